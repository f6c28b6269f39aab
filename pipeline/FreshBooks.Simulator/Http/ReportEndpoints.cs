using System.Globalization;
using System.Text.Json;

using FreshBooks.Simulator.Books;

using Microsoft.AspNetCore.Http;

namespace FreshBooks.Simulator.Http;

/// <summary>
/// The reports, worked out from the books. Their parameters are bare; days in any other form are ignored and the report covers
/// today alone, as the real ones do without a word.
/// </summary>
internal sealed class ReportEndpoints(SimulatorOptions options, AccountBooks books)
{
    private static readonly string[] Buckets = ["0-30", "31-60", "61-90", "91+"];

    public Answer Make(ReportSpec report, IQueryCollection query)
    {
        DateOnly today = UsEastern.Day(options.TimeProvider.GetUtcNow().UtcDateTime);
        DateOnly end = DayOf(query["end_date"]) ?? today;
        DateOnly start = DayOf(query["start_date"]) ?? today;
        string currency = string.IsNullOrEmpty(query["currency_code"]) ? "USD" : query["currency_code"].ToString();
        var sums = new ReportSums(books, currency);
        return Envelopes.Result(writer =>
        {
            writer.WriteStartObject(report.Key);
            switch (report.Name)
            {
                case "accounts_aging":
                    WriteAging(writer, end, currency);
                    break;
                case "balance_sheet":
                    List<DateOnly> days = [.. query["dates[]"].Select(text => DayOf(text)).OfType<DateOnly>()];
                    WriteBalanceSheet(writer, sums, days.Count == 0 ? [today] : days, currency);
                    break;
                case "profit_and_loss":
                    WriteProfit(writer, sums, start, end, currency);
                    break;
                case "payments_collected":
                    WriteCollected(writer, start, end);
                    break;
                default:
                    WriteCashFlow(writer, sums, start, end, currency);
                    break;
            }

            if (report.Family == Family.Accounting)
            {
                writer.WriteString("company_name", Business.Name);
                writer.WriteString("currency_code", currency);
                writer.WriteString("download_token", "simulated.download.token");
            }

            writer.WriteEndObject();
        });
    }

    private void WriteAging(Utf8JsonWriter writer, DateOnly end, string currency)
    {
        var totals = new decimal[Buckets.Length];
        writer.WriteStartArray("accounts");
        foreach (IGrouping<long, InvoiceRow> client in books.Rows("invoices").OfType<InvoiceRow>()
            .Where(row => ReportSums.IsOwed(row, currency) && row.Outstanding > 0m && row.Invoice.CreateDate <= end)
            .GroupBy(row => row.Invoice.Client.Id).OrderBy(group => group.Key))
        {
            var own = new decimal[Buckets.Length];
            foreach (InvoiceRow row in client)
            {
                int days = end.DayNumber - row.Invoice.DueDate.DayNumber;
                own[days <= 30 ? 0 : days <= 60 ? 1 : days <= 90 ? 2 : 3] += row.Outstanding;
            }

            Portfolio.Client person = client.First().Invoice.Client;
            writer.WriteStartObject();
            writer.WriteNumber("userid", person.Id);
            writer.WriteString("fname", person.FirstName);
            writer.WriteString("lname", person.LastName);
            writer.WriteString("organization", person.Organization);
            writer.WriteString("email", person.Email);
            WriteBuckets(writer, own, currency);
            writer.WriteEndObject();
            for (int index = 0; index < totals.Length; index++)
            {
                totals[index] += own[index];
            }
        }

        writer.WriteEndArray();
        writer.WriteStartObject("totals");
        WriteBuckets(writer, totals, currency);
        writer.WriteEndObject();
        writer.WriteDay("end_date", end);
    }

    private static void WriteBuckets(Utf8JsonWriter writer, decimal[] sums, string currency)
    {
        for (int index = 0; index < Buckets.Length; index++)
        {
            writer.WriteMoney(Buckets[index], sums[index], currency);
        }

        writer.WriteMoney("total", sums.Sum(), currency);
    }

    private static void WriteBalanceSheet(Utf8JsonWriter writer, ReportSums sums, List<DateOnly> days, string currency)
    {
        writer.WriteStartArray("data");
        writer.WriteStartObject();
        writer.WriteString("account_type", "asset");
        writer.WriteStartArray("accounts");
        WriteBalances(writer, "Cash", "1000", "balances", days, day => sums.Cash(DateOnly.MinValue, day), currency);
        WriteBalances(writer, "Accounts Receivable", "1200", "balances", days, sums.Receivable, currency);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        WriteDays(writer, "assets_total", days, day => sums.Cash(DateOnly.MinValue, day) + sums.Receivable(day), currency);
        writer.WriteStartArray("dates");
        days.ForEach(day => writer.WriteStringValue(Text(day)));
        writer.WriteEndArray();
    }

