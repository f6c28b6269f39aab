using System.Globalization;

namespace Metro2.Format.Json;

/// <summary>JSON that cannot become a record: where and why. The message never holds a value.</summary>
public sealed class Metro2JsonException : Exception
{
    /// <param name="itemNumber">The item, counted from 1; the one with the settings of the file counts too.</param>
    /// <param name="path">Where in the item, for example <c>base_segment.date_opened</c>; empty for the whole.</param>
    /// <param name="problem">What is wrong, in one sentence.</param>
    public Metro2JsonException(long itemNumber, string path, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"Item {itemNumber}{(path.Length > 0 ? ", " : "")}{path}: {problem}"))
    {
        ItemNumber = itemNumber;
        Path = path;
    }

    /// <summary>The item, counted from 1.</summary>
    public long ItemNumber { get; }

    /// <summary>Where in the item; empty for the whole.</summary>
    public string Path { get; }
}
