using FreshBooks.Simulator;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Months;

/// <summary>Twelve months in a row: nothing is found from month to month but what a persona was made to cause.</summary>
public sealed class TwelveMonthTests(TwelveMonths year) : IClassFixture<TwelveMonths>
{
    // Persona, audit, and how many months find it.
    private static readonly (string Persona, string Audit, int Months, string Why)[] s_caused =
    [
        (Persona.SsnInVatNumber, "A47", 2, "somebody typed a number like an SSN into the tax number, and there it stays"),
        ("tax number looked at", "A47", 4, "the same, until somebody accepted it"),
        (Persona.ArchivedIdle, "A09", 10, "archived in a later month than the payoff; a decision to close is asked for until there is one"),
        (Persona.DuplicatePerson, "A35", 10, "two clients are one person, since both are there"),
        (Persona.DisputedInvoice, "A11", 8, "the account was reported until FreshBooks showed the dispute; a decision is asked for until there is one"),
        (Persona.MixedCurrency, "A11", 6, "an invoice in Canadian dollars came, and no rate is pinned"),
        (Persona.BackdatedPayment, "A30", 1, "a payment entered months later: less was owed than was told"),
        (Persona.DeletedInvoice, "A30", 2, "the highest balance ever told held an invoice that is deleted now"),
        (Persona.BackdatedPayment, "A43", 2, "a payment entered months later: the balance told was not owed"),
        (Persona.DeletedInvoice, "A43", 2, "the balance told held an invoice that is deleted now"),
        (Persona.DeletedPayment, "A43", 2, "the balance told was lower by a payment that is deleted now"),
        ("disputed and forgotten", "A41", 3, "nobody answered for more than 45 days (M16)"),
        ("disputed by mistake", "A41", 1, "it stood for 56 days before it was countermanded"),
        ("petition, then dismissed", "A40", 5, "every month with an indicator is for people to review, that of the removal too"),
        ("petition of a late client", "A40", 1, "the same, for the one month"),
        ("placed, charged off, paid", "T14", 1, "charged off in August, and a later bill came on top of it in September"),
        ("charged off, paid, bought again", "A10", 1, "what was bought after the payoff stands in no file until somebody reopens"),
        ("reported by mistake", "A10", 5, "withdrawn, and goes on buying: what is owed stands in no file"),
        ("somebody else's doing", "A10", 6, "withdrawn as fraud, and goes on buying"),
    ];

    // Persona and rule of the reference that its records break, and in how many months.
    private static readonly (string Persona, string Rule, int Months, string Why)[] s_broken =
    [
        (Persona.DisputedInvoice, "M08", 2, "as A11"),
        (Persona.MixedCurrency, "M08", 2, "as A11"),
        (Persona.DeletedInvoice, "M11", 1, "as A43"),
        ("suppressed for two months", "M08", 1, "decided; the months are D in the profile afterwards"),
        (Persona.Late180Plus, "PROG-Status-1", 1, "a month of 31 days leads from day 59 to day 90 (reference 5.4, M04)"),
    ];

    [Fact]
    public void Every_month_ends_with_its_files() => year.Runs.Should().HaveCount(TwelveMonths.Count)
        .And.OnlyContain(run => run.ExitCode == ExitCode.Done || run.ExitCode == ExitCode.DoneWithFindings);

    [Fact]
    public void Every_act_of_a_story_is_taken()
    {
        year.Acts.Should().HaveCount(DecidedStory.All.Sum(story => story.Acts.Length));
        year.Acts.Should().OnlyContain(act => act.IsTaken);
    }

    [Fact]
    public void The_audits_find_what_the_personas_cause_and_nothing_else() => year.Findings
        .GroupBy(item => (item.Persona, item.Audit))
        .Select(group => (group.Key.Persona, group.Key.Audit, group.Count()))
        .Should().BeEquivalentTo(s_caused.Select(item => (item.Persona, item.Audit, item.Months)), Evidence());

    [Fact]
    public void From_file_to_file_the_rules_of_the_reference_hold_but_for_what_the_personas_cause()
    {
        List<(string Persona, string Rule, string Month)> broken = [];
        Dictionary<string, (DataRecord Record, int Month)> newest = [];
        for (int month = 0; month < year.Files.Count; month++)
        {
            foreach ((string account, (DataRecord record, int told)) in newest)
            {
                AccountMonths item = new(record, year.Files[month].GetValueOrDefault(account), month - told);
                IEnumerable<MonthRule> rules = item.Later is null ? [MonthRule.Continues] : MonthRule.OfTwoRecords;
                broken.AddRange(rules.Where(rule => rule.IsBroken(item))
                    .Select(rule => (year.PersonaOf(account), rule.Id, year.Runs[month].Month)));
            }

            foreach ((string account, DataRecord record) in year.Files[month])
            {
                newest[account] = (record, month);
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

    public static TheoryData<string> Stories() => [.. DecidedStory.All.Select(story => story.Name)];

    [Theory]
    [MemberData(nameof(Stories))]
    public void What_people_decided_stands_in_the_files_from_then_on(string name)
    {
        DecidedStory story = DecidedStory.All.Single(item => item.Name == name);
        int first = year.Runs.FindIndex(run => story.Acts[0].StartsWith(run.Month, StringComparison.Ordinal));
        string.Join(' ', year.Files.Skip(first).Select(file =>
            string.Join('+', file.Where(pair => year.PersonaOf(pair.Key) == name).Select(pair => Told(pair.Value.Base)).DefaultIfEmpty("-"))))
            .Should().Be(story.Statuses);
    }

    [Fact]
    public void A_dispute_that_runs_for_more_than_45_days_is_shown_by_audit_A41_because_files_do_not_tell_its_day()
    {
        // M16 counts from the day of the dispute. A file tells only that there is one, so the files give the least that it has run.
        List<(string, string)> longer = [];
        Dictionary<string, DateOnly> since = [];
        for (int month = 0; month < year.Files.Count; month++)
        {
            foreach ((string account, DataRecord record) in year.Files[month])
            {
                if (record.Base.ComplianceConditionCode != "XB")
                {
                    since.Remove(account);
                }
                else if (!since.TryAdd(account, record.Base.DateOfAccountInformation!.Value)
                    && record.Base.DateOfAccountInformation.Value.DayNumber - since[account].DayNumber > 45)
                {
                    longer.Add((year.Runs[month].Month, year.PersonaOf(account)));
                }
            }
        }

        longer.Should().Equal(("2026-04", "disputed and forgotten"), ("2026-05", "disputed and forgotten"));
        year.Findings.Where(item => item.Audit == "A41" && item.Evidence.Contains("\"XB\"", StringComparison.Ordinal)).Select(item => (item.Month, item.Persona)).Should()
            .Equal(longer.Prepend(("2026-03", "disputed and forgotten")));
    }

    private static string Told(BaseSegment record) => string.Join('/', new[]
    {
        record.AccountStatus, record.SpecialComment, record.ComplianceConditionCode, record.ConsumerInformationIndicator,
        record.EcoaCode == "1" ? "" : record.EcoaCode,
    }.Where(text => text.Length > 0));

    private string Evidence() => string.Join("\n", year.Findings.Select(item => $"{item.Month} {item.Audit} {item.Persona} {item.Evidence}"));
}
