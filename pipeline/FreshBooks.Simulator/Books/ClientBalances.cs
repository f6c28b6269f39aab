using System.Text.Json;

using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books;

/// <summary>The balances of a client, each an array with one element a currency; only when asked for.</summary>
internal static class ClientBalances
{
    private static readonly string[] Names =
        ["outstanding_balance", "overdue_balance", "draft_balance", "credit_balance", "grand_total_balance"];

    public static void Write(Utf8JsonWriter writer, Client client, IReadOnlySet<string> includes, BookShape shape)
    {
        if (!Names.Any(includes.Contains))
        {
            return;
        }

        ClientRows rows = shape.Books.RowsOf(client.Index);
        DateOnly today = shape.Today;
        foreach (string name in Names.Where(includes.Contains))
        {
            var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
            foreach (InvoiceRow row in rows.Invoices.Where(row => row.VisState != BookRow.Deleted))
            {
                bool isDraft = row.Invoice.IsDraft;
                bool counts = name switch
                {
                    "draft_balance" => isDraft,
                    "overdue_balance" => !isDraft && row.Invoice.DueDate < today,
                    "credit_balance" => false,
                    _ => !isDraft,
                };
                Add(sums, row.Invoice.Currency, counts ? row.Outstanding : 0m);
            }

            if (name is "credit_balance" or "grand_total_balance")
            {
                decimal sign = name == "credit_balance" ? 1m : -1m;
                foreach (CreditNoteRow row in rows.CreditNotes.Where(row => row.VisState == BookRow.Active))
                {
                    Add(sums, row.Credit.Currency, sign * row.Credit.Amount);
                }

                foreach (PaymentRow row in rows.Payments.Where(row => row.VisState == BookRow.Active && row.Payment.FromCredit))
                {
                    Add(sums, row.Payment.Currency, -sign * row.Payment.Amount);
                }
            }

            WriteSums(writer, name, sums);
        }
    }

    private static void Add(SortedDictionary<string, decimal> sums, string currency, decimal amount)
    {
        if (amount != 0m)
        {
            sums[currency] = sums.GetValueOrDefault(currency) + amount;
        }
    }

    private static void WriteSums(Utf8JsonWriter writer, string name, SortedDictionary<string, decimal> sums)
    {
        writer.WriteStartArray(name);
        foreach ((string currency, decimal sum) in sums)
        {
            writer.WriteStartObject();
            writer.WriteMoney("amount", sum, currency);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
