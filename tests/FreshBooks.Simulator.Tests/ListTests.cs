using System.Net;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

public sealed class ListTests(ListTests.Started started) : IClassFixture<ListTests.Started>
{
    private SimulatorSession Session => started.Session;

    [Theory]
    [InlineData("", 15)]
    [InlineData("?per_page=40", 40)]
    [InlineData("?per_page=100", 100)]
    [InlineData("?per_page=500", 100)]
    public async Task A_page_has_the_size_asked_for_up_to_100(string query, int perPage)
    {
        JsonObject result = await Session.ResultAsync("invoices/invoices" + query);

        ((int)result["per_page"]!).Should().Be(perPage);
        ((int)result["page"]!).Should().Be(1);
        result["invoices"]!.AsArray().Should().HaveCount(perPage);
        int total = (int)result["total"]!;
        ((int)result["pages"]!).Should().Be((total + perPage - 1) / perPage);
    }

    [Theory]
    [InlineData("page=-1", "1014", "page")]
    [InlineData("page=first", "1014", "page")]
    [InlineData("per_page=0", "1013", "per_page")]
    [InlineData("per_page=many", "1013", "per_page")]
    [InlineData("search[vis_state]=gone", "1015", "search[vis_state]")]
    [InlineData("search[updated_min]=yesterday", "1016", "search[updated_min]")]
    [InlineData("search[date_min]=01/02/2026", "1033", "search[date_min]")]
    public async Task A_value_that_cannot_be_read_is_an_error_in_the_shape_of_the_version(string query, string errno, string field)
    {
        using HttpResponseMessage older = await Session.GetAsync(Session.AccountPath("invoices/invoices?" + query));
        using var request = new HttpRequestMessage(HttpMethod.Get, Session.AccountPath("invoices/invoices?" + query));
        request.Headers.Add("X-API-VERSION", "2023-02-20");
        using HttpResponseMessage newer = await Session.Http.SendAsync(request);

        older.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        JsonNode error = (await SimulatorSession.ReadAsync(older))["response"]!["errors"]![0]!;
        error["errno"]!.ToString().Should().Be(errno);
        ((string)error["field"]!).Should().Be(field);
        newer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        JsonObject body = await SimulatorSession.ReadAsync(newer);
        ((int)body["code"]!).Should().Be(3);
        ((string)body["details"]![0]!["reason"]!).Should().Be(errno);
        ((string)body["details"]![0]!["metadata"]!["field"]!).Should().Be(field);
    }

