using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FreshBooks.Simulator;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Webhooks;

namespace Metro2.Etl.Tests.Webhooks;

/// <summary>The receiver against the simulator's deliveries, over HTTP.</summary>
public sealed class WebhookReceiverTests : IAsyncLifetime, IDisposable
{
    // The simulator counts its callbacks from here.
    private const long Awaited = 1_201;

    private TemporaryFolder _folder = null!;
    private readonly FixedTime _time = FixedTime.November2026;
    private HttpClient _http = null!;
    private FreshBooksSimulator _simulator = null!;
    private DuckDbWarehouse _warehouse = null!;
    private WebhookReceiver _receiver = null!;

    private string SecretsPath => _folder.File("webhooks.json");

    public async Task InitializeAsync()
    {
        _folder = new TemporaryFolder();
        _http = new HttpClient();
        _simulator = await FreshBooksSimulator.StartAsync(
            new SimulatorOptions { Clients = 3, Months = 2, Through = new DateOnly(2026, 10, 31), TimeProvider = _time });
        _warehouse = DuckDbWarehouse.OpenInMemory(_time);
        _receiver = await StartAsync();
        using FormUrlEncodedContent code = new(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = _simulator.ClientId,
            ["client_secret"] = _simulator.ClientSecret,
            ["code"] = _simulator.IssueAuthorizationCode(),
            ["redirect_uri"] = _simulator.RedirectUri,
        });
        using HttpResponseMessage tokens = await _http.PostAsync(new Uri(_simulator.BaseAddress, "auth/oauth/token"), code);
        JsonNode answer = JsonNode.Parse(await tokens.Content.ReadAsStringAsync())!;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)answer["access_token"]!);
    }

    public async Task DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _simulator.DisposeAsync();
        _warehouse.Dispose();
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Messages_that_come_twice_and_out_of_order_mark_each_record_once()
    {
        await RegisterAsync("payment");
        _simulator.Webhooks.Copies = 3;
        _simulator.Webhooks.IsHeld = true;
        _simulator.Webhooks.Raise("payment.create", 7);
        _simulator.Webhooks.Raise("payment.update", 7);
        _simulator.Webhooks.Raise("payment.delete", 8);
        _simulator.Webhooks.Release(isReversed: true);
        await _simulator.Webhooks.IdleAsync();

        _simulator.Webhooks.Deliveries.Should().OnlyContain(delivery => delivery.Status == 204 && delivery.Attempt == 1);
        (await _receiver.WaitingAsync(CancellationToken.None)).Select(hint => (hint.Stream, hint.ObjectId))
            .Should().Equal(("payments", 7), ("payments", 8));
    }

    [Fact]
    public async Task A_message_that_nobody_signed_or_of_another_account_marks_nothing()
    {
        await RegisterAsync("payment");
        string verifier = (string)JsonNode.Parse(File.ReadAllBytes(SecretsPath))![Awaited.ToString(System.Globalization.CultureInfo.InvariantCulture)]!;
        List<KeyValuePair<string, string>> own = Fields(_simulator.AccountId), foreign = Fields("Other1");

        (await PostAsync(own, WebhookSignature.Of("guessed", own))).Should().Be(401);
        (await PostAsync(own, WebhookSignature.Of(verifier, foreign))).Should().Be(401);
        (await PostAsync(own, "")).Should().Be(401);
        (await PostAsync(foreign, WebhookSignature.Of(verifier, foreign))).Should().Be(404);
        (await _receiver.WaitingAsync(CancellationToken.None)).Should().BeEmpty();

        (await PostAsync(own, WebhookSignature.Of(verifier, own))).Should().Be(204);
        (await _receiver.WaitingAsync(CancellationToken.None)).Should().ContainSingle();
    }

    [Fact]
    public async Task Nobody_but_an_awaited_callback_brings_a_secret_and_it_brings_one_only()
    {
        (await PostAsync([new("name", "callback.verify"), new("object_id", "9"), new("verifier", "planted")], "")).Should().Be(401);
        File.Exists(SecretsPath).Should().BeFalse();

        await RegisterAsync("invoice");
        byte[] kept = await File.ReadAllBytesAsync(SecretsPath);
        (await PostAsync([new("name", "callback.verify"), new("object_id", "1201"), new("verifier", "planted")], "")).Should().Be(401);
        (await File.ReadAllBytesAsync(SecretsPath)).Should().Equal(kept);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(SecretsPath).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Secrets_and_marks_outlive_the_receiver()
    {
        await RegisterAsync("invoice");
        Uri address = _receiver.Address;
        _simulator.Webhooks.Raise("invoice.create", 5);
        await _simulator.Webhooks.IdleAsync();
        await _receiver.DisposeAsync();
        _receiver = await StartAsync(address.Port);

        _simulator.Webhooks.Raise("invoice.create", 6);
        await _simulator.Webhooks.IdleAsync();

        (await _receiver.WaitingAsync(CancellationToken.None)).Select(hint => hint.ObjectId).Should().Equal(5, 6);
    }

    [Fact]
    public async Task A_walk_clears_the_marks_that_stood_when_it_began_and_no_later_one()
    {
        await RegisterAsync("client");
        _simulator.Webhooks.Raise("client.update", 1);
        _simulator.Webhooks.Raise("client.update", 2);
        await _simulator.Webhooks.IdleAsync();
        _time.Now += TimeSpan.FromMinutes(1);
        DateTimeOffset walkBegan = _time.Now;
        _time.Now += TimeSpan.FromMinutes(1);
        _simulator.Webhooks.Raise("client.update", 2);
        await _simulator.Webhooks.IdleAsync();

        WebhookHints.Fetched(_warehouse.Connection, _simulator.AccountId, "clients", walkBegan, _time.Now).Should().Be(1);

        (await _receiver.WaitingAsync(CancellationToken.None)).Select(hint => hint.ObjectId).Should().Equal(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("name=payment.create")]
    [InlineData("name=payment.create&object_id=seven")]
    [InlineData("name=payment.create&object_id=7&object_id=8")]
    public async Task A_body_that_is_no_such_form_is_400(string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        using HttpResponseMessage answer = await _http.PostAsync(_receiver.Address, content);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_without_end_is_413_and_a_look_is_405()
    {
        using StringContent content = new("name=" + new string('a', 20_000), Encoding.UTF8, "application/x-www-form-urlencoded");
        using HttpResponseMessage tooLong = await _http.PostAsync(_receiver.Address, content);
        using HttpResponseMessage look = await _http.GetAsync(_receiver.Address);

        tooLong.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        look.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        Func<Task> start = () => StartAsync(_receiver.Address.Port);

        (await start.Should().ThrowAsync<EtlException>()).Which.Message.Should().Contain("is taken").And.Contain("--listen");
    }

    [Fact]
    public void A_broken_file_of_secrets_is_told_and_stays()
    {
        _folder.Write("webhooks.json", "{ broken");

        FluentActions.Invoking(() => WebhookVerifiers.Load(SecretsPath, [])).Should().Throw<EtlException>()
            .Which.ExitCode.Should().Be(ExitCode.FixSettings);
        File.ReadAllText(SecretsPath).Should().Be("{ broken");
    }

    [Theory]
    [InlineData(
        "tsvUTlhjvK8bz+qOux8LhMAVITV+1otcl3Vj7Vk0+VU=",
        "name=payment.create&object_id=70501&account_id=Qz7Lm2&business_id=3204417&identity_id=771204&user_id=1")]
    [InlineData(
        "9Qfu4GuyyBmWyBitZgHNN3b9TWEXW04russCTh/IxXw=",
        "name=client.update&object_id=48210&account_id=Qz7Lm2&note=Zo%C3%AB+%22A%2FB%22+%3Cx%3E%26y+%7F%F0%9F%98%80")]
    public void Signatures_agree_with_the_published_vectors(string signature, string body)
    {
        WebhookMessage message = WebhookMessage.Read(body)!;

        message.IsSignedBy(signature, ["other", "k9Qp3ZrT7uVw"]).Should().BeTrue();
        message.IsSignedBy(signature, ["other"]).Should().BeFalse();
        message.IsSignedBy("A" + signature[1..], ["k9Qp3ZrT7uVw"]).Should().BeFalse();
        WebhookMessage.Read(body + "1")!.IsSignedBy(signature, ["k9Qp3ZrT7uVw"]).Should().BeFalse();
    }

    private static List<KeyValuePair<string, string>> Fields(string accountId) =>
        [new("name", "payment.create"), new("object_id", "70501"), new("account_id", accountId)];

    private Task<WebhookReceiver> StartAsync(int port = 0) => WebhookReceiver.StartAsync(
        port, _simulator.AccountId, _warehouse, WebhookVerifiers.Load(SecretsPath, [Awaited]), _time, CancellationToken.None);

    private async Task RegisterAsync(string eventName)
    {
        string callbacks = $"events/account/{_simulator.AccountId}/events/callbacks";
        await SendAsync(HttpMethod.Post, callbacks, $$$"""{"callback":{"event":"{{{eventName}}}","uri":"{{{_receiver.Address}}}hook"}}""");
        await _simulator.Webhooks.IdleAsync();
        string verifier = (string)JsonNode.Parse(await File.ReadAllBytesAsync(SecretsPath))!["1201"]!;
        await SendAsync(HttpMethod.Put, $"{callbacks}/{Awaited}", $$$"""{"callback":{"verifier":"{{{verifier}}}"}}""");
    }

    private async Task SendAsync(HttpMethod method, string path, string body)
    {
        using HttpRequestMessage request = new(method, new Uri(_simulator.BaseAddress, path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = await _http.SendAsync(request);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<int> PostAsync(IReadOnlyList<KeyValuePair<string, string>> fields, string signature)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, _receiver.Address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.TryAddWithoutValidation(WebhookSignature.Header, signature);
        using HttpResponseMessage response = await _http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
