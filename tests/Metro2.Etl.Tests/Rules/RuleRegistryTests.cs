using Metro2.Etl.Rules;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Tests.Sql;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Metro2.Format.Validation;

namespace Metro2.Etl.Tests.Rules;

/// <summary>What the registry holds, and how it is shown.</summary>
public sealed class RuleRegistryTests
{
    private const string Head =
        "-- id: Z1\n-- scope: record\n-- severity: warn\n-- finds: f\n-- why: w\n-- harm: h\n-- innocent: i\n-- fields: 21\n-- source: own\n";

    // An id a line; a question mark where the reference calls the evaluator questionable for open accounts.
    private static readonly (string Id, bool IsQuestionable)[] s_evaluators =
    [
        .. File.ReadAllLines(Path.Combine(RuleCase.Folder, "cfpb_evaluators.txt"))
            .Select(line => line.Split(' ')).Select(parts => (parts[0], parts.Length > 1)),
    ];

    [Fact]
    public void There_are_180_rules_and_more_each_with_everything_that_is_known_about_it()
    {
        RuleRegistry.All.Should().HaveCountGreaterThanOrEqualTo(180).And.OnlyHaveUniqueItems(rule => rule.Id);
        RuleRegistry.All.Should().OnlyContain(rule =>
            rule.Finds.Length > 0 && rule.Why.Length > 0 && rule.Harm.Length > 0 && rule.Innocent.Length > 0 && rule.Fields.Length > 0
            && rule.Source.Length > 0);
    }

    [Fact]
    public void Every_evaluator_has_a_rule_of_its_own_id_and_no_other_names_that_source() =>
        SqlProject.Embedded().Rules.Where(rule => rule.Source.StartsWith("CFPB", StringComparison.Ordinal)).Select(rule => rule.Id)
            .Should().BeEquivalentTo(s_evaluators.Select(evaluator => evaluator.Id)).And.HaveCount(94);

    [Fact]
    public void What_is_questionable_for_open_accounts_is_information_and_says_why()
    {
        // The reference puts a note beside PROG-DOFD-1 to say that it is the most important of all.
        foreach (string id in s_evaluators.Where(evaluator => evaluator.IsQuestionable && evaluator.Id != "PROG-DOFD-1").Select(evaluator => evaluator.Id))
        {
            Rule rule = RuleRegistry.All.Single(rule => rule.Id == id);
            (rule.Severity, rule.Innocent).Should().Match<(RuleSeverity Severity, string Innocent)>(
                pair => pair.Severity == RuleSeverity.Info && pair.Innocent.StartsWith("questionable for open accounts", StringComparison.Ordinal), id);
        }
    }

    [Theory]
    [InlineData('X', 26)]
    [InlineData('M', 18)]
    [InlineData('G', 11)]
    public void Every_numbered_rule_of_the_format_is_there(char family, int last) =>
        Enumerable.Range(1, last).Select(number => $"{family}{number:00}")
            .Should().BeSubsetOf(RuleRegistry.All.Select(rule => rule.Id));

    [Fact]
    public void A_severity_is_never_milder_than_that_of_the_format() =>
        RuleBench.Rules.Join(ValidationRules.All, rule => rule.Id, rule => rule.Id, (own, format) => (own, format)).Should().OnlyContain(
            pair => pair.format.Severity == FindingSeverity.Error ? pair.own.Severity >= RuleSeverity.Quarantine || pair.own.Id == "G05" : pair.own.Severity <= RuleSeverity.Warn);

    [Fact]
    public void A_rule_is_left_in_runs_to_audits_that_exist() =>
        RuleBench.Rules.Where(rule => rule.InRuns.Length > 0).SelectMany(rule => rule.InRuns.Split(", ")).Should().NotBeEmpty()
            .And.BeSubsetOf(SqlProject.Embedded().Audits.Select(audit => audit.Id));

    [Fact]
    public void The_catalogue_is_what_the_registry_gives() =>
        File.ReadAllText(Path.Combine(Repository.Root, "sql", "RULES.md")).ReplaceLineEndings("\n").Should().Be(RuleRegistry.Page());

    [Fact]
    public void The_shape_of_a_warehouse_is_the_shape_of_a_file()
    {
        using SqlTemplate template = new();
        using RuleBench bench = new();

        Columns(template.Connection, "checks.records").Should().Equal(CheckColumns.All.Select(column => $"{column.Name} {column.Type}"));
        Columns(template.Connection, "checks.previous_records").Should().Equal(
            [.. CheckColumns.All.Select(column => $"{column.Name} {column.Type}"), "is_newest boolean", "is_awaited boolean"]);
        foreach (string relation in new[] { "checks.accounts", "checks.files" })
        {
            Columns(template.Connection, relation).Should().Equal(Columns(bench.Connection, relation), relation);
        }

        using DuckDbWarehouse loaded = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);
        new CheckTables(loaded).Create();
        Columns(loaded.Connection, "checks.accounts").Should().Equal(Columns(bench.Connection, "checks.accounts"));
        Columns(loaded.Connection, "checks.files").Should().Equal(Columns(bench.Connection, "checks.files"));
    }

    [Fact]
    public async Task The_command_lists_all_of_them_or_those_of_a_severity()
    {
        CommandLineProbe all = new();
        CommandLineProbe info = new();

        (await all.RunAsync(["rules"])).Should().Be(ExitCode.Done);
        await info.RunAsync(["rules", "--severity", "info"]);

        all.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(RuleRegistry.All.Count);
        info.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(
            RuleRegistry.All.Count(rule => rule.Severity == RuleSeverity.Info));
    }

    [Fact]
    public async Task The_command_shows_one_with_its_condition()
    {
        CommandLineProbe probe = new();

        await probe.RunAsync(["rules", "status-apd-1"]);

        probe.Output.Should().StartWith("rule      Status-APD-1\nscope     record\nseverity  warn\n").And.Contain("amount_past_due > 0");
    }

    [Fact]
    public async Task A_rule_that_is_unknown_is_told() => (await new CommandLineProbe().RunAsync(["rules", "Z9"])).Should().Be(ExitCode.BadUsage);

    [Theory]
    [InlineData(Head, "*behind the head*")]
    [InlineData("-- id: Z1\ntrue", "*'-- scope: ...'*")]
    [InlineData("-- id: Z 1\n-- scope: record\ntrue", "*an id is*")]
    [InlineData("-- id: Z1\n-- scope: all\ntrue", "*scope is record, pair or file*")]
    [InlineData("-- id: Z1\n-- scope: pair\n-- severity: loud\ntrue", "*severity is*")]
    public void A_file_that_is_no_rule_is_refused(string text, string message) =>
        FluentActions.Invoking(() => Rule.Parse(SqlFile.FromText("sql/audits/own/z1.sql", text)))
            .Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void A_condition_that_is_no_SQL_names_its_rule()
    {
        using RuleBench bench = new();
        Rule rule = Rule.Parse(SqlFile.FromText("sql/audits/own/z1.sql", Head + "nobody_knows_this > 1"));

        FluentActions.Invoking(() => new RuleCheck(bench.Connection).Run([rule, .. RuleBench.Rules], CancellationToken.None))
            .Should().Throw<EtlException>().WithMessage("*rule Z1 (sql/audits/own/z1.sql)*");
    }

    private static List<string> Columns(DuckDB.NET.Data.DuckDBConnection connection, string relation) =>
        connection.Rows($"describe {relation}", reader => $"{reader.GetString(0)} {reader.GetString(1).ToLowerInvariant()}");
}
