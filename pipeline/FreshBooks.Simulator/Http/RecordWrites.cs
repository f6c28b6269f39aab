using System.Text.Json.Nodes;

using FreshBooks.Simulator.Books;
using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Http;

/// <summary>What a body changes about a client; only the fields given change.</summary>
internal static class ClientWrites
{
    /// <returns>Whether anything is different now: a write that changes nothing leaves <c>updated</c> alone.</returns>
    public static bool Apply(Client client, WriteFields fields)
    {
        var before = (client.FirstName, client.LastName, client.Organization, client.Email, client.Address, client.MobilePhone,
            client.HomePhone, client.BusinessPhone, client.Currency, client.Note);
        client.FirstName = Given(fields, "fname", client.FirstName);
        client.LastName = Given(fields, "lname", client.LastName);
        client.Organization = Given(fields, "organization", client.Organization);
        client.Email = Given(fields, "email", client.Email);
        client.MobilePhone = Given(fields, "mob_phone", client.MobilePhone);
        client.HomePhone = Given(fields, "home_phone", client.HomePhone);
        client.BusinessPhone = Given(fields, "bus_phone", client.BusinessPhone);
        client.Currency = Given(fields, "currency_code", client.Currency);
        client.Note = fields.Has("note") ? fields.Text("note") : client.Note;
        Address address = client.Address;
        client.Address = new Address(
            Given(fields, "p_street", address.Street), Given(fields, "p_street2", address.Street2),
            Given(fields, "p_city", address.City), Given(fields, "p_province", address.Province),
            Given(fields, "p_code", address.PostalCode), Given(fields, "p_country", address.Country));
        return before != (client.FirstName, client.LastName, client.Organization, client.Email, client.Address, client.MobilePhone,
            client.HomePhone, client.BusinessPhone, client.Currency, client.Note);
    }

    private static string Given(WriteFields fields, string name, string before) => fields.Has(name) ? fields.Text(name) : before;
}

/// <summary>What a body changes about an invoice.</summary>
internal static class InvoiceWrites
{
    public static Invoice Create(BookChange change, WriteFields fields)
    {
        fields.Require("customerid", "create_date");
        ClientHistory history = change.HistoryOf(fields.Integer("customerid"))
            ?? throw new WriteRefusal(404, 1012, "customerid", "Client not found.", fields.Text("customerid"));
        string? number = fields.Has("invoice_number") ? fields.Text("invoice_number") : null;
        if (number is not null && change.Rows("invoices").OfType<InvoiceRow>().Any(row => row.Invoice.Number == number))
        {
            throw new WriteRefusal(409, 409, "invoice_number", "The invoice number is taken.", number);
        }

        Refuse(fields);
        IReadOnlyList<InvoiceLine> lines = fields.Has("lines") ? Lines(fields) : [];
        Invoice invoice = change.AddInvoice(history, fields.Day("create_date"), number);
        Apply(invoice, fields, lines);
        return invoice;
    }

    public static bool Update(Invoice invoice, WriteFields fields)
    {
        if (fields.Flag("action_mark_as_sent") || fields.Flag("action_email"))
        {
            bool wasDraft = invoice.IsDraft;
            invoice.IsDraft = false;
            return wasDraft;
        }

        Refuse(fields);
        var before = (invoice.CreateDate, invoice.DueOffsetDays, invoice.Notes, invoice.DiscountPercent, invoice.Lines);
        Apply(invoice, fields, fields.Has("lines") ? Lines(fields) : invoice.Lines);
        return before != (invoice.CreateDate, invoice.DueOffsetDays, invoice.Notes, invoice.DiscountPercent, invoice.Lines);
    }

    private static void Refuse(WriteFields fields)
    {
        if (fields.Has("due_date"))
        {
            throw new WriteRefusal(403, 1038, "due_date", "Write access denied for field due_date.", fields.Text("due_date"));
        }

        if (fields.Has("status") && fields.Integer("status") is < 0 or > 3)
        {
            throw new WriteRefusal(422, 1004, "status", "Only 0 to 3 can be written.", fields.Text("status"));
        }
    }

    private static void Apply(Invoice invoice, WriteFields fields, IReadOnlyList<InvoiceLine> lines)
    {
        invoice.CreateDate = fields.Has("create_date") ? fields.Day("create_date") : invoice.CreateDate;
        invoice.DueOffsetDays = fields.Has("due_offset_days") ? fields.Integer("due_offset_days") : invoice.DueOffsetDays;
        invoice.DiscountPercent = fields.Has("discount_value") ? fields.Number("discount_value") : invoice.DiscountPercent;
        invoice.Notes = fields.Has("notes") ? fields.Text("notes") : invoice.Notes;
        invoice.Lines = lines;
        if (fields.Has("status"))
        {
            invoice.IsDraft = fields.Integer("status") == 1;
            invoice.IsDisputed = fields.Integer("status") == 0;
        }
    }

