using System.Text.Json.Nodes;

using static FreshBooks.Simulator.Tests.PortfolioFixture;

namespace FreshBooks.Simulator.Tests;

[Collection("the default portfolio")]
public sealed class PersonaTests(PortfolioFixture portfolio)
{
    [Theory]
    [InlineData(Persona.OnTime, 0, 0)]
    [InlineData(Persona.FewDaysLate, 0, 9)]
    [InlineData(Persona.Late30, 30, 59)]
    [InlineData(Persona.Late60, 60, 89)]
    [InlineData(Persona.Late90, 90, 119)]
    [InlineData(Persona.Late120, 120, 149)]
    [InlineData(Persona.Late150, 150, 179)]
    [InlineData(Persona.Late180Plus, 180, 300)]
    [InlineData(Persona.PartialPayer, 36, 56)]
    [InlineData(Persona.Cured, 0, 0)]
    [InlineData(Persona.CuredThenLate, 36, 56)]
    [InlineData(Persona.Overpaid, 0, 0)]
    [InlineData(Persona.GoodwillApplied, 0, 0)]
    [InlineData(Persona.UnappliedCredit, 36, 56)]
    [InlineData(Persona.BackdatedPayment, 0, 0)]
    [InlineData(Persona.DeletedPayment, 36, 56)]
    [InlineData(Persona.DeletedInvoice, 0, 0)]
    [InlineData(Persona.DeletedInvoiceWithPayment, 0, 0)]
    [InlineData(Persona.ArchivedPaidOffOnTime, 0, 0)]
    [InlineData(Persona.ArchivedPaidOffLate, 0, 0)]
    [InlineData(Persona.ArchivedIdle, 0, 0)]
    [InlineData(Persona.DeletedClient, 36, 56)]
    [InlineData(Persona.DraftPastDue, 0, 0)]
    [InlineData(Persona.MonthEndDue, 0, 0)]
    [InlineData(Persona.DueOnReceipt, 0, 0)]
    [InlineData(Persona.ZeroAmountInvoice, 0, 0)]
    [InlineData(Persona.ResidualBelowDollar, 36, 56)]
    [InlineData(Persona.DisputedInvoice, 36, 56)]
    public void A_persona_is_as_late_as_its_name_says(string persona, int fewestDays, int mostDays)
    {
        foreach (long client in portfolio.ClientsOf(persona))
        {
            portfolio.DaysPastDue(client).Should().BeInRange(fewestDays, mostDays, "client {0}", client);
        }
    }

    [Theory]
    [InlineData(Persona.ArchivedPaidOffOnTime, 2)]
    [InlineData(Persona.ArchivedPaidOffLate, 2)]
    [InlineData(Persona.ArchivedIdle, 2)]
    [InlineData(Persona.DeletedClient, 1)]
    [InlineData(Persona.OnTime, 0)]
    public void A_client_is_active_archived_or_deleted(string persona, int visState) =>
        portfolio.ClientsOf(persona).Should().OnlyContain(id => (int)portfolio.Client(id)["vis_state"]! == visState);

    [Fact]
    public void Overpaying_makes_a_sibling_payment_and_a_credit_note()
    {
        long client = portfolio.Session.ClientOf(Persona.Overpaid);
        JsonObject payment = portfolio.PaymentsOf(client).Single(row => row["overpaymentid"] != null);
        JsonObject sibling = portfolio.PaymentsOf(client).Single(row => (long)row["id"]! == (long)payment["overpaymentid"]!);
        JsonObject credit = portfolio.CreditNotesOf(client).Single();
        JsonObject invoice = portfolio.InvoicesOf(client).Single(row => (long)row["id"]! == (long)payment["invoiceid"]!);

        Money(payment, "amount").Should().Be(Money(invoice, "amount"));
        ((long)sibling["id"]!).Should().Be((long)payment["id"]! + 1);
        sibling["invoiceid"].Should().BeNull();
        ((long)sibling["creditid"]!).Should().Be((long)credit["creditid"]!);
        Money(sibling, "amount").Should().Be(25m).And.Be(Money(credit, "amount"));
        ((string)credit["description"]!).Should().Be($"Overpayment: invoice #{invoice["invoice_number"]}");
    }

