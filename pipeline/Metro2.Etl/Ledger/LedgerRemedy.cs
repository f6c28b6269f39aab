namespace Metro2.Etl.Ledger;

/// <summary>What a person does about a finding of the ledger.</summary>
internal static class LedgerRemedy
{
    /// <summary>One or two sentences.</summary>
    /// <param name="code">As in <see cref="LedgerFinding.Code"/>.</param>
    public static string Of(string code) => code switch
    {
        "copy_changed" => "The copy: delete it; the newest month's `metro2 run` makes it anew from the warehouse.",
        "anchor_missing" or "anchor_differs" =>
            "The anchor: see that it is of this warehouse. If it is, the ledger was cut off or written anew; restore the newest backup that agrees with it.",
        "page_changed" =>
            "The page: its body no longer proves what came of it. Restore it from a backup; `metro2 verify --period` tells which months still come out.",
        _ => "The rows: nothing this program does leaves that. Restore a backup that has no findings, and find out who wrote to the warehouse; "
            + "`metro2 verify --period` names the accounts and fields of a month that come out otherwise.",
    };
}
