namespace FreshBooks.Client;

/// <content>The table: one line a stream.</content>
public sealed partial class FreshBooksStream
{
    private static readonly FreshBooksWalk[] OneWalk = [FreshBooksWalk.Listed];

    /// <summary>Who is signed in, and which businesses and accounts that covers.</summary>
    public static FreshBooksStream AccountInfo { get; } = new("account_info", FreshBooksFamily.Identity, "users/me", "id")
    {
        ListKey = "business_memberships",
        Scope = "user:profile:read",
        Walks = OneWalk,
        Secrets = ["fasttrack_token"],
    };

    /// <summary>Clients: who is invoiced.</summary>
    public static FreshBooksStream Clients { get; } = new("clients", FreshBooksFamily.Accounting, "users/clients", "userid")
    {
        Scope = "user:clients:read",
        ChangedFilter = "updated_min",
    };

    /// <summary>Invoices with their lines, which the service leaves out unless asked.</summary>
    public static FreshBooksStream Invoices { get; } = new("invoices", FreshBooksFamily.Accounting, "invoices/invoices", "invoiceid")
    {
        Scope = "user:invoices:read",
        ChangedFilter = "updated_min",
        Includes = ["lines"],
    };

    /// <summary>Payments on invoices, and the cash behind credits.</summary>
    public static FreshBooksStream Payments { get; } = new("payments", FreshBooksFamily.Accounting, "payments/payments", "logid")
    {
        Scope = "user:payments:read",
        ChangedFilter = "updated_min",
    };

    /// <summary>Credit notes. They carry no time of change, so all of them are read each time.</summary>
    public static FreshBooksStream CreditNotes { get; } = new("credit_notes", FreshBooksFamily.Accounting, "credit_notes/credit_notes", "creditid")
    {
        Scope = "user:credit_notes:read",
    };

    /// <summary>What a month-end needs, parents before children.</summary>
    public static IReadOnlyList<FreshBooksStream> MonthEnd { get; } = [AccountInfo, Clients, Invoices, Payments, CreditNotes];

    /// <summary>What is read on request only.</summary>
    public static IReadOnlyList<FreshBooksStream> Others { get; } =
    [
        // The list is called other_income, its path other_incomes.
        new("other_income", FreshBooksFamily.Accounting, "other_incomes/other_incomes", "incomeid") { Scope = "user:other_income:read" },
        new("invoice_profiles", FreshBooksFamily.Accounting, "invoice_profiles/invoice_profiles", "profileid")
        {
            Scope = "user:invoices:read", Includes = ["lines"],
        },
        new("estimates", FreshBooksFamily.Accounting, "estimates/estimates", "estimateid")
        {
            Scope = "user:estimates:read", ChangedFilter = "updated_min", Includes = ["lines"],
        },
        new("expenses", FreshBooksFamily.Accounting, "expenses/expenses", "expenseid")
        {
            Scope = "user:expenses:read", ChangedFilter = "updated_min",
        },
        new("expense_categories", FreshBooksFamily.Accounting, "expenses/categories", "categoryid")
        {
            ListKey = "categories", Scope = "user:expenses:read",
        },
        new("items", FreshBooksFamily.Accounting, "items/items", "itemid") { Scope = "user:billable_items:read" },

        // Taxes have no vis_state: a deleted one is gone.
        new("taxes", FreshBooksFamily.Accounting, "taxes/taxes", "taxid") { Scope = "user:taxes:read", Walks = OneWalk },
        new("tasks", FreshBooksFamily.Accounting, "projects/tasks", "taskid") { Scope = "user:billable_items:read" },
        new("projects", FreshBooksFamily.Projects, "projects", "id")
        {
            Scope = "user:projects:read", Walks = OneWalk, ChangedFilter = "updated_since", Parameters = "&include_logged_duration=true",
        },

        // Without team=true the list holds the signed-in person's own entries only.
        new("time_entries", FreshBooksFamily.TimeTracking, "time_entries", "id")
        {
            Scope = "user:time_entries:read", Walks = OneWalk, ChangedFilter = "updated_since",
            Parameters = "&team=true&include_deleted=true&include_unlogged=true",
        },
        new("services", FreshBooksFamily.Comments, "services", "id") { Scope = "user:billable_items:read", Walks = OneWalk, MayBeKeyed = true },
        new("bills", FreshBooksFamily.Accounting, "bills/bills", "id") { Scope = "user:bills:read" },
        new("bill_vendors", FreshBooksFamily.Accounting, "bill_vendors/bill_vendors", "vendorid") { Scope = "user:bill_vendors:read" },
        new("bill_payments", FreshBooksFamily.Accounting, "bill_payments/bill_payments", "id") { Scope = "user:bill_payments:read" },
        new("staff", FreshBooksFamily.Accounting, "users/staffs", "id")
        {
            OtherListKey = "staffs", Scope = "user:teams:read", Secrets = ["api_token"],
        },
        new("ledger_accounts", FreshBooksFamily.Ledger, "ledger_accounts/accounts", "uuid")
        {
            ListKey = "data", Scope = "user:journal_entries:read", Walks = OneWalk,
        },
        new("journal_entry_accounts", FreshBooksFamily.Accounting, "journal_entry_accounts/journal_entry_accounts", "accountid")
        {
            Scope = "user:journal_entries:read", Walks = OneWalk, KeepsPageSize = false,
        },
        new("journal_entry_details", FreshBooksFamily.Accounting, "journal_entries/journal_entry_details", "detailid")
        {
            Scope = "user:journal_entries:read", Walks = OneWalk,
        },
        Report("profit_and_loss", FreshBooksFamily.AccountReport, "profitloss_entity", "profitloss"),
        Report("balance_sheet", FreshBooksFamily.AccountReport, "balance_sheet", "balance_sheet"),
        Report("accounts_aging", FreshBooksFamily.AccountReport, "accounts_aging", "accounts_aging"),
        Report("cash_flow", FreshBooksFamily.BusinessReport, "cash_flow", "cash_flow"),
    ];

    /// <summary>All streams: those of the month-end, then the others.</summary>
    public static IReadOnlyList<FreshBooksStream> All { get; } = [.. MonthEnd, .. Others];

    private static FreshBooksStream Report(string name, FreshBooksFamily family, string path, string key) => new(name, family, path, "end_date")
    {
        ListKey = key,
        Scope = "user:reports:read",
        Walks = OneWalk,
        Secrets = ["download_token"],
    };
}