    private static void WriteBalances(
        Utf8JsonWriter writer, string name, string number, string key, List<DateOnly> days, Func<DateOnly, decimal> balance, string currency)
    {
        writer.WriteStartObject();
        writer.WriteString("account_name", name);
        writer.WriteString("account_number", number);
        WriteDays(writer, key, days, balance, currency);
        writer.WriteStartArray("sub_accounts");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDays(
        Utf8JsonWriter writer, string key, List<DateOnly> days, Func<DateOnly, decimal> balance, string currency)
    {
        writer.WriteStartArray(key);
        foreach (DateOnly day in days)
        {
            writer.WriteStartObject();
            writer.WriteMoney("balance", balance(day), currency);
            writer.WriteDay("date", day);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteProfit(Utf8JsonWriter writer, ReportSums sums, DateOnly start, DateOnly end, string currency)
    {
        decimal income = sums.Billed(start, end), costs = sums.Expenses(start, end);
        writer.WriteDay("start_date", start);
        writer.WriteDay("end_date", end);
        writer.WriteStartArray("dates");
        writer.WriteStartObject();
        writer.WriteDay("start_date", start);
        writer.WriteDay("end_date", end);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartArray("labels");
        writer.WriteStringValue($"{Text(start)} - {Text(end)}");
        writer.WriteEndArray();
        WriteTree(writer, "income", "Sales", "credit", income, currency);
        WriteTree(writer, "expenses", "Operating Expenses", "debit", costs, currency);
        WriteEntry(writer, "total_income", "Total income", "credit", income, currency);
        WriteEntry(writer, "total_expenses", "Total expenses", "debit", costs, currency);
        WriteEntry(writer, "net_profit", "Net profit", "credit", income - costs, currency);
        WriteEntry(
            writer, "gross_margin", "Gross margin", "none", income == 0m ? 0m : Math.Round((income - costs) / income * 100m, 2), "%");
    }

    private static void WriteTree(Utf8JsonWriter writer, string key, string name, string type, decimal amount, string currency)
    {
        writer.WriteStartArray(key);
        WriteEntry(writer, null, name, type, amount, currency);
        writer.WriteEndArray();
    }

    private static void WriteEntry(
        Utf8JsonWriter writer, string? key, string description, string type, decimal amount, string currency)
    {
        if (key is not null)
        {
            writer.WritePropertyName(key);
        }

        writer.WriteStartObject();
        writer.WriteString("description", description);
        writer.WriteString("entry_type", type);
        writer.WriteStartArray("data");
        writer.WriteStartObject();
        writer.WriteString("amount", amount.ToString("0.00", CultureInfo.InvariantCulture));
        writer.WriteString("code", currency);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteMoney("total", amount, currency);
        writer.WriteStartArray("children");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteCollected(Utf8JsonWriter writer, DateOnly start, DateOnly end)
    {
        List<PaymentRow> rows = [.. books.Rows("payments").OfType<PaymentRow>().Where(row =>
            row.VisState == BookRow.Active && row.Payment.Date >= start && row.Payment.Date <= end)];
        writer.WriteDay("start_date", start);
        writer.WriteDay("end_date", end);
        writer.WriteBoolean("summary_only", false);
        writer.WriteStartArray("payments");
        foreach (Portfolio.Payment payment in rows.Select(row => row.Payment))
        {
            writer.WriteStartObject();
            writer.WriteMoney("amount", payment.Amount, payment.Currency);
            writer.WriteString("client", payment.Client.Organization.Length > 0
                ? payment.Client.Organization
                : $"{payment.Client.FirstName} {payment.Client.LastName}");
            writer.WriteNumber("clientid", payment.Client.Id);
            writer.WriteString("credit_number", payment.Credit?.Number);
            writer.WriteId("creditid", payment.Credit?.Id);
            writer.WriteDay("date", payment.Date);
            writer.WriteString("description", payment.Note);
            writer.WriteBoolean("from_credit", payment.FromCredit);
            writer.WriteString("invoice_number", payment.Invoice?.Number);
            writer.WriteId("invoiceid", payment.Invoice?.Id);
            writer.WriteString("method", payment.Type);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("totals");
        foreach (IGrouping<string, PaymentRow> group in rows.GroupBy(row => row.Payment.Currency).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("amount", group.Sum(row => row.Payment.Amount).ToString("0.00", CultureInfo.InvariantCulture));
            writer.WriteString("code", group.Key);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCashFlow(Utf8JsonWriter writer, ReportSums sums, DateOnly start, DateOnly end, string currency)
    {
        decimal before = sums.Cash(DateOnly.MinValue, start.AddDays(-1));
        decimal received = sums.Cash(start, end);
        writer.WriteStartArray("activities");
        writer.WriteStartObject();
        writer.WriteString("category", "operating");
        writer.WriteStartArray("details");
        writer.WriteEndArray();
        writer.WriteMoney("total", received, currency);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("summary");
        writer.WriteMoney("starting_balance", before, currency);
        writer.WriteMoney("gross_cash_inflow", received, currency);
        writer.WriteMoney("gross_cash_outflow", 0m, currency);
        writer.WriteMoney("net_cash_change", received, currency);
        writer.WriteMoney("ending_balance", before + received, currency);
        writer.WriteEndObject();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
