using System.Globalization;

namespace FreshBooks.Simulator.Books.Streams;

/// <summary>The accounting lists beside the receivables.</summary>
internal static class SideStreams
{
    public static IReadOnlyList<StreamSpec> All { get; } =
    [
        Of("other_income", "other_incomes/other_incomes", "other_income", "other_income", "incomeid", "other_income",
            Filters("incomeid", null).AddText("category_name", Text("category_name")), StampForm.UtcPair),
        Of("estimates", "estimates/estimates", "estimates", "estimate", "estimateid", "estimates",
            Filters("estimateid", "estimateids[]")
                .AddText("estimate_number", Text("estimate_number"))
                .AddText("estimate_number_like", Text("estimate_number"), contains: true)
                .AddText("notes", Text("notes"), contains: true)
                .AddIds("customerid", "customerids[]", Number("customerid"))
                .AddIds("statusid", "statusids[]", Number("status"))
                .AddDays("date", Day("create_date"))
                .AddShared(hasUpdated: true),
            StampForm.Updated),
        Of("expenses", "expenses/expenses", "expenses", "expense", "expenseid", "expenses",
            Filters("expenseid", "expenseids[]")
                .AddText("vendor", Text("vendor"))
                .AddFlag("has_receipt", row => Text("has_receipt")(row) == "true")
                .AddIds("clientid", "clientids[]", Number("clientid"))
                .AddIds("projectid", "projectids[]", Number("projectid"))
                .AddIds("categoryid", "categoryids[]", Number("categoryid"))
                .AddAmounts(row => RowFilters.Amount(Text("amount")(row)) ?? 0m)
                .AddDays("date", Day("date"))
                .AddShared(hasUpdated: true),
            StampForm.Updated),
        Of("expense_categories", "expenses/categories", "categories", "category", "categoryid", "expenses",
            Filters("categoryid", "categoryids[]"), StampForm.UtcPair),
        Of("expense_vendors", "expenses/vendors", "vendors", "vendor", "vendor", "expenses",
            [], StampForm.None) with { HasVisState = false },
        Of("items", "items/items", "items", "item", "itemid", "billable_items",
            Filters("itemid", "itemids[]"), StampForm.Updated) with { GateErrno = 12_001 },
        Of("taxes", "taxes/taxes", "taxes", "tax", "taxid", "taxes", NoVisState("taxid"), StampForm.Updated, hasVisState: false),
        Of("tasks", "projects/tasks", "tasks", "task", "taskid", "billable_items",
            Filters("taskid", "taskids[]"), StampForm.Updated),
        Of("bills", "bills/bills", "bills", "bill", "id", "bills",
            Filters("id", "ids[]")
                .AddIds("vendorid", null, Number("vendorid"))
                .AddText("statuses[]", Text("status"))
                .AddText("currency_code", Text("currency_code")),
            StampForm.UtcPair) with { GateErrno = 41_001 },
        Of("bill_vendors", "bill_vendors/bill_vendors", "bill_vendors", "bill_vendor", "vendorid", "bill_vendors",
            OnlyVisState(), StampForm.UtcPair) with { GateErrno = 31_001 },
        Of("bill_payments", "bill_payments/bill_payments", "bill_payments", "bill_payment", "id", "bill_payments",
            OnlyVisState(), StampForm.None) with { GateErrno = 41_101 },
        Of("staff", "users/staffs", "staff", "staff", "id", "teams", Filters("userid", "userids[]"), StampForm.Updated),
        Of("journal_entry_accounts", "journal_entry_accounts/journal_entry_accounts", "journal_entry_accounts",
            "journal_entry_account", "accountid", "journal_entries", [], StampForm.None, hasVisState: false) with { PerPage = null },
        Of("journal_entry_details", "journal_entries/journal_entry_details", "journal_entry_details", "journal_entry_detail",
            "detailid", "journal_entries", DetailFilters(), StampForm.None, hasVisState: false),
    ];

    public static Func<BookRow, string> Text(string field) => row => ((DocumentRow)row).Text(field);

    public static Func<BookRow, long> Number(string field) => row => ((DocumentRow)row).Number(field);

    private static Func<BookRow, DateOnly> Day(string field) =>
        row => DateOnly.ParseExact(((DocumentRow)row).Text(field), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static StreamSpec Of(
        string name, string path, string listKey, string singleKey, string idField, string scope,
        Dictionary<string, RowFilter> filters, StampForm stamps, bool hasVisState = true) =>
        new(name, path, listKey, singleKey, idField, scope, filters,
            (writer, row, includes, _) => DocumentJson.Write(writer, (DocumentRow)row, includes, stamps, hasVisState && name != "expense_vendors"))
        {
            HasVisState = hasVisState,
        };

    private static Dictionary<string, RowFilter> Filters(string id, string? ids) =>
        OnlyVisState().AddIds(id, ids, row => row.Id);

    private static Dictionary<string, RowFilter> OnlyVisState() => new Dictionary<string, RowFilter>().AddShared(hasUpdated: false);

    private static Dictionary<string, RowFilter> NoVisState(string id) =>
        new Dictionary<string, RowFilter>().AddIds(id, null, row => row.Id);

    private static Dictionary<string, RowFilter> DetailFilters()
    {
        Func<BookRow, DateOnly> day = Day("user_entered_date");
        Dictionary<string, RowFilter> filters = new()
        {
            ["start_date"] = (row, value, _) => RowFilters.ReadDay(value) is { } first ? day(row) >= first : null,
            ["end_date"] = (row, value, _) => RowFilters.ReadDay(value) is { } last ? day(row) <= last : null,
        };
        return filters.AddIds(
            "sub_accountid", null, row => RowFilters.Number(((DocumentRow)row).Body["sub_account"]!["sub_accountid"]!.ToString()) ?? 0);
    }
}
