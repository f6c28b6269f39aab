using System.Globalization;
using System.Text.Json;

using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>An invoice as the list and the single read give it; lines only when asked for.</summary>
internal static class InvoiceJson
{
    public static void Write(Utf8JsonWriter writer, InvoiceRow row, IReadOnlySet<string> includes, BookShape shape)
    {
        Invoice invoice = row.Invoice;
        writer.WriteStartObject();
        writer.WriteString("accountid", shape.AccountId);
        writer.WriteString("accounting_systemid", shape.AccountId);
        writer.WriteNumber("id", invoice.Id);
        writer.WriteNumber("invoiceid", invoice.Id);
        writer.WriteString("invoice_number", invoice.Number);
        writer.WriteNumber("customerid", invoice.Client.Id);
        WriteMoney(writer, row);
        WriteState(writer, row, row.State(shape.Today));
        writer.WriteAddressSnapshot(invoice.Client);
        WriteSender(writer);
        WriteRest(writer, invoice);
        if (includes.Contains("lines"))
        {
            WriteLines(writer, invoice, "invoiceid", invoice.Id);
        }

        if (includes.Contains("owner"))
        {
            WriteOwner(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteMoney(Utf8JsonWriter writer, InvoiceRow row)
    {
        Invoice invoice = row.Invoice;
        string currency = invoice.Currency;
        string percent = invoice.DiscountPercent.ToString(CultureInfo.InvariantCulture);
        writer.WriteString("currency_code", currency);
        writer.WriteMoney("amount", row.Amount, currency);
        writer.WriteMoney("paid", row.Paid, currency);
        writer.WriteMoney("outstanding", row.Outstanding, currency);
        writer.WriteMoney("net_paid_amount", row.Paid, currency);
        writer.WriteString("discount_value", percent);
        writer.WriteStartObject("discount");
        writer.WriteMoney("amount", invoice.Discount, currency);
        writer.WriteString("rate", percent);
        writer.WriteString("type", "percent");
        writer.WriteEndObject();
        writer.WriteMoney("discount_total", -invoice.Discount, currency);
        writer.WriteNulls("discount_description", "deposit_amount", "deposit_percentage");
        writer.WriteString("deposit_status", "none");
    }

    private static void WriteState(Utf8JsonWriter writer, InvoiceRow row, InvoiceState state)
    {
        Invoice invoice = row.Invoice;
        writer.WriteDay("create_date", invoice.CreateDate);
        writer.WriteNumber("due_offset_days", invoice.DueOffsetDays);
        writer.WriteDay("due_date", invoice.DueDate);
        writer.WriteDay("generation_date", invoice.ProfileId == 0 ? null : invoice.CreateDate);
        writer.WriteDay("fulfillment_date", invoice.IsDraft ? null : invoice.CreateDate);
        writer.WriteString("created_at", UsEastern.Stamp(invoice.CreatedAt));
        writer.WriteString("updated", row.Updated);
        long micros = (invoice.Id * 7_919) % 1_000_000;
        writer.WriteString("version", string.Create(CultureInfo.InvariantCulture, $"{row.Updated}.{micros:D6}"));
        writer.WriteNumber("status", state.Status);
        writer.WriteString("v3_status", state.V3Status);
        writer.WriteString("display_status", state.DisplayStatus);
        writer.WriteString("payment_status", state.PaymentStatus);
        writer.WriteDay("date_paid", state.DatePaid);
        writer.WriteString("dispute_status", state.Status == 0 ? "disputed" : null);
        writer.WriteNulls("autobill_status", "last_order_status");
        writer.WriteBoolean("auto_bill", false);
        writer.WriteString("lock_status", "unlocked");
        writer.WriteNumber("vis_state", row.VisState);
    }

    private static void WriteSender(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("sender_address");
        writer.WriteString("street", Business.Street);
        writer.WriteString("street2", "");
        writer.WriteString("city", Business.City);
        writer.WriteString("province", Business.Province);
        writer.WriteString("code", Business.PostalCode);
        writer.WriteString("country", Business.Country);
        writer.WriteEndObject();
    }

    private static void WriteRest(Utf8JsonWriter writer, Invoice invoice)
    {
        writer.WriteString("description", invoice.Lines.Count == 0 ? "" : invoice.Lines[0].Description);
        writer.WriteString("terms", invoice.DueOffsetDays == 0
            ? "Due on receipt"
            : string.Create(CultureInfo.InvariantCulture, $"Net {invoice.DueOffsetDays}"));
        writer.WriteNumber("parent", invoice.ProfileId);
        writer.WriteNumber("ownerid", 1);
        writer.WriteNumber("sentid", 1);
        writer.WriteNumber("estimateid", 0);
        writer.WriteNumber("basecampid", 0);
        writer.WriteNumber("ext_archive", 0);
        writer.WriteBlanks("address");
        writer.WriteString("notes", invoice.Notes);
        writer.WriteBlanks("payment_details", "series", "vat_name", "vat_number");
        writer.WriteNulls("po_number", "return_uri");
        writer.WriteString("language", "en");
        writer.WriteString("template", "clean-grouped");
        writer.WriteBoolean("show_attachments", true);
        writer.WriteBoolean("attach_pdf_to_email", false);
        writer.WriteBoolean("gmail", false);
        var random = new RandomStream(0, invoice.Id, 0);
        writer.WriteString("uuid", PeopleGenerator.Uuid(random));
    }

    public static void WriteLines(Utf8JsonWriter writer, Invoice invoice, string parentField, long parentId)
    {
        writer.WriteStartArray("lines");
        int lineId = 0;
        foreach (InvoiceLine line in invoice.Lines)
        {
            lineId++;
            writer.WriteStartObject();
            writer.WriteNumber("lineid", lineId);
            writer.WriteNumber("taskno", lineId);
            writer.WriteNumber(parentField, parentId);
            writer.WriteNumber("type", 0);
            writer.WriteString("name", line.Name);
            writer.WriteString("description", line.Description);
            writer.WriteString("qty", line.Quantity.ToString("0.##", CultureInfo.InvariantCulture));
            writer.WriteMoney("unit_cost", line.UnitCost, invoice.Currency);
            writer.WriteMoney("amount", line.Amount, invoice.Currency);
            WriteTax(writer, "1", line.Tax1);
            WriteTax(writer, "2", line.Tax2);
            writer.WriteBoolean("compounded_tax", false);
            writer.WriteNumber("expenseid", 0);
            writer.WriteNumber("basecampid", 0);
            writer.WriteNulls("date", "modern_project_id", "retainer_id", "retainer_period_id");
            writer.WriteStartArray("modern_time_entries");
            writer.WriteEndArray();
            writer.WriteString("updated", UsEastern.Stamp(invoice.CreatedAt));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOwner(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("owner");
        writer.WriteString("email", "greta@northwater.example");
        writer.WriteString("fname", "Greta");
        writer.WriteString("lname", "Halvorsen");
        writer.WriteString("organization", Business.Name);
        writer.WriteNumber("userid", 1);
        writer.WriteEndObject();
    }

    private static void WriteTax(Utf8JsonWriter writer, string suffix, LineTax? tax)
    {
        writer.WriteString("taxName" + suffix, tax?.Name ?? "");
        writer.WriteString("taxAmount" + suffix, (tax?.Percent ?? 0m).ToString(CultureInfo.InvariantCulture));
        writer.WriteNull("taxNumber" + suffix);
    }
}
