using Metro2.Format.Codes;

namespace Metro2.Etl.Decisions;

/// <summary>What people can decide about an account; the same words as <c>sql/seeds/decision_kinds.csv</c>.</summary>
/// <param name="Name">The word in <c>history.decisions</c>.</param>
/// <param name="Does">What becomes of it, a sentence without its period.</param>
/// <param name="ValueOption">Option of the command line that gives the value, without dashes; empty when the kind has none.</param>
/// <param name="Values">The values that are possible; empty when they are checked in another way or there is none.</param>
internal sealed record DecisionKind(string Name, string Does, string ValueOption = "", IReadOnlyList<string>? Values = null)
{
    /// <summary>Word that ends an earlier decision; its row decides nothing else.</summary>
    public const string Countermand = "countermand";

    /// <summary>Every kind, in the order of the documentation.</summary>
    public static IReadOnlyList<DecisionKind> All { get; } =
    [
        new("charge_off", "The balance is reported as written off: status 97, then 64 once it is paid"),
        new("collection", "The account is reported as placed with collections: status 93, then 62 once it is paid"),
        new("close", "The account is closed: 13 without a balance, else by age with the closing date", "on-request-of", ["grantor", "consumer"]),
        new("reopen", "Closing, collection and charge-off end; after a final report the client gets a new account"),
        new("dispute", "The compliance code says that the consumer disputes", "under", ["fcra", "fcba"]),
        new("resolve", "The compliance code says how the investigation ended", "outcome", ["satisfied", "corrected", "disagrees"]),
        new("delete", "The bureaus are told once to delete the account, as it was last reported", "because", ["error", "fraud"]),
        new("suppress", "The account is not reported while this holds"),
        new("waive", "Findings of this rule about the account no longer count, without a client those about any account", "rule"),
        new("write_off", "The payment or credit note pays nothing and is no cash"),
        new("restate", "What the events now say about reported months is told"),
        new("keep_date", "The Date of First Delinquency that another product told stays, whatever the invoices say, while that delinquency runs"),
        new("renumber", "An L1 segment tells the new number once; then it is the account's number", "to"),
        new("deceased", "The consumer is reported as deceased, ECOA code X"),
        new("bankruptcy", "The Consumer Information Indicator is reported", "indicator", [.. ConsumerInformationIndicator.All.Entries.Where(entry => !entry.IsObsolete).Select(entry => entry.Code)]),
    ];

    /// <summary>The kind's name as a command: dashes for underscores.</summary>
    public string CommandName => Name.Replace('_', '-');

    /// <summary>It changes what an account is; so it cannot take effect in a month that bureaus were told about already.</summary>
    public bool ChangesStatus => Name is "charge_off" or "collection" or "close" or "reopen" or "delete" or "renumber";

    /// <summary>It can end by itself.</summary>
    public bool TakesExpiry => Name is "suppress" or "waive";

    /// <summary>It can be about every client: then it ends by itself.</summary>
    public bool TakesEveryClient => Name == "waive";

    /// <summary>Which FreshBooks records it can name.</summary>
    public IReadOnlyList<string> Subjects => Name switch
    {
        "write_off" => ["payment", "credit_note"],
        "dispute" or "resolve" => ["invoice"],
        _ => [],
    };

    /// <summary>The kind of a name; null when there is none.</summary>
    public static DecisionKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
