using System.CommandLine;
using System.Text;
using Metro2.Etl.Configuration;
using Metro2.Etl.FileTools;
using Metro2.Etl.Proof;
using Metro2.Etl.Rules;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 policy</c>: the mapping and policy document, from the table that explains every field.</summary>
internal static class PolicyCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Option<string> format = new("--format") { Description = "markdown or html. Default: markdown.", HelpName = "form", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "html");
        Option<string> target = new("--out") { Description = "The file to make; standard output unless given.", HelpName = "file" };
        Option<string?> config = new("--config") { Description = "A settings file whose severities, thresholds and own rules are written down too.", HelpName = "file" };
        Command command = new("policy", "Write down every reported field, the rule that decides it, and where its values come from.") { format, target, config };
        line.SetAction(command, (result, _, _) =>
        {
            RulePolicy policy = Policy(line, result.GetValue(config));
            string text = result.GetValue(format) == "html" ? PolicyDocument.ToHtml(policy) : PolicyDocument.ToMarkdown(policy);
            if (result.GetValue(target) is { } path)
            {
                using NewFile file = NewFile.Create(path, mayReplace: false);
                file.Stream.Write(Encoding.UTF8.GetBytes(text));
                file.Complete();
            }
            else
            {
                line.Surroundings.Output.Write(text);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static RulePolicy Policy(CommandLine line, string? config)
    {
        if (config is null)
        {
            return RulePolicy.None;
        }

        List<Mistake> mistakes = [];
        return new SettingsLoader(line.Surroundings.TimeProvider, line.Surroundings.Environment)
            .Load(config, mistakes, asksFreshBooks: false)?.Rules ?? throw new ConfigurationException(mistakes);
    }
}
