using System.CommandLine;
using Metro2.Etl.FileTools;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 show</c>: prints records of a file field by field; changes nothing.</summary>
internal static class ShowCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        Argument<string> file = new("file") { Description = "A Metro 2 file of any layout." };
        Option<long?> record = new("--record") { Description = "Only this record; the header is 1.", HelpName = "number" };
        Option<string> account = new("--account") { Description = "Only the records of this Consumer Account Number.", HelpName = "key" };
        Option<bool> unmask = new("--unmask") { Description = "Show names, SSN, birth dates, telephone numbers and addresses." };
        Command command = new("show", "Print records field by field with the meaning of codes.") { file, record, account, unmask };
        command.Validators.Add(result =>
        {
            if (result.GetValue(record) is not null && result.GetValue(account) is not null)
            {
                result.AddError("show takes --record or --account, not both.");
            }
        });
        line.SetAction(command, (result, _, cancellation) =>
        {
            using FileStream stream = GivenFile.Open(result.GetValue(file)!);
            using TextOutput output = new(line.Surroundings.Output);
            long shown = Show(
                new Metro2FileReader(stream),
                new RecordView(output, result.GetValue(unmask)),
                result.GetValue(record),
                result.GetValue(account),
                line.Surroundings.Tell,
                cancellation);
            return Task.FromResult(shown > 0
                ? ExitCode.Done
                : throw new EtlException(ExitCode.FixSettings, "The file has no such record. Nothing was changed. metro2 show without a choice prints all of them."));
        });
        return command;
    }

    private static long Show(
        Metro2FileReader reader, RecordView view, long? wanted, string? account, Action<string> tell, CancellationToken cancellation)
    {
        long shown = 0;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Kind == Metro2ItemKind.Problem)
            {
                tell(reader.Problem!.ToString());
            }
            else if ((wanted is null || reader.RecordNumber == wanted) && (account is null || IsAccount(reader, account)))
            {
                view.Print(reader);
                shown++;
                if (wanted is not null)
                {
                    break;
                }
            }
        }

        return shown;
    }

    private static bool IsAccount(Metro2FileReader reader, string account) =>
        reader.Kind == Metro2ItemKind.Data
        && FieldCodec.ReadText(BaseSegmentLayout.ConsumerAccountNumber, reader.Record, out string number) == RefusalCode.None
        && string.Equals(number, account, StringComparison.Ordinal);
}
