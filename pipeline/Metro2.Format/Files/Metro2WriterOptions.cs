namespace Metro2.Format.Files;

/// <summary>How a file is laid out where bureaus differ.</summary>
public sealed record Metro2WriterOptions
{
    /// <summary>What stands behind every record; a line feed unless told otherwise.</summary>
    public LineEnding LineEnding { get; init; } = LineEnding.Lf;

    /// <summary>What the trailer reports as its count of blocks; zero unless told otherwise.</summary>
    public BlockCountPolicy BlockCount { get; init; } = BlockCountPolicy.Zero;
}
