using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>A fault put into a model on purpose: the comparison finds it among generated ledgers and makes it small enough to be read.</summary>
public sealed class PlantedFaultTests
{
    private const int LargestLedger = 4;

    // Ledgers of three years, of which the first months are enough.
    private static readonly OracleSettings s_settings = new("Fault24", new DateOnly(2024, 1, 1), 36);
    private static readonly OracleSettings s_months = s_settings with { Months = 10 };

    /// <summary>A model, a text of it, what stands there instead, what differs then, and the entries without which nothing would.</summary>
    public static TheoryData<string, string, string, string, string[]> Faults => new()
    {
        { "sql/intermediate/late_changes.sql", "(30), (60), (90)", "(30), (75), (90)", "account_status", ["invoice"] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_in_a_model_is_found_and_told_by_a_ledger_of_few_entries(string path, string right, string wrong, string field, string[] needed)
    {
        SqlProject models = SqlProject.From([.. EmbeddedSql.Files.Select(file => file.Path == path ? Replaced(file, right, wrong) : file)]);
        LedgerGenerator generator = new(seed: 7, s_settings, Situations.Placement | Situations.LateEntries);
        Ledger[] ledgers = [.. Enumerable.Range(1, 400).Select(client => generator.Make(client))];

        Difference found = Comparison.Run(s_months, ledgers, models: models).Where(item => item.Kind.Split(' ').Contains(field))
            .OrderBy(item => item.Run).ThenBy(item => item.Ledger.Events.Count).ThenBy(item => item.Ledger.ClientId).First();
        Difference smallest = Comparison.Shrink(s_settings, found, models: models);

        smallest.Ledger.Events.Should().HaveCountLessThanOrEqualTo(LargestLedger, smallest.Describe(s_settings));
        smallest.Ledger.Events.Select(item => item.What).Should().Contain(needed);
        string told = smallest.Describe(s_settings);
        told.Should().Contain($"| {field} |").And.Contain("| field | expected | actual |").And.Contain(LedgerText.Head);
        Comparison.Run(s_settings with { Months = smallest.Run + 1 }, [smallest.Ledger]).Should().BeEmpty("the program's own models are right");
    }

    private static SqlFile Replaced(SqlFile file, string right, string wrong)
    {
        file.Text.Split(right).Should().HaveCount(2, "the fault has one place");
        return SqlFile.FromText(file.Path, file.Text.Replace(right, wrong, StringComparison.Ordinal));
    }
}
