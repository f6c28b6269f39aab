using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
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
    /// <exception cref="EtlException">
    /// <see cref="ExitCode.FixSettings"/>: the consumer file holds a character that cannot be stored.
    /// </exception>
    public static void Land(DuckDbWarehouse warehouse, RunLedger ledger, Run run, RunPlan plan)
    {
        string position = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["configuration_sha256"] = plan.ConfigurationSha256,
            ["consumer_file_sha256"] = plan.ConsumerFile.Sha256,
            ["consumers"] = plan.ConsumerFile.Rows.Count,
            // The digest leaves out where a rule stands; rejects name the line.
            ["mapping_lines"] = plan.Mappings.Select(rule => rule.LineNumber),
            ["rejects"] = plan.ConsumerFile.Rows.Count(row => row.RejectCode is not null),
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
                Replace(transaction, run, plan);
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

    private static void Replace(DuckDBTransaction transaction, Run run, RunPlan plan)
    {
        DuckDBConnection connection = transaction.On();
        foreach (string table in (string[])["raw.consumers", "raw.mapping_rules", "raw.currency_rates", "raw.bureaus"])
        {
            connection.Run($"delete from {table} where run_id = $run_id", ("run_id", run.RunId));
        }

        GuardedAppender.Append<(string RunId, ConsumerRow Row), ConsumerMap>(
            transaction, "raw", "consumers", plan.ConsumerFile.Rows.Select(row => (run.RunId, row)));
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

        Rejects.Replace(
            transaction,
            run.RunId,
            StageName.Consumers,
            [
                .. plan.ConsumerFile.Rows
                    .Where(row => row.RejectCode is not null)
                    .Select(row => new Reject(
                        StageName.Consumers,
                        "consumer file",
                        row.LineNumber.ToString(CultureInfo.InvariantCulture),
                        row.RejectField ?? "",
                        row.RejectCode!,
                        "Correct this column in this line of the consumer file; the client is left out until then.")),
            ]);
    }

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

    private sealed class ConsumerMap : GuardedAppenderMap<(string RunId, ConsumerRow Row)>
    {
        public ConsumerMap()
        {
            Text("run_id", row => row.RunId);
            Value(row => row.Row.LineNumber);
            Value(row => row.Row.ClientId);
            Text("kind", row => row.Row.Kind);
            Text("surname", row => row.Row.Surname);
            Text("first_name", row => row.Row.FirstName);
            Text("middle_name", row => row.Row.MiddleName);
            Text("generation", row => row.Row.Generation);
            Text("ssn", row => row.Row.Ssn);
            Value(row => row.Row.BirthDate);
            Text("street", row => row.Row.Street);
            Text("street2", row => row.Row.Street2);
            Text("city", row => row.Row.City);
            Text("state", row => row.Row.State);
            Text("postal_code", row => row.Row.PostalCode);
            Text("account_group", row => row.Row.AccountGroup);
            Text("reject_code", row => row.Row.RejectCode);
            Text("reject_field", row => row.Row.RejectField);
        }
    }
}
