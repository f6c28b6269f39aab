using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>
/// Generated ledgers: the naive walk and the warehouse tell the same in every month, field by field. The variables ORACLE_LEDGERS,
/// ORACLE_SITUATIONS and ORACLE_SEED ask for another number, other situations or other ledgers than those of every build, ORACLE_SHRINK
/// for more kinds of differences to be shrunk, ORACLE_CLIENTS for the ledgers of some clients only.
/// </summary>
public sealed class OraclePropertyTests(ITestOutputHelper output)
{
    private const int Seed = 20_261;

    // Which situations the ledgers of every build hold.
    private const Situations Switched = Situations.All;

    [Fact]
    public void The_walk_and_the_warehouse_tell_the_same() =>
        Compare(new OracleSettings("Leap24", new DateOnly(2024, 1, 1), 36), count: 3_000);

    private static int Given(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private void Compare(OracleSettings settings, int count)
    {
        int seed = Given("ORACLE_SEED", Seed);
        count = Given("ORACLE_LEDGERS", count);
        Situations situations = Environment.GetEnvironmentVariable("ORACLE_SITUATIONS") is { Length: > 0 } names
            ? Enum.Parse<Situations>(names)
            : Switched;
        Stopwatch watch = Stopwatch.StartNew();
        LedgerGenerator generator = new(seed, settings, situations);
        IEnumerable<int> asked = Environment.GetEnvironmentVariable("ORACLE_CLIENTS") is { Length: > 0 } text
            ? text.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))
            : Enumerable.Range(1, count);
        Ledger[] ledgers = [.. asked.Select(client => generator.Make(client))];

        List<Difference> differences = Comparison.Run(settings, ledgers, output.WriteLine);

        output.WriteLine($"{count} ledgers over {settings.Months} months, seed {seed}: {watch.Elapsed.TotalSeconds:0.0} s");
        IGrouping<string, Difference>[] kinds = [.. differences.GroupBy(item => item.Kind).OrderByDescending(group => group.Count())];
        string list = string.Join("\n", kinds.Select(group => $"{group.Count()} x {group.Key}"));
        string clients = string.Join(' ', differences.Select(item => item.Ledger.ClientId));
        int shrunk = Given("ORACLE_SHRINK", 3);
        string smallest = string.Join("\n", kinds.Select((kind, index) =>
        {
            Difference small = kind.MinBy(item => item.Ledger.Events.Count + item.Run)!;
            return (index < shrunk ? Comparison.Shrink(settings, small) : small).Describe(settings);
        }));
        if (differences.Count > 0)
        {
            Assert.Fail($"seed {seed}: {differences.Count} of {count} ledgers\n{list}\nclients {clients}\n{smallest}");
        }
    }
}
