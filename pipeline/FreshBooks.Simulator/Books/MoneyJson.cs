using System.Text.Json;

using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>A payment row.</summary>
internal static class PaymentJson
{
    public static void Write(Utf8JsonWriter writer, PaymentRow row, IReadOnlySet<string> includes, BookShape shape)
    {
        Payment payment = row.Payment;
        writer.WriteStartObject();
        writer.WriteString("accounting_systemid", shape.AccountId);
        writer.WriteNumber("id", payment.Id);
        writer.WriteNumber("logid", payment.Id);
        writer.WriteMoney("amount", payment.Amount, payment.Currency);
        writer.WriteDay("date", payment.Date);
        writer.WriteString("type", payment.Type);
        writer.WriteId("invoiceid", payment.Invoice?.Id);
        writer.WriteNumber("clientid", payment.Client.Id);
        writer.WriteId("creditid", payment.Credit?.Id);
        writer.WriteBoolean("from_credit", payment.FromCredit);
        writer.WriteId("overpaymentid", payment.Excess?.Id);
        writer.WriteNulls(
            "bulk_paymentid", "gateway", "orderid", "transactionid", "transaction_uuid", "send_client_notification");
        writer.WriteString("note", payment.Note);
        writer.WriteString("updated", row.Updated);
        writer.WriteNumber("vis_state", row.VisState);
        WriteParts(writer, payment, includes, shape);
        writer.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter writer, Payment payment, IReadOnlySet<string> includes, BookShape shape)
    {
        if (includes.Contains("client") && shape.Books.Find("clients", payment.Client.Id) is ClientRow client)
        {
            writer.WritePropertyName("client");
            ClientJson.Write(writer, client, BookShape.NoIncludes, shape);
        }

        if (includes.Contains("invoice") && shape.Books.Find("invoices", payment.Invoice?.Id ?? 0) is InvoiceRow invoice)
        {
            writer.WritePropertyName("invoice");
            InvoiceJson.Write(writer, invoice, BookShape.NoIncludes, shape);
        }

        if (includes.Contains("credit_note") && shape.Books.Find("credit_notes", payment.Credit?.Id ?? 0) is CreditNoteRow credit)
        {
            writer.WritePropertyName("credit_note");
            CreditNoteJson.Write(writer, credit, BookShape.NoIncludes, shape);
        }
    }
}

/// <summary>A credit note; lines only when asked for. It has no <c>updated</c>.</summary>
internal static class CreditNoteJson
{
    public static void Write(Utf8JsonWriter writer, CreditNoteRow row, IReadOnlySet<string> includes, BookShape shape)
    {
        CreditNote credit = row.Credit;
        string description = credit.OverpaidInvoice is null
            ? credit.CreditType == "goodwill" ? "Goodwill credit" : "Prepayment"
            : $"Overpayment: invoice #{credit.OverpaidInvoice.Number}";
        writer.WriteStartObject();
        writer.WriteString("accounting_systemid", shape.AccountId);
        writer.WriteNumber("id", credit.Id);
        writer.WriteNumber("creditid", credit.Id);
        writer.WriteString("credit_number", credit.Number);
        writer.WriteString("credit_type", credit.CreditType);
        writer.WriteNumber("clientid", credit.Client.Id);
        writer.WriteDay("create_date", credit.CreateDate);
        writer.WriteString("currency_code", credit.Currency);
        writer.WriteMoney("amount", credit.Amount, credit.Currency);
        writer.WriteMoney("paid", credit.Amount, credit.Currency);
        writer.WriteString("payment_status", "paid");
        writer.WriteString("payment_type", credit.PaymentType);
        writer.WriteString("status", "created");
        writer.WriteString("display_status", "created");
        writer.WriteString("description", description);
        writer.WriteAddressSnapshot(credit.Client);
        writer.WriteNulls("dispute_status", "last_order_status", "terms", "vat_name");
        writer.WriteBlanks("notes", "vat_number");
        writer.WriteString("language", "en");
        writer.WriteString("template", "clean-grouped");
        writer.WriteNumber("sentid", 1);
        writer.WriteNumber("ext_archive", 0);
        writer.WriteNumber("vis_state", row.VisState);
        if (includes.Contains("lines"))
        {
            WriteLine(writer, credit, description);
        }

        writer.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter writer, CreditNote credit, string description)
    {
        writer.WriteStartArray("lines");
        writer.WriteStartObject();
        writer.WriteNumber("creditid", credit.Id);
        writer.WriteNumber("taskno", 1);
        writer.WriteString("name", description);
        writer.WriteString("description", "");
        writer.WriteString("qty", "1");
        writer.WriteMoney("unit_cost", credit.Amount, credit.Currency);
        writer.WriteMoney("amount", credit.Amount, credit.Currency);
        writer.WriteString("taxAmount1", "0");
        writer.WriteString("taxAmount2", "0");
        writer.WriteNulls("taxName1", "taxName2");
        writer.WriteBoolean("compounded_tax", false);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
