namespace Metro2.Benchmarks;

/// <summary>What can be measured, in the order in which data meets it.</summary>
internal static class Phases
{
    public const string Encode = "encode";
    public const string Load = "load";
    public const string Transform = "transform";
    public const string Write = "write";

    public static readonly List<string> Names = [Encode, Load, Transform, Write];

    public static async Task<Measurement> MeasureAsync(
        string phase, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        int accounts = options.Accounts[0];
        if (phase == Encode)
        {
            return EncodePhase.Measure(accounts);
        }

        using Month month = Month.Open(options.Folder, accounts, options.MemoryLimit);
        return phase switch
        {
            Load => await LoadPhase.MeasureAsync(month, cancellationToken),
            Transform => TransformPhase.Measure(month, cancellationToken),
            _ => await WritePhase.MeasureAsync(month, cancellationToken),
        };
    }
}
