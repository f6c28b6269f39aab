using Metro2.Etl.Configuration;
using Metro2.Etl.Rules;
using Metro2.Etl.Tests.Commands;

namespace Metro2.Etl.Tests.Configuration;

/// <summary>The section <c>rules</c> of <c>metro2.json</c>: own rules, severities, thresholds.</summary>
public sealed class RuleSettingsTests : IDisposable
{
    private const string OwnRule =
        "-- id: own-1\n-- scope: record\n-- severity: warn\n-- finds: a balance above 400\n-- why: w\n-- harm: h\n-- innocent: i\n-- fields: 21\n-- source: us\ncurrent_balance > 400\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>One item, the key of the mistake behind <c>rules.</c>, its code, and a part of what is told.</summary>
    public static TheoryData<string, string, string, string, string> Wrong => new()
    {
        { "severities", """{ "rule": "A333", "severity": "block" }""", "severities[0].rule", "unknown_rule", "did you mean 'A33'?" },
        { "severities", """{ "rule": "own-2", "severity": "block" }""", "severities[0].rule", "unknown_rule", "did you mean 'own-1'?" },
        { "severities", """{ "rule": "", "severity": "block" }""", "severities[0].rule", "not_allowed", "the id of a rule" },
        { "severities", """{ "severity": "block" }""", "severities[0].rule", "missing", "the id of a rule" },
        { "severities", """{ "rule": "A32" }""", "severities[0].severity", "missing", "block, quarantine, warn, info" },
        { "severities", """{ "rule": "A32", "severity": "stop" }""", "severities[0].severity", "not_allowed", "block, quarantine, warn, info" },
        { "severities", """{ "rule": "A32", "severity": "quarantine" }""", "severities[0].severity", "not_allowed", "block, warn, info" },
        { "severities", """{ "rule": "A32", "severity": "info" }""", "severities[0].reason", "missing_reason", "the rule says warn" },
        { "severities", """{ "rule": "A32", "severity": "info", "reason": " " }""", "severities[0].reason", "not_allowed", "1 to 400" },
        { "severities", """{ "rule": "A32", "severity": "info", "reason": "219-09-9998 asked" }""", "severities[0].reason", "personal_data", "reports show it" },
        { "severities", """{ "rule": "A70", "severity": "warn", "reason": "late" }""", "severities[0].severity", "never_lowered", "block, as the rule says" },
        { "severities", """{ "rule": "M02", "severity": "quarantine", "reason": "late" }""", "severities[0].rule", "not_in_runs", "A26" },
        { "severities", """{ "rule": "F09", "severity": "warn", "reason": "late" }""", "severities[0].rule", "not_in_runs", "bytes of a file" },
        { "severities", """{ "rule": "A32", "severity": "block", "owner": "me" }""", "severities[0].owner", "unknown_key", "rule, severity, reason" },
        { "severities", "\"A32\"", "severities[0]", "wrong_type", "an object" },
        { "severities", "", "severities", "empty_list", "at least one" },
        { "thresholds", """{ "rule": "A323", "atCount": 1 }""", "thresholds[0].rule", "unknown_rule", "did you mean" },
        { "thresholds", """{ "rule": "A32" }""", "thresholds[0]", "one_limit", "no limit" },
        { "thresholds", """{ "rule": "A32", "atCount": 1, "atShare": 2 }""", "thresholds[0]", "one_limit", "more than one" },
        { "thresholds", """{ "rule": "A32", "atCount": 0 }""", "thresholds[0].atCount", "not_allowed", "1 to 1000000000" },
        { "thresholds", """{ "rule": "A32", "atCount": 2.5 }""", "thresholds[0].atCount", "not_allowed", "a whole number" },
        { "thresholds", """{ "rule": "A32", "atShare": 0 }""", "thresholds[0].atShare", "not_allowed", "0.0001 to 100" },
        { "thresholds", """{ "rule": "A32", "atShare": 100.0001 }""", "thresholds[0].atShare", "not_allowed", "0.0001 to 100" },
        { "thresholds", """{ "rule": "A32", "atShare": 1.00005 }""", "thresholds[0].atShare", "not_allowed", "at most 4 decimals" },
        { "thresholds", """{ "rule": "A32", "atDollars": "5" }""", "thresholds[0].atDollars", "wrong_type", "without quotes" },
        { "thresholds", """{ "rule": "A32", "atDollars": 0 }""", "thresholds[0].atDollars", "not_allowed", "in dollars" },
        { "thresholds", """{ "rule": "M02", "atCount": 1 }""", "thresholds[0].rule", "not_in_runs", "A26" },
    };

