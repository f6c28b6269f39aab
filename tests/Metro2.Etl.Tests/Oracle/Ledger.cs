namespace Metro2.Etl.Tests.Oracle;

/// <summary>What somebody entered about one client, and when; the row of a golden case.</summary>
/// <param name="Entered">Clock of the source (US Eastern) at which FreshBooks, or the decision ledger, learned of it.</param>
/// <param name="What">
/// <c>invoice</c>, <c>edit</c>, <c>void</c> (an invoice is deleted), <c>mark</c> (disputed or settled in FreshBooks), <c>payment</c>,
/// <c>edit payment</c>, <c>delete payment</c>, <c>credit</c>, <c>delete credit</c>, <c>archive</c>, <c>restore</c> (the client),
/// <c>decide</c>, <c>countermand</c>, <c>reported</c> (imported history).
/// </param>
/// <param name="Id">Number of the invoice, payment, credit note or decision; 0 where nothing has one.</param>
/// <param name="Of">Of a payment: its invoice, 0 for none. Of a countermand: the decision that it ends.</param>
/// <param name="Date">Issue date, payment date, day from which a decision holds.</param>
/// <param name="Due">Due date; of a decision the last day on which it holds.</param>
/// <param name="Cents">Amount in cents.</param>
/// <param name="Value">
/// Invoice: <c>draft</c> or a currency. Edit: <c>sent</c>, <c>untimed</c>. Payment: <c>credit</c> when credit was applied. Decision: kind
/// and value, for example <c>close grantor</c>, <c>write_off payment 3</c>. Reported: <c>71 profile</c>.
/// </param>
internal sealed record LedgerEvent(
    DateTime Entered, string What, int Id, int Of, DateOnly? Date, DateOnly? Due, long? Cents, string Value);

/// <summary>Everything that was entered about one client, in the order of entry, and what was agreed with them.</summary>
/// <param name="ClientId">FreshBooks id.</param>
/// <param name="Group">Group of the consumer file; it selects the terms.</param>
/// <param name="Events">The entries.</param>
internal sealed record Ledger(long ClientId, string Group, IReadOnlyList<LedgerEvent> Events)
{
    /// <summary>The entries in the order in which they became known.</summary>
    public IReadOnlyList<LedgerEvent> Ordered => [.. Events.OrderBy(item => item.Entered)];

    /// <summary>An account number of generated events: <c>*</c> stands for the client, so that no two clients share one.</summary>
    public string OwnNumber(string number) =>
        number.Replace("*", ClientId.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <summary>Terms of a group of clients: a mapping rule.</summary>
/// <param name="GraceDays">Agreed days after the due date.</param>
/// <param name="NetDays">Days from issue to due, in place of the invoice's own date.</param>
/// <param name="CreditLimit">Whole dollars.</param>
internal sealed record Terms(int GraceDays = 0, int? NetDays = null, long CreditLimit = 0);

/// <summary>What holds for all clients of one FreshBooks account.</summary>
/// <param name="AccountId">FreshBooks account.</param>
/// <param name="FirstMonth">First day of the first month that is reported.</param>
/// <param name="Months">Months that are reported one after the other.</param>
internal sealed record OracleSettings(string AccountId, DateOnly FirstMonth, int Months)
{
    /// <summary>Days after the period's end on which its run reads the source.</summary>
    public const int RunDelayDays = 3;

    public string TimeZone { get; init; } = "America/New_York";

    public int DelayDays { get; init; }

    public long MinimumBalance { get; init; }

    /// <summary>Dollars for one unit of a currency; US dollars always count.</summary>
    public IReadOnlyDictionary<string, decimal> Rates { get; init; } = new Dictionary<string, decimal>();

    public IReadOnlyDictionary<string, Terms> Groups { get; init; } =
        new Dictionary<string, Terms> { ["plain"] = new() };

    public DateOnly Start(int run) => FirstMonth.AddMonths(run);

    public DateOnly End(int run) => FirstMonth.AddMonths(run + 1).AddDays(-1);

    /// <summary>The moment at which the run of a month reads the source: entries up to it are known.</summary>
    public DateTime ReadAt(int run) => End(run).AddDays(RunDelayDays).ToDateTime(new TimeOnly(12, 0));
}
