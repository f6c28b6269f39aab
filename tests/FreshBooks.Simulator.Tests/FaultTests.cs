using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

public sealed class FaultTests : IAsyncLifetime
{
    private SimulatorSession _session = null!;

    private string Invoices => _session.AccountPath("invoices/invoices?per_page=10");

    public async Task InitializeAsync() => _session = await SimulatorSession.StartAsync(clients: 20, months: 6);

    public async Task DisposeAsync() => await _session.DisposeAsync();

    [Fact]
    public async Task Too_many_requests_come_n_times_with_retry_after()
    {
        Arm(FaultKind.TooManyRequests, fault => fault with { Times = 2, RetryAfterSeconds = 7 });

        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage refused = await _session.GetAsync(Invoices);
            refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(7));
        }

        using HttpResponseMessage response = await _session.GetAsync(Invoices);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        _session.Simulator.Faults.PendingCount.Should().Be(0);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_status_comes_when_told(int status)
    {
        Arm(FaultKind.Status, fault => fault with { Status = status });

        using HttpResponseMessage response = await _session.GetAsync(Invoices);

        ((int)response.StatusCode).Should().Be(status);
        _session.Simulator.RequestCounts["invoices"].Should().Be(1);
        _session.Simulator.Requests[^1].Should().Be(new SimulatorRequest("invoices", "GET", Invoices, status));
    }

    [Fact]
    public async Task A_fault_hits_only_its_route_walk_page_and_occurrence()
    {
        Arm(FaultKind.Status, fault => fault with { Route = "invoices", Walk = "listed", Page = 2, Skip = 1 });
        string[] unharmed =
        [
            _session.AccountPath("payments/payments?page=2"), Invoices, Invoices + "&page=2&search[vis_state]=1", Invoices + "&page=2",
        ];
        foreach (string path in unharmed)
        {
            using HttpResponseMessage response = await _session.GetAsync(path);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        using HttpResponseMessage hit = await _session.GetAsync(Invoices + "&page=2");
        hit.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task An_unauthorized_answer_comes_in_spite_of_a_good_token()
    {
        Arm(FaultKind.Unauthorized);

        using HttpResponseMessage refused = await _session.GetAsync(Invoices);
        using HttpResponseMessage response = await _session.GetAsync(Invoices);

        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(FaultKind.DropConnection)]
    [InlineData(FaultKind.DropInBody)]
    public async Task A_dropped_connection_is_an_error_of_the_transport(FaultKind kind)
    {
        Arm(kind);

        await FluentActions.Awaiting(() => _session.GetAsync(Invoices)).Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_slow_answer_outlasts_an_impatient_client()
    {
        Arm(FaultKind.Slow, fault => fault with { DelayMs = 60_000 });
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await FluentActions.Awaiting(() => _session.Http.GetAsync(new Uri(Invoices, UriKind.Relative), impatience.Token))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Truncated_json_arrives_whole_by_its_length_and_cannot_be_parsed()
    {
        Arm(FaultKind.TruncatedJson);

        using HttpResponseMessage response = await _session.GetAsync(Invoices);
        byte[] body = await response.Content.ReadAsByteArrayAsync();

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        FluentActions.Invoking(() => JsonDocument.Parse(body)).Should().Throw<JsonException>();
    }

    [Fact]
    public async Task A_page_of_html_comes_with_status_200()
    {
        Arm(FaultKind.NotJson);

        using HttpResponseMessage response = await _session.GetAsync(Invoices);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).Should().StartWith("<html>");
    }

    [Fact]
    public async Task Errors_come_with_status_200_and_no_result()
    {
        Arm(FaultKind.ErrorsWithOk);

        JsonObject body = await _session.GetJsonAsync(Invoices);

        ((int)body["response"]!["errors"]![0]!["errno"]!).Should().Be(1003);
        body["response"]!.AsObject().ContainsKey("result").Should().BeFalse();
    }

    [Fact]
    public async Task A_refused_refresh_spends_nothing()
    {
        JsonObject tokens = await _session.ExchangeAsync(_session.Simulator.IssueAuthorizationCode());
        Dictionary<string, string> fields = _session.RefreshFields((string)tokens["refresh_token"]!);
        Arm(FaultKind.InvalidGrant);

        using HttpResponseMessage refused = await _session.PostTokenAsync(fields);
        using HttpResponseMessage response = await _session.PostTokenAsync(fields);

        ((string)(await SimulatorSession.ReadAsync(refused))["error"]!).Should().Be("invalid_grant");
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(FaultKind.RotateThenDrop, HttpStatusCode.BadRequest)]
    [InlineData(FaultKind.DropConnection, HttpStatusCode.OK)]
    public async Task A_drop_may_come_before_or_after_the_rotation(FaultKind kind, HttpStatusCode afterwards)
    {
        JsonObject tokens = await _session.ExchangeAsync(_session.Simulator.IssueAuthorizationCode());
        Dictionary<string, string> fields = _session.RefreshFields((string)tokens["refresh_token"]!);
        Arm(kind, fault => fault with { Route = "token" });

        await FluentActions.Awaiting(() => _session.PostTokenAsync(fields)).Should().ThrowAsync<HttpRequestException>();

        using HttpResponseMessage response = await _session.PostTokenAsync(fields);
        response.StatusCode.Should().Be(afterwards);
    }

    [Theory]
    [InlineData(FaultKind.NullField, null, "amount", "null")]
    [InlineData(FaultKind.NullField, "due_date", "due_date", "null")]
    [InlineData(FaultKind.TextForNumber, null, "amount", """{"amount":"not a number","code":"USD"}""")]
    [InlineData(FaultKind.TextForNumber, "customerid", "customerid", "\"not a number\"")]
    [InlineData(FaultKind.UnknownField, null, "undocumented_field", """{"nested":[1,"two",null]}""")]
    public async Task A_field_of_one_row_is_changed_and_the_others_stay(FaultKind kind, string? named, string field, string expected)
    {
        JsonArray before = (await _session.ResultAsync("invoices/invoices"))["invoices"]!.AsArray();
        Arm(kind, fault => fault with { Field = named, Row = 2 });

        JsonArray after = (await _session.ResultAsync("invoices/invoices"))["invoices"]!.AsArray();

        (after[2]![field]?.ToJsonString() ?? "null").Should().Be(expected);
        after.Select(row => row!.ToJsonString()).Where((_, index) => index != 2)
            .Should().Equal(before.Select(row => row!.ToJsonString()).Where((_, index) => index != 2));
        after[2]!.AsObject().ContainsKey(field).Should().BeTrue();
    }

    [Fact]
    public async Task Money_comes_as_numbers_and_ids_as_strings_with_the_same_values()
    {
        JsonNode before = (await _session.ResultAsync("invoices/invoices"))["invoices"]![0]!;
        Arm(FaultKind.MoneyAsNumber);
        JsonNode money = (await _session.ResultAsync("invoices/invoices"))["invoices"]![0]!;
        Arm(FaultKind.IdAsString);
        JsonNode ids = (await _session.ResultAsync("invoices/invoices"))["invoices"]![0]!;

        money["amount"]!.ToJsonString().Should().Be((string)before["amount"]!["amount"]!);
        money["outstanding"]!.GetValueKind().Should().Be(JsonValueKind.Number);
        ids["invoiceid"]!.ToJsonString().Should().Be($"\"{before["invoiceid"]}\"");
        ids["customerid"]!.ToJsonString().Should().Be($"\"{before["customerid"]}\"");
    }

    [Fact]
    public async Task A_total_can_be_larger_than_the_rows()
    {
        int before = (int)(await _session.ResultAsync("invoices/invoices"))["total"]!;
        Arm(FaultKind.TotalTooLarge);

        ((int)(await _session.ResultAsync("invoices/invoices"))["total"]!).Should().Be(before + 3);
    }

    [Fact]
    public async Task A_duplicate_row_repeats_the_last_row_of_the_page_before_until_the_walk_restarts()
    {
        Arm(FaultKind.DuplicateRow, fault => fault with { Page = 2 });
        string[] shifted = await TwoPagesAsync();
        string[] straight = await TwoPagesAsync();

        shifted[10].Should().Be(shifted[9]);
        shifted[11..].Should().Equal(straight[10..19]);
        straight.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_record_deleted_between_pages_makes_the_walk_skip_one_row()
    {
        string[] before = await TwoPagesAsync();
        Arm(FaultKind.RecordDeleted, fault => fault with { Page = 2 });

        string[] during = await TwoPagesAsync();

        during[..10].Should().Equal(before[..10]);
        during[10..19].Should().Equal(before[11..20]);
        JsonObject deleted = await _session.ResultAsync("invoices/invoices?search[vis_state]=1");
        deleted["invoices"]!.AsArray().Select(row => row!["id"]!.ToString()).Should().Contain(before[0]);
    }

    [Fact]
    public async Task Deleting_a_payment_reopens_its_invoice()
    {
        JsonObject payment = (await _session.WalkAsync("payments/payments")).First(row => row["invoiceid"] is not null);

        _session.Simulator.Delete("payments", (long)payment["id"]!).Should().BeTrue();
        _session.Simulator.Delete("payments", 1).Should().BeFalse();

        JsonObject invoice = (await _session.ResultAsync($"invoices/invoices/{payment["invoiceid"]}"))["invoice"]!.AsObject();
        invoice["outstanding"]!.ToJsonString().Should().Be(payment["amount"]!.ToJsonString());
        invoice["date_paid"].Should().BeNull();
    }

    [Fact]
    public async Task Revoked_access_tokens_are_refused_and_the_refresh_token_lives_on()
    {
        JsonObject tokens = await _session.ExchangeAsync(_session.Simulator.IssueAuthorizationCode());
        _session.Simulator.RevokeAccessTokens();

        using HttpResponseMessage refused = await _session.GetAsync(Invoices);
        using HttpResponseMessage refreshed = await _session.PostTokenAsync(_session.RefreshFields((string)tokens["refresh_token"]!));

        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        refreshed.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private void Arm(FaultKind kind, Func<SimulatorFault, SimulatorFault>? change = null)
    {
        var fault = new SimulatorFault { Kind = kind };
        _session.Simulator.Faults.Add(change?.Invoke(fault) ?? fault);
    }

    private async Task<string[]> TwoPagesAsync()
    {
        var ids = new List<string>();
        foreach (int page in new[] { 1, 2 })
        {
            JsonObject result = await _session.ResultAsync($"invoices/invoices?per_page=10&page={page}");
            ids.AddRange(result["invoices"]!.AsArray().Select(row => row!["id"]!.ToString()));
        }

        return [.. ids];
    }
}