    [Fact]
    public void Every_part_reaches_the_plan()
    {
        WriteRule(OwnRule);

        RulePolicy policy = SettingsSample.Load(_folder, With(
            "\"folder\": \"rules\"",
            """ "severities": [ { "rule": "A32", "severity": "block" }, { "rule": "own-1", "severity": "info", "reason": "only to see" } ]""",
            """ "thresholds": [ { "rule": "own-1", "atCount": 5 }, { "rule": "own-1", "atShare": 0.25 }, { "rule": "A25", "atDollars": 100000 } ]"""))
            .Plan.Rules;

        policy.Own.Should().ContainSingle().Which.Path.Should().Be("sql/audits/own/own.sql");
        policy.Severities.Should().Equal(
            new SeverityChange("A32", RuleSeverity.Block, ""), new SeverityChange("own-1", RuleSeverity.Info, "only to see"));
        policy.Thresholds.Should().Equal(
            new RuleThreshold("own-1", ThresholdKind.Count, 5),
            new RuleThreshold("own-1", ThresholdKind.Share, 0.25m),
            new RuleThreshold("A25", ThresholdKind.Dollars, 100_000));
        RulePolicy.Of([policy.ToSetting()!]).Should().BeEquivalentTo(policy with { Own = [] });
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_item_is_named_with_its_line_and_what_is_allowed(string list, string item, string key, string code, string told)
    {
        WriteRule(OwnRule);

        Mistake mistake = SettingsSample.MistakesOf(_folder, With("\"folder\": \"rules\"", $"\"{list}\": [ {item} ]")).Should().ContainSingle().Subject;

        (mistake.Line, mistake.Key, mistake.Code).Should().Be((20, "rules." + key, code));
        mistake.ToString().Should().Contain(told).And.NotContain("219-09");
    }

    [Theory]
    [InlineData("severities", """{ "rule": "A32", "severity": "block" }""", "duplicate_rule")]
    [InlineData("thresholds", """{ "rule": "A32", "atShare": 5 }""", "duplicate_threshold")]
    public void The_same_said_twice_is_named_by_both_lines(string list, string item, string code)
    {
        Mistake mistake = SettingsSample.MistakesOf(_folder, With($"\"{list}\": [ {item},\n{item} ]")).Should().ContainSingle().Subject;

        (mistake.Line, mistake.Key, mistake.Code).Should().Be((20, $"rules.{list}[1]", code));
        mistake.Problem.Should().Contain("line 19");
    }

    [Theory]
    [InlineData("-- id: own-1\ntrue\n", "'-- scope: ...'")]
    [InlineData(null, "cannot be taken")]
    public void A_folder_that_holds_no_rules_is_named(string? text, string told)
    {
        if (text is not null)
        {
            WriteRule(text);
        }

        Mistake mistake = SettingsSample.MistakesOf(_folder, With("\"folder\": \"rules\"")).Should().ContainSingle().Subject;

        (mistake.Line, mistake.Key, mistake.Code).Should().Be((19, "rules.folder", "bad_rules"));
        mistake.Problem.Should().Contain(told);
    }

    [Fact]
    public void An_own_rule_cannot_take_the_id_of_a_known_one()
    {
        WriteRule(OwnRule.Replace("own-1", "X01", StringComparison.Ordinal));

        SettingsSample.MistakesOf(_folder, With("\"folder\": \"rules\"")).Should().ContainSingle()
            .Which.Problem.Should().Contain("own.sql has the id of a rule that the program brings");
    }

    [Fact]
    public void They_change_the_digest_and_their_absence_leaves_it_as_it_was()
    {
        WriteRule(OwnRule);
        string[] digests =
        [
            .. new[]
            {
                SettingsSample.Json,
                With("\"folder\": \"rules\""),
                With("""  "severities": [ { "rule": "A32", "severity": "block" } ]"""),
                With("""  "thresholds": [ { "rule": "A32", "atCount": 5 } ]"""),
                With("""  "thresholds": [ { "rule": "A32", "atCount": 6 } ]"""),
            }.Select(json => SettingsSample.Load(_folder, json).Plan.ConfigurationSha256),
        ];

        digests.Should().OnlyHaveUniqueItems();
        SettingsSample.Load(_folder, With("")).Plan.ConfigurationSha256.Should().Be(digests[0]);
    }

    [Fact]
    public void Rules_that_are_never_lowered_are_there_and_block()
    {
        foreach (string id in FixedRules.Ids)
        {
            RuleRegistry.All.Should().ContainSingle(rule => rule.Id == id).Which.Severity.Should().Be(RuleSeverity.Block, id);
        }
    }

    [Fact]
    public async Task Rules_and_policy_show_what_the_settings_make_of_them()
    {
        WriteRule(OwnRule);
        _folder.Write("consumers.csv", SettingsSample.Csv);
        string config = _folder.File("metro2.json");
        _folder.Write("metro2.json", With(
            "\"folder\": \"rules\"",
            """ "severities": [ { "rule": "A32", "severity": "info", "reason": "trusts | report here" } ]""",
            """ "thresholds": [ { "rule": "own-1", "atShare": 2.5 } ]"""));
        string list = await SayAsync("rules", "--config", config);
        string one = await SayAsync("rules", "A32", "--config", config);
        string markdown = await SayAsync("policy", "--config", config);
        string html = await SayAsync("policy", "--config", config, "--format", "html");

        list.Should().MatchRegex("own-1 +warn +record +a balance above 400").And.MatchRegex("A32 +info ");
        one.Should().Contain("severity  info by the settings; the rule says warn");
        (await SayAsync("rules")).Should().NotContain("own-1").And.MatchRegex("A32 +warn ");
        markdown.Should().Contain("| A32 | warn | info | trusts \\| report here |").And.Contain("| own-1 | atShare | 2.5 | a balance above 400 |")
            .And.Contain("## Rules of one's own").And.Contain("| A70 | block |");
        html.Should().Contain("<td>own-1</td><td>atShare</td><td>2.5</td>");
        (await SayAsync("policy")).Should().Contain("| A70 | block |").And.NotContain("own-1").And.NotContain("Thresholds");
    }

    private void WriteRule(string text)
    {
        Directory.CreateDirectory(_folder.File("rules"));
        _folder.Write("rules/own.sql", text);
    }

    private static async Task<string> SayAsync(params string[] arguments)
    {
        CommandLineProbe probe = new();
        (await probe.RunAsync(arguments)).Should().Be(ExitCode.Done, probe.Error);
        return probe.Output;
    }

    /// <summary>The sample with these rules, one part a line from line 19 on.</summary>
    private static string With(params string[] parts) => SettingsSample.Json.Replace(
        "  \"terms\":", $"  \"rules\": {{\n{string.Join(",\n", parts)}\n}},\n  \"terms\":", StringComparison.Ordinal);
}
