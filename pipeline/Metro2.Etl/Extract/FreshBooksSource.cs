using Dapper;
using FreshBooks.Client;
using Metro2.Etl.Configuration;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Extract;

/// <summary>A signed-in client and the business that it may read.</summary>
/// <param name="Client">The client.</param>
/// <param name="Address">The business's ids.</param>
internal sealed record OpenSource(FreshBooksClient Client, FreshBooksAddress Address) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}

/// <summary>The way in: which account is read, and how to sign in. No request is made before one is needed.</summary>
/// <param name="settings">How the source is reached.</param>
/// <param name="time">Clock of expiry and waits.</param>
/// <param name="notify">Told of retries and refreshes; null for nobody.</param>
/// <param name="sync">Limits and schedule; null for the defaults.</param>
internal sealed class FreshBooksSource(
    FreshBooksSettings settings, TimeProvider time, Action<FreshBooksNotice>? notify = null, SyncSettings? sync = null)
{
    /// <summary>Limits and schedule.</summary>
    public SyncSettings Sync { get; } = sync ?? SyncSettings.Default;

    /// <summary>The day's budget.</summary>
    public int RequestsPerDay => Sync.RequestsPerDay;

    /// <summary>
    /// The account without asking the source: the configured one, or the only one that this warehouse ever read.
    /// Null when a sign-in has to tell.
    /// </summary>
    public string? KnownAccountId(DuckDbWarehouse warehouse)
    {
        if (settings.AccountId is { } configured)
        {
            return configured;
        }

        List<string> accounts = warehouse.Connection.Query<string>("select account_id from etl.runs union select account_id from etl.syncs limit 2").AsList();
        return accounts is [string only] ? only : null;
    }

    /// <summary>Asks the source which account the sign-in reads.</summary>
    /// <exception cref="FreshBooksException">No sign-in, no account, or several and none is configured.</exception>
    public async Task<string> FindAccountAsync(CancellationToken cancellationToken)
    {
        using FreshBooksClient client = Create();
        FreshBooksIdentity identity = await SignInAsync(client, cancellationToken);
        return identity.ChooseAccount(settings.AccountId).AccountId!;
    }

    /// <summary>A signed-in client that may read the account. The caller disposes it.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="spentToday">Requests of this UTC day before now.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FreshBooksException">The sign-in is spent, or it does not cover the account.</exception>
    public async Task<OpenSource> OpenAsync(string accountId, long spentToday, CancellationToken cancellationToken)
    {
        FreshBooksClient client = Create(spentToday);
        try
        {
            FreshBooksIdentity identity = await SignInAsync(client, cancellationToken);
            FreshBooksMembership membership = identity.ChooseAccount(accountId);
            return new OpenSource(client, new FreshBooksAddress(accountId, membership.BusinessId, membership.BusinessUuid));
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private FreshBooksClient Create(long spentToday = 0) => new(
        settings.ToClientOptions() with
        {
            RequestsPerMinute = Sync.RequestsPerMinute,
            RequestsPerDay = Sync.RequestsPerDay,
            RequestsSpentToday = spentToday,
            BreakerFailures = Sync.BreakerFailures,
            BreakerPause = Sync.BreakerPause,
        },
        settings.OpenTokenFile(time),
        time,
        notify: notify);

    // The stored grant goes first: a code works once, and the one in the environment may be long spent.
    private async Task<FreshBooksIdentity> SignInAsync(FreshBooksClient client, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetIdentityAsync(cancellationToken);
        }
        catch (FreshBooksException error) when (
            error.Failure == FreshBooksFailure.SignInRequired && settings.Secrets.AuthorizationCode is not null)
        {
            await client.SignInAsync(settings.Secrets.AuthorizationCode, cancellationToken);
            return await client.GetIdentityAsync(cancellationToken);
        }
    }
}
