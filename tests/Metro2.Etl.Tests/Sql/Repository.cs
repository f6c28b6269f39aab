namespace Metro2.Etl.Tests.Sql;

/// <summary>Finds the tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Full path of the folder that holds Metro2.Etl.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Full path of <c>tests/sql</c>.</summary>
    public static string SqlCases { get; } = Path.Combine(Root, "tests", "sql");

    /// <summary>Every case file, relative to <c>tests/sql</c>, with forward slashes, ordered.</summary>
    public static IReadOnlyList<string> CaseFiles { get; } =
    [
        .. Directory.EnumerateFiles(SqlCases, "*.sql", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(SqlCases, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Metro2.Etl.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside of the repository; tests/sql cannot be found.");
    }
}
