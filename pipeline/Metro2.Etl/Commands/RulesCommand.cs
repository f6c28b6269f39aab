using System.CommandLine;
using Metro2.Etl.Configuration;
using Metro2.Etl.FileTools;
using Metro2.Etl.Rules;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 rules</c>: shows what is judged, and why; changes nothing.</summary>
internal static class RulesCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Argument<string?> id = new("id")
        {
            Description = "Show this rule with everything that is known about it; without one, a line for each rule.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> severity = new("--severity") { Description = "Only rules of this severity: block, quarantine, warn or info.", HelpName = "name" };
        severity.AcceptOnlyFromAmong("block", "quarantine", "warn", "info");
        Option<string?> config = new("--config")
        {
            Description = "A settings file whose own rules and severities are shown too; the rules as the program brings them unless given.",
            HelpName = "file",
        };
        Option<bool> page = new("--page") { Description = "Print the catalogue as a Markdown page." };
        Command command = new("rules", "Show the quality rules: what each finds, why it matters, and what may be innocent.") { id, severity, config, page };
        line.SetAction(command, (result, _, _) =>
        {
            IReadOnlyList<Rule> rules = Known(line, result.GetValue(config));
            using TextOutput output = new(line.Surroundings.Output);
            if (result.GetValue(page))
            {
                output.Line(RuleRegistry.Page().TrimEnd('\n'));
            }
            else if (result.GetValue(id) is { } wanted)
            {
                Show(Find(rules, wanted), output);
            }
            else
            {
                RuleSeverity? only = result.GetValue(severity) is { } name ? Rule.SeverityOf(name) : null;
                List(rules.Where(rule => only is null || rule.Severity == only), output);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static IReadOnlyList<Rule> Known(CommandLine line, string? config)
    {
        if (config is null)
        {
            return RuleRegistry.All;
        }

        List<Mistake> mistakes = [];
        RulePolicy policy = new SettingsLoader(line.Surroundings.TimeProvider, line.Surroundings.Environment)
            .Load(config, mistakes, asksFreshBooks: false)?.Rules ?? throw new ConfigurationException(mistakes);
        return Rule.Ordered(RuleRegistry.All.Concat(policy.Own.Select(Rule.Parse)).Select(policy.Apply));
    }

    private static Rule Find(IReadOnlyList<Rule> rules, string id) =>
        rules.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new EtlException(ExitCode.BadUsage, "There is no rule of this id. Nothing was changed. metro2 rules lists all of them.");

    private static void List(IEnumerable<Rule> rules, TextOutput output)
    {
        foreach (Rule rule in rules)
        {
            output.Line($"{rule.Id,-24} {Rule.NameOf(rule.Severity),-10} {RuleRegistry.NameOf(rule.Scope),-9} {rule.Finds}");
        }
    }

    private static string Severity(Rule rule) =>
        rule.Severity == rule.Stated ? Rule.NameOf(rule.Severity) : $"{Rule.NameOf(rule.Severity)} by the settings; the rule says {Rule.NameOf(rule.Stated)}";

    private static void Show(Rule rule, TextOutput output)
    {
        (string Name, string Value)[] lines =
        [
            ("rule", rule.Id), ("scope", RuleRegistry.NameOf(rule.Scope)), ("severity", Severity(rule)), ("finds", rule.Finds),
            ("why", rule.Why), ("harm", rule.Harm), ("innocent", rule.Innocent), ("fields", rule.Fields), ("source", RuleRegistry.Source(rule)),
        ];
        foreach ((string name, string value) in lines.Where(item => item.Value.Length > 0))
        {
            output.Line($"{name,-9} {value}");
        }

        if (rule.Text.Length > 0)
        {
            output.Line("");
            output.Line(rule.Text);
        }
    }
}
