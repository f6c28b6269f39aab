using System.Globalization;

namespace Metro2.Benchmarks;

/// <summary>What to measure.</summary>
/// <param name="Accounts">Sizes, ascending.</param>
/// <param name="Only">Phases to print; those that they stand on run as well.</param>
/// <param name="Csv">Print one machine-readable line a row after the table.</param>
/// <param name="MemoryLimit">DuckDB's limit, for example <c>1GB</c>; null leaves DuckDB's own choice.</param>
/// <param name="Measure">Set in a process that measures one phase of one size.</param>
/// <param name="Folder">Where that process works.</param>
internal sealed record BenchmarkOptions(
    IReadOnlyList<int> Accounts,
    IReadOnlyList<string> Only,
    bool Csv,
    string? MemoryLimit,
    string? Measure,
    string Folder)
{
    public const string Usage =
        """
        Usage: dotnet run -c Release --project tests/Metro2.Benchmarks -- [options]
          --accounts 10000,100000    sizes to measure (512 to 1000000 each)
          --only encode,load,...     phases to print: encode, decode, decode-typed, read, validate,
                                     json-write, json-read, rate, pages, load, transform, write, size,
                                     fill, first-month, later-month, rules; and by name alone, as
                                     they take long: month-1, month-2, months-3-35, month-36
          --memory-limit 1GB         what DuckDB may use; without it, DuckDB's own choice
          --csv                      one machine-readable line a row after the table
        """;

    /// <summary>Reads the command line; null when it is not understood.</summary>
    public static BenchmarkOptions? Read(IReadOnlyList<string> arguments)
    {
        BenchmarkOptions options = new([10_000, 100_000], Phases.Usual, Csv: false, null, null, "");
        for (int index = 0; index < arguments.Count; index++)
        {
            string name = arguments[index];
            if (name == "--csv")
            {
                options = options with { Csv = true };
                continue;
            }

            if (++index == arguments.Count || With(options, name, arguments[index]) is not { } changed)
            {
                return null;
            }

            options = changed;
        }

        return options;
    }

    private static BenchmarkOptions? With(BenchmarkOptions options, string name, string value) => name switch
    {
        "--accounts" => Sizes(value) is { } sizes ? options with { Accounts = sizes } : null,
        "--only" => Known(value) is { } phases ? options with { Only = phases } : null,
        "--memory-limit" => options with { MemoryLimit = value },
        "--measure" => Known(value) is [string phase] ? options with { Measure = phase } : null,
        "--folder" => options with { Folder = value },
        _ => null,
    };

    private static int[]? Sizes(string value)
    {
        List<int> sizes = [];
        foreach (string part in value.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int size)
                || size is < 512 or > 1_000_000)
            {
                return null;
            }

            sizes.Add(size);
        }

        return [.. sizes.Distinct().Order()];
    }

    private static string[]? Known(string value)
    {
        string[] parts = value.Split(',');
        return parts.All(Phases.Names.Contains) ? parts : null;
    }
}
