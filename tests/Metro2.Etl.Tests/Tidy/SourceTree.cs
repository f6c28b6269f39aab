using Metro2.Etl.Tests.Sql;

namespace Metro2.Etl.Tests.Tidy;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>The files that are kept in the repository; what builds and runs leave beside them is passed over.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> s_leftovers =
        [".git", ".vs", ".idea", "bin", "obj", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", "metro2-demo"];

    private static readonly HashSet<string> s_textEndings =
    [
        ".cs", ".csproj", ".json", ".md", ".ps1", ".props", ".sln", ".sql", ".csv", ".targets", ".txt", ".yml", ".sha256", "",
    ];

    /// <summary>Every text file, ordered.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } =
        [.. Paths(Repository.Root).Order(StringComparer.Ordinal).Where(IsText).Select(path => new SourceFile(path, Read(path)))];

    /// <summary>Every C# file of the product.</summary>
    public static IReadOnlyList<SourceFile> Product { get; } =
        [.. Files.Where(file => file.Path.StartsWith("pipeline/", StringComparison.Ordinal) && file.Path.EndsWith(".cs", StringComparison.Ordinal))];

    /// <summary>Every path below a folder, with forward slashes, relative to the root.</summary>
    public static IEnumerable<string> Paths(string folder) =>
        Directory.EnumerateFiles(folder).Select(Relative).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(child => !s_leftovers.Contains(Path.GetFileName(child)))
                .SelectMany(Paths));

    /// <summary>The text of one file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    private static bool IsText(string path) => s_textEndings.Contains(Path.GetExtension(path));
}
