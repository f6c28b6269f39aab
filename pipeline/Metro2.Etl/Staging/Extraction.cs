using System.Threading.Channels;
using FreshBooks.Client;
using Metro2.Etl.Extract;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Staging;

/// <summary>What one extraction asked of the source.</summary>
/// <param name="Sent">Requests of this process.</param>
/// <param name="Today">Requests of this UTC day, over all processes.</param>
/// <param name="PerDay">The day's budget.</param>
internal sealed record RequestSpending(long Sent, long Today, int PerDay);

/// <summary>Reading and storing, side by side, for a run and for a sync.</summary>
/// <param name="warehouse">The open warehouse.</param>
/// <param name="checkpoints">Saves progress.</param>
/// <param name="source">Signs in and hands out the client.</param>
/// <param name="time">Clock of what is recorded.</param>
internal sealed class Extraction(DuckDbWarehouse warehouse, Checkpoints checkpoints, FreshBooksSource source, TimeProvider time)
{
    private const int PagesInFlight = 16;

    /// <summary>Reads what the plan says and is not here yet.</summary>
    /// <param name="owner">Whose pages these are.</param>
    /// <param name="plan">What to read.</param>
    /// <param name="progress">Told after each page that is safe.</param>
    /// <param name="leavesOut">Whether a stream that the service does not permit is left out and noted; only those that no month-end needs.</param>
    /// <param name="beginning">Told before the source is asked; not told when nothing is left to read.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    /// <returns>What was spent; null when nothing was left to read.</returns>
    /// <exception cref="EtlException">The source refused or failed, or a stream could not be proven; what was loaded is kept.</exception>
    public async Task<RequestSpending?> RunAsync(
        PageOwner owner,
        ExtractPlan plan,
        IProgress<LandingPage>? progress,
        bool leavesOut,
        Action? beginning,
        CancellationToken cancellationToken)
    {
        LoadStage load = new(warehouse, checkpoints, owner, plan, time);
        IReadOnlyDictionary<string, WalkPosition> positions = load.Positions();
        if (plan.IsComplete(positions))
        {
            return null;
        }

        beginning?.Invoke();
        StreamStates.Expect(warehouse.Connection, owner.AccountId, plan);
        try
        {
            long before = RequestDays.SpentOn(warehouse.Connection, Today());
            using OpenSource open = await source.OpenAsync(owner.AccountId, before, cancellationToken);
            try
            {
                List<(FreshBooksStream Stream, int? Errno)> refused = [];
                ExtractStage extract = new(
                    open.Client, open.Address, Reachable(plan, open.Address, refused), leavesOut ? (stream, error) => Note(refused, stream, error.Errno) : null);
                await SideBySideAsync(extract, load, positions, progress, cancellationToken);
                refused.ForEach(one => StreamStates.Refuse(warehouse.Connection, owner.AccountId, one.Stream.Name, one.Errno));
            }
            finally
            {
                RequestDays.Add(warehouse.Connection, Today(), open.Client.RequestsSent);
            }

            return new RequestSpending(
                open.Client.RequestsSent, RequestDays.SpentOn(warehouse.Connection, Today()), source.RequestsPerDay);
        }
        catch (FreshBooksException error)
        {
            throw FreshBooksFault.Translate(error);
        }
    }

    // A business without an id for the family has nothing there to ask.
    private static ExtractPlan Reachable(
        ExtractPlan plan, FreshBooksAddress address, List<(FreshBooksStream Stream, int? Errno)> refused)
    {
        foreach (StreamPlan stream in plan.Streams.Where(stream => !address.Reaches(stream.Stream.Family)))
        {
            Note(refused, stream.Stream, null);
        }

        return plan with { Streams = [.. plan.Streams.Where(stream => address.Reaches(stream.Stream.Family))] };
    }

    private static void Note(List<(FreshBooksStream Stream, int? Errno)> refused, FreshBooksStream stream, int? errno)
    {
        lock (refused)
        {
            refused.Add((stream, errno));
        }
    }

    /// <summary>Runs the two stages until both have ended.</summary>
    internal static async Task SideBySideAsync(
        ExtractStage extract,
        LoadStage load,
        IReadOnlyDictionary<string, WalkPosition> positions,
        IProgress<LandingPage>? progress,
        CancellationToken cancellationToken)
    {
        Channel<LandingPage> pages = Channel.CreateBounded<LandingPage>(
            new BoundedChannelOptions(PagesInFlight) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
        using StageGroup stages = new(cancellationToken);
        stages.Start(token => extract.RunAsync(positions, pages.Writer, token));

        // The loader listens to the caller alone: pages that were fetched before the source failed are paid for and land first.
        stages.Start(_ => load.RunAsync(pages.Reader, progress, cancellationToken));
        await stages.WhenAllAsync();
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
