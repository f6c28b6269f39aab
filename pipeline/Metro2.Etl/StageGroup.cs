using System.Runtime.ExceptionServices;

namespace Metro2.Etl;

/// <summary>
/// Stages that run side by side and stop each other: when one fails, the token of all is cancelled, so that nobody waits
/// for ever on a full or an empty channel, and the first cause (not a cancellation that followed from it) is thrown.
/// </summary>
internal sealed class StageGroup : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _outer;
    private readonly List<Task> _stages = [];
    private ExceptionDispatchInfo? _firstCause;

    public StageGroup(CancellationToken cancellationToken)
    {
        _outer = cancellationToken;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Starts a stage on the thread pool.</summary>
    public void Start(Func<CancellationToken, Task> stage) =>
        _stages.Add(Task.Run(() => GuardAsync(stage), CancellationToken.None));

    /// <summary>Waits until every stage has ended, also the ones that were stopped.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled and no stage had failed before.</exception>
    public async Task WhenAllAsync()
    {
        await Task.WhenAll(_stages);
        _firstCause?.Throw();
        _outer.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private async Task GuardAsync(Func<CancellationToken, Task> stage)
    {
        try
        {
            await stage(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Either the caller asked to stop, or another stage failed and its cause is kept already.
        }
        catch (Exception cause)
        {
            Interlocked.CompareExchange(ref _firstCause, ExceptionDispatchInfo.Capture(cause), null);
            await _stop.CancelAsync();
        }
    }
}
