using System.CommandLine;
using System.Text;
using Metro2.Etl.FileTools;
using Metro2.Etl.Proof;

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
        Command command = new("policy", "Write down every reported field, the rule that decides it, and where its values come from.") { format, target };
        line.SetAction(command, (result, _, _) =>
        {
            string text = result.GetValue(format) == "html" ? PolicyDocument.ToHtml() : PolicyDocument.ToMarkdown();
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
}
