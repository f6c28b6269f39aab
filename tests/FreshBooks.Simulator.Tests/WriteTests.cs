using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

public sealed class WriteTests : IAsyncLifetime
{
    private SimulatorSession _session = null!;

    public async Task InitializeAsync() => _session = await SimulatorSession.StartAsync(
        clients: 125, months: 14, change: options => options with { Scopes = SimulatorOptions.DefaultScopes + " " + SimulatorOptions.WriteScopes });

    public async Task DisposeAsync() => await _session.DisposeAsync();

    [Fact]
    public async Task An_invoice_goes_from_draft_to_sent_to_partial_to_paid_and_is_reopened_by_a_deleted_payment()
    {
        long id = await NewInvoiceAsync(100m, sent: false);
        (await StateAsync(id)).Should().Be("1 draft draft unpaid - 100.00");
        await PutAsync($"invoices/invoices/{id}", """{"invoice":{"action_mark_as_sent":true}}""");
        (await StateAsync(id)).Should().Be("2 sent sent unpaid - 100.00");

        await PayAsync(id, "40.00");
        (await StateAsync(id)).Should().Be("2 partial sent partial - 60.00");
        long last = (long)(await PayAsync(id, "60.00"))["id"]!;
        (await StateAsync(id)).Should().Be("4 paid paid paid 2026-10-20 0.00");

        JsonObject deleted = await PutAsync($"payments/payments/{last}", """{"payment":{"vis_state":1,"note":"dropped in silence"}}""");
        ((int)deleted["vis_state"]!).Should().Be(1);
        ((string)deleted["note"]!).Should().BeEmpty();
        (await StateAsync(id)).Should().Be("2 partial sent partial - 60.00");
        await PutAsync($"payments/payments/{last}", """{"payment":{"vis_state":0}}""");
        (await StateAsync(id)).Should().Be("4 paid paid paid 2026-10-20 0.00");
    }

    [Fact]
    public async Task A_client_who_pays_off_owes_nothing_and_a_second_time_pays_nothing()
    {
        FreshBooksSimulator simulator = _session.Simulator;
        long client = simulator.Personas.First(pair => pair.Value == Persona.Late90).Key;

        simulator.PayOff(client, SimulatorSession.October).Should().BeGreaterThan(2);

        JsonArray rows = (await _session.ResultAsync($"invoices/invoices?search[customerid]={client}&per_page=100"))["invoices"]!.AsArray();
        rows.Select(row => (string)row!["outstanding"]!["amount"]!).Should().NotBeEmpty().And.AllBe("0.00");
        simulator.PayOff(client, SimulatorSession.October).Should().Be(0);
    }

    [Fact]
    public async Task An_invoice_past_due_reads_overdue()
    {
        long id = await NewInvoiceAsync(100m, sent: true, createDate: "2026-09-01", offset: 10);

        (await StateAsync(id)).Should().Be("2 overdue sent unpaid - 100.00");
    }

    [Theory]
    [InlineData("""{"credit_note":{"clientid":40001,"create_date":"2026-10-20","lines":[{"name":"Goodwill","qty":"2","unit_cost":{"amount":"12.50","code":"USD"}}]}}""", "goodwill 25")]
    [InlineData("""{"credit_note":{"clientid":40001,"create_date":"2026-10-20","credit_type":"prepayment","payment_type":"Check","amount":{"amount":"30.00","code":"USD"}}}""", "prepayment 30")]
    public async Task A_credit_note_is_made_and_deleted(string body, string expected)
    {
        JsonObject credit = await PostAsync("credit_notes/credit_notes", body);
        $"{(string)credit["credit_type"]!} {PortfolioFixture.Money(credit, "amount"):0}".Should().Be(expected);

        string path = $"credit_notes/credit_notes/{(long)credit["id"]!}";
        ((int)(await PutAsync(path, """{"credit_note":{"vis_state":1}}"""))["vis_state"]!).Should().Be(1);
    }

    [Fact]
    public async Task An_overpayment_becomes_a_sibling_row_and_a_credit_note()
    {
        long id = await NewInvoiceAsync(100m, sent: true);

        JsonObject payment = await PayAsync(id, "130.00");

        PortfolioFixture.Money(payment, "amount").Should().Be(100m);
        JsonObject sibling = (await _session.ResultAsync($"payments/payments/{(long)payment["overpaymentid"]!}"))["payment"]!.AsObject();
        PortfolioFixture.Money(sibling, "amount").Should().Be(30m);
        sibling["invoiceid"].Should().BeNull();
        JsonObject credit = (await _session.ResultAsync($"credit_notes/credit_notes/{(long)sibling["creditid"]!}"))["credit_note"]!.AsObject();
        ((string)credit["credit_type"]!).Should().Be("overpayment");
        ((string)credit["description"]!).Should().StartWith("Overpayment: invoice #");
        (await StateAsync(id)).Should().StartWith("4 paid");
    }

