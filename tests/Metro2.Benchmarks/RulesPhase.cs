using DuckDB.NET.Data;
using Metro2.Etl.Rules;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Metro2.Format.Records;

namespace Metro2.Benchmarks;

/// <summary>Every rule over accounts of two months in memory, against one scan of the same two tables.</summary>
internal static class RulesPhase
{
    private const int Takes = 3;

    public static Measurement Measure(int accounts, string? memoryLimit, CancellationToken cancellationToken)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenInMemory(
            FixedClock.Instance, new WarehouseSettings(MemoryLimit: memoryLimit));
        DuckDBConnection connection = warehouse.Connection;
        CheckTables tables = new(warehouse);
        tables.Create();
        double load = Repeated.Once(() =>
        {
            tables.Load(Records(accounts, new DateOnly(2026, 9, 30)));
            tables.Load(Records(accounts, new DateOnly(2026, 10, 31)));
        });
        IReadOnlyList<Rule> rules = SqlProject.Embedded().Rules;
        RuleCheck check = new(connection);
        RuleOutcome? outcome = null;
        double first = Repeated.Once(() => outcome = check.Run(rules, cancellationToken));
        double seconds = Math.Min(first, Fastest(() => check.Run(rules, cancellationToken)));
        long peak = Measurement.PeakOfThisProcess();
        if (outcome!.AccountCount != accounts)
        {
            throw new InvalidOperationException($"{outcome.AccountCount} of {accounts} synthetic accounts were checked.");
        }

        double onePass = Fastest(() => check.Run([.. rules.Where(rule => rule.Scope != RuleScope.File)], cancellationToken));
        double scan = Fastest(() => connection.Run(
            """
            select
                (select count(*) filter (where hash(records) = 0) from loaded.records as records)
                + (select count(*) filter (where hash(records) = 0) from loaded.previous_records as records)
            """));
        return new Measurement(
            Phases.Rules, accounts, accounts, "accounts with their previous month", seconds, peak, "one scan of the same tables", scan,
            [
                new Part("loading two months", load), new Part("first pass", first), new Part("conditions in one statement", onePass),
                .. rules.Where(rule => rule.Scope == RuleScope.File)
                    .Select(rule => new Part(rule.Id, Repeated.Once(() => check.Run([rule], cancellationToken))))
                    .OrderByDescending(part => part.Seconds).Take(3),
            ]);
    }

    private static double Fastest(Action work) => Enumerable.Range(0, Takes).Min(_ => Repeated.Once(work));

    private static IEnumerable<CheckedRecord> Records(int accounts, DateOnly day)
    {
        CheckedRecord record = new();
        HeaderRecord header = new() { ActivityDate = day, DateCreated = day.AddDays(2) };
        for (int number = 0; number < accounts; number++)
        {
            BaseSegment segment = SyntheticSegments.At(number) with { DateOfAccountInformation = day, DateOfLastPayment = day.AddDays(-11) };
            record.Take((number + 2, segment.ConsumerAccountNumber), header, segment, null);
            yield return record;
        }
    }
}
