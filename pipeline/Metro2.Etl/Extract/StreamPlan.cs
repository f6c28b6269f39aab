using FreshBooks.Client;

namespace Metro2.Etl.Extract;

/// <summary>One walk over one stream.</summary>
/// <param name="Stream">What to read.</param>
/// <param name="Walk">Which rows.</param>
/// <param name="Since">First day of a walk over changes; null for the other walks.</param>
internal sealed record WalkPlan(FreshBooksStream Stream, FreshBooksWalk Walk, DateOnly? Since = null)
{
    /// <summary>Key of the walk among the checkpoints.</summary>
    public string Key => WalkPosition.KeyOf(Stream, Walk);
}

/// <summary>How one stream is read: its walks in order.</summary>
/// <param name="Stream">What to read.</param>
/// <param name="Walks">At least one. Deleted records come last: one deleted while the others are read then still shows up.</param>
internal sealed record StreamPlan(FreshBooksStream Stream, IReadOnlyList<WalkPlan> Walks)
{
    /// <summary>Whether the walks bring every record in every visibility state.</summary>
    public bool IsSweep => Stream.Walks.All(walk => Walks.Any(planned => planned.Walk == walk));

    /// <summary>Every record, whatever its state.</summary>
    public static StreamPlan Sweep(FreshBooksStream stream) =>
        new(stream, [.. stream.Walks.Select(walk => new WalkPlan(stream, walk))]);

    /// <summary>What changed on or after a day, and every deleted record: deleting does not always move the time of change.</summary>
    public static StreamPlan Changes(FreshBooksStream stream, DateOnly since) =>
        new(
            stream,
            [
                new WalkPlan(stream, FreshBooksWalk.Changed, since),
                .. stream.Walks.Where(walk => walk != FreshBooksWalk.Listed).Select(walk => new WalkPlan(stream, walk)),
            ]);

    /// <summary>The recent past first, so that there is something to look at, then everything.</summary>
    public static StreamPlan FirstTime(FreshBooksStream stream, DateOnly since) =>
        stream.ChangedFilter is null
            ? Sweep(stream)
            : new(stream, [new WalkPlan(stream, FreshBooksWalk.Changed, since), .. Sweep(stream).Walks]);
}

/// <summary>What one extraction reads.</summary>
/// <param name="Streams">Side by side, each in the order of its walks.</param>
/// <param name="Day">US Eastern day on which the extraction began; the bookmark of every stream that it proves.</param>
internal sealed record ExtractPlan(IReadOnlyList<StreamPlan> Streams, DateOnly Day)
{
    /// <summary>First and last day that reports cover: the last month that had ended.</summary>
    public (DateOnly Start, DateOnly End) ReportRange
    {
        get
        {
            DateOnly first = new(Day.Year, Day.Month, 1);
            return (first.AddMonths(-1), first.AddDays(-1));
        }
    }

    /// <summary>Whether every walk is proven, so that the source need not be asked.</summary>
    /// <param name="positions">How far the walks got.</param>
    public bool IsComplete(IReadOnlyDictionary<string, WalkPosition> positions) =>
        Streams.SelectMany(stream => stream.Walks).All(walk =>
            positions.TryGetValue(walk.Key, out WalkPosition? position) && position.Complete);

    /// <summary>The plan of the stream; null when it is not part of this extraction.</summary>
    public StreamPlan? Of(FreshBooksStream stream) => Streams.FirstOrDefault(plan => plan.Stream == stream);
}
