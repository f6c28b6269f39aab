namespace FreshBooks.Simulator;

/// <summary>What the simulated business looks like and how the server behaves. Same options, same bytes.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The scopes that the simulated app has registered, space separated; a consent without a scope gets them all.</summary>
    public const string DefaultScopes =
        "user:profile:read user:clients:read user:invoices:read user:payments:read user:credit_notes:read "
        + "user:estimates:read user:expenses:read user:billable_items:read user:taxes:read user:projects:read "
        + "user:time_entries:read user:bills:read user:bill_vendors:read user:bill_payments:read user:other_income:read "
        + "user:journal_entries:read user:reports:read user:teams:read user:business:read";

    /// <summary>The scopes that the simulated API's writes take, space separated; not registered unless <see cref="Scopes"/> says so.</summary>
    public const string WriteScopes =
        "user:clients:write user:invoices:write user:payments:write user:credit_notes:write user:expenses:write "
        + "user:other_income:write user:bills:write user:bill_payments:write";

    /// <summary>TCP port on 127.0.0.1; 0 lets the system choose a free one.</summary>
    public int Port { get; init; }

    /// <summary>Decides every generated value, tokens included.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Number of clients, 1 to 1,000,000; every persona occurs from 125 on. Above 200,000 the portfolio is not held: every page is made when it is
    /// asked for, a filter costs a pass over all clients when it is first used, and nothing can be written.
    /// </summary>
    public int Clients { get; init; } = 250;

    /// <summary>Number of generated months, 1 to 120. Below <see cref="Persona.MinimumMonths"/> only the plain personas occur.</summary>
    public int Months { get; init; } = 24;

    /// <summary>Last day of the last generated month, for example 2026-10-31. Nothing is dated later.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>The clock for tokens, codes, rate limit windows and the state <c>overdue</c>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Life of an access token by <see cref="TimeProvider"/>; the real one is 12 hours.</summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Real time to wait before every answer of the API; null for none.</summary>
    public TimeSpan? ResponseDelay { get; init; }

    /// <summary>Whether a refresh also ends the access token before it. FreshBooks does not say; false keeps it alive.</summary>
    public bool RefreshEndsOldAccessToken { get; init; }

    /// <summary>Scopes registered for the app, space separated.</summary>
    public string Scopes { get; init; } = DefaultScopes;

    /// <summary>Clients up to which a portfolio is held.</summary>
    internal int MostHeldClients { get; init; } = 200_000;

    internal bool IsHeld => Clients <= MostHeldClients;

    /// <summary>Refuses what cannot be generated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Port, 0, nameof(Port));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, 65_535, nameof(Port));
        ArgumentOutOfRangeException.ThrowIfLessThan(Clients, 1, nameof(Clients));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Clients, 1_000_000, nameof(Clients));
        ArgumentOutOfRangeException.ThrowIfLessThan(Months, 1, nameof(Months));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Months, 120, nameof(Months));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AccessTokenLifetime, TimeSpan.Zero, nameof(AccessTokenLifetime));
        if (Through.AddDays(1).Day != 1 || Through.Year is < 2012 or > 2099)
        {
            throw new ArgumentOutOfRangeException(
                nameof(Through), Through, "The last day of a month of the years 2012 to 2099 is needed.");
        }
    }
}
