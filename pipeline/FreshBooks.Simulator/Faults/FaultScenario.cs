namespace FreshBooks.Simulator;

/// <summary>Faults that belong together, by name, and storms of them by seed.</summary>
public static class FaultScenario
{
    /// <summary>The lists that a month-end reads page by page.</summary>
    private static readonly string[] s_lists = ["clients", "invoices", "payments", "credit_notes"];

    private static readonly Dictionary<string, SimulatorFault[]> s_named = new(StringComparer.Ordinal)
    {
        ["rate_limited"] = Each(FaultKind.TooManyRequests, fault => fault with { Times = 3, RetryAfterSeconds = 1 }),
        ["flaky_server"] =
        [
            .. Each(FaultKind.Status, fault => fault with { Status = 500 }), .. Each(FaultKind.Status, fault => fault with { Status = 502 }),
            .. Each(FaultKind.Status, fault => fault with { Status = 503 }),
        ],
        ["flaky_network"] =
        [
            .. Each(FaultKind.DropConnection), .. Each(FaultKind.DropInBody), .. Each(FaultKind.TruncatedJson), .. Each(FaultKind.Slow),
        ],
        ["timeouts"] = Each(FaultKind.Hang),
        ["signed_out_midway"] = Each(FaultKind.Unauthorized, fault => fault with { Skip = 1 }),
        ["refresh_refused"] = [new SimulatorFault { Kind = FaultKind.InvalidGrant, Times = int.MaxValue }],
        ["refresh_lost"] = [new SimulatorFault { Kind = FaultKind.RotateThenDrop }],
        ["errors_with_ok"] = [.. Each(FaultKind.ErrorsWithOk), .. Each(FaultKind.ErrorsWithOk, fault => fault with { Shape = ErrorShape.Newer })],
        ["wrong_totals"] = [.. Each(FaultKind.TotalTooLarge), .. Each(FaultKind.TotalTooSmall)],
        ["hidden_rows"] = Each(FaultKind.RowHidden),
        ["lagging_lists"] = Each(FaultKind.EmptyList),
        ["drift"] =
        [
            .. Each(FaultKind.RecordInserted, fault => fault with { Page = 2 }), .. Each(FaultKind.RecordDeleted, fault => fault with { Page = 2 }),
            .. Each(FaultKind.RecordArchived, fault => fault with { Page = 2 }), .. Each(FaultKind.DuplicateRow, fault => fault with { Page = 2 }),
        ],
        ["odd_values"] =
        [
            .. Each(FaultKind.NullField), .. Each(FaultKind.TextForNumber, fault => fault with { Row = 1 }),
            .. Each(FaultKind.UnknownField, fault => fault with { Row = 2 }), .. Each(FaultKind.MoneyAsNumber, fault => fault with { Row = 3 }),
            .. Each(FaultKind.IdAsString, fault => fault with { Row = 4 }),
        ],
        ["november_hour"] = Each(FaultKind.NovemberHour, fault => fault with { Times = int.MaxValue }),
        ["no_account"] = [new SimulatorFault { Kind = FaultKind.NullAccount, Times = int.MaxValue }],
        ["no_business"] = [new SimulatorFault { Kind = FaultKind.NoBusiness, Times = int.MaxValue }],
        ["client_only"] = [new SimulatorFault { Kind = FaultKind.ClientRole, Times = int.MaxValue }],
        ["app_not_allowed"] = [new SimulatorFault { Kind = FaultKind.UnauthorizedClient, Times = int.MaxValue }],
        ["keyed_services"] = [new SimulatorFault { Kind = FaultKind.KeyedList, Route = "services", Times = int.MaxValue }],
        ["gated_features"] =
        [
            .. new[] { "items", "bills", "bill_vendors", "bill_payments", "other_income" }
                .Select(route => new SimulatorFault { Kind = FaultKind.FeatureGated, Route = route, Times = int.MaxValue }),
        ],
    };

    /// <summary>Names of all scenarios, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_named.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The faults of a scenario, in the order in which they are armed.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no such scenario.</exception>
    public static IReadOnlyList<SimulatorFault> Named(string name) => s_named.TryGetValue(name, out SimulatorFault[]? faults)
        ? faults
        : throw new ArgumentException($"There is no scenario of this name; there are {string.Join(", ", Names)}.", nameof(name));

    /// <summary>
    /// Faults drawn at random, the same for the same seed: of kinds that a patient client gets over by asking again, on any
    /// of the four lists of a month-end, any walk, and one of the first pages.
    /// </summary>
    /// <param name="seed">Decides the storm.</param>
    /// <param name="count">Number of faults, 1 to 1,000.</param>
    /// <param name="pages">Pages from 1 to this number are hit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static IReadOnlyList<SimulatorFault> Storm(int seed, int count = 12, int pages = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(pages, 1);
        var random = new RandomStream(seed, count, 8);
        FaultKind[] kinds =
        [
            FaultKind.TooManyRequests, FaultKind.Status, FaultKind.Slow, FaultKind.DropConnection, FaultKind.DropInBody,
            FaultKind.TruncatedJson, FaultKind.NotJson, FaultKind.Unauthorized, FaultKind.UnknownField, FaultKind.MoneyAsNumber,
            FaultKind.IdAsString, FaultKind.TotalTooLarge, FaultKind.TotalTooSmall, FaultKind.RowHidden, FaultKind.DuplicateRow,
        ];
        return [.. Enumerable.Range(0, count).Select(_ => new SimulatorFault
        {
            Kind = random.Pick(kinds),
            Route = random.Pick(s_lists),
            Page = random.Between(1, pages),
            Skip = random.Chance(25) ? 1 : 0,
            Times = 1,
            Status = random.Pick<int>([500, 502, 503, 504]),
            DelayMs = random.Between(1, 40),
            Row = random.Below(5),
        })];
    }

    private static SimulatorFault[] Each(FaultKind kind, Func<SimulatorFault, SimulatorFault>? change = null) =>
        [.. s_lists.Select(route => new SimulatorFault { Kind = kind, Route = route }).Select(fault => change?.Invoke(fault) ?? fault)];
}
