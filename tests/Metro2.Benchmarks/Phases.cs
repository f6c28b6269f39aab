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
    public const string Size = "size";
    public const string Fill = "fill";
    public const string FirstMonth = "first-month";
    public const string LaterMonth = "later-month";
    public const string FirstOfYears = "month-1";
    public const string SecondMonth = "month-2";
    public const string BetweenMonths = "months-3-35";
    public const string LastMonth = "month-36";
    public const string Rules = "rules";

    public const string Rate = "rate";
    public const string Pages = "pages";

    // Phases of the source alone: none stands on another.
    private static readonly List<string> Source = [Rate, Pages];

    // Phases of the format alone: none stands on another.
    private static readonly List<string> Format = [Encode, Decode, DecodeTyped, Read, Validate, JsonWrite, JsonRead];

    // Each stands on those before it.
    private static readonly List<string> Paged = [Load, Transform, Write, Size];
    private static readonly List<string> Staged = [Fill, FirstMonth, LaterMonth];
    private static readonly List<string> Years = [FirstOfYears, SecondMonth, BetweenMonths, LastMonth];

    public static readonly List<string> Names = [.. Format, .. Source, .. Paged, .. Staged, .. Years, Rules];

    /// <summary>All but those that take hours at a usual size; they are asked for by name.</summary>
    public static readonly List<string> Usual = [.. Names.Except(Years)];

    /// <summary>Those phases and what they stand on, in order.</summary>
    public static IEnumerable<string> With(IReadOnlyList<string> wanted) =>
        Format.Concat(Source).Where(wanted.Contains)
            .Concat(Paged.Take(1 + Paged.FindLastIndex(wanted.Contains)))
            .Concat(Staged.Take(1 + Staged.FindLastIndex(wanted.Contains)))
            .Concat(Years.Take(1 + Years.FindLastIndex(wanted.Contains)))
            .Concat(wanted.Contains(Rules) ? [Rules] : []);

    public static async Task<Measurement> MeasureAsync(
        string phase, BenchmarkOptions options, CancellationToken cancellationToken)
    {
        int accounts = options.Accounts[0];
        if (Format.Contains(phase))
        {
            return FormatPhase.Measure(phase, accounts);
        }

        if (phase == Rules)
        {
            return RulesPhase.Measure(accounts, options.MemoryLimit, cancellationToken);
        }

        if (Source.Contains(phase))
        {
            return phase == Rate
                ? await SourcePhase.RateAsync(accounts, options.Folder, cancellationToken)
                : await SourcePhase.PagesAsync(accounts, options.Folder, options.MemoryLimit, cancellationToken);
        }

        if (Staged.Contains(phase))
        {
            using Month staged = Month.OpenStaged(
                options.Folder, accounts, options.MemoryLimit, phase == LaterMonth ? "2026-11" : "2026-10");
            return phase == Fill ? StagedPhase.Fill(staged) : StagedPhase.Measure(phase, staged, cancellationToken);
        }

        if (phase == Size)
        {
            return SizePhase.Measure(options.Folder, accounts);
        }

        if (Years.Contains(phase))
        {
            return await YearsPhase.MeasureAsync(phase, options, cancellationToken);
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
