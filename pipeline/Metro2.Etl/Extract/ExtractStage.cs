using System.Threading.Channels;
using FreshBooks.Client;

namespace Metro2.Etl.Extract;

/// <summary>Reads the streams page by page, side by side, and hands the pages to the loader.</summary>
/// <param name="client">A signed-in client.</param>
/// <param name="accountId">The FreshBooks account to read.</param>
internal sealed class ExtractStage(FreshBooksClient client, string accountId)
{
    /// <summary>Passes over one stream in one process before the run gives up and says why.</summary>
    internal const int PassesPerProcess = 3;

    // Deleted records come second: one deleted while the listed ones are read then still shows up as deleted.
    private static readonly FreshBooksStream[] Streams =
        [FreshBooksStream.Clients, FreshBooksStream.Invoices, FreshBooksStream.Payments, FreshBooksStream.CreditNotes];

    private static readonly FreshBooksWalk[] Walks = [FreshBooksWalk.Listed, FreshBooksWalk.Deleted];

    /// <summary>Whether every walk over every stream is proven complete, so that the source need not be asked.</summary>
    public static bool IsComplete(IReadOnlyDictionary<string, WalkPosition> positions) =>
        Streams.All(stream => Walks.All(walk =>
            positions.TryGetValue(WalkPosition.KeyOf(stream, walk), out WalkPosition? position) && position.Complete));

    /// <summary>Walks every stream to its proven end and completes the channel, also when a stream fails.</summary>
    /// <param name="positions">Where a walk goes on; a walk that is missing starts at page 1.</param>
    /// <param name="pages">Gets every page in the order of its walk; bounded by the caller.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    /// <exception cref="EtlException">A stream kept changing while it was read, or announces records it does not hand out.</exception>
    /// <exception cref="FreshBooksException">The source refused or failed.</exception>
    public async Task RunAsync(
        IReadOnlyDictionary<string, WalkPosition> positions,
        ChannelWriter<LandingPage> pages,
        CancellationToken cancellationToken)
    {
        using StageGroup streams = new(cancellationToken);
        try
        {
            foreach (FreshBooksStream stream in Streams)
            {
                streams.Start(token => WalkStreamAsync(stream, positions, pages, token));
            }

            await streams.WhenAllAsync();
        }
        finally
        {
            pages.TryComplete();
        }
    }

    private async Task WalkStreamAsync(
        FreshBooksStream stream,
        IReadOnlyDictionary<string, WalkPosition> positions,
        ChannelWriter<LandingPage> pages,
        CancellationToken cancellationToken)
    {
        foreach (FreshBooksWalk walk in Walks)
        {
            WalkPosition position = positions.GetValueOrDefault(WalkPosition.KeyOf(stream, walk), WalkPosition.Start);
            if (!position.Complete)
            {
                await WalkUntilProvenAsync(stream, walk, position, pages, cancellationToken);
            }
        }
    }

    private async Task WalkUntilProvenAsync(
        FreshBooksStream stream,
        FreshBooksWalk walk,
        WalkPosition position,
        ChannelWriter<LandingPage> pages,
        CancellationToken cancellationToken)
    {
        WalkProof proof = await PassAsync(stream, walk, position.Attempt, position.NextPage, pages, cancellationToken);
        for (int pass = 2; !proof.IsComplete; pass++)
        {
            if (pass > PassesPerProcess)
            {
                throw Unproven(stream, walk, proof);
            }

            int attempt = position.Attempt + pass - 1;
            proof = await PassAsync(stream, walk, attempt, firstPage: 1, pages, cancellationToken);
        }
    }

    private async Task<WalkProof> PassAsync(
        FreshBooksStream stream,
        FreshBooksWalk walk,
        int attempt,
        int firstPage,
        ChannelWriter<LandingPage> pages,
        CancellationToken cancellationToken)
    {
        for (int number = firstPage; ; number++)
        {
            SourcePage page = await client.GetPageAsync(stream, walk, accountId, number, cancellationToken);
            TaskCompletionSource<WalkProof>? verdict = number >= page.Pages
                ? new(TaskCreationOptions.RunContinuationsAsynchronously)
                : null;
            await pages.WriteAsync(new LandingPage(page, attempt, verdict), cancellationToken);
            if (verdict is not null)
            {
                return await verdict.Task.WaitAsync(cancellationToken);
            }
        }
    }

    private static EtlException Unproven(FreshBooksStream stream, FreshBooksWalk walk, WalkProof proof) => new(
        ExitCode.RetryLater,
        $"The stream {stream.Name} ({walk.ToName()}) could not be read to a proven end in {PassesPerProcess} passes: "
        + $"the source announced {proof.ReportedFirst} records on the first page and {proof.ReportedLast} on the last, "
        + $"and handed out {proof.DistinctIds} different ones. All pages are kept; no file was written. "
        + "Run the same command again at a quieter hour. If the numbers stay the same, the signed-in person may not be "
        + "allowed to read all records: check the role and the scopes of the grant.");
}
