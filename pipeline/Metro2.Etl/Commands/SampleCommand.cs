using System.CommandLine;
using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.FileTools;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 sample</c>: accounts picked by a seed, with everything their values came from.</summary>
internal static class SampleCommand
{
    private static readonly string[] s_columns =
        ["consumer_account_number", "number", "field", "value", "rule", "decision", "source_kind", "source_key", "page_id", "source_run_id"];

    /// <summary>The command with its options.</summary>
    public static Command Create(CommandLine line)
    {
        WarehouseOptions warehouse = new();
        Option<int> seed = CommandOptions.Number("--seed", "Which accounts: the same number picks the same ones", 1, 0, int.MaxValue);
        Option<int> count = CommandOptions.Number("--count", "How many accounts", 25, 1, 1000);
        Option<ReportingPeriod?> period = CommandOptions.RunPeriod();
        Option<string> business = CommandOptions.RunAccount();
        Option<string> format = RowOutput.FormatOption();
        Command command = new("sample", "Pick reported accounts at random, with the evidence behind every value.") { seed, count, period, business, format };
        warehouse.AddTo(command);
        line.SetAction(command, (result, _, cancellation) =>
        {
            using DuckDbWarehouse opened = warehouse.OpenToRead(line.Surroundings, result);
            FinishedRun run = FinishedRun.Find(opened.Connection, result.GetValue(period), result.GetValue(business));
            PurgedSources.TellOfEvidence(line.Surroundings.Error, opened.Connection, run);
            using RowOutput output = new(line.Surroundings.Output, RowOutput.FormOf(result.GetValue(format)!), s_columns);
            foreach (string account in Pick(opened.Connection, run, result.GetValue(seed), result.GetValue(count)))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (ExplainedValue value in Explanation.Read(opened.Connection, run, account, field: null, persons: null))
                {
                    output.Write(
                    [
                        account, value.Number, value.Field, value.Value, value.Rule, value.Decision, value.SourceKind, value.SourceKey,
                        value.PageId?.ToString(CultureInfo.InvariantCulture) ?? "", value.SourceRunId,
                    ]);
                }
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    // By digest, so that the pick depends on nothing but the seed and the accounts.
    private static List<string> Pick(DuckDBConnection connection, FinishedRun run, int seed, int count) => connection.Rows(
        """
        select distinct consumer_account_number, sha256($seed || '/' || consumer_account_number) as place
        from history.reported_accounts
        where run_id = $run_id
        order by place
        limit $count
        """,
        reader => reader.GetString(0),
        ("seed", seed.ToString(CultureInfo.InvariantCulture)),
        ("run_id", run.RunId),
        ("count", count));
}
