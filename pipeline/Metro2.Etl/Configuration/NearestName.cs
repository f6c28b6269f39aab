namespace Metro2.Etl.Configuration;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>The closest of <paramref name="names"/>, or null when none is close enough to be a slip of the hand.</summary>
    public static string? Find(string written, IEnumerable<string> names)
    {
        // Two slips in a short name already make another word; a long name bears more.
        int limit = Math.Clamp(written.Length / 3, 1, 4);
        return names
            .Select(name => (Name: name, Distance: Distance(written.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>The sentence "did you mean ...?" with a leading comma, or nothing.</summary>
    public static string Hint(string written, IEnumerable<string> names) =>
        Find(written, names) is { } name ? $", did you mean '{name}'?" : "";

    // Edits that turn one into the other: insert, delete, replace, and swap of neighbours.
    private static int Distance(string left, string right)
    {
        int[,] edits = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            edits[i, 0] = i;
        }

        for (int j = 0; j <= right.Length; j++)
        {
            edits[0, j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            for (int j = 1; j <= right.Length; j++)
            {
                int replace = edits[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(replace, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }
            }
        }

        return edits[left.Length, right.Length];
    }
}
