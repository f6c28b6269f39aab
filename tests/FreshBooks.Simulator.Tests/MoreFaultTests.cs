using System.Net;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

/// <summary>Faults of totals, rows, features and shapes, in every envelope.</summary>
public sealed class MoreFaultTests : IAsyncLifetime
{
    private SimulatorSession _session = null!;

    public async Task InitializeAsync() => _session = await SimulatorSession.StartAsync(clients: 20, months: 6);

    public async Task DisposeAsync() => await _session.DisposeAsync();

    private string Projects => $"/projects/business/{_session.Simulator.BusinessId}/projects?per_page=5";

    [Theory]
    [InlineData(FaultKind.TotalTooLarge, 3)]
    [InlineData(FaultKind.TotalTooSmall, -1)]
    public async Task A_wrong_total_is_wrong_in_both_sorts_of_paging(FaultKind kind, int difference)
    {
        int invoices = (int)(await _session.ResultAsync("invoices/invoices"))["total"]!;
        int projects = (int)(await _session.GetJsonAsync(Projects))["meta"]!["total"]!;
        Arm(kind, "invoices");
        Arm(kind, "projects");

        ((int)(await _session.ResultAsync("invoices/invoices"))["total"]!).Should().Be(invoices + difference);
        ((int)(await _session.GetJsonAsync(Projects))["meta"]!["total"]!).Should().Be(projects + difference);
    }

    [Fact]
    public async Task A_hidden_row_is_counted_and_not_shown()
    {
        Arm(FaultKind.RowHidden, "payments");

        JsonObject result = await _session.ResultAsync("payments/payments?per_page=10");

        result["payments"]!.AsArray().Should().HaveCount(9);
        ((int)result["total"]!).Should().BeGreaterThan(10);
    }

    [Fact]
    public async Task A_list_that_lags_is_empty_and_counts_nothing()
    {
        Arm(FaultKind.EmptyList, "payments");

        JsonObject result = await _session.ResultAsync("payments/payments");

        result["payments"]!.AsArray().Should().BeEmpty();
        ((int)result["total"]!).Should().Be(0);
        ((int)result["pages"]!).Should().Be(0);
    }

    [Theory]
    [InlineData("items", "items/items", 12001)]
    [InlineData("bills", "bills/bills", 41001)]
    [InlineData("bill_vendors", "bill_vendors/bill_vendors", 31001)]
    [InlineData("bill_payments", "bill_payments/bill_payments", 41101)]
    [InlineData("other_income", "other_incomes/other_incomes", 1003)]
    public async Task A_feature_that_the_plan_lacks_is_200_with_the_errno_of_its_stream(string route, string path, int errno)
    {
        Arm(FaultKind.FeatureGated, route);

        using HttpResponseMessage response = await _session.GetAsync(_session.AccountPath(path));
        JsonObject body = await SimulatorSession.ReadAsync(response);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        ((int)body["response"]!["errors"]![0]!["errno"]!).Should().Be(errno);
        body["response"]!["result"].Should().BeNull();
    }

    [Theory]
    [InlineData(FaultKind.Status, ErrorShape.Older, "response")]
    [InlineData(FaultKind.Status, ErrorShape.Newer, "details")]
    [InlineData(FaultKind.Status, ErrorShape.Plain, "error")]
    [InlineData(FaultKind.ErrorsWithOk, ErrorShape.Newer, "details")]
    [InlineData(FaultKind.ErrorsWithOk, ErrorShape.Older, "response")]
    public async Task An_error_takes_the_shape_that_the_fault_names(FaultKind kind, ErrorShape shape, string property)
    {
        _session.Simulator.Faults.Add(new SimulatorFault { Kind = kind, Shape = shape });

        using HttpResponseMessage response = await _session.GetAsync(_session.AccountPath("users/clients"));

        (await SimulatorSession.ReadAsync(response)).ContainsKey(property).Should().BeTrue();
    }

    [Fact]
    public async Task A_stamp_falls_into_the_hour_that_november_has_twice()
    {
        Arm(FaultKind.NovemberHour, "invoices");

        JsonObject row = (await _session.ResultAsync("invoices/invoices"))["invoices"]![0]!.AsObject();

        ((string)row["updated"]!).Should().Be("2026-11-01 01:30:00");
        ((string)row["created_at"]!).Should().Be("2026-11-01 01:30:00");
    }

    [Fact]
    public async Task A_business_loses_its_account_for_one_answer()
    {
        _session.Simulator.Faults.Add(new SimulatorFault { Kind = FaultKind.NullAccount });

        JsonObject hit = await _session.GetJsonAsync("/auth/api/v1/users/me");
        JsonObject after = await _session.GetJsonAsync("/auth/api/v1/users/me");

        hit["response"]!["business_memberships"]!.AsArray().Should().OnlyContain(row => row!["business"]!["account_id"] == null);
        ((string)after["response"]!["business_memberships"]![0]!["business"]!["account_id"]!).Should().Be(_session.Simulator.AccountId);
    }

    [Fact]
    public async Task A_person_is_a_client_or_belongs_to_nothing_for_one_answer()
    {
        _session.Simulator.Faults.Add(new SimulatorFault { Kind = FaultKind.ClientRole });
        _session.Simulator.Faults.Add(new SimulatorFault { Kind = FaultKind.NoBusiness });

        JsonNode client = (await _session.GetJsonAsync("/auth/api/v1/users/me"))["response"]!;
        JsonNode nobody = (await _session.GetJsonAsync("/auth/api/v1/users/me"))["response"]!;

        client["business_memberships"]!.AsArray().Concat(client["roles"]!.AsArray()).Should().OnlyContain(row => (string)row!["role"]! == "client");
        nobody["business_memberships"]!.AsArray().Concat(nobody["roles"]!.AsArray()).Should().BeEmpty();
    }

    [Fact]
    public async Task Services_come_as_an_object_keyed_by_id_for_one_answer()
    {
        string path = $"/comments/business/{_session.Simulator.BusinessId}/services";
        JsonArray rows = (await _session.GetJsonAsync(path))["services"]!.AsArray();
        Arm(FaultKind.KeyedList, "services");

        JsonObject keyed = (await _session.GetJsonAsync(path))["services"]!.AsObject();

        keyed.Select(pair => pair.Key).Should().Equal(rows.Select(row => row!["id"]!.ToString()));
        keyed.Select(pair => pair.Value!["name"]!.ToString()).Should().Equal(rows.Select(row => row!["name"]!.ToString()));
    }

    [Fact]
    public async Task An_answer_that_never_comes_outlasts_the_client_and_the_next_request_is_unharmed()
    {
        Arm(FaultKind.Hang, "clients");
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        string path = _session.AccountPath("users/clients");

        await FluentActions.Awaiting(() => _session.Http.GetAsync(new Uri(path, UriKind.Relative), impatience.Token))
            .Should().ThrowAsync<OperationCanceledException>();

        using HttpResponseMessage after = await _session.GetAsync(path);
        after.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_walk_of_changed_rows_has_faults_of_its_own()
    {
        _session.Simulator.Faults.Add(new SimulatorFault { Kind = FaultKind.Status, Walk = "changed" });
        string path = _session.AccountPath("invoices/invoices");

        using HttpResponseMessage listed = await _session.GetAsync(path);
        using HttpResponseMessage changed = await _session.GetAsync(path + "?search[updated_min]=2026-10-01");

        listed.StatusCode.Should().Be(HttpStatusCode.OK);
        changed.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    private void Arm(FaultKind kind, string route) => _session.Simulator.Faults.Add(new SimulatorFault { Kind = kind, Route = route });
}
