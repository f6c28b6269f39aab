using System.CommandLine;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Commands;

/// <summary>Options of the commands that generate a business.</summary>
internal sealed class GeneratedBusiness
{
    /// <summary><c>--seed</c>.</summary>
    public Option<int> Seed { get; } = CommandOptions.Number("--seed", "Seed of the generated business; the same seed makes the same data", 1, 0, int.MaxValue);

    /// <summary><c>--clients</c>.</summary>
    public Option<int> Clients { get; } = CommandOptions.Number("--clients", "Number of clients", 250, 1, 1_000_000);

    /// <summary><c>--months</c>.</summary>
    public Option<int> Months { get; } = CommandOptions.Number("--months", "Months of history", 24, 1, 120);

    /// <summary><c>--period</c>.</summary>
    public Option<ReportingPeriod> Period { get; } = CommandOptions.GeneratedPeriod();

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Seed);
        command.Add(Clients);
        command.Add(Months);
        command.Add(Period);
    }
}
