using System.Globalization;
using FreshBooks.Client;
using Metro2.Etl.Extract;
using Metro2.Etl.Staging;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Webhooks;

/// <summary>How a listener works.</summary>
/// <param name="Port">TCP port on 127.0.0.1; 0 lets the system choose.</param>
/// <param name="SecretsPath">Full path of the file of signing secrets.</param>
/// <param name="Callback">Public address that ends at the port; null when no callback is to be registered.</param>
/// <param name="Streams">Streams to read.</param>
/// <param name="PollEvery">Everything is read so often, messages or none.</param>
/// <param name="Quiet">How long further messages are waited for before one is acted on.</param>
internal sealed record ListenPlan(
    int Port, string SecretsPath, Uri? Callback, IReadOnlyList<FreshBooksStream> Streams, TimeSpan PollEvery, TimeSpan Quiet);

/// <summary>
/// Syncs on a schedule and, in between, the streams of which a signed message said that a record changed. A message that never comes, or comes
/// twice, changes when a record is read and nothing else. Holds the warehouse while it lives.
/// </summary>
/// <param name="plan">How it works.</param>
/// <param name="sync">Reads the streams.</param>
/// <param name="source">Signs in for callbacks.</param>
/// <param name="time">Clock of waits and marks.</param>
/// <param name="synced">Told of every sync that came to its end.</param>
/// <param name="tell">Told what a person should know.</param>
internal sealed class SyncListener(
    ListenPlan plan, StreamSync sync, FreshBooksSource source, TimeProvider time, Action<SyncOutcome> synced, Action<string> tell)
{
    private bool _isCallbackOpen = plan.Callback is not null;

    /// <summary>Works until it is cancelled; returns when that happened between two syncs.</summary>
    /// <param name="cancellationToken">Ends it; a sync that is under way is gone on with by the next one.</param>
    /// <exception cref="EtlException">A failure that waiting does not heal.</exception>
    /// <exception cref="OperationCanceledException">Cancelled within a sync.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using DuckDbWarehouse warehouse = sync.Open();
        string accountId = await sync.AccountOfAsync(warehouse, cancellationToken);
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync(
            plan.Port, accountId, warehouse, WebhookVerifiers.Load(plan.SecretsPath, []), time, cancellationToken);
        tell($"Listening on {receiver.Address}; Ctrl-C ends it. Polling goes on every {plan.PollEvery.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture)} "
            + "minutes, messages or none. The warehouse is held meanwhile: stop the listener for a run.");
        CallbackRegistration? registration = plan.Callback is { } address ? new CallbackRegistration(address, plan.Streams, receiver) : null;
        try
        {
            do
            {
                long began = time.GetTimestamp();
                await PatientlyAsync(() => RegisterAsync(warehouse, accountId, registration, cancellationToken));
                await PatientlyAsync(() => SyncAsync(warehouse, accountId, plan.Streams, cancellationToken));
                await ListenAsync(warehouse, accountId, receiver, registration, began, cancellationToken);
            }
            while (!cancellationToken.IsCancellationRequested);
        }
        finally
        {
            tell($"Messages: {receiver.TakenCount} taken, {receiver.RefusedCount} refused.");
        }
    }

    /// <summary>Acts on messages until the next poll is due or the end is asked for.</summary>
    private async Task ListenAsync(
        DuckDbWarehouse warehouse,
        string accountId,
        WebhookReceiver receiver,
        CallbackRegistration? registration,
        long began,
        CancellationToken cancellationToken)
    {
        while (await HearsAsync(receiver, plan.PollEvery - time.GetElapsedTime(began), cancellationToken))
        {
            if (_isCallbackOpen)
            {
                await PatientlyAsync(() => ConfirmAsync(warehouse, accountId, registration!, cancellationToken));
            }

            HashSet<string> hinted = [.. (await receiver.WaitingAsync(cancellationToken)).Select(hint => hint.Stream)];
            FreshBooksStream[] streams = [.. plan.Streams.Where(stream => hinted.Contains(stream.Name))];
            if (streams.Length > 0)
            {
                await PatientlyAsync(() => SyncAsync(warehouse, accountId, streams, cancellationToken));
            }
        }
    }

    /// <summary>Whether a message came before the time was over; also waits for those that come with it.</summary>
    private async Task<bool> HearsAsync(WebhookReceiver receiver, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (longest <= TimeSpan.Zero)
        {
            return false;
        }

        using CancellationTokenSource due = new(longest, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, cancellationToken);
        try
        {
            await receiver.NewsAsync(either.Token);
            await Task.Delay(plan.Quiet, time, either.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task SyncAsync(
        DuckDbWarehouse warehouse, string accountId, IReadOnlyList<FreshBooksStream> streams, CancellationToken cancellationToken) =>
        synced(await sync.RunAsync(warehouse, accountId, streams, sweep: false, cancellationToken));

    private Task RegisterAsync(
        DuckDbWarehouse warehouse, string accountId, CallbackRegistration? registration, CancellationToken cancellationToken) =>
        registration is null
            ? Task.CompletedTask
            : AskAsync(
                warehouse, accountId, async callbacks => await registration.RegisterAsync(callbacks, cancellationToken), cancellationToken);

    private Task ConfirmAsync(
        DuckDbWarehouse warehouse, string accountId, CallbackRegistration registration, CancellationToken cancellationToken) =>
        AskAsync(
            warehouse,
            accountId,
            async callbacks =>
            {
                _isCallbackOpen = await registration.ConfirmAsync(callbacks, cancellationToken) > 0;
                if (!_isCallbackOpen)
                {
                    tell("All callbacks are verified.");
                }
            },
            cancellationToken);

    private async Task AskAsync(
        DuckDbWarehouse warehouse, string accountId, Func<FreshBooksCallbacks, Task> work, CancellationToken cancellationToken)
    {
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        try
        {
            using OpenSource open = await source.OpenAsync(
                accountId, RequestDays.SpentOn(warehouse.Connection, today), cancellationToken);
            try
            {
                await work(open.Client.Callbacks(accountId));
            }
            finally
            {
                RequestDays.Add(warehouse.Connection, today, open.Client.RequestsSent);
            }
        }
        catch (FreshBooksException error)
        {
            throw FreshBooksFault.Translate(error);
        }
    }

    // What passes by itself is no reason to stop listening: the next poll reads what this one could not.
    private async Task PatientlyAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (EtlException error) when (error.ExitCode == ExitCode.RetryLater)
        {
            tell(error.Message);
        }
    }
}
