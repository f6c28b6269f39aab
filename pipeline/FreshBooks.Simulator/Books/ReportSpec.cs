namespace FreshBooks.Simulator.Books;

/// <summary>One report: its path below the family's report base and the key of its result.</summary>
/// <param name="Name">Name for faults and counters.</param>
/// <param name="Path">Last segment of the path.</param>
/// <param name="Key">Key under <c>response.result</c>.</param>
/// <param name="Family"><see cref="Family.Accounting"/> or, for the newer ones, <see cref="Family.Ledger"/>.</param>
internal sealed record ReportSpec(string Name, string Path, string Key, Family Family)
{
    public const string Scope = "user:reports:read";

    public static IReadOnlyList<ReportSpec> All { get; } =
    [
        new("profit_and_loss", "profitloss_entity", "profitloss", Family.Accounting),
        new("balance_sheet", "balance_sheet", "balance_sheet", Family.Accounting),
        new("accounts_aging", "accounts_aging", "accounts_aging", Family.Accounting),
        new("payments_collected", "payments_collected", "payments_collected", Family.Accounting),
        new("cash_flow", "cash_flow", "cash_flow", Family.Ledger),
    ];
}
