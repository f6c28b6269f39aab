using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>
/// A code table of ours: the first line names the columns, every other line is a row of texts. Plain commas only: a
/// quote is refused, so a cell can hold neither comma nor line break, and no dialect has to be agreed upon.
/// </summary>
/// <param name="Columns">Plain names.</param>
/// <param name="Rows">One cell a column; empty cells are empty texts.</param>
internal sealed record Seed(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Reads a file.</summary>
    /// <param name="file"><c>sql/seeds/name.csv</c>.</param>
    /// <exception cref="FormatException">It is not as described.</exception>
    public static Seed Parse(SqlFile file)
    {
        string[] lines = file.Text.TrimEnd('\n').Split('\n');
        string[] columns = lines[0].Split(',');
        if (!SqlText.IsPlainName(file.Name) || !Array.TrueForAll(columns, SqlText.IsPlainName))
        {
            throw new FormatException(
                $"{file.Path}: names of seeds and columns are lower-case letters, digits and underscores.");
        }

        List<IReadOnlyList<string>> rows = [];
        for (int index = 1; index < lines.Length; index++)
        {
            string[] cells = lines[index].Split(',');
            if (cells.Length != columns.Length || lines[index].Contains('"', StringComparison.Ordinal))
            {
                throw new FormatException(
                    $"{file.Path}, line {index + 1}: {columns.Length} cells, parted by commas and without quotes, belong here.");
            }

            rows.Add(cells);
        }

        return new Seed(columns, rows);
    }
}
