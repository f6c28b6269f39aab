using System.Globalization;
using Spectre.Console;

namespace Metro2.Etl.Diagnostics.Reports;

/// <summary>
/// Tables and lines of our reports: no frames and no colours, so that a narrow terminal, a pipe and a file get the same
/// text. Sentences wrap at the width of the terminal; codes, numbers, paths and digests are never broken.
/// </summary>
/// <param name="console">Where to.</param>
internal sealed class Sheet(IAnsiConsole console)
{
    private const int IndentWidth = 2;
    private const int GapWidth = 2;
    private const int LeastLastColumnWidth = 24;

    /// <summary>A heading with an empty line in front.</summary>
    public void Heading(string text)
    {
        Line("");
        Line(text);
    }

    /// <summary>One line, never broken: what is copied from it must stay whole.</summary>
    public void Line(string text) => console.Profile.Out.Writer.WriteLine(text);

    /// <summary>A table whose last column wraps; in the others stand codes and numbers, which are never broken.</summary>
    /// <param name="columns">Headings; one that starts with <c>#</c> is of numbers, to the right.</param>
    /// <param name="rows">Cells, as many as columns.</param>
    public void Table(IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        List<string[]> cells = rows.ToList();
        // The library leaves out what does not fit; wider than the terminal is better than gone.
        int leastWidth = IndentWidth + LeastLastColumnWidth + Enumerable.Range(0, columns.Count - 1)
            .Sum(index => GapWidth + cells.Select(row => row[index].Length).Append(columns[index].Length).Max());
        Table table = new() { Border = TableBorder.None };
        table.AddColumn(new TableColumn(new Text("")) { Width = 0, Padding = new Padding(0, 0, IndentWidth, 0) });
        for (int index = 0; index < columns.Count; index++)
        {
            bool isNumber = columns[index].StartsWith('#');
            table.AddColumn(new TableColumn(new Text(columns[index].TrimStart('#')))
            {
                Alignment = isNumber ? Justify.Right : Justify.Left,
                NoWrap = index < columns.Count - 1,
                Padding = new Padding(0, 0, GapWidth, 0),
            });
        }

        foreach (string[] row in cells)
        {
            table.AddRow(row.Prepend("").Select(cell => new Text(cell)));
        }

        int width = console.Profile.Width;
        console.Profile.Width = Math.Max(width, leastWidth);
        console.Write(table);
        console.Profile.Width = width;
    }

    /// <summary>A count or whole dollars with commas.</summary>
    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>An instant to the second, UTC; empty for null.</summary>
    public static string Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
