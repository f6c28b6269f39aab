using System.Text.RegularExpressions;

namespace Metro2.Etl.Tests.Tidy;

/// <summary>What no file may hold, as functions of a file, so that a planted file shows that each can fail.</summary>
internal static partial class SourceRules
{
    public const int MostLines = 350;

    private static readonly string[] s_hosts =
        ["localhost", "127.0.0.1", "example.com", "api.freshbooks.com", "auth.freshbooks.com", "json-schema.org"];

    /// <summary>A product file that nobody can hold in mind; tables of positions and interop may be long.</summary>
    public static IEnumerable<string> TooLong(SourceFile file) =>
        file.Path.StartsWith("pipeline/DuckDB.NET.Bindings/", StringComparison.Ordinal)
        || file.Name.EndsWith("Layout.cs", StringComparison.Ordinal)
        || file.Text.Count(character => character == '\n') <= MostLines
            ? []
            : [$"{file.Path} is longer than {MostLines} lines"];

    /// <summary>Time, chance and waiting come in through constructors; only commands speak to the console.</summary>
    public static IEnumerable<string> BannedCalls(SourceFile file)
    {
        string code = Comment().Replace(file.Text, "");
        IEnumerable<Match> found = BannedCall().Matches(code);
        if (!file.Path.Contains("/Commands/", StringComparison.Ordinal) && file.Name != "Program.cs")
        {
            found = found.Concat(ConsoleCall().Matches(code));
        }

        return found.Select(match => $"{file.Path} calls {match.Value}");
    }

    /// <summary>Names that say nothing. The provider asks for two such names of the bindings.</summary>
    public static IEnumerable<string> EmptyNames(SourceFile file) =>
        file.Path.StartsWith("pipeline/DuckDB.NET.Bindings/NativeMethods/", StringComparison.Ordinal)
            ? []
            : EmptyName().Matches(Comment().Replace(file.Text, "")).Select(match => $"{file.Path} declares {match.Groups[1].Value}");

    /// <summary>Work that is announced and not done.</summary>
    public static IEnumerable<string> Promises(SourceFile file) =>
        Promise().Matches(file.Text).Select(match => $"{file.Path} holds {match.Value}");

    /// <summary>Where the work was done or where packages came from.</summary>
    public static IEnumerable<string> Places(SourceFile file) =>
        MachinePath().Matches(file.Text).Select(match => $"{file.Path} names the path {match.Value}")
            .Concat(Host().Matches(file.Text)
                .Select(match => match.Groups[1].Value.ToLowerInvariant())
                .Where(host => !s_hosts.Any(known => host == known || host.EndsWith("." + known, StringComparison.Ordinal)))
                .Select(host => $"{file.Path} names the host {host}"));

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"\b(DateTime\.(Now|UtcNow|Today)|DateTimeOffset\.(Now|UtcNow)|Guid\.(NewGuid|CreateVersion7)|new Random\(|Thread\.Sleep)")]
    private static partial Regex BannedCall();

    [GeneratedRegex(@"\bConsole\.(Write|WriteLine|Error|Out)\b")]
    private static partial Regex ConsoleCall();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(\w*(?:Manager|Helpers?|Service|Processor|Handler|Utils?|Wrapper))\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|NotImplemented" + @"Exception)\b")]
    private static partial Regex Promise();

    // A slash before the name, nothing of a word or a path before the slash.
    [GeneratedRegex(@"(?<![\w.}>~*$/])/(work|tmp|root|home|Users|mnt)/\w+|\b[A-Z]:\\\\?Users\b")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"https?://(?:[\w.:%{}-]+@)?([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")]
    private static partial Regex Host();
}