    [Fact]
    public async Task Page_0_is_page_1()
    {
        JsonObject zero = await Session.ResultAsync("users/clients?page=0");
        JsonObject one = await Session.ResultAsync("users/clients?page=1");

        zero.ToJsonString().Should().Be(one.ToJsonString());
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_empty_and_keeps_the_total()
    {
        JsonObject first = await Session.ResultAsync("users/clients");
        JsonObject beyond = await Session.ResultAsync("users/clients?page=2000000000");

        beyond["clients"]!.AsArray().Should().BeEmpty();
        ((int)beyond["total"]!).Should().Be((int)first["total"]!);
        ((int)beyond["page"]!).Should().Be(2_000_000_000);
    }

    [Fact]
    public async Task Nothing_found_is_page_1_of_0()
    {
        JsonObject result = await Session.ResultAsync("users/clients?search[userid]=1");

        result.ToJsonString().Should().Be("""{"clients":[],"page":1,"pages":0,"per_page":15,"total":0}""");
    }

    [Theory]
    [InlineData("users/clients", 1)]
    [InlineData("invoices/invoices", 2)]
    [InlineData("payments/payments", 1)]
    [InlineData("credit_notes/credit_notes", 0)]
    public async Task Lists_are_newest_id_first_and_hide_deleted_rows_until_asked(string path, int deletedCount)
    {
        List<JsonObject> listed = await Session.WalkAsync(path);
        List<JsonObject> deleted = await Session.WalkAsync(path, "&search[vis_state]=1");

        listed.Select(row => (long)row["id"]!).Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();
        listed.Should().OnlyContain(row => (int)row["vis_state"]! != 1);
        deleted.All(row => (int)row["vis_state"]! == 1).Should().BeTrue();
        deleted.Should().HaveCount(deletedCount);
    }

    [Fact]
    public async Task A_sort_that_is_not_known_gives_ascending_ids() =>
        (await Session.WalkAsync("invoices/invoices", "&sort=amount_desc")).Select(row => (long)row["id"]!).Should().BeInAscendingOrder();

    [Fact]
    public async Task Invoices_sort_by_their_date() =>
        (await Session.WalkAsync("invoices/invoices", "&sort=invoice_date_desc"))
            .Select(row => (string)row["create_date"]!).Should().BeInDescendingOrder(StringComparer.Ordinal);

    [Fact]
    public async Task Archived_clients_are_listed_and_can_be_asked_for_alone()
    {
        List<JsonObject> archived = await Session.WalkAsync("users/clients", "&search[vis_state]=2");

        archived.Should().NotBeEmpty().And.OnlyContain(row => (int)row["vis_state"]! == 2);
        (await Session.WalkAsync("users/clients")).Should().Contain(row => (int)row["vis_state"]! == 2);
    }

    [Fact]
    public async Task Updated_filters_take_whole_eastern_days_with_the_maximum_excluded()
    {
        List<JsonObject> all = await Session.WalkAsync("payments/payments");
        List<JsonObject> some = await Session.WalkAsync(
            "payments/payments", "&search[updated_min]=2026-06-01&search[updated_max]=2026-07-01");

        string[] expected = [.. all.Where(row => ((string)row["updated"]!).StartsWith("2026-06", StringComparison.Ordinal)).Select(row => row["id"]!.ToString())];
        expected.Should().NotBeEmpty();
        some.Select(row => row["id"]!.ToString()).Should().Equal(expected);
    }

    [Fact]
    public async Task Ids_filter_as_any_of()
    {
        string[] ids = [.. (await Session.WalkAsync("invoices/invoices")).Take(3).Select(row => row["id"]!.ToString())];

        JsonObject result = await Session.ResultAsync(
            $"invoices/invoices?search[invoiceids][]={ids[0]}&search[invoiceids][]={ids[2]}");

        result["invoices"]!.AsArray().Select(row => row!["id"]!.ToString()).Should().Equal(ids[0], ids[2]);
    }

    [Theory]
    [InlineData("search[status]=1")]
    [InlineData("search[create_date_min]=2026-10-01")]
    [InlineData("vis_state=1")]
    [InlineData("include[]=nothing")]
    public async Task What_is_not_known_is_ignored(string query)
    {
        int all = (int)(await Session.ResultAsync("invoices/invoices"))["total"]!;

        ((int)(await Session.ResultAsync("invoices/invoices?" + query))["total"]!).Should().Be(all);
    }

    [Theory]
    [InlineData("invoices/invoices", "invoices", 15)]
    [InlineData("credit_notes/credit_notes", "credit_notes", 1)]
    public async Task Lines_come_only_when_included(string path, string key, int least)
    {
        JsonArray bare = (await Session.ResultAsync(path))[key]!.AsArray();
        JsonArray full = (await Session.ResultAsync(path + "?include[]=lines"))[key]!.AsArray();

        bare.Should().HaveCountGreaterThanOrEqualTo(least);
        bare.Should().NotContain(row => row!.AsObject().ContainsKey("lines"));
        full.Should().OnlyContain(row => row!["lines"]!.AsArray().Count > 0);
    }

    [Theory]
    [InlineData("users/clients", "client", "userid")]
    [InlineData("invoices/invoices", "invoice", "invoiceid")]
    [InlineData("payments/payments", "payment", "logid")]
    [InlineData("credit_notes/credit_notes", "credit_note", "creditid")]
    public async Task One_record_is_read_by_id(string path, string key, string idField)
    {
        JsonObject row = (await Session.WalkAsync(path))[0];

        JsonObject result = await Session.ResultAsync($"{path}/{row["id"]}");

        result[key]!.ToJsonString().Should().Be(row.ToJsonString());
        result[key]![idField]!.ToString().Should().Be(row["id"]!.ToString());
    }

    [Fact]
    public async Task A_deleted_record_is_still_read_by_id()
    {
        JsonObject deleted = (await Session.WalkAsync("invoices/invoices", "&search[vis_state]=1"))[0];

        JsonObject result = await Session.ResultAsync($"invoices/invoices/{deleted["id"]}");

        ((int)result["invoice"]!["vis_state"]!).Should().Be(1);
    }

    [Theory]
    [InlineData("/accounting/account/wrong1/users/clients")]
    [InlineData("/accounting/account/4417203/users/clients")]
    [InlineData("/accounting/account/ACCOUNT/users/clients/1")]
    [InlineData("/accounting/account/ACCOUNT/users/clients/abc")]
    [InlineData("/accounting/account/ACCOUNT/users/nothing")]
    public async Task What_does_not_exist_is_404(string path)
    {
        using HttpResponseMessage response = await Session.GetAsync(
            path.Replace("ACCOUNT", Session.Simulator.AccountId, StringComparison.Ordinal));

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_answer_carries_the_recorded_headers()
    {
        using HttpResponseMessage response = await Session.GetAsync(Session.AccountPath("users/clients"));

        response.Content.Headers.ContentType!.ToString().Should().Be("application/json");
        response.Headers.GetValues("x-api-version").Should().Equal("2023-02-20");
        response.Headers.GetValues("x-ratelimit-limit").Should().Equal("600");
        response.Headers.Contains("x-ratelimit-remaining").Should().BeTrue();
        response.Headers.Contains("x-ratelimit-reset").Should().BeTrue();
        response.Headers.RetryAfter!.Delta.Should().BeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task The_identity_has_no_result_level_and_one_business_with_an_account()
    {
        JsonObject me = (await Session.GetJsonAsync("/auth/api/v1/users/me"))["response"]!.AsObject();

        JsonNode[] businesses = [.. me["business_memberships"]!.AsArray().Select(membership => membership!["business"]!)];
        businesses.Select(business => (string?)business["account_id"]).Should().Equal(Session.Simulator.AccountId, null);
        ((long)businesses[0]["id"]!).Should().Be(Session.Simulator.BusinessId);
        ((string)me["roles"]![0]!["accountid"]!).Should().Be(Session.Simulator.AccountId);
    }

    [Fact]
    public async Task Stamps_are_eastern_and_the_signup_date_is_utc()
    {
        JsonObject client = (await Session.WalkAsync("users/clients")).First(row => (int)row["vis_state"]! == 0);
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        TimeSpan difference = DateTime.Parse((string)client["signup_date"]!, invariant) - DateTime.Parse((string)client["updated"]!, invariant);

        difference.TotalHours.Should().BeOneOf(4, 5);
    }

    public sealed class Started : IAsyncLifetime
    {
        internal SimulatorSession Session { get; private set; } = null!;

        public async Task InitializeAsync() => Session = await SimulatorSession.StartAsync(clients: 125, months: 14);

        public async Task DisposeAsync() => await Session.DisposeAsync();
    }
}