    [Fact]
    public async Task Amounts_follow_from_lines_discount_and_taxes()
    {
        JsonObject invoice = await PostAsync("invoices/invoices", $$$"""
            {"invoice":{"customerid":{{{ClientId}}},"create_date":"2026-10-02","discount_value":"10","lines":[
              {"name":"A","qty":"3","unit_cost":{"amount":"33.33"},"taxName1":"Sales Tax","taxAmount1":"6.875"},
              {"name":"B","qty":1,"unit_cost":"10"}]}}
            """);

        // 109.99 - 11.00 + 6.875 % of 89.991
        PortfolioFixture.Money(invoice, "amount").Should().Be(105.18m);
        ((string)invoice["invoice_number"]!).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_put_that_changes_nothing_leaves_updated_alone_and_a_change_moves_it()
    {
        string path = $"users/clients/{ClientId}";
        JsonObject before = (await _session.ResultAsync(path))["client"]!.AsObject();

        JsonObject same = await PutAsync(path, $$$"""{"client":{"fname":"{{{(string)before["fname"]!}}}"}}""");
        JsonObject moved = await PutAsync(path, """{"client":{"p_street":"77 Cedar Loop"}}""");

        ((string)same["updated"]!).Should().Be((string)before["updated"]!);
        ((string)moved["p_street"]!).Should().Be("77 Cedar Loop");
        ((string)moved["p_city"]!).Should().Be((string)before["p_city"]!);
        ((string)moved["updated"]!).Should().StartWith("2026-10-31");
        (await _session.WalkAsync("users/clients", "&search[updated_min]=2026-10-31")).Should().Contain(row => (long)row["id"]! == ClientId);
    }

    [Fact]
    public async Task A_paid_bill_says_so()
    {
        JsonObject bill = (await _session.WalkAsync("bills/bills")).First(row => (string)row["status"]! is "unpaid" or "overdue");
        string amount = (string)bill["outstanding"]!["amount"]!;

        JsonObject payment = await PostAsync("bill_payments/bill_payments", $$$"""
            {"bill_payment":{"billid":{{{(long)bill["id"]!}}},"amount":{"amount":"{{{amount}}}","code":"USD"},"payment_type":"ACH","paid_date":"2026-10-30","note":"ref 1"}}
            """);

        JsonObject after = (await _session.ResultAsync($"bills/bills/{(long)bill["id"]!}"))["bill"]!.AsObject();
        ((string)after["status"]!).Should().Be("paid");
        after["bill_payments"]!.AsArray().Should().ContainSingle(row => (long)row!["id"]! == (long)payment["id"]!);
        await PutAsync($"bill_payments/bill_payments/{(long)payment["id"]!}", """{"bill_payment":{"vis_state":1}}""");
        ((string)(await _session.ResultAsync($"bills/bills/{(long)bill["id"]!}"))["bill"]!["outstanding"]!["amount"]!).Should().Be(amount);
    }

    [Theory]
    [InlineData("POST", "invoices/invoices", """{"invoice":{"create_date":"2026-10-01"}}""", 422, 1001, "customerid")]
    [InlineData("POST", "invoices/invoices", """{"invoice":{"customerid":1,"create_date":"2026-10-01"}}""", 404, 1012, "")]
    [InlineData("PUT", "invoices/invoices/{invoice}", """{"invoice":{"due_date":"2026-12-01"}}""", 403, 1038, "due_date")]
    [InlineData("PUT", "invoices/invoices/{invoice}", """{"invoice":{"status":"sent"}}""", 422, 1015, "status")]
    [InlineData("PUT", "invoices/invoices/{invoice}", """{"invoice":{"status":4}}""", 422, 1004, "status")]
    [InlineData("POST", "payments/payments", """{"payment":{"invoiceid":1,"amount":"5","date":"2026-10-01","type":"ACH"}}""", 404, 1012, "")]
    [InlineData("POST", "payments/payments", """{"payment":{"amount":"5"}}""", 422, 1001, "invoiceid")]
    [InlineData("POST", "bill_payments/bill_payments", """{"bill_payment":{"billid":62001,"amount":"5","paid_date":"2026-10-01"}}""", 422, 1001, "payment_type")]
    [InlineData("POST", "users/clients", "not json", 400, 1005, "")]
    public async Task A_bad_write_is_refused_with_its_errno(string method, string path, string body, int status, int errno, string field)
    {
        long invoice = (long)(await _session.WalkAsync("invoices/invoices"))[0]["id"]!;
        string before = (await _session.ResultAsync("invoices/invoices"))["total"]!.ToString();

        using HttpResponseMessage response = await SendAsync(new HttpMethod(method), path.Replace("{invoice}", $"{invoice}", StringComparison.Ordinal), body);
        JsonNode error = (await SimulatorSession.ReadAsync(response))["response"]!["errors"]![0]!;

        ((int)response.StatusCode).Should().Be(status);
        ((int)error["errno"]!).Should().Be(errno);
        if (field.Length > 0)
        {
            ((string)error["field"]!).Should().Be(field);
        }

        (await _session.ResultAsync("invoices/invoices"))["total"]!.ToString().Should().Be(before);
    }

    [Fact]
    public async Task A_number_that_is_taken_is_409_and_a_deleted_tax_is_gone()
    {
        string number = (string)(await _session.WalkAsync("invoices/invoices"))[0]["invoice_number"]!;
        using HttpResponseMessage taken = await SendAsync(
            HttpMethod.Post, "invoices/invoices",
            $$$"""{"invoice":{"customerid":{{{ClientId}}},"create_date":"2026-10-01","invoice_number":"{{{number}}}"}}""");

        taken.StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_token_that_may_only_read_is_refused()
    {
        await using SimulatorSession reader = await SimulatorSession.StartAsync(clients: 3, months: 2);
        using var body = new StringContent("""{"client":{"fname":"A"}}""", Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await reader.Http.PostAsync(new Uri(reader.AccountPath("users/clients"), UriKind.Relative), body);

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        ((int)(await reader.ResultAsync("users/clients"))["total"]!).Should().Be(3);
    }

    [Theory]
    [InlineData("clients", "users/clients")]
    [InlineData("invoices", "invoices/invoices")]
    [InlineData("payments", "payments/payments")]
    [InlineData("credit_notes", "credit_notes/credit_notes")]
    public async Task A_record_inserted_between_pages_moves_rows_back_and_a_deleted_one_moves_them_forward(string route, string path)
    {
        int total = (int)(await _session.ResultAsync(path + "?per_page=1"))["total"]!;
        string second = (await PageAsync(path, 2)).ToString();

        _session.Simulator.Faults.Add(new SimulatorFault { Kind = FaultKind.RecordInserted, Route = route, Page = 3 });
        (await PageAsync(path, 3)).ToString().Should().Be(second);
        ((int)(await _session.ResultAsync(path + "?per_page=1"))["total"]!).Should().Be(total + 1);

        _session.Simulator.Faults.Add(new SimulatorFault { Kind = FaultKind.RecordDeleted, Route = route, Page = 2 });
        (await PageAsync(path, 2)).ToString().Should().Be(second);
        ((int)(await _session.ResultAsync(path + "?per_page=1"))["total"]!).Should().Be(total);

        _session.Simulator.Faults.Add(new SimulatorFault { Kind = FaultKind.RecordArchived, Route = "invoices", Page = 2 });
        await PageAsync("invoices/invoices", 2);
        ((int)(await _session.ResultAsync("invoices/invoices?search[vis_state]=2"))["total"]!).Should().Be(1);
    }

    private long ClientId => _session.ClientOf(Persona.OnTime);

    private async Task<long> PageAsync(string path, int page) =>
        (long)(await _session.ResultAsync($"{path}?per_page=1&page={page}"))[path.Split('/')[1]]![0]!["id"]!;

    private async Task<long> NewInvoiceAsync(decimal amount, bool sent, string createDate = "2026-10-05", int offset = 30)
    {
        JsonObject invoice = await PostAsync("invoices/invoices", $$$"""
            {"invoice":{"customerid":{{{ClientId}}},"create_date":"{{{createDate}}}","due_offset_days":{{{offset}}},
              "lines":[{"name":"Work","qty":"1","unit_cost":{"amount":"{{{amount}}}","code":"USD"}}]}}
            """);
        if (sent)
        {
            await PutAsync($"invoices/invoices/{(long)invoice["id"]!}", """{"invoice":{"action_mark_as_sent":true}}""");
        }

        return (long)invoice["id"]!;
    }

    private Task<JsonObject> PayAsync(long invoiceId, string amount) => PostAsync(
        "payments/payments",
        $$$"""{"payment":{"invoiceid":{{{invoiceId}}},"amount":{"amount":"{{{amount}}}"},"date":"2026-10-20","type":"ACH"}}""");

    private async Task<string> StateAsync(long id)
    {
        JsonObject row = (await _session.ResultAsync($"invoices/invoices/{id}"))["invoice"]!.AsObject();
        return $"{row["status"]} {row["v3_status"]} {row["display_status"]} {row["payment_status"]} {row["date_paid"]?.ToString() ?? "-"} {row["outstanding"]!["amount"]}";
    }

    private Task<JsonObject> PostAsync(string path, string body) => WriteAsync(HttpMethod.Post, path, body);

    private Task<JsonObject> PutAsync(string path, string body) => WriteAsync(HttpMethod.Put, path, body);

    private async Task<JsonObject> WriteAsync(HttpMethod method, string path, string body)
    {
        using HttpResponseMessage response = await SendAsync(method, path, body);
        ((int)response.StatusCode).Should().Be(200);
        return (await SimulatorSession.ReadAsync(response))["response"]!["result"]!.AsObject().Single().Value!.AsObject();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, new Uri(_session.AccountPath(path), UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        return await _session.Http.SendAsync(request);
    }
}
