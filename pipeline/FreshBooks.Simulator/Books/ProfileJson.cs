using System.Globalization;
using System.Text.Json;

using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>The recurring profile behind a client's monthly invoices, as far as they have been generated.</summary>
/// <param name="First">The first invoice that it generated.</param>
/// <param name="Last">The last one.</param>
/// <param name="Count">How many.</param>
/// <param name="Total">Sum of their amounts.</param>
/// <param name="VisState">Always active: a business pauses its profiles.</param>
internal sealed record ProfileRow(Invoice First, Invoice Last, int Count, decimal Total, int VisState = 0)
    : BookRow(First.ProfileId, VisState, Last.CreatedAt)
{
    /// <summary>The profile of a client's invoices; null when none of them came from one.</summary>
    public static ProfileRow? Of(IEnumerable<Invoice> invoices)
    {
        Invoice? first = null, last = null;
        int count = 0;
        decimal total = 0m;
        foreach (Invoice invoice in invoices.Where(invoice => invoice.ProfileId != 0))
        {
            first ??= invoice;
            last = invoice;
            count++;
            total += invoice.Amount;
        }

        return first is null ? null : new ProfileRow(first, last!, count, total);
    }
}

/// <summary>A recurring profile as the list and the single read give it.</summary>
internal static class ProfileJson
{
    public static void Write(Utf8JsonWriter writer, ProfileRow row, IReadOnlySet<string> includes, BookShape shape)
    {
        Invoice last = row.Last;
        writer.WriteStartObject();
        writer.WriteString("accounting_systemid", shape.AccountId);
        writer.WriteNumber("id", row.Id);
        writer.WriteNumber("profileid", row.Id);
        writer.WriteNumber("customerid", last.Client.Id);
        writer.WriteDay("create_date", row.First.CreateDate);
        writer.WriteString("frequency", "m");

        // Without end: utility service goes on until somebody cancels it.
        writer.WriteNumber("numberRecurring", 0);
        writer.WriteNumber("occurrences_to_date", row.Count);
        writer.WriteBoolean("disable", false);
        writer.WriteNumber("due_offset_days", last.DueOffsetDays);
        writer.WriteString("currency_code", last.Currency);
        writer.WriteMoney("amount", last.Amount, last.Currency);
        writer.WriteMoney("discount_total", -last.Discount, last.Currency);
        writer.WriteString("discount_value", last.DiscountPercent.ToString(CultureInfo.InvariantCulture));
        writer.WriteMoney("total_accrued_revenue", row.Total, last.Currency);
        writer.WriteAddressSnapshot(last.Client);
        writer.WriteString("description", last.Lines[0].Description);
        writer.WriteString("language", "en");
        writer.WriteBlanks("notes", "vat_name", "vat_number");
        writer.WriteNulls("terms", "po_number", "retainer_id", "bill_gateway");
        writer.WriteBoolean("send_email", true);
        writer.WriteBoolean("send_gmail", false);
        writer.WriteBoolean("include_unbilled_time", false);
        writer.WriteBoolean("auto_bill", false);
        writer.WriteBoolean("require_auto_bill", false);
        writer.WriteNumber("ownerid", 1);
        writer.WriteNumber("ext_archive", 0);
        writer.WriteString("updated", row.Updated);
        writer.WriteNumber("vis_state", row.VisState);
        if (includes.Contains("lines"))
        {
            InvoiceJson.WriteLines(writer, last, "profileid", row.Id);
        }

        if (includes.Contains("next_issue_date"))
        {
            writer.WriteDay("next_issue_date", last.CreateDate.AddMonths(1));
        }

        writer.WriteEndObject();
    }
}
