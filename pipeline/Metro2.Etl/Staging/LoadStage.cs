using System.Text.Json;
using System.Threading.Channels;
using DuckDB.NET.Data;
using Metro2.Etl.Extract;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Staging;

/// <summary>Whose pages are loaded.</summary>
/// <param name="Id">Id of the run or the sync.</param>
/// <param name="AccountId">The FreshBooks account.</param>
internal sealed record PageOwner(string Id, string AccountId);

/// <summary>The one loader: a page and the checkpoint that says so commit together.</summary>
/// <param name="warehouse">The open warehouse; its main connection is used.</param>
/// <param name="checkpoints">Saves progress.</param>
/// <param name="owner">Whose pages these are: a run or a sync.</param>
/// <param name="plan">What is read.</param>
/// <param name="time">Clock of what is recorded about streams.</param>
internal sealed class LoadStage(
    DuckDbWarehouse warehouse, Checkpoints checkpoints, PageOwner owner, ExtractPlan plan, TimeProvider time)
{
    private readonly PageLanding _landing = new(warehouse.Connection, owner.Id, owner.AccountId);
    private readonly Dictionary<string, Checkpoint> _saved = [];

    /// <summary>Where each walk of the run goes on.</summary>
    public IReadOnlyDictionary<string, WalkPosition> Positions()
    {
        _saved.Clear();
        foreach (Checkpoint checkpoint in Checkpoints.All(warehouse.Connection, owner.Id, StageName.Load))
        {
            _saved[checkpoint.Key] = checkpoint;
        }

        return _saved.ToDictionary(pair => pair.Key, pair => Read(pair.Value));
    }

    /// <summary>Lands every page of the channel, in order, until it completes.</summary>
    /// <param name="pages">What the extract stage hands over.</param>
    /// <param name="progress">Told after each page that is safe.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    public async Task RunAsync(
        ChannelReader<LandingPage> pages, IProgress<LandingPage>? progress, CancellationToken cancellationToken)
    {
        using IDisposable loading = warehouse.WhileLoading();
        await foreach (LandingPage page in pages.ReadAllAsync(cancellationToken))
        {
            // The channel looks at the token only when it is empty, and sixteen pages may wait in it.
            cancellationToken.ThrowIfCancellationRequested();
            WalkProof? proof = Land(page);
            if (proof is not null)
            {
                page.Verdict!.TrySetResult(proof);
            }

            progress?.Report(page);
        }
    }

    private WalkProof? Land(LandingPage landing)
    {
        string key = WalkPosition.KeyOf(landing.Page.Stream, landing.Page.Walk);
        Checkpoint loaded = _saved.GetValueOrDefault(key)
            ?? Checkpoints.Load(warehouse.Connection, owner.Id, StageName.Load, key);
        try
        {
            (Checkpoint saved, WalkProof? proof) = warehouse.InTransaction(
                $"loading page {landing.Page.PageNumber} of {key}",
                transaction => Land(landing, loaded, transaction));
            _saved[key] = saved;
            return proof;
        }
        catch
        {
            _landing.Forget();
            throw;
        }
    }

    private (Checkpoint Saved, WalkProof? Proof) Land(
        LandingPage landing, Checkpoint loaded, DuckDBTransaction transaction)
    {
        _landing.Insert(landing, transaction);
        WalkProof? proof = landing.Verdict is null ? null : _landing.Prove(landing, transaction);
        WalkPosition position = proof switch
        {
            null => new WalkPosition(landing.Attempt, landing.Page.PageNumber + 1, Complete: false),
            { IsComplete: true } => new WalkPosition(landing.Attempt, landing.Page.PageNumber + 1, Complete: true),
            _ => new WalkPosition(landing.Attempt + 1, NextPage: 1, Complete: false),
        };
        if (position.Complete && plan.Of(landing.Page.Stream) is { } stream && stream.Walks[^1].Walk == landing.Page.Walk)
        {
            StreamStates.Prove(transaction, owner.AccountId, stream, plan.Day, time.GetUtcNow());
        }

        return (checkpoints.Save(transaction, loaded, Write(position), position.Complete), proof);
    }

    private static string Write(WalkPosition position) => JsonSerializer.Serialize(
        new StoredPosition(position.Attempt, position.NextPage), JsonSerializerOptions.Web);

    private static WalkPosition Read(Checkpoint checkpoint)
    {
        StoredPosition stored = JsonSerializer.Deserialize<StoredPosition>(checkpoint.Position, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"The checkpoint {checkpoint.Key} of run {checkpoint.RunId} has no position.");
        return new WalkPosition(stored.Attempt, stored.NextPage, checkpoint.IsComplete);
    }

    private sealed record StoredPosition(int Attempt, int NextPage);
}
