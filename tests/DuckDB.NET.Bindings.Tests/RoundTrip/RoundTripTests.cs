using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests.RoundTrip;

public sealed class RoundTripTests
{
    // Named by text, so that each case shows as a test of its own.
    private static readonly Dictionary<string, ColumnCase> Cases =
        ColumnCases.All.Concat(ColumnCases.BeyondTheFramework)
            .Select((columnCase, index) => ($"{index} {columnCase}", columnCase))
            .ToDictionary(pair => pair.Item1, pair => pair.columnCase);

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static TheoryData<string> NamesForTheAppender => [.. Cases.Where(pair => pair.Value.CanAppend).Select(pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_column_is_read_as_it_is_stored(string name)
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        Cases[name].ReadBack(connection);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_parameter_is_stored_as_it_was_given(string name)
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        Cases[name].Bind(connection);
    }

    [Theory]
    [MemberData(nameof(NamesForTheAppender))]
    public void An_appended_value_is_stored_as_it_was_given(string name)
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        Cases[name].Append(connection);
    }
}
