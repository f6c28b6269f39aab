using FreshBooks.Client;

namespace Metro2.Etl.Extract;

/// <summary>How far one walk over one stream got. Saved with every page that lands.</summary>
/// <param name="Attempt">1 for the first pass over the stream; grows when a pass could not be proven complete.</param>
/// <param name="NextPage">1-based page to ask for next.</param>
/// <param name="Complete">True once a pass is proven: nothing more to fetch in this run.</param>
internal sealed record WalkPosition(int Attempt, int NextPage, bool Complete)
{
    /// <summary>Where a walk begins that this run has not touched yet.</summary>
    public static WalkPosition Start { get; } = new(Attempt: 1, NextPage: 1, Complete: false);

    /// <summary>Key of the walk among the checkpoints, for example <c>invoices/listed</c>.</summary>
    public static string KeyOf(FreshBooksStream stream, FreshBooksWalk walk) =>
        $"{stream.Name}/{walk.ToName()}";
}

/// <summary>One page on its way from the source to the warehouse.</summary>
/// <param name="Page">The page as received.</param>
/// <param name="Attempt">Which pass over the stream it belongs to.</param>
/// <param name="Verdict">Set on the last page of a pass: the loader answers here whether the pass is proven.</param>
/// <param name="SecondLook">The first page as it looked after the last one; null when the pass has one page with rows. It is compared, not stored.</param>
internal sealed record LandingPage(
    SourcePage Page, int Attempt, TaskCompletionSource<WalkProof>? Verdict, SourcePage? SecondLook = null);

/// <summary>The count that says whether a pass over a stream saw every record.</summary>
/// <param name="ReportedFirst">Total that the source reported on the first page.</param>
/// <param name="ReportedLast">Total that the source reported last.</param>
/// <param name="DistinctIds">Different record ids among the pages that landed.</param>
/// <param name="FirstPageHeld">Whether the first page showed the same records before and after the pass.</param>
internal sealed record WalkProof(long ReportedFirst, long ReportedLast, long DistinctIds, bool FirstPageHeld = true)
{
    /// <summary>
    /// Nothing came or went while the pages were read, and every announced record is here.
    /// A changed total alone is reason to look again: a record deleted between two pages pulls another one forward,
    /// unseen, and leaves both counts alike.
    /// </summary>
    public bool IsComplete => ReportedFirst == ReportedLast && DistinctIds == ReportedLast && FirstPageHeld;
}
