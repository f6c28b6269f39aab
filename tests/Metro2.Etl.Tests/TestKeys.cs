using Metro2.Etl.Configuration;
using Metro2.Etl.Secrecy;

namespace Metro2.Etl.Tests;

/// <summary>Data keys of tests: known bytes, so nobody takes them for real ones.</summary>
internal static class TestKeys
{
    public static DataKey First { get; } = Parse(1);

    public static DataKey Second { get; } = Parse(2);

    /// <summary>The first key as the environment would give it.</summary>
    public static string FirstText { get; } = Text(1);

    public static string SecondText { get; } = Text(2);

    /// <summary>The name and the text of the first key.</summary>
    public static KeyValuePair<string, string> Variable { get; } = new(DataKeySource.Variable, FirstText);

    private static string Text(byte fill) => Convert.ToBase64String(Enumerable.Repeat(fill, DataKey.Length).ToArray());

    private static DataKey Parse(byte fill) => DataKey.Parse(Text(fill))!;
}
