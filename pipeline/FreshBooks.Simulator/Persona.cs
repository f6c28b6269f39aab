namespace FreshBooks.Simulator;

/// <summary>
/// The ways in which generated clients behave. A client has one; what it means holds on the last generated day.
/// "The target invoice" of a persona became due 36 to 56 days before that day.
/// </summary>
public static class Persona
{
    /// <summary>Fewest generated months in which every persona can come true; with fewer the client is on time.</summary>
    public const int MinimumMonths = 14;

    /// <summary>Clients in one round of the plan; each round holds every persona.</summary>
    public const int RoundLength = 125;

    /// <summary>Pays on or before every due date.</summary>
    public const string OnTime = "on_time";

    /// <summary>Pays 2 to 9 days after every due date.</summary>
    public const string FewDaysLate = "few_days_late";

    /// <summary>Oldest open invoice 30 to 59 days past due.</summary>
    public const string Late30 = "late_30";

    /// <summary>Oldest open invoice 60 to 89 days past due.</summary>
    public const string Late60 = "late_60";

    /// <summary>Oldest open invoice 90 to 119 days past due.</summary>
    public const string Late90 = "late_90";

    /// <summary>Oldest open invoice 120 to 149 days past due.</summary>
    public const string Late120 = "late_120";

    /// <summary>Oldest open invoice 150 to 179 days past due.</summary>
    public const string Late150 = "late_150";

    /// <summary>Oldest open invoice 180 days past due or more.</summary>
    public const string Late180Plus = "late_180_plus";

    /// <summary>Pays half of the target invoice and of all later ones; earlier ones in two parts.</summary>
    public const string PartialPayer = "partial_payer";

    /// <summary>Two invoices were paid 65 and 35 days late some eight months ago; on time since.</summary>
    public const string Cured = "cured";

    /// <summary>As <see cref="Cured"/>, and nothing paid since the target invoice.</summary>
    public const string CuredThenLate = "cured_then_late";

    /// <summary>Paid 25.00 too much once: a sibling payment and an unused credit note of type <c>overpayment</c>.</summary>
    public const string Overpaid = "overpaid";

    /// <summary>A goodwill credit paid a part of one invoice; the rest was cash; all on time.</summary>
    public const string GoodwillApplied = "goodwill_applied";

    /// <summary>The target invoice is open, and an unused prepayment credit would cover it.</summary>
    public const string UnappliedCredit = "unapplied_credit";

    /// <summary>The target invoice was paid in an earlier month, and the payment recorded only in the last month.</summary>
    public const string BackdatedPayment = "backdated_payment";

    /// <summary>The target invoice was paid on time and the payment deleted in the last month.</summary>
    public const string DeletedPayment = "deleted_payment";

    /// <summary>The target invoice stood open and was deleted in the last month.</summary>
    public const string DeletedInvoice = "deleted_invoice";

    /// <summary>A paid invoice was deleted; its payment stays active.</summary>
    public const string DeletedInvoiceWithPayment = "deleted_invoice_with_payment";

    /// <summary>Last invoice paid on time in the last month, then archived; no open balance.</summary>
    public const string ArchivedPaidOffOnTime = "archived_paid_off_on_time";

    /// <summary>Last invoice paid in the last month, 46 to 58 days late, then archived; no open balance.</summary>
    public const string ArchivedPaidOffLate = "archived_paid_off_late";

    /// <summary>Archived about ten months ago, everything paid.</summary>
    public const string ArchivedIdle = "archived_idle";

    /// <summary>Deleted in the last month while the target invoice is open.</summary>
    public const string DeletedClient = "deleted_client";

    /// <summary>Has one draft and nothing else.</summary>
    public const string DraftOnly = "draft_only";

    /// <summary>Was never billed.</summary>
    public const string NoInvoices = "no_invoices";

    /// <summary>Pays on time and has a forgotten draft past its due date.</summary>
    public const string DraftPastDue = "draft_past_due";

    /// <summary>Lives in Canada and is billed in CAD.</summary>
    public const string NonUsd = "non_usd";

    /// <summary>Billed in USD, with one more invoice in CAD.</summary>
    public const string MixedCurrency = "mixed_currency";

    /// <summary>Pays on time; no address at all.</summary>
    public const string BlankAddress = "blank_address";

    /// <summary>Pays on time; a name with accents or an apostrophe.</summary>
    public const string AccentedName = "accented_name";

    /// <summary>An organisation; its consumer row says <c>company</c>.</summary>
    public const string Company = "company";

    /// <summary>A person who trades under a name; the consumer row says <c>sole_proprietor</c>.</summary>
    public const string SoleProprietor = "sole_proprietor";

    /// <summary>A person whom the consumer file does not know.</summary>
    public const string NoConsumerRow = "no_consumer_row";

    /// <summary>A person whose consumer row holds neither SSN nor birth date.</summary>
    public const string NoSsnNoBirthDate = "no_ssn_no_birth_date";

    /// <summary>Pays on time; every due date is the last day of its month, 29 February where the window has one.</summary>
    public const string MonthEndDue = "month_end_due";

    /// <summary>Invoices are due on receipt; paid at once.</summary>
    public const string DueOnReceipt = "due_on_receipt";

    /// <summary>Pays on time; one invoice amounts to 0.00.</summary>
    public const string ZeroAmountInvoice = "zero_amount_invoice";

    /// <summary>0.37 of the target invoice is still open.</summary>
    public const string ResidualBelowDollar = "residual_below_dollar";

    /// <summary>The target invoice is open and disputed (status 0, as migrated Classic accounts have it).</summary>
    public const string DisputedInvoice = "disputed_invoice";

    /// <summary>Pays on time; two people share the first name field.</summary>
    public const string CoupleInName = "couple_in_name";

    /// <summary>Pays on time; somebody typed a number shaped like an SSN into <c>vat_number</c>.</summary>
    public const string SsnInVatNumber = "ssn_in_vat_number";

    /// <summary>Pays on time; two clients of neighbouring rounds are the same person.</summary>
    public const string DuplicatePerson = "duplicate_person";
}