    [Fact]
    public void A_goodwill_credit_is_applied_without_cash()
    {
        long client = portfolio.Session.ClientOf(Persona.GoodwillApplied);
        JsonObject applied = portfolio.PaymentsOf(client).Single(row => (bool)row["from_credit"]!);

        ((string)applied["type"]!).Should().Be("Credit");
        ((string)portfolio.CreditNotesOf(client).Single()["credit_type"]!).Should().Be("goodwill");
        Money(applied, "amount").Should().Be(Money(portfolio.CreditNotesOf(client).Single(), "amount"));
    }

    [Fact]
    public void An_unapplied_credit_would_cover_the_late_invoice()
    {
        foreach (long client in portfolio.ClientsOf(Persona.UnappliedCredit))
        {
            decimal open = portfolio.InvoicesOf(client).Where(IsOpen).Where(row => Day(row, "due_date") < Through)
                .Sum(row => Money(row, "outstanding"));

            Money(portfolio.CreditNotesOf(client).Single(), "amount").Should().BeGreaterThanOrEqualTo(open);
            portfolio.PaymentsOf(client).Should().NotContain(row => (bool)row["from_credit"]!);
        }
    }

    [Fact]
    public void A_back_dated_payment_was_recorded_in_a_later_month_than_its_date() =>
        portfolio.ClientsOf(Persona.BackdatedPayment).Should().OnlyContain(client => portfolio.PaymentsOf(client)
            .Any(row => Day(row, "date").Month < 10 && Day(row, "updated").Year == 2026 && Day(row, "updated").Month == 10));

    [Fact]
    public void A_deleted_payment_reopens_its_invoice()
    {
        long client = portfolio.Session.ClientOf(Persona.DeletedPayment);
        JsonObject deleted = portfolio.PaymentsOf(client).Single(row => (int)row["vis_state"]! == 1);
        JsonObject invoice = portfolio.InvoicesOf(client).Single(row => (long)row["id"]! == (long)deleted["invoiceid"]!);

        Money(invoice, "outstanding").Should().Be(Money(deleted, "amount")).And.Be(Money(invoice, "amount"));
        ((string)invoice["updated"]!).Should().Be((string)deleted["updated"]!);
    }

    [Theory]
    [InlineData(Persona.DeletedInvoice, 0)]
    [InlineData(Persona.DeletedInvoiceWithPayment, 1)]
    public void A_deleted_invoice_leaves_its_payments_active(string persona, int payments)
    {
        foreach (long client in portfolio.ClientsOf(persona))
        {
            JsonObject invoice = portfolio.InvoicesOf(client).Single(row => (int)row["vis_state"]! == 1);
            portfolio.PaymentsOf(client).Count(row => (long)row["invoiceid"]! == (long)invoice["id"]! && (int)row["vis_state"]! == 0)
                .Should().Be(payments);
        }
    }

    [Theory]
    [InlineData(Persona.ArchivedPaidOffOnTime, 0, 0)]
    [InlineData(Persona.ArchivedPaidOffLate, 46, 58)]
    public void The_last_invoice_of_an_account_closed_this_month_was_paid_this_month(string persona, int fewestDays, int mostDays)
    {
        foreach (long client in portfolio.ClientsOf(persona))
        {
            JsonObject last = portfolio.InvoicesOf(client).MaxBy(row => Day(row, "due_date"))!;
            Day(last, "date_paid").Should().BeOnOrAfter(new DateOnly(2026, 10, 1));
            (Day(last, "date_paid").DayNumber - Day(last, "due_date").DayNumber).Should().BeInRange(fewestDays, mostDays);
            Day(portfolio.Client(client), "updated").Should().BeOnOrAfter(Day(last, "date_paid"));
            portfolio.InvoicesOf(client).Should().NotContain(row => IsOpen(row));
        }
    }

