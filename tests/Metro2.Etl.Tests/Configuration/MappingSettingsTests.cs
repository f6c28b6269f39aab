using Metro2.Etl.Configuration;

namespace Metro2.Etl.Tests.Configuration;

/// <summary>Mapping rules, rates and what is held back, read from <c>metro2.json</c>.</summary>
public sealed class MappingSettingsTests : IDisposable
{
    private const string Group = """{ "group": "telecom", "accountType": "4D" }""";
    private const string Everyone = """{ "accountType": "92" }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_part_of_a_rule_reaches_the_plan_with_its_line()
    {
        RunPlan plan = SettingsSample.Load(_folder, WithRules(
            """{ "client": 48213, "accountType": "4D", "portfolio": "O", "termsFrequency": "P", "agreedGraceDays": 10, "netDays": 45, "creditLimit": 500 }""",
            """{ "group": "telecom", "item": "Fiber 500 Mbit/s – naïve", "project": 999999999999999999, "accountType": "92" }""",
            """
            {
                  "accountType": "93" }
            """)).Plan;

        plan.Mappings.Should().Equal(
            new MappingRule(1, 15, "4D", ClientId: 48213, TermsFrequency: "P", AgreedGraceDays: 10, NetDays: 45, CreditLimit: 500),
            new MappingRule(2, 16, "92", Group: "telecom", Item: "Fiber 500 Mbit/s – naïve", ProjectId: 999_999_999_999_999_999),
            new MappingRule(3, 17, "93"));
    }

    [Theory]
    [InlineData("\"client\": 0", "mappings[0].client", "not_allowed", "1 to 999999999999999999")]
    [InlineData("\"client\": -5", "mappings[0].client", "not_allowed", "a whole number")]
    [InlineData("\"client\": 1000000000000000000", "mappings[0].client", "not_allowed", "1 to 999999999999999999")]
    [InlineData("\"client\": 99999999999999999999999", "mappings[0].client", "not_allowed", "1 to 999999999999999999")]
    [InlineData("\"client\": 1e3", "mappings[0].client", "not_allowed", "a whole number")]
    [InlineData("\"client\": \"5\"", "mappings[0].client", "wrong_type", "without quotes")]
    [InlineData("\"clinet\": 5", "mappings[0].clinet", "unknown_key", "did you mean 'client'?")]
    [InlineData("\"group\": \"*\"", "mappings[0].group", "not_allowed", "leave it out for every client")]
    [InlineData("\"group\": \"\"", "mappings[0].group", "not_allowed", "1 to 40")]
    [InlineData("\"group\": \" telecom\"", "mappings[0].group", "not_allowed", "1 to 40")]
    [InlineData("\"group\": \"télécom\"", "mappings[0].group", "not_allowed", "printable ASCII")]
    [InlineData("\"group\": [\"telecom\"]", "mappings[0].group", "wrong_type", "a list stands where a text in quotes belongs")]
    [InlineData("\"item\": \"\"", "mappings[0].item", "not_allowed", "1 to 255")]
    [InlineData("\"item\": \"Fiber \"", "mappings[0].item", "not_allowed", "not a blank")]
    [InlineData("\"item\": \"Fi\\tber\"", "mappings[0].item", "not_allowed", "1 to 255")]
    [InlineData("\"item\": \"<item>\"", "mappings[0].item", "not_allowed", "without < and >")]
    [InlineData("\"item\": 5", "mappings[0].item", "wrong_type", "a number stands where a text in quotes belongs")]
    [InlineData("\"project\": 0", "mappings[0].project", "not_allowed", "1 to 999999999999999999")]
    [InlineData("\"project\": \"52011\"", "mappings[0].project", "wrong_type", "without quotes")]
    [InlineData("\"project\": 5.0", "mappings[0].project", "not_allowed", "a whole number")]
    [InlineData("\"portfolio\": \"R\"", "mappings[0].portfolio", "not_allowed", "no minimum payment and no original loan amount")]
    [InlineData("\"portfolio\": \"I\"", "mappings[0].portfolio", "not_allowed", "no minimum payment and no original loan amount")]
    [InlineData("\"portfolio\": \"C\"", "mappings[0].portfolio", "not_allowed", "no minimum payment and no original loan amount")]
    [InlineData("\"portfolio\": \"M\"", "mappings[0].portfolio", "not_allowed", "no minimum payment and no original loan amount")]
    [InlineData("\"portfolio\": \"o\"", "mappings[0].portfolio", "not_allowed", "O: ")]
    [InlineData("\"termsFrequency\": \"W\"", "mappings[0].termsFrequency", "not_allowed", "M, P")]
    [InlineData("\"agreedGraceDays\": 91", "mappings[0].agreedGraceDays", "not_allowed", "0 to 90")]
    [InlineData("\"agreedGraceDays\": -1", "mappings[0].agreedGraceDays", "not_allowed", "0 to 90")]
    [InlineData("\"netDays\": 0", "mappings[0].netDays", "not_allowed", "1 to 365")]
    [InlineData("\"netDays\": 366", "mappings[0].netDays", "not_allowed", "1 to 365")]
    [InlineData("\"creditLimit\": -1", "mappings[0].creditLimit", "not_allowed", "0 to 999999999")]
    [InlineData("\"creditLimit\": 1000000000", "mappings[0].creditLimit", "not_allowed", "0 to 999999999")]
    [InlineData("\"creditLimit\": 99.50", "mappings[0].creditLimit", "not_allowed", "a whole number of dollars")]
    public void A_wrong_part_of_a_rule_is_named_with_what_is_allowed(string part, string key, string code, string told)
    {
        Mistake mistake = SettingsSample.MistakesOf(_folder, WithRules($$"""{ "accountType": "92", {{part}} }"""))
            .Should().ContainSingle().Subject;

        (mistake.Line, mistake.Key, mistake.Code).Should().Be((15, key, code));
        mistake.ToString().Should().Contain(told);
    }

    [Theory]
    [InlineData("""{ "group": "telecom" }""", "mappings[0].accountType", "missing")]
    [InlineData("""{ "accountType": "ZZ" }""", "mappings[0].accountType", "not_allowed")]
    [InlineData("\"4D\"", "mappings[0]", "wrong_type")]
    [InlineData("", "mappings", "empty_list")]
    public void A_rule_needs_an_account_type_and_the_list_a_rule(string rule, string key, string code) =>
        SettingsSample.MistakesOf(_folder, WithRules(rule)).Should().ContainSingle()
            .Which.Should().Match<Mistake>(mistake => mistake.Key == key && mistake.Code == code);

    [Theory]
    [InlineData(Group, """{ "group": "telecom", "accountType": "92" }""")]
    [InlineData("""{ "client": 5, "accountType": "4D" }""", """{ "accountType": "4D", "client": 5 }""")]
    [InlineData("""{ "item": "Fiber 500", "accountType": "4D" }""", """{ "item": "FIBER 500", "accountType": "92" }""")]
    [InlineData("""{ "project": 7, "item": "a", "accountType": "4D" }""", """{ "item": "A", "project": 7, "accountType": "92" }""")]
    [InlineData(Everyone, """{ "accountType": "4D", "netDays": 30 }""")]
    public void Two_rules_for_the_same_clients_are_named_by_both_lines(string first, string second)
    {
        Mistake mistake = SettingsSample.MistakesOf(_folder, WithRules(first, second)).Should().ContainSingle().Subject;

        (mistake.Line, mistake.Key, mistake.Code).Should().Be((16, "mappings[1]", "duplicate_rule"));
        mistake.Problem.Should().Contain("line 15");
    }

    [Theory]
    [InlineData(Everyone, Group)]
    [InlineData(Group, """{ "group": "telecom", "client": 5, "accountType": "92" }""")]
    [InlineData(Group, """{ "item": "Fiber 500", "group": "telecom", "accountType": "92" }""")]
    [InlineData("""{ "item": "fiber 500", "accountType": "4D" }""", """{ "item": "Fiber 500", "project": 7, "accountType": "92" }""")]
    public void A_rule_that_an_earlier_one_always_hides_is_named_by_both_lines(string first, string second)
    {
        Mistake mistake = SettingsSample.MistakesOf(_folder, WithRules(first, second)).Should().ContainSingle().Subject;

        (mistake.Line, mistake.Key, mistake.Code).Should().Be((16, "mappings[1]", "unreachable_rule"));
        mistake.ToString().Should().Contain("the rule at line 15").And.Contain("above line 15");
    }

    [Theory]
    [InlineData(Group, Everyone)]
    [InlineData("""{ "group": "telecom", "client": 5, "accountType": "92" }""", Group)]
    [InlineData(Group, """{ "group": "Telecom", "accountType": "92" }""")]
    [InlineData("""{ "client": 5, "accountType": "92" }""", """{ "project": 5, "accountType": "92" }""")]
    [InlineData("""{ "client": 5, "item": "a", "accountType": "92" }""", """{ "client": 5, "project": 7, "accountType": "92" }""")]
    public void Rules_that_both_can_decide_are_fine_in_this_order(string first, string second) =>
        SettingsSample.MistakesOf(_folder, WithRules(first, second)).Should().BeEmpty();

    [Fact]
    public void A_rule_with_a_matcher_that_does_not_read_is_no_rule_for_everyone() =>
        SettingsSample.MistakesOf(_folder, WithRules("""{ "client": "5", "accountType": "92" }""", Group)).Should().ContainSingle()
            .Which.Code.Should().Be("wrong_type");

    [Fact]
    public void The_rules_of_an_older_form_are_not_taken_for_anything_else() =>
        SettingsSample.MistakesOf(_folder, SettingsSample.Json.Replace("\"mappings\"", "\"accountTypes\"", StringComparison.Ordinal))
            .Select(mistake => (mistake.Key, mistake.Code))
            .Should().Equal(("accountTypes", "unknown_key"), ("mappings", "missing"));

    [Fact]
    public void Rates_and_what_is_held_back_reach_the_plan()
    {
        RunPlan plan = SettingsSample.Load(_folder, With(
            """
            "currencyRates": [ { "currency": "CAD", "rate": 0.72345678 }, { "currency": "KWD", "rate": 3 } ],
            "reporting": { "delayDays": 30, "minimumBalance": 25, "timeZone": "Pacific/Honolulu" },
            """)).Plan;

        plan.CurrencyRates.Should().Equal(new CurrencyRate("CAD", 0.72345678m), new CurrencyRate("KWD", 3m));
        plan.Reporting.Should().Be(new ReportingSettings(30, 25, "Pacific/Honolulu"));
    }

    [Theory]
    [InlineData("\"currencyRates\": [],", "currencyRates", "empty_list")]
    [InlineData("\"currencyRates\": [ { \"currency\": \"USD\", \"rate\": 1 } ],", "currencyRates[0].currency", "not_allowed")]
    [InlineData("\"currencyRates\": [ { \"currency\": \"cad\", \"rate\": 1 } ],", "currencyRates[0].currency", "not_allowed")]
    [InlineData("\"currencyRates\": [ { \"currency\": \"CA1\", \"rate\": 1 } ],", "currencyRates[0].currency", "not_allowed")]
    [InlineData("\"currencyRates\": [ { \"currency\": \"CAD\" } ],", "currencyRates[0].rate", "missing")]
    [InlineData("\"currencyRates\": [ { \"currency\": \"CAD\", \"rate\": \"0.72\" } ],", "currencyRates[0].rate", "wrong_type")]
    [InlineData("\"currencyRates\": [ { \"currency\": \"CAD\", \"rate\": 0 } ],", "currencyRates[0].rate", "not_allowed")]
    [InlineData("\"currencyRates\": [ { \"currency\": \"CAD\", \"rate\": -0.72 } ],", "currencyRates[0].rate", "not_allowed")]
    [InlineData("\"currencyRates\": [ { \"currency\": \"CAD\", \"rate\": 7.2e-1 } ],", "currencyRates[0].rate", "not_allowed")]
    [InlineData("\"currencyRates\": [ { \"currency\": \"CAD\", \"rate\": 0.123456789 } ],", "currencyRates[0].rate", "not_allowed")]
    [InlineData("\"currencyRates\": [ { \"currency\": \"CAD\", \"rate\": 1000000 } ],", "currencyRates[0].rate", "not_allowed")]
    [InlineData("\"currencyRates\": [ { \"currency\": \"CAD\", \"rate\": 1 }, { \"currency\": \"CAD\", \"rate\": 2 } ],", "currencyRates[1].currency", "duplicate_currency")]
    [InlineData("\"reporting\": { \"delayDays\": 366 },", "reporting.delayDays", "not_allowed")]
    [InlineData("\"reporting\": { \"delayDays\": -1 },", "reporting.delayDays", "not_allowed")]
    [InlineData("\"reporting\": { \"minimumBalance\": -1 },", "reporting.minimumBalance", "not_allowed")]
    [InlineData("\"reporting\": { \"minimumBalance\": 9.99 },", "reporting.minimumBalance", "not_allowed")]
    [InlineData("\"reporting\": { \"minimumBalance\": 1000000000 },", "reporting.minimumBalance", "not_allowed")]
    [InlineData("\"reporting\": { \"timeZone\": \"America/Atlantis\" },", "reporting.timeZone", "not_allowed")]
    [InlineData("\"reporting\": { \"timeZone\": \"Eastern Standard Time\" },", "reporting.timeZone", "not_allowed")]
    [InlineData("\"reporting\": { \"timeZone\": \"../etc/passwd\" },", "reporting.timeZone", "not_allowed")]
    [InlineData("\"reporting\": { \"timeZone\": \"\" },", "reporting.timeZone", "not_allowed")]
    [InlineData("\"reporting\": { \"timeZone\": -5 },", "reporting.timeZone", "wrong_type")]
    [InlineData("\"reporting\": { \"delay\": 5 },", "reporting.delay", "unknown_key")]
    public void A_wrong_rate_or_reporting_setting_is_named(string settings, string key, string code) =>
        SettingsSample.MistakesOf(_folder, With(settings)).Should().ContainSingle()
            .Which.Should().Match<Mistake>(mistake => mistake.Key == key && mistake.Code == code && mistake.Line > 0);

    public static TheoryData<string, string> Changes() => new()
    {
        { WithRules(Group, Everyone), WithRules(Group, """{ "accountType": "92", "netDays": 30 }""") },
        { WithRules(Group, Everyone), WithRules(Group, """{ "accountType": "92", "creditLimit": 30 }""") },
        { WithRules(Group, Everyone), WithRules(Group, """{ "accountType": "92", "agreedGraceDays": 0 }""") },
        { WithRules(Group, Everyone), WithRules(Group, """{ "accountType": "92", "termsFrequency": "M" }""") },
        { WithRules(Group, Everyone), WithRules(Group, """{ "accountType": "92", "client": 7 }""") },
        { WithRules("""{ "accountType": "92", "client": 7 }"""), WithRules("""{ "accountType": "92", "project": 7 }""") },
        { WithRules("""{ "accountType": "92", "group": "a" }"""), WithRules("""{ "accountType": "92", "item": "a" }""") },
        { WithRules("""{ "client": 5, "accountType": "92" }""", Group), WithRules(Group, """{ "client": 5, "accountType": "92" }""") },
        { SettingsSample.Json, With("\"currencyRates\": [ { \"currency\": \"CAD\", \"rate\": 0.72 } ],") },
        { With("\"currencyRates\": [ { \"currency\": \"CAD\", \"rate\": 0.72 } ],"), With("\"currencyRates\": [ { \"currency\": \"CAD\", \"rate\": 0.73 } ],") },
        { SettingsSample.Json, With("\"reporting\": { \"delayDays\": 1 },") },
        { SettingsSample.Json, With("\"reporting\": { \"minimumBalance\": 1 },") },
        { SettingsSample.Json, With("\"reporting\": { \"timeZone\": \"America/Chicago\" },") },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Each_of_them_changes_the_digest(string before, string after) => DigestOf(after).Should().NotBe(DigestOf(before));

    public static TheoryData<string, string> SameMeanings() => new()
    {
        { WithRules(Group, Everyone), WithRules(Group + " // said again", "\n" + Everyone) },
        { WithRules(Group), WithRules("""{ "portfolio": "O", "accountType": "4D", "group": "telecom" }""") },
        { SettingsSample.Json, With("\"reporting\": { \"delayDays\": 0, \"minimumBalance\": 0, \"timeZone\": \"America/New_York\" },") },
        {
            With("\"currencyRates\": [ { \"currency\": \"CAD\", \"rate\": 0.72 }, { \"currency\": \"EUR\", \"rate\": 1 } ],"),
            With("\"currencyRates\": [ { \"currency\": \"EUR\", \"rate\": 1.0 }, { \"currency\": \"CAD\", \"rate\": 0.720 } ],")
        },
    };

    [Theory]
    [MemberData(nameof(SameMeanings))]
    public void The_same_said_in_other_words_leaves_the_digest_alone(string before, string after) =>
        DigestOf(after).Should().Be(DigestOf(before));

    private string DigestOf(string json) => SettingsSample.Load(_folder, json).Plan.ConfigurationSha256;

    /// <summary>The sample with these rules, one a line from line 15 on.</summary>
    private static string WithRules(params string[] rules)
    {
        int start = SettingsSample.Json.IndexOf("    { \"group\": \"telecom\"", StringComparison.Ordinal);
        int end = SettingsSample.Json.IndexOf("  ],\n  \"terms\"", StringComparison.Ordinal);
        return SettingsSample.Json[..start]
            + string.Concat(rules.Select((rule, index) => $"    {Comma(rule, index < rules.Length - 1)}\n"))
            + SettingsSample.Json[end..];
    }

    private static string Comma(string rule, bool isFollowed)
    {
        int brace = rule.LastIndexOf('}');
        return isFollowed && brace >= 0 ? rule[..(brace + 1)] + "," + rule[(brace + 1)..] : rule;
    }

    private static string With(string settings) =>
        SettingsSample.Json.Replace("  \"terms\":", $"  {settings}\n  \"terms\":", StringComparison.Ordinal);
}
