using System.Globalization;
using System.Text.Json.Nodes;

using FreshBooks.Simulator.Portfolio;

namespace FreshBooks.Simulator.Books.Side;

/// <summary>
/// The chart of accounts in its two forms, and the entries of expenses, other income and paid bills: each twice, once a side,
/// so that debits equal credits. Receivables are not entered; their reports are worked out from the invoices themselves.
/// </summary>
internal static class LedgerDocuments
{
    private static readonly (int Id, string Name, string Number, string Type)[] Chart =
    [
        (401, "Cash", "1000", "asset"), (402, "Accounts Receivable", "1200", "asset"), (403, "Accounts Payable", "2000", "liability"),
        (404, "Sales Tax", "2200", "liability"), (405, "Owner's Equity", "3000", "equity"), (406, "Sales", "4000", "income"),
        (407, "Other Income", "4900", "income"), (408, "Operating Expenses", "6000", "expense"), (409, "Cost of Supplies", "5000", "expense"),
    ];

    public static void AddTo(Dictionary<string, List<SideDocument>> books, SimulatorOptions options)
    {
        DateTime created = SideBooks.FirstDay(options).AddDays(-15).ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc);
        RandomStream random = SideBooks.Random(options, "ledger");
        books["journal_entry_accounts"] = [.. Chart.Select(account => JournalAccount(account, created))];
        books["ledger_accounts"] = [.. Chart.Select(account => LedgerAccount(account, created, PeopleGenerator.Uuid(random)))];

        List<SideDocument> details = [];
        Enter(details, books["expenses"], "expenseid", "Expense", "date", "amount", 408, 401);
        Enter(details, books["other_income"], "incomeid", "Other income", "date", "amount", 401, 407);
        Enter(details, books["bill_payments"], "", "Bill payment", "paid_date", "amount", 403, 401);
        books["journal_entry_details"] = details;
    }

    private static SideDocument JournalAccount((int Id, string Name, string Number, string Type) account, DateTime created) => new()
    {
        Id = account.Id,
        CreatedAt = created,
        Body = new JsonObject
        {
            ["id"] = account.Id,
            ["accountid"] = account.Id,
            ["account_name"] = account.Name,
            ["account_number"] = account.Number,
            ["account_type"] = account.Type,
            ["balance"] = "0.00",
            ["currency_code"] = "USD",
            ["created_at"] = UsEastern.Stamp(created),
            ["sub_accounts"] = new JsonArray(new JsonObject
            {
                ["id"] = account.Id + 1_000,
                ["sub_accountid"] = account.Id + 1_000,
                ["parentid"] = account.Id,
                ["account_sub_name"] = account.Name,
                ["account_sub_number"] = account.Number + "-1",
                ["account_type"] = account.Type,
                ["balance"] = "0.00",
                ["currency_code"] = "USD",
                ["custom"] = false,
                ["transaction_posted"] = true,
                ["created_at"] = UsEastern.Stamp(created),
            }),
        },
    };

    private static SideDocument LedgerAccount((int Id, string Name, string Number, string Type) account, DateTime created, string uuid) => new()
    {
        Id = account.Id,
        Key = uuid,
        CreatedAt = created,
        Body = new JsonObject
        {
            ["uuid"] = uuid,
            ["name"] = account.Name,
            ["number"] = account.Number,
            ["description"] = "",
            ["type"] = account.Type,
            ["sub_type"] = account.Type == "asset" ? "current_asset" : account.Type,
            ["system_account_name"] = account.Name.ToUpperInvariant().Replace(' ', '_'),
            ["parent_account"] = null,
            ["sub_accounts"] = new JsonArray(),
            ["auto_created"] = true,
            ["state"] = "active",
            ["jea_id"] = account.Id,
            ["jesa_id"] = account.Id + 1_000,
        },
    };

    private static void Enter(
        List<SideDocument> details, List<SideDocument> documents, string entryField, string name, string dayField, string amountField,
        int debit, int credit)
    {
        foreach (SideDocument document in documents)
        {
            details.Add(Detail(details.Count, document, entryField, name, dayField, amountField, debit, isDebit: true));
            details.Add(Detail(details.Count, document, entryField, name, dayField, amountField, credit, isDebit: false));
        }
    }

    private static SideDocument Detail(
        int ordinal, SideDocument document, string entryField, string name, string dayField, string amountField, int accountId, bool isDebit)
    {
        (int id, string accountName, string number, string type) = Chart.First(account => account.Id == accountId);
        JsonNode amount = document.Body[amountField]!;
        JsonObject entry = new JsonObject { ["entryid"] = 92_001 + (ordinal / 2) }
            .With(null, "invoiceid", "paymentid", "creditid", "expenseid", "incomeid", "clientid", "categoryid");
        if (entryField.Length > 0)
        {
            entry[entryField] = document.Id;
        }

        return new SideDocument
        {
            Id = 93_001 + ordinal,
            CreatedAt = document.CreatedAt,
            DeletedAt = document.DeletedAt,
            Body = new JsonObject
            {
                ["id"] = 93_001 + ordinal,
                ["detailid"] = 93_001 + ordinal,
                ["name"] = name,
                ["description"] = string.Create(CultureInfo.InvariantCulture, $"{name} {document.Id}"),
                ["detail_type"] = name.ToLowerInvariant().Replace(' ', '_'),
                ["user_entered_date"] = (string)document.Body[dayField]!,
                ["debit"] = isDebit ? amount.DeepClone() : null,
                ["credit"] = isDebit ? null : amount.DeepClone(),
                ["balance"] = amount.DeepClone(),
                ["account"] = new JsonObject
                {
                    ["accountid"] = id,
                    ["account_name"] = accountName,
                    ["account_number"] = number,
                    ["account_type"] = type,
                },
                ["sub_account"] = new JsonObject
                {
                    ["sub_accountid"] = id + 1_000,
                    ["account_sub_name"] = accountName,
                    ["account_sub_number"] = number + "-1",
                    ["parentid"] = id,
                },
                ["entry"] = entry,
            },
        };
    }
}
