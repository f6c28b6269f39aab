namespace Metro2.Format.Json;

/// <summary>How the items of a file stand in JSON. Both are read and written one item at a time.</summary>
public enum JsonForm
{
    /// <summary>JSON Lines: one item a line, a line feed behind each.</summary>
    Lines,

    /// <summary>One array of all items, one item a line.</summary>
    Array,
}