    /// <summary>A body with lines replaces the whole set.</summary>
    internal static List<InvoiceLine> Lines(WriteFields fields)
    {
        List<InvoiceLine> lines = [];
        foreach (JsonObject line in (fields.All["lines"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var given = new WriteFields(line);
            lines.Add(new InvoiceLine(
                given.Text("name"), given.Text("description"), given.Has("qty") ? given.Number("qty") : 1m,
                given.Has("unit_cost") ? given.Money("unit_cost") : 0m, Tax(given, "1"), Tax(given, "2")));
        }

        return lines;
    }

    private static LineTax? Tax(WriteFields line, string suffix) =>
        line.Text("taxName" + suffix).Length == 0 ? null : new LineTax(line.Text("taxName" + suffix), line.Number("taxAmount" + suffix));
}

/// <summary>What a body makes of a credit note; only its <c>vis_state</c> changes afterwards.</summary>
internal static class CreditNoteWrites
{
    private static readonly string[] Types = ["goodwill", "prepayment"];

    public static CreditNote Create(BookChange change, WriteFields fields)
    {
        fields.Require("clientid", "create_date");
        ClientHistory history = change.HistoryOf(fields.Integer("clientid"))
            ?? throw new WriteRefusal(404, 1012, "clientid", "Client not found.", fields.Text("clientid"));
        string type = fields.Has("credit_type") ? fields.Text("credit_type") : Types[0];
        if (!Types.Contains(type))
        {
            throw new WriteRefusal(422, 1004, "credit_type", "There is no such type of credit.", type);
        }

        // As on an invoice, the lines make the amount.
        decimal amount = fields.Has("lines") ? InvoiceWrites.Lines(fields).Sum(line => line.Amount) : fields.Has("amount") ? fields.Money("amount") : 0m;
        return change.AddCreditNote(history, fields.Day("create_date"), type, amount, null, type == "prepayment" ? fields.Text("payment_type") : null);
    }
}

/// <summary>What a body changes about a payment.</summary>
internal static class PaymentWrites
{
    private static readonly string[] Types =
    [
        "Check", "Credit", "Cash", "Bank Transfer", "Credit Card", "Debit", "PayPal", "2Checkout", "VISA", "MASTERCARD", "DISCOVER",
        "AMEX", "DINERS", "JCB", "ACH", "Other",
    ];

    public static Payment Create(BookChange change, WriteFields fields)
    {
        fields.Require("invoiceid", "amount", "date", "type");
        return change.AddPayment(
            InvoiceOf(change, fields), fields.Money("amount"), fields.Day("date"), TypeOf(fields), fields.Text("note"));
    }

    public static bool Update(BookChange change, Payment payment, WriteFields fields)
    {
        var before = (payment.Invoice, payment.Amount, payment.Date, payment.Type, payment.Note);
        Invoice? invoice = fields.Has("invoiceid") ? InvoiceOf(change, fields) : payment.Invoice;
        if (invoice is not null && invoice.Client != payment.Client)
        {
            throw new WriteRefusal(422, 1004, "invoiceid", "The invoice belongs to another client.", fields.Text("invoiceid"));
        }

        decimal amount = fields.Has("amount") ? fields.Money("amount") : payment.Amount;
        DateOnly date = fields.Has("date") ? fields.Day("date") : payment.Date;
        string type = fields.Has("type") ? TypeOf(fields) : payment.Type;
        (payment.Invoice, payment.Amount, payment.Date, payment.Type) = (invoice, amount, date, type);
        payment.Note = fields.Has("note") ? fields.Text("note") : payment.Note;
        return before != (payment.Invoice, payment.Amount, payment.Date, payment.Type, payment.Note);
    }

    private static Invoice InvoiceOf(BookChange change, WriteFields fields) =>
        (change.Find("invoices", fields.Integer("invoiceid")) as InvoiceRow)?.Invoice
        ?? throw new WriteRefusal(404, 1012, "invoiceid", "Invoice not found.", fields.Text("invoiceid"));

    private static string TypeOf(WriteFields fields) => Types.Contains(fields.Text("type"))
        ? fields.Text("type")
        : throw new WriteRefusal(422, 1004, "type", "There is no such type of payment.", fields.Text("type"));
}
