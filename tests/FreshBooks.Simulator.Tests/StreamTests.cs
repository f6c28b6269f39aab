using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

public sealed class StreamTests(StreamTests.Fixture fixture) : IClassFixture<StreamTests.Fixture>
{
    private const string Accounting = "/accounting/account/{account}/";
    private SimulatorSession Session => fixture.Session;

    public static TheoryData<string, string, string, string> Lists => new()
    {
        { "other_income", Accounting + "other_incomes/other_incomes", "other_income", "incomeid" },
        { "invoice_profiles", Accounting + "invoice_profiles/invoice_profiles", "invoice_profiles", "profileid" },
        { "estimates", Accounting + "estimates/estimates", "estimates", "estimateid" },
        { "expenses", Accounting + "expenses/expenses", "expenses", "expenseid" },
        { "expense_categories", Accounting + "expenses/categories", "categories", "categoryid" },
        { "items", Accounting + "items/items", "items", "itemid" },
        { "taxes", Accounting + "taxes/taxes", "taxes", "taxid" },
        { "tasks", Accounting + "projects/tasks", "tasks", "taskid" },
        { "bills", Accounting + "bills/bills", "bills", "id" },
        { "bill_vendors", Accounting + "bill_vendors/bill_vendors", "bill_vendors", "vendorid" },
        { "bill_payments", Accounting + "bill_payments/bill_payments", "bill_payments", "id" },
        { "staff", Accounting + "users/staffs", "staff", "id" },
        { "journal_entry_accounts", Accounting + "journal_entry_accounts/journal_entry_accounts", "journal_entry_accounts", "accountid" },
        { "journal_entry_details", Accounting + "journal_entries/journal_entry_details", "journal_entry_details", "detailid" },
        { "projects", "/projects/business/{business}/projects", "projects", "id" },
        { "time_entries", "/timetracking/business/{business}/time_entries", "time_entries", "id" },
        { "services", "/comments/business/{business}/services", "services", "id" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_walk_in_pages_of_5_brings_each_row_once_and_as_many_as_the_total(string name, string path, string key, string idField)
    {
        var ids = new List<long>();
        int total = 0;
        for (int page = 1, pages = 1; page <= pages; page++)
        {
            JsonObject answer = await Session.GetJsonAsync(
                string.Create(CultureInfo.InvariantCulture, $"{Path(path)}?page={page}&per_page=5"));
            JsonObject holder = answer["response"]?["result"]?.AsObject() ?? answer;
            JsonObject paging = (holder["meta"] ?? holder).AsObject();
            ids.AddRange(holder[key]!.AsArray().Select(row => (long)row![idField]!));
            pages = (int)paging["pages"]!;
            total = (int)paging["total"]!;
            ((int)paging["per_page"]!).Should().Be(5);
        }

        total.Should().BePositive();
        ids.Should().HaveCount(total).And.OnlyHaveUniqueItems().And.BeInDescendingOrder();
        Session.Simulator.RequestCounts.Should().ContainKey(name);
    }

    [Theory]
    [InlineData("expenses/expenses", "expense", "expenseid")]
    [InlineData("estimates/estimates", "estimate", "estimateid")]
    [InlineData("items/items", "item", "itemid")]
    [InlineData("bills/bills", "bill", "id")]
    [InlineData("invoice_profiles/invoice_profiles", "invoice_profile", "profileid")]
    public async Task A_row_of_a_list_is_read_alone_with_the_same_fields(string path, string key, string idField)
    {
        JsonObject listed = (await Session.ResultAsync($"{path}?per_page=1"))[path.Split('/')[1]]![0]!.AsObject();

        JsonObject alone = (await Session.ResultAsync($"{path}/{(long)listed[idField]!}"))[key]!.AsObject();

        alone.ToJsonString().Should().Be(listed.ToJsonString());
    }

    [Theory]
    [InlineData("other_incomes/other_incomes", "other_income")]
    [InlineData("estimates/estimates", "estimates")]
    [InlineData("expenses/expenses", "expenses")]
    [InlineData("items/items", "items")]
    [InlineData("projects/tasks", "tasks")]
    public async Task Deleted_rows_are_hidden_until_asked_for(string path, string key)
    {
        JsonArray listed = (await Session.ResultAsync($"{path}?per_page=100"))[key]!.AsArray();
        JsonArray deleted = (await Session.ResultAsync($"{path}?per_page=100&search[vis_state]=1"))[key]!.AsArray();

        listed.Select(row => (int)row!["vis_state"]!).Should().NotContain(1);
        deleted.Select(row => (int)row!["vis_state"]!).Should().NotBeEmpty().And.OnlyContain(state => state == 1);
    }

    [Fact]
    public async Task A_deleted_time_entry_comes_only_with_include_deleted_and_is_not_active()
    {
        string path = $"/timetracking/business/{Session.Simulator.BusinessId}/time_entries?page=1&per_page=100";
        int without = (int)(await Session.GetJsonAsync(path))["meta"]!["total"]!;

        JsonObject with = await Session.GetJsonAsync(path + "&include_deleted=true");

        int all = (int)with["meta"]!["total"]!;
        List<bool> active = [.. with["time_entries"]!.AsArray().Select(row => (bool)row!["active"]!)];
        if (all > 100)
        {
            JsonObject rest = await Session.GetJsonAsync(path.Replace("page=1", "page=2", StringComparison.Ordinal) + "&include_deleted=true");
            active.AddRange(rest["time_entries"]!.AsArray().Select(row => (bool)row!["active"]!));
        }

        all.Should().Be(without + 1);
        active.Where(isActive => !isActive).Should().ContainSingle();
    }

    [Fact]
    public async Task Time_entries_without_paging_come_all_at_once_with_totals()
    {
        JsonObject answer = await Session.GetJsonAsync($"/timetracking/business/{Session.Simulator.BusinessId}/time_entries");

        int total = (int)answer["meta"]!["total"]!;
        answer["time_entries"]!.AsArray().Should().HaveCount(total);
        ((int)answer["meta"]!["per_page"]!).Should().Be(total);
        ((long)answer["meta"]!["total_logged"]!).Should().Be(answer["time_entries"]!.AsArray().Sum(row => (long)row!["duration"]!));
    }

    [Fact]
    public async Task The_business_families_take_bare_filters_and_ignore_wrapped_ones()
    {
        string path = $"/projects/business/{Session.Simulator.BusinessId}/projects";
        int all = (int)(await Session.GetJsonAsync(path))["meta"]!["total"]!;

        ((int)(await Session.GetJsonAsync(path + "?complete=true"))["meta"]!["total"]!).Should().BeInRange(1, all - 1);
        ((int)(await Session.GetJsonAsync(path + "?search[complete]=true"))["meta"]!["total"]!).Should().Be(all);
        ((int)(await Session.GetJsonAsync(path + "?updated_since=2099-01-01T00:00:00Z"))["meta"]!["total"]!).Should().Be(0);
        using HttpResponseMessage bad = await Session.GetAsync(path + "?updated_since=soon");
        bad.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        ((int)(await SimulatorSession.ReadAsync(bad))["errno"]!).Should().Be(2001);
    }

    [Fact]
    public async Task Ledger_accounts_go_by_the_uuid_and_are_not_paged()
    {
        string path = $"/accounting/businesses/{Uuid}/ledger_accounts/accounts";
        JsonObject answer = await Session.GetJsonAsync(path);
        string uuid = (string)answer["data"]![0]!["uuid"]!;

        answer.Select(pair => pair.Key).Should().Equal("data");
        ((string)(await Session.GetJsonAsync($"{path}/{uuid}"))["data"]!["uuid"]!).Should().Be(uuid);
    }

    [Theory]
    [InlineData("/projects/business/1/projects")]
    [InlineData("/accounting/businesses/3204417/ledger_accounts/accounts")]
    [InlineData("/accounting/account/3204417/expenses/expenses")]
    [InlineData("/accounting/account/other/reports/accounting/accounts_aging")]
    public async Task The_wrong_sort_of_id_is_404(string path)
    {
        using HttpResponseMessage response = await Session.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Profiles_belong_to_the_invoices_that_name_them_as_parent()
    {
        List<JsonObject> profiles = await Session.WalkAsync("invoice_profiles/invoice_profiles", "&include[]=lines");
        List<JsonObject> invoices = await Session.WalkAsync("invoices/invoices");
        invoices.AddRange(await Session.WalkAsync("invoices/invoices", "&search[vis_state]=1"));

        ILookup<long, JsonObject> byParent = invoices.Where(row => (long)row["parent"]! != 0).ToLookup(row => (long)row["parent"]!);
        profiles.Select(row => (long)row["profileid"]!).Should().BeEquivalentTo(byParent.Select(group => group.Key));
        profiles.Should().OnlyContain(row => (int)row["occurrences_to_date"]! == byParent[(long)row["profileid"]!].Count());
        profiles.Should().OnlyContain(row => row["lines"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task A_bill_is_worth_what_its_payments_leave_open()
    {
        foreach (JsonObject bill in await Session.WalkAsync("bills/bills"))
        {
            decimal paid = bill["bill_payments"]!.AsArray().Sum(row => PortfolioFixture.Money(row!.AsObject(), "amount"));
            PortfolioFixture.Money(bill, "paid").Should().Be(paid);
            PortfolioFixture.Money(bill, "outstanding").Should().Be(PortfolioFixture.Money(bill, "total_amount") - paid);
            (PortfolioFixture.Money(bill, "outstanding") == 0m).Should().Be((string)bill["status"]! == "paid");
        }
    }

    [Fact]
    public async Task Debits_equal_credits_in_every_journal_entry()
    {
        List<JsonObject> details = await Session.WalkAsync("journal_entries/journal_entry_details");

        foreach (IGrouping<long, JsonObject> entry in details.GroupBy(row => (long)row["entry"]!["entryid"]!))
        {
            decimal debit = entry.Where(row => row["debit"] is not null).Sum(row => PortfolioFixture.Money(row, "debit"));
            decimal credit = entry.Where(row => row["credit"] is not null).Sum(row => PortfolioFixture.Money(row, "credit"));
            debit.Should().Be(credit).And.BePositive();
        }
    }

    private string Uuid => fixture.Uuid;

    private string Path(string path) => path
        .Replace("{account}", Session.Simulator.AccountId, StringComparison.Ordinal)
        .Replace("{business}", Session.Simulator.BusinessId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public sealed class Fixture : IAsyncLifetime
    {
        internal SimulatorSession Session { get; private set; } = null!;
        internal string Uuid { get; private set; } = "";

        public async Task InitializeAsync()
        {
            Session = await SimulatorSession.StartAsync(clients: 125, months: 14);
            JsonObject me = await Session.GetJsonAsync("/auth/api/v1/users/me");
            Uuid = (string)me["response"]!["business_memberships"]![0]!["business"]!["business_uuid"]!;
        }

        public async Task DisposeAsync() => await Session.DisposeAsync();
    }
}
