using System.Globalization;
using System.Text.Json;

namespace FreshBooks.Simulator.Books;

/// <summary>Whether a row passes a filter with this value; null when the value cannot be read.</summary>
internal delegate bool? RowFilter(BookRow row, string value, DateOnly today);

/// <summary>One list of the accounting family: its path, its keys, its filters, its shape.</summary>
internal sealed record StreamSpec(
    string Name,
    string Path,
    string ListKey,
    string SingleKey,
    string IdField,
    string Scope,
    IReadOnlyDictionary<string, RowFilter> Filters,
    IReadOnlyDictionary<string, Func<BookRow, string>> SortKeys,
    Action<Utf8JsonWriter, BookRow, bool, BookShape> Write)
{
    /// <summary>The four streams that exist; a filter or sort key that is not listed is one that FreshBooks ignores.</summary>
    public static IReadOnlyList<StreamSpec> All { get; } =
    [
        new("clients", "users/clients", "clients", "client", "userid", "user:clients:read",
            ClientFilters(), UpdatedSort(), (writer, row, _, shape) => ClientJson.Write(writer, (ClientRow)row, shape)),
        new("invoices", "invoices/invoices", "invoices", "invoice", "invoiceid", "user:invoices:read",
            InvoiceFilters(),
            new Dictionary<string, Func<BookRow, string>> { ["invoice_date"] = row => Day(((InvoiceRow)row).Invoice.CreateDate) },
            (writer, row, withLines, shape) => InvoiceJson.Write(writer, (InvoiceRow)row, withLines, shape)),
        new("payments", "payments/payments", "payments", "payment", "logid", "user:payments:read",
            PaymentFilters(), new Dictionary<string, Func<BookRow, string>>(),
            (writer, row, _, shape) => PaymentJson.Write(writer, (PaymentRow)row, shape)),
        new("credit_notes", "credit_notes/credit_notes", "credit_notes", "credit_note", "creditid", "user:credit_notes:read",
            CreditNoteFilters(), new Dictionary<string, Func<BookRow, string>>(),
            (writer, row, withLines, shape) => CreditNoteJson.Write(writer, (CreditNoteRow)row, withLines, shape)),
    ];

    private static Dictionary<string, Func<BookRow, string>> UpdatedSort() => new()
    {
        ["updated"] = row => row.Updated,
        ["client_id"] = row => row.Id.ToString("D12", CultureInfo.InvariantCulture),
        ["email"] = row => ((ClientRow)row).Client.Email,
    };

    private static Dictionary<string, RowFilter> ClientFilters()
    {
        Dictionary<string, RowFilter> filters = new()
        {
            ["email"] = (row, value, _) => Is(((ClientRow)row).Client.Email, value),
            ["email_like"] = (row, value, _) => Has(((ClientRow)row).Client.Email, value),
            ["fname_like"] = (row, value, _) => Has(((ClientRow)row).Client.FirstName, value),
            ["lname_like"] = (row, value, _) => Has(((ClientRow)row).Client.LastName, value),
            ["organization_like"] = (row, value, _) => Has(((ClientRow)row).Client.Organization, value),
        };
        AddIds(filters, "userid", "userids[]", row => row.Id);
        AddShared(filters, hasUpdated: true);
        return filters;
    }

    private static Dictionary<string, RowFilter> InvoiceFilters()
    {
        Dictionary<string, RowFilter> filters = new()
        {
            ["invoice_number"] = (row, value, _) => Is(((InvoiceRow)row).Invoice.Number, value),
            ["v3_status"] = (row, value, today) => Is(((InvoiceRow)row).State(today).V3Status, value),
        };
        AddIds(filters, "invoiceid", "invoiceids[]", row => row.Id);
        AddIds(filters, "customerid", "customerids[]", row => ((InvoiceRow)row).Invoice.Client.Id);
        AddDays(filters, "date", row => ((InvoiceRow)row).Invoice.CreateDate);
        AddShared(filters, hasUpdated: true);
        return filters;
    }

    private static Dictionary<string, RowFilter> PaymentFilters()
    {
        Dictionary<string, RowFilter> filters = new()
        {
            ["type"] = (row, value, _) => Is(((PaymentRow)row).Payment.Type, value),
            ["from_credit"] = (row, value, _) => bool.TryParse(value, out bool wanted)
                ? ((PaymentRow)row).Payment.FromCredit == wanted
                : null,
        };
        AddIds(filters, "logid", "logids[]", row => row.Id);
        AddIds(filters, "invoiceid", "invoiceids[]", row => ((PaymentRow)row).Payment.Invoice?.Id ?? 0);
        AddIds(filters, "customerid", "customerids[]", row => ((PaymentRow)row).Payment.Client.Id);
        AddIds(filters, "clientid", "clientids[]", row => ((PaymentRow)row).Payment.Client.Id);
        AddDays(filters, "date", row => ((PaymentRow)row).Payment.Date);
        AddShared(filters, hasUpdated: true);
        return filters;
    }

    private static Dictionary<string, RowFilter> CreditNoteFilters()
    {
        Dictionary<string, RowFilter> filters = [];
        AddIds(filters, "clientid", "clientids[]", row => ((CreditNoteRow)row).Credit.Client.Id);
        AddDays(filters, "date", row => ((CreditNoteRow)row).Credit.CreateDate);
        AddShared(filters, hasUpdated: false);
        return filters;
    }

    private static void AddShared(Dictionary<string, RowFilter> filters, bool hasUpdated)
    {
        filters["vis_state"] = (row, value, _) => Number(value) is { } wanted ? row.VisState == wanted : null;
        if (hasUpdated)
        {
            AddDays(filters, "updated", row => UsEastern.Day(row.UpdatedAt));
        }
    }

    private static void AddIds(Dictionary<string, RowFilter> filters, string one, string many, Func<BookRow, long> id)
    {
        RowFilter filter = (row, value, _) => Number(value) is { } wanted ? id(row) == wanted : null;
        filters[one] = filter;
        filters[many] = filter;
    }

    /// <summary>Days compare with the minimum included and the maximum excluded ("below", says the documentation).</summary>
    private static void AddDays(Dictionary<string, RowFilter> filters, string key, Func<BookRow, DateOnly> day)
    {
        filters[key + "_min"] = (row, value, _) => ReadDay(value) is { } least ? day(row) >= least : null;
        filters[key + "_max"] = (row, value, _) => ReadDay(value) is { } limit ? day(row) < limit : null;
    }

    private static bool Is(string text, string value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    private static bool Has(string text, string value) => text.Contains(value, StringComparison.OrdinalIgnoreCase);

    private static long? Number(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static DateOnly? ReadDay(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
