using FreshBooks.Simulator;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Months;

/// <summary>Twelve months in a row: nothing is found from month to month but what a persona was made to cause.</summary>
public sealed class TwelveMonthTests(TwelveMonths year) : IClassFixture<TwelveMonths>
{
    // Persona, audit, and how many months find it.
    private static readonly (string Persona, string Audit, int Months, string Why)[] s_caused =
    [
        (Persona.SsnInVatNumber, "A47", 12, "somebody typed a number like an SSN into the tax number, and there it stays"),
        (Persona.DisputedInvoice, "A11", 4, "the account was reported until FreshBooks showed the dispute; a decision is asked for until there is one"),
        (Persona.MixedCurrency, "A11", 3, "an invoice in Canadian dollars came, and no rate is pinned"),
        (Persona.BackdatedPayment, "A30", 1, "a payment entered months later: less was owed than was told"),
        (Persona.DeletedInvoice, "A30", 1, "the highest balance ever told held an invoice that is deleted now"),
        (Persona.BackdatedPayment, "A43", 1, "a payment entered months later: the balance told was not owed"),
        (Persona.DeletedInvoice, "A43", 1, "the balance told held an invoice that is deleted now"),
        (Persona.DeletedPayment, "A43", 1, "the balance told was lower by a payment that is deleted now"),
    ];

    // Persona and rule of the reference that its records break, and in how many months.
    private static readonly (string Persona, string Rule, int Months, string Why)[] s_broken =
    [
        (Persona.DisputedInvoice, "M08", 1, "as A11"),
        (Persona.MixedCurrency, "M08", 1, "as A11"),
        (Persona.Late180Plus, "PROG-Status-1", 1, "a month of 31 days leads from day 59 to day 90 (reference 5.4, M04)"),
    ];

    [Fact]
    public void Every_month_ends_with_its_files() => year.Runs.Should().HaveCount(TwelveMonths.Count)
        .And.OnlyContain(run => run.ExitCode == ExitCode.Done || run.ExitCode == ExitCode.DoneWithFindings);

    [Fact]
    public void The_audits_find_what_the_personas_cause_and_nothing_else() => year.Findings
        .GroupBy(item => (item.Persona, item.Audit))
        .Select(group => (group.Key.Persona, group.Key.Audit, group.Count()))
        .Should().BeEquivalentTo(s_caused.Select(item => (item.Persona, item.Audit, item.Months)), Evidence());

    [Fact]
    public void From_file_to_file_the_rules_of_the_reference_hold_but_for_what_the_personas_cause()
    {
        List<(string Persona, string Rule, string Month)> broken = [];
        Dictionary<long, (DataRecord Record, int Month)> newest = [];
        for (int month = 0; month < year.Files.Count; month++)
        {
            foreach ((long client, (DataRecord record, int told)) in newest)
            {
                AccountMonths item = new(record, year.Files[month].GetValueOrDefault(client), month - told);
                IEnumerable<MonthRule> rules = item.Later is null ? [MonthRule.Continues] : MonthRule.OfTwoRecords;
                broken.AddRange(rules.Where(rule => rule.IsBroken(item))
                    .Select(rule => (year.Business.Source.Personas[client], rule.Id, year.Runs[month].Month)));
            }

            foreach ((long client, DataRecord record) in year.Files[month])
            {
                newest[client] = (record, month);
            }
        }

        broken.GroupBy(item => (item.Persona, item.Rule)).Select(group => (group.Key.Persona, group.Key.Rule, group.Count()))
            .Should().BeEquivalentTo(s_broken.Select(item => (item.Persona, item.Rule, item.Months)), string.Join("\n", broken));
    }

    [Fact]
    public void Each_file_is_younger_than_the_one_before() => year.Headers.Select(header => header.ActivityDate).Should()
        .BeInAscendingOrder().And.OnlyHaveUniqueItems("M18: a bureau takes an older date for a file sent twice");

    [Fact]
    public void The_year_holds_every_age_of_debt_and_an_account_that_ends() => year.Files
        .SelectMany(file => file.Values).Select(record => record.Base.AccountStatus).Distinct()
        .Should().Contain(["11", "71", "78", "80", "82", "83", "84", "13"]);

    private string Evidence() => string.Join("\n", year.Findings.Select(item => $"{item.Month} {item.Audit} {item.Persona} {item.Evidence}"));
}
