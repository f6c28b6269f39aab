using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

using static FreshBooks.Simulator.Tests.PortfolioFixture;

namespace FreshBooks.Simulator.Tests;

[Collection("the default portfolio")]
public sealed class PortfolioTests(PortfolioFixture portfolio)
{
    [Fact]
    public void Every_persona_occurs_among_250_clients()
    {
        IEnumerable<string> all = typeof(Persona).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!);

        portfolio.Session.Simulator.Personas.Values.Distinct().Should().BeEquivalentTo(all);
        portfolio.Session.Simulator.Personas.Keys.Should().BeEquivalentTo(portfolio.Clients.Select(row => (long)row["id"]!));
    }

    [Fact]
    public void Most_clients_owe_nothing_that_is_30_days_late()
    {
        int late = portfolio.Clients.Count(row => portfolio.DaysPastDue((long)row["id"]!) >= 30);

        late.Should().BeInRange(25, 60);
    }

    [Fact]
    public void An_invoice_amounts_to_its_discounted_lines_and_their_taxes()
    {
        foreach (JsonObject invoice in portfolio.Invoices)
        {
            var lines = invoice["lines"]!.AsArray().Select(line => line!.AsObject()).ToList();
            decimal rate = Number(invoice, "discount_value") / 100m;
            decimal sum = lines.Sum(line => Money(line, "amount"));
            decimal taxes = lines
                .SelectMany(line => new[] { "1", "2" }.Select(suffix => (
                    Name: (string)line["taxName" + suffix]!, Percent: Number(line, "taxAmount" + suffix), Base: Money(line, "amount"))))
                .GroupBy(tax => (tax.Name, tax.Percent))
                .Sum(tax => Cents(tax.Sum(part => part.Base * (1m - rate) * part.Percent / 100m)));

            Money(invoice, "amount").Should().Be(sum - Cents(sum * rate) + taxes, "invoice {0}", invoice["id"]);
            Money(invoice, "discount_total").Should().Be(-Cents(sum * rate));
            lines.All(line => Money(line, "amount") == Cents(Number(line, "qty") * Money(line, "unit_cost"))).Should().BeTrue();
        }
    }

    [Fact]
    public void An_invoice_is_paid_by_its_active_payments_and_owes_the_rest()
    {
        ILookup<long, JsonObject> active = portfolio.Payments
            .Where(row => (int)row["vis_state"]! == 0 && row["invoiceid"] is not null)
            .ToLookup(row => (long)row["invoiceid"]!);
        foreach (JsonObject invoice in portfolio.Invoices)
        {
            decimal paid = active[(long)invoice["id"]!].Sum(row => Money(row, "amount"));
            Money(invoice, "paid").Should().Be(paid, "invoice {0}", invoice["id"]);
            Money(invoice, "outstanding").Should().Be(Money(invoice, "amount") - paid);
            Money(invoice, "outstanding").Should().BeGreaterThanOrEqualTo(0m);
            (Money(invoice, "amount") is 0m or (>= 40m and <= 900m)).Should().BeTrue();
        }
    }

    [Fact]
    public void The_state_of_an_invoice_follows_from_its_sums_and_days()
    {
        var today = new DateOnly(2026, 11, 3);
        foreach (JsonObject invoice in portfolio.Invoices.Where(row => (string)row["v3_status"]! is not ("draft" or "disputed")))
        {
            decimal paid = Money(invoice, "paid");
            string expected = Money(invoice, "outstanding") == 0m ? "4 paid paid paid"
                : paid > 0m ? "2 partial sent partial"
                : Day(invoice, "due_date") < today ? "2 overdue sent unpaid"
                : "2 sent sent unpaid";

            $"{invoice["status"]} {invoice["v3_status"]} {invoice["display_status"]} {invoice["payment_status"]}".Should().Be(expected);
            (invoice["date_paid"] is not null).Should().Be(paid > 0m && Money(invoice, "outstanding") == 0m);
        }
    }

    [Fact]
    public void Days_are_in_order_and_none_is_after_the_window()
    {
        var invoices = portfolio.Invoices.ToDictionary(row => (long)row["id"]!);
        foreach (JsonObject invoice in portfolio.Invoices)
        {
            Day(invoice, "created_at").Should().Be(Day(invoice, "create_date"));
            Day(invoice, "due_date").Should().Be(Day(invoice, "create_date").AddDays((int)invoice["due_offset_days"]!));
            string.CompareOrdinal((string)invoice["updated"]!, (string)invoice["created_at"]!).Should().BeGreaterThanOrEqualTo(0);
            Day(invoice, "updated").Should().BeOnOrBefore(Through);
            Day(portfolio.Client((long)invoice["customerid"]!), "signup_date").Should().BeBefore(Day(invoice, "create_date"));
        }

        foreach (JsonObject payment in portfolio.Payments)
        {
            Day(payment, "date").Should().BeOnOrBefore(Day(payment, "updated"));
            Day(payment, "updated").Should().BeOnOrBefore(Through);
            if (payment["invoiceid"] is JsonNode invoiceId)
            {
                JsonObject invoice = invoices[(long)invoiceId];
                Day(payment, "date").Should().BeOnOrAfter(Day(invoice, "create_date"));
                string.CompareOrdinal((string)payment["updated"]!, (string)invoice["updated"]!).Should().BeLessThanOrEqualTo(0);
            }
        }

        portfolio.Clients.Should().OnlyContain(row => Day(row, "updated") <= Through);
        portfolio.CreditNotes.Should().OnlyContain(row => Day(row, "create_date") <= Through);
    }

    [Fact]
    public void Ids_and_numbers_are_unique_and_every_reference_leads_somewhere()
    {
        foreach (List<JsonObject> rows in new[] { portfolio.Clients, portfolio.Invoices, portfolio.Payments, portfolio.CreditNotes })
        {
            rows.Select(row => (long)row["id"]!).Should().OnlyHaveUniqueItems();
        }

        portfolio.Invoices.Select(row => (string)row["invoice_number"]!).Should().OnlyHaveUniqueItems();
        var clients = portfolio.Clients.Select(row => (long)row["id"]!).ToHashSet();
        var payments = portfolio.Payments.Select(row => (long)row["id"]!).ToHashSet();
        var credits = portfolio.CreditNotes.Select(row => (long)row["id"]!).ToHashSet();
        portfolio.Invoices.Should().OnlyContain(row => clients.Contains((long)row["customerid"]!));
        portfolio.Payments.Should().OnlyContain(row => clients.Contains((long)row["clientid"]!));
        portfolio.Payments.Should().OnlyContain(row => row["creditid"] == null || credits.Contains((long)row["creditid"]!));
        portfolio.Payments.Should().OnlyContain(row => row["overpaymentid"] == null || payments.Contains((long)row["overpaymentid"]!));
        portfolio.Payments.Should().OnlyContain(row => row["invoiceid"] != null || row["creditid"] != null);
    }

    [Fact]
    public void Terms_phones_and_address_forms_vary()
    {
        portfolio.Invoices.Select(row => (int)row["due_offset_days"]!).Distinct().Should().BeEquivalentTo([0, 15, 30, 60]);
        portfolio.Clients.Select(row => (string)row["p_province"]!).Should().Contain(["Minnesota", "MN", ""]);
        portfolio.Clients.Select(row => (string)row["p_code"]!).Should().Contain(code => code.Length == 10).And.Contain(code => code.Length == 5);
        portfolio.Clients.Select(row => (string)row["mob_phone"]!).Where(phone => phone.Length > 0).Should()
            .OnlyContain(phone => phone.Contains("55501", StringComparison.Ordinal) || phone.Contains("555-01", StringComparison.Ordinal)
                || phone.Contains("555.01", StringComparison.Ordinal) || phone.Contains("555 01", StringComparison.Ordinal));
        portfolio.Invoices.Should().Contain(row => Number(row, "discount_value") == 10m);
    }

    private static decimal Number(JsonObject row, string field) => decimal.Parse((string)row[field]!, CultureInfo.InvariantCulture);

    private static decimal Cents(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
