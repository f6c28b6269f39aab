using System.Reflection;
using System.Text;

namespace Metro2.Etl.Warehouse;

/// <summary>The <c>sql/</c> tree as it travels inside the program.</summary>
internal static class EmbeddedSql
{
    private static readonly Lazy<IReadOnlyList<SqlFile>> s_files = new(ReadAll);

    /// <summary>Every file, ordered by path (ordinal).</summary>
    public static IReadOnlyList<SqlFile> Files => s_files.Value;

    /// <summary>The files of one folder, not of its subfolders, ordered by path.</summary>
    /// <param name="folder">Folder below <c>sql/</c>, for example <c>migrations</c>.</param>
    public static IReadOnlyList<SqlFile> In(string folder) => In(Files, folder);

    /// <inheritdoc cref="In(string)"/>
    /// <param name="files">The tree to look in.</param>
    /// <param name="folder">Folder below <c>sql/</c>.</param>
    public static IReadOnlyList<SqlFile> In(IEnumerable<SqlFile> files, string folder)
    {
        string prefix = $"sql/{folder}/";
        return
        [
            .. files
                .Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal)
                    && file.Path.IndexOf('/', prefix.Length) < 0)
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    private static List<SqlFile> ReadAll()
    {
        Assembly assembly = typeof(EmbeddedSql).Assembly;
        List<SqlFile> files = [];
        foreach (string resource in assembly.GetManifestResourceNames())
        {
            // A build on Windows writes the folder part with backslashes.
            string path = resource.Replace('\\', '/');
            if (!path.StartsWith("sql/", StringComparison.Ordinal))
            {
                continue;
            }

            using Stream stream = assembly.GetManifestResourceStream(resource)!;
            using StreamReader reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            files.Add(SqlFile.FromText(path, reader.ReadToEnd()));
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }
}