    [Fact]
    public void A_cured_client_was_once_sixty_days_late() =>
        portfolio.ClientsOf(Persona.Cured).Concat(portfolio.ClientsOf(Persona.CuredThenLate)).Should().OnlyContain(client =>
            portfolio.InvoicesOf(client).Any(row =>
                row["date_paid"] != null && Day(row, "date_paid").DayNumber - Day(row, "due_date").DayNumber == 65));

    [Fact]
    public void Special_invoices_are_there()
    {
        One(Persona.DraftOnly).Should().HaveCount(1).And.OnlyContain(row => (int)row["status"]! == 1);
        One(Persona.NoInvoices).Should().BeEmpty();
        One(Persona.DraftPastDue).Should().ContainSingle(row => (string)row["v3_status"]! == "draft" && Day(row, "due_date") < Through);
        One(Persona.NonUsd).Should().NotBeEmpty().And.OnlyContain(row => (string)row["currency_code"]! == "CAD");
        One(Persona.MixedCurrency).Should().ContainSingle(row => (string)row["currency_code"]! == "CAD").And.HaveCountGreaterThan(12);
        One(Persona.ZeroAmountInvoice).Should().ContainSingle(row => Money(row, "amount") == 0m && (string)row["v3_status"]! == "paid");
        One(Persona.ResidualBelowDollar).Should().ContainSingle(row => Money(row, "outstanding") == 0.37m);
        One(Persona.DisputedInvoice).Should().ContainSingle(row => (int)row["status"]! == 0 && (string)row["dispute_status"]! == "disputed");
        One(Persona.DueOnReceipt).Should().OnlyContain(row => (string)row["due_date"]! == (string)row["create_date"]!);
    }

    [Fact]
    public void Special_clients_are_there()
    {
        JsonObject blank = portfolio.Client(portfolio.Session.ClientOf(Persona.BlankAddress));
        new[] { "p_street", "p_city", "p_province", "p_code", "p_country" }.Should().OnlyContain(field => (string)blank[field]! == "");
        portfolio.ClientsOf(Persona.AccentedName).Select(id => (string)portfolio.Client(id)["lname"]!)
            .Should().Contain(["Núñez-O'Brien", "Wiśniewski", "Kjærgård"]);
        portfolio.ClientsOf(Persona.Company).Should().OnlyContain(id => (string)portfolio.Client(id)["organization"]! != "");
        portfolio.ClientsOf(Persona.CoupleInName).Should().OnlyContain(id => ((string)portfolio.Client(id)["fname"]!).Contains('&'));
        ((string)portfolio.Client(portfolio.Session.ClientOf(Persona.SsnInVatNumber))["vat_number"]!).Should().MatchRegex(@"^\d{3}-\d{2}-\d{4}$");
        portfolio.ClientsOf(Persona.DuplicatePerson).Select(id => $"{portfolio.Client(id)["fname"]} {portfolio.Client(id)["lname"]}")
            .Distinct().Should().HaveCount(1);
    }

    [Fact]
    public async Task Due_dates_reach_the_ends_of_all_months_and_29_February()
    {
        await using SimulatorSession session = await SimulatorSession.StartAsync(
            clients: 125, months: 14, through: new DateOnly(2024, 12, 31));
        List<JsonObject> invoices = await session.WalkAsync(
            "invoices/invoices", $"&search[customerid]={session.ClientOf(Persona.MonthEndDue)}");

        invoices.Should().OnlyContain(row => Day(row, "due_date").AddDays(1).Day == 1);
        invoices.Select(row => (string)row["due_date"]!).Should().Contain(["2024-02-29", "2024-04-30", "2024-12-31"]);
    }

    private List<JsonObject> One(string persona) => portfolio.InvoicesOf(portfolio.Session.ClientOf(persona));
}
