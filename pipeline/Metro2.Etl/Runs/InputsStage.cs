using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Runs;

/// <summary>Puts what a person gave for a run beside what FreshBooks gave: consumer rows, mapping rules, rates, bureaus.</summary>
internal static class InputsStage
{
    /// <summary>
    /// Replaces the inputs of the run by the plan's, rejects and checkpoint <c>inputs/all</c> in the same transaction.
    /// When the checkpoint says that exactly these are in, nothing is done.
    /// </summary>
    /// <param name="warehouse">The warehouse; its main connection is used.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="run">The run.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="key">What SSNs and birth dates are encrypted with.</param>
    /// <exception cref="EtlException">
    /// <see cref="ExitCode.FixSettings"/>: the consumer file holds a character that cannot be stored.
    /// </exception>
    public static void Land(DuckDbWarehouse warehouse, RunLedger ledger, Run run, RunPlan plan, DataKey key)
    {
        string position = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["configuration_sha256"] = plan.ConfigurationSha256,
            ["consumer_file_sha256"] = plan.ConsumerFile.Sha256,
            ["consumers"] = plan.ConsumerFile.Rows.Count,
            // The digest leaves out where a rule stands; rejects name the line.
            ["mapping_lines_sha256"] = DigestOfLines(plan.Mappings),
            ["rejects"] = plan.ConsumerFile.Rows.Count(row => row.RejectCode is not null),
            ["ignored"] = plan.ConsumerFile.IgnoredFields?.Count ?? 0,
        });
        Checkpoint checkpoint = Checkpoints.Load(warehouse.Connection, run.RunId, StageName.Inputs, "all");
        if (checkpoint.IsComplete && checkpoint.Position == position)
        {
            return;
        }

        ledger.BeginStage(run, StageName.Inputs);
        try
        {
            warehouse.InTransaction("storing the consumer file and the settings", transaction =>
            {
                Replace(transaction, run, plan, key);
                DataKeys.Note(transaction, key, run.ReportedAt);
                ledger.Checkpoints.Save(transaction, checkpoint, position, isComplete: true);
            });
        }
        catch (RefusedValueException refused)
        {
            ledger.FailStage(run, StageName.Inputs);
            throw new EtlException(
                ExitCode.FixSettings,
                $"The consumer file cannot be stored: {refused.Message} Nothing of it was kept. Save the file as plain "
                + "UTF-8 text, then run the same command again.");
        }
        catch
        {
            ledger.FailStage(run, StageName.Inputs);
            throw;
        }

        ledger.EndStage(run, StageName.Inputs, plan.ConsumerFile.Rows.Count);
    }

    private static void Replace(DuckDBTransaction transaction, Run run, RunPlan plan, DataKey key)
    {
        DuckDBConnection connection = transaction.On();
        foreach (string table in (string[])["raw.consumers", "raw.mapping_rules", "raw.currency_rates", "raw.bureaus"])
        {
            connection.Run($"delete from {table} where run_id = $run_id", ("run_id", run.RunId));
        }

        ConsumerLanding.Append(transaction, run, plan.ConsumerFile.Rows, key);
        InsertMappings(connection, run, plan);
        for (int position = 0; position < plan.Bureaus.Count; position++)
        {
            BureauTarget target = plan.Bureaus[position];
            connection.Run(
                """
                insert into raw.bureaus (run_id, bureau, position, program_id, identification_number, file_name)
                values ($run_id, $bureau, $position, $program_id, $identification_number, $file_name)
                """,
                ("run_id", run.RunId),
                ("bureau", target.Bureau.ToString().ToLowerInvariant()),
                ("position", position + 1),
                ("program_id", target.ProgramId),
                ("identification_number", target.IdentificationNumber),
                ("file_name", target.FileName));
        }

        Rejects.Replace(transaction, run.RunId, StageName.Consumers, [.. RejectsOf(plan.ConsumerFile)]);
    }

    private static string DigestOfLines(IEnumerable<MappingRule> rules) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join(',', rules.Select(rule => rule.LineNumber.ToString(CultureInfo.InvariantCulture))))));

    private static void InsertMappings(DuckDBConnection connection, Run run, RunPlan plan)
    {
        foreach (MappingRule rule in plan.Mappings)
        {
            connection.Run(
                """
                insert into raw.mapping_rules (
                    run_id, position, line_number, client_id, account_group, item_name, project_id,
                    account_type, portfolio_type, terms_frequency, agreed_grace_days, net_days, credit_limit)
                values (
                    $run_id, $position, $line_number, $client_id, $account_group, $item_name, $project_id,
                    $account_type, $portfolio_type, $terms_frequency, $agreed_grace_days, $net_days, $credit_limit)
                """,
                ("run_id", run.RunId),
                ("position", rule.Position),
                ("line_number", rule.LineNumber),
                ("client_id", rule.ClientId),
                ("account_group", rule.Group),
                ("item_name", rule.Item),
                ("project_id", rule.ProjectId),
                ("account_type", rule.AccountType),
                ("portfolio_type", MappingRule.PortfolioType),
                ("terms_frequency", rule.TermsFrequency),
                ("agreed_grace_days", rule.AgreedGraceDays),
                ("net_days", rule.NetDays),
                ("credit_limit", rule.CreditLimit));
        }

        foreach (CurrencyRate rate in plan.CurrencyRates)
        {
            connection.Run(
                "insert into raw.currency_rates (run_id, currency_code, rate) values ($run_id, $currency_code, $rate)",
                ("run_id", run.RunId),
                ("currency_code", rate.Currency),
                ("rate", rate.Rate));
        }
    }

    private static IEnumerable<Reject> RejectsOf(ConsumerFile file) =>
        file.Rows.Where(row => row.RejectCode is not null)
            .Select(row => ToReject(
                row.LineNumber, row.RejectField ?? "", row.RejectCode!, "Correct this column in this line of the consumer file; the client is left out until then."))
            .Concat((file.IgnoredFields ?? []).Select(ignored => ToReject(
                ignored.LineNumber, ignored.Field, ignored.Code, "Correct this column in this line of the consumer file; until then the person counts as having no such value.")));

    private static Reject ToReject(int line, string field, string code, string remedy) =>
        new(StageName.Consumers, "consumer file", line.ToString(CultureInfo.InvariantCulture), field, code, remedy);
}
