using System.Globalization;

using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books.Streams;

/// <summary>The receivables: what each client's history says.</summary>
internal static class CoreStreams
{
    public static IReadOnlyList<StreamSpec> All { get; } =
    [
        new("clients", "users/clients", "clients", "client", "userid", "user:clients:read",
            ClientFilters(), UpdatedSort(),
            (writer, row, includes, shape) => ClientJson.Write(writer, (ClientRow)row, includes, shape)),
        new("invoices", "invoices/invoices", "invoices", "invoice", "invoiceid", "user:invoices:read",
            InvoiceFilters(),
            new Dictionary<string, Func<BookRow, string>> { ["invoice_date"] = row => Day(((InvoiceRow)row).Invoice.CreateDate) },
            (writer, row, includes, shape) => InvoiceJson.Write(writer, (InvoiceRow)row, includes, shape)),
        new("payments", "payments/payments", "payments", "payment", "logid", "payments", PaymentFilters(),
            (writer, row, includes, shape) => PaymentJson.Write(writer, (PaymentRow)row, includes, shape)),
        new("credit_notes", "credit_notes/credit_notes", "credit_notes", "credit_note", "creditid", "credit_notes", CreditNoteFilters(),
            (writer, row, includes, shape) => CreditNoteJson.Write(writer, (CreditNoteRow)row, includes, shape)),
        new("invoice_profiles", "invoice_profiles/invoice_profiles", "invoice_profiles", "invoice_profile", "profileid", "invoices",
            ProfileFilters(), (writer, row, includes, shape) => ProfileJson.Write(writer, (ProfileRow)row, includes, shape)),
    ];

    private static Dictionary<string, Func<BookRow, string>> UpdatedSort() => new()
    {
        ["updated"] = row => row.Updated,
        ["client_id"] = row => row.Id.ToString("D12", CultureInfo.InvariantCulture),
        ["email"] = row => Of(row).Email,
        ["organization_name"] = row => Of(row).Organization,
        ["fullname"] = row => $"{Of(row).LastName} {Of(row).FirstName}",
    };

    private static Client Of(BookRow row) => ((ClientRow)row).Client;

    private static Dictionary<string, RowFilter> ClientFilters() => new Dictionary<string, RowFilter>()
        .AddText("email", row => Of(row).Email)
        .AddText("email_like", row => Of(row).Email, contains: true)
        .AddText("fname_like", row => Of(row).FirstName, contains: true)
        .AddText("lname_like", row => Of(row).LastName, contains: true)
        .AddText("organization_like", row => Of(row).Organization, contains: true)
        .AddText("user_like", row => $"{Of(row).FirstName} {Of(row).LastName} {Of(row).Organization}", contains: true)
        .AddText("address_like", row => $"{Of(row).Address.Street} {Of(row).Address.Street2} {Of(row).Address.City}", contains: true)
        .AddText("phone_like", row => $"{Of(row).MobilePhone} {Of(row).HomePhone} {Of(row).BusinessPhone}", contains: true)
        .AddText("username", row => ClientJson.UserName(Of(row)))
        .AddIds("userid", "userids[]", row => row.Id)
        .AddShared(hasUpdated: true);

    private static Dictionary<string, RowFilter> InvoiceFilters()
    {
        Dictionary<string, RowFilter> filters = new()
        {
            ["v3_status"] = (row, value, today) => RowFilters.Is(((InvoiceRow)row).State(today).V3Status, value),
        };
        return filters
            .AddText("invoice_number", row => ((InvoiceRow)row).Invoice.Number)
            .AddFlag("paid", row => ((InvoiceRow)row).Outstanding == 0m)
            .AddFlag("outstanding", row => ((InvoiceRow)row).Outstanding > 0m)
            .AddIds("invoiceid", "invoiceids[]", row => row.Id)
            .AddIds("customerid", "customerids[]", row => ((InvoiceRow)row).Invoice.Client.Id)
            .AddDays("date", row => ((InvoiceRow)row).Invoice.CreateDate)
            .AddShared(hasUpdated: true);
    }

    private static Dictionary<string, RowFilter> PaymentFilters() => new Dictionary<string, RowFilter>()
        .AddText("type", row => ((PaymentRow)row).Payment.Type)
        .AddText("notes", row => ((PaymentRow)row).Payment.Note, contains: true)
        .AddText("currency", row => ((PaymentRow)row).Payment.Currency)
        .AddText("payment_or_credit", row => ((PaymentRow)row).Payment.Invoice is null ? "credit" : "invoice")
        .AddText(
            "number",
            row => ((PaymentRow)row).Payment.Invoice?.Number ?? ((PaymentRow)row).Payment.Credit?.Number ?? "",
            contains: true)
        .AddFlag("from_credit", row => ((PaymentRow)row).Payment.FromCredit)
        .AddAmounts(row => ((PaymentRow)row).Payment.Amount)
        .AddIds("logid", "logids[]", row => row.Id)
        .AddIds("invoiceid", "invoiceids[]", row => ((PaymentRow)row).Payment.Invoice?.Id ?? 0)
        .AddIds("customerid", "customerids[]", row => ((PaymentRow)row).Payment.Client.Id)
        .AddIds("clientid", "clientids[]", row => ((PaymentRow)row).Payment.Client.Id)
        .AddDays("date", row => ((PaymentRow)row).Payment.Date)
        .AddShared(hasUpdated: true);

    private static Dictionary<string, RowFilter> CreditNoteFilters() => new Dictionary<string, RowFilter>()
        .AddIds("clientid", "clientids[]", row => ((CreditNoteRow)row).Credit.Client.Id)
        .AddDays("date", row => ((CreditNoteRow)row).Credit.CreateDate)
        .AddShared(hasUpdated: false);

    private static Dictionary<string, RowFilter> ProfileFilters() => new Dictionary<string, RowFilter>()
        .AddIds("profileid", "profileids[]", row => row.Id)
        .AddIds("clientid", "clientids[]", row => ((ProfileRow)row).First.Client.Id)
        .AddText("currency_code", row => ((ProfileRow)row).First.Currency)
        .AddFlag("include_unbilled_time", _ => false)
        .AddShared(hasUpdated: false);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
