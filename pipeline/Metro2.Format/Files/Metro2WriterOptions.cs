namespace Metro2.Format.Files;

/// <summary>How a file is laid out where bureaus differ.</summary>
public sealed record Metro2WriterOptions
{
    /// <summary>The most bytes of a block: its descriptor word holds four digits.</summary>
    public const int MostBlockBytes = 9999;

    /// <summary>The fewest bytes of a block: a header with the block's own descriptor word.</summary>
    public const int FewestBlockBytes = 430;

    /// <summary>What stands behind every record; a line feed unless told otherwise. No descriptor word counts it.</summary>
    public LineEnding LineEnding { get; init; } = LineEnding.Lf;

    /// <summary>What the trailer of a file without blocks reports as its count of blocks; zero unless told otherwise.</summary>
    public BlockCountPolicy BlockCount { get; init; } = BlockCountPolicy.Zero;

    /// <summary>Whether records are gathered in blocks; they are not unless told otherwise. The trailer then counts the blocks, its own too.</summary>
    public Blocking Blocking { get; init; } = Blocking.Unblocked;

    /// <summary>The most bytes of a block with its descriptor word, 430 to 9999; a longer record is refused. Only with blocks.</summary>
    public int BlockBytes { get; init; } = MostBlockBytes;
}
