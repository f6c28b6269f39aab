namespace Metro2.Benchmarks;

/// <summary>What can be measured, in the order in which data meets it.</summary>
internal static class Phases
{
    public const string Encode = "encode";
    public const string Decode = "decode";
    public const string DecodeTyped = "decode-typed";
    public const string Read = "read";
    public const string Validate = "validate";
    public const string JsonWrite = "json-write";
    public const string JsonRead = "json-read";
    public const string Load = "load";
    public const string Transform = "transform";
    public const string Write = "write";

    // Phases of the format alone: none stands on another.
    private static readonly List<string> Format = [Encode, Decode, DecodeTyped, Read, Validate, JsonWrite, JsonRead];

    public static readonly List<string> Names = [.. Format, Load, Transform, Write];

    /// <summary>Whether a phase needs no warehouse and leaves nothing behind for others.</summary>
    public static bool StandsAlone(string phase) => Format.Contains(phase);

    public static async Task<Measurement> MeasureAsync(
        string phase, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        int accounts = options.Accounts[0];
        if (StandsAlone(phase))
        {
            return FormatPhase.Measure(phase, accounts);
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
