using System.Threading.Channels;
using FreshBooks.Client;

namespace Metro2.Etl.Extract;

/// <summary>Reads the streams page by page, side by side, and hands the pages to the loader.</summary>
/// <param name="client">A signed-in client.</param>
/// <param name="address">The business to read.</param>
/// <param name="plan">What to read.</param>
/// <param name="refused">Told of a stream that the service does not permit; the stream is left out. Null when that ends the extraction.</param>
internal sealed class ExtractStage(
    FreshBooksClient client, FreshBooksAddress address, ExtractPlan plan, Action<FreshBooksStream, FreshBooksException>? refused = null)
{
    /// <summary>Passes over one stream in one process before the run gives up and says why.</summary>
    internal const int PassesPerProcess = 3;

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
            foreach (StreamPlan stream in plan.Streams)
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
        StreamPlan stream,
        IReadOnlyDictionary<string, WalkPosition> positions,
        ChannelWriter<LandingPage> pages,
        CancellationToken cancellationToken)
    {
        try
        {
            foreach (WalkPlan walk in stream.Walks)
            {
                WalkPosition position = positions.GetValueOrDefault(walk.Key, WalkPosition.Start);
                if (!position.Complete)
                {
                    await WalkUntilProvenAsync(walk, position, pages, cancellationToken);
                }
            }
        }
        catch (FreshBooksException error) when (
            refused is not null
            && error.Failure is FreshBooksFailure.NotPermitted or FreshBooksFailure.NotFound
            && FreshBooksStream.Others.Contains(stream.Stream))
        {
            // A feature that the plan lacks is no empty list: what was read before stays, and the other streams go on.
            refused!(stream.Stream, error);
        }
    }

    private async Task WalkUntilProvenAsync(
        WalkPlan walk, WalkPosition position, ChannelWriter<LandingPage> pages, CancellationToken cancellationToken)
    {
        WalkProof proof = await PassAsync(walk, position.Attempt, position.NextPage, pages, cancellationToken);
        for (int pass = 2; !proof.IsComplete; pass++)
        {
            if (pass > PassesPerProcess)
            {
                throw Unproven(walk, proof);
            }

            int attempt = position.Attempt + pass - 1;
            proof = await PassAsync(walk, attempt, firstPage: 1, pages, cancellationToken);
        }
    }

    private async Task<WalkProof> PassAsync(
        WalkPlan walk, int attempt, int firstPage, ChannelWriter<LandingPage> pages, CancellationToken cancellationToken)
    {
        await using PagesAhead ahead = new(number => ReadAsync(walk, number, cancellationToken), client.MaxRequestsInFlight);
        for (int number = firstPage; ; number++)
        {
            SourcePage page = await ahead.TakeAsync(number);
            if (number < page.Pages)
            {
                await pages.WriteAsync(new LandingPage(page, attempt, Verdict: null), cancellationToken);
                continue;
            }

            // Records that came and went in equal numbers leave every count as it was; the first page then looks otherwise.
            // An empty list may be one that lags behind its records.
            bool isDoubtful = number > 1 || (page.RowCount == 0 && !walk.Stream.IsDocument);
            SourcePage? secondLook = isDoubtful ? await ReadAsync(walk, 1, cancellationToken) : null;
            TaskCompletionSource<WalkProof> verdict = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await pages.WriteAsync(new LandingPage(page, attempt, verdict, secondLook), cancellationToken);
            return await verdict.Task.WaitAsync(cancellationToken);
        }
    }

    private Task<SourcePage> ReadAsync(WalkPlan walk, int number, CancellationToken cancellationToken) =>
        client.GetPageAsync(
            new FreshBooksPageRequest(walk.Stream, walk.Walk, address, number)
            {
                Since = walk.Since,
                ReportStart = plan.ReportRange.Start,
                ReportEnd = plan.ReportRange.End,
            },
            cancellationToken);

    private static EtlException Unproven(WalkPlan walk, WalkProof proof) => new(
        ExitCode.RetryLater,
        $"The stream {walk.Stream.Name} ({walk.Walk.ToName()}) could not be read to a proven end in {PassesPerProcess} passes: "
        + $"the source announced {proof.ReportedFirst} records on the first page and {proof.ReportedLast} on the last, "
        + $"and handed out {proof.DistinctIds} different ones"
        + (proof.FirstPageHeld ? "" : "; at the end the first page was another one than at the beginning")
        + ". All pages are kept; no file was written. "
        + "Run the same command again at a quieter hour. If the numbers stay the same, the signed-in person may not be "
        + "allowed to read all records: check the role and the scopes of the grant.");
}
