namespace Metro2.Etl.Diagnostics.Reports;

/// <summary>Why a client is not in the file, in plain words. The codes are those of <c>intermediate.eligibility</c>.</summary>
internal static class LeftOutReasons
{
    private static readonly Dictionary<string, string> s_explanations = new(StringComparer.Ordinal)
    {
        ["client_rejected"] = "The client's record could not be read; see the rejected records.",
        ["client_missing"] = "Invoices name the client, but FreshBooks did not give the client itself.",
        ["source_rejected"] = "An invoice, payment or credit of the client could not be read, so no figure is certain.",
        ["balance_not_proven"] = "FreshBooks shows another open amount than invoice minus payments.",
        ["disputed_invoice"] = "An invoice is in dispute.",
        ["foreign_currency"] = "There are invoices, payments or credits in another currency than US dollars.",
        ["no_invoice"] = "There is no invoice up to the end of the month.",
        ["only_drafts"] = "There are only drafts; nothing is owed yet.",
        ["never_on_credit"] = "Everything was due on receipt; no credit was given.",
        ["no_consumer_row"] = "The consumer file has no row for the client. This is how clients are kept out on purpose.",
        ["consumer_row_rejected"] = "The client's row in the consumer file has a mistake.",
        ["duplicate_consumer_row"] = "The consumer file has several primary rows for the client.",
        ["company"] = "The consumer file calls the client a company and names no guarantor with liability_evidence.",
        ["opted_out"] = "The consumer file says that a person of the account does not want to be reported.",
        ["no_consent"] = "The consumer file has no consent_date up to the end of the month for every person of the account.",
        ["no_identification"] = "The consumer file has neither a possible SSN nor a birth date; one of them is required.",
        ["no_account_type"] = "No rule in mappings fits the client.",
        ["name_unusable"] = "The name holds characters that the file format does not know, or is too long for it.",
        ["address_unusable"] = "The address is incomplete, foreign, or too long for the file format.",
        ["joint_unusable"] = "A joint holder, co-maker or guarantor cannot be reported: name, identification, address or role; or one person stands twice.",
        ["decided"] = "A decision keeps the account out (suppress, or delete before it was ever reported).",
        ["obsolete"] = "The delinquency is more than seven years old.",
        ["too_new"] = "The account was opened only lately (reporting.delayDays).",
        ["below_minimum_balance"] = "The account never owed as much as reporting.minimumBalance.",
        ["closed_before_period"] = "The account was closed and paid off before this month and was never reported.",
        ["already_reported_deleted"] = "The account was withdrawn from the bureaus; it is not reported again.",
        ["already_reported_closed"] = "The account was reported as paid and closed before; it is not reported again.",
        ["record_refused"] = "The file format cannot hold the record; etl.rejects names field and remedy.",
        ["quarantined"] = "A rule of severity quarantine found the record; `metro2 quarantine list` names the rules.",
    };

    /// <summary>The codes that have an explanation.</summary>
    public static IReadOnlyCollection<string> Codes => s_explanations.Keys;

    /// <summary>The explanation of a code; empty for one that this table does not know.</summary>
    public static string Explain(string code) => s_explanations.GetValueOrDefault(code, "");
}
