using System.Net;
using System.Text;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FreshBooks.Simulator.Tests;

public sealed class WebhookTests : IAsyncLifetime
{
    private readonly List<(string Signature, List<KeyValuePair<string, string>> Fields)> _received = [];
    private SimulatorSession _session = null!;
    private WebApplication _receiver = null!;
    private Uri _address = null!;
    private int _status = 200;

    private string Callbacks => $"/events/account/{_session.Simulator.AccountId}/events/callbacks";

    public async Task InitializeAsync()
    {
        _session = await SimulatorSession.StartAsync(
            clients: 20, months: 3, change: options => options with { Scopes = SimulatorOptions.DefaultScopes + " " + SimulatorOptions.WriteScopes });
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _receiver = builder.Build();
        ((IApplicationBuilder)_receiver).Run(ReceiveAsync);
        await _receiver.StartAsync();
        _address = new Uri(_receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/hook");
    }

    public async Task DisposeAsync()
    {
        await _session.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Theory]
    [InlineData(
        "tsvUTlhjvK8bz+qOux8LhMAVITV+1otcl3Vj7Vk0+VU=",
        "name", "payment.create", "object_id", "70501", "account_id", "Qz7Lm2", "business_id", "3204417", "identity_id", "771204", "user_id", "1")]
    [InlineData(
        "9Qfu4GuyyBmWyBitZgHNN3b9TWEXW04russCTh/IxXw=",
        "name", "client.update", "object_id", "48210", "account_id", "Qz7Lm2", "note", "Zo\u00eb \"A/B\" <x>&y \u007f\ud83d\ude00")]
    public void Signatures_agree_with_the_published_vectors(string expected, params string[] parts)
    {
        List<KeyValuePair<string, string>> fields = [.. parts.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1]))];

        WebhookSignature.Of("k9Qp3ZrT7uVw", fields).Should().Be(expected);
    }

    [Fact]
    public async Task A_callback_is_verified_before_anything_else_is_sent_to_it()
    {
        long id = await RegisterAsync("payment");
        await _session.Simulator.Webhooks.IdleAsync();
        string verifier = Value(0, "verifier");
        _session.Simulator.Webhooks.Raise("payment.create", 1);
        await _session.Simulator.Webhooks.IdleAsync();
        _received.Should().ContainSingle();
        Value(0, "object_id").Should().Be($"{id}");

        (await SendAsync(HttpMethod.Put, $"{Callbacks}/{id}", """{"callback":{"verifier":"wrong"}}""")).Status.Should().Be(422);
        (await SendAsync(HttpMethod.Put, $"{Callbacks}/{id}", $$$"""{"callback":{"verifier":"{{{verifier}}}"}}""")).Status.Should().Be(200);
        _session.Simulator.Webhooks.Raise("payment.create", 2);
        _session.Simulator.Webhooks.Raise("invoice.create", 3);
        await _session.Simulator.Webhooks.IdleAsync();

        _received.Should().HaveCount(2);
        (Value(1, "name"), Value(1, "object_id")).Should().Be(("payment.create", "2"));
        _received[1].Signature.Should().Be(WebhookSignature.Of(verifier, _received[1].Fields));
    }

    [Fact]
    public async Task A_lost_verification_is_sent_again()
    {
        long id = await RegisterAsync("invoice.update");
        await _session.Simulator.Webhooks.IdleAsync();

        (await SendAsync(HttpMethod.Put, $"{Callbacks}/{id}", """{"callback":{"resend":true}}""")).Status.Should().Be(200);
        await _session.Simulator.Webhooks.IdleAsync();

        _received.Should().HaveCount(2);
        Value(1, "verifier").Should().Be(Value(0, "verifier"));
    }

    [Fact]
    public async Task Writes_and_deletions_are_told()
    {
        await VerifiedAsync("client");
        (int status, JsonObject created) = await SendAsync(HttpMethod.Post, _session.AccountPath("users/clients"), """{"client":{"fname":"Ida"}}""");
        status.Should().Be(200);
        long id = (long)created["response"]!["result"]!["client"]!["id"]!;
        await SendAsync(HttpMethod.Put, _session.AccountPath($"users/clients/{id}"), """{"client":{"lname":"Moe"}}""");
        _session.Simulator.Delete("clients", id);
        await _session.Simulator.Webhooks.IdleAsync();

        _received.Skip(1).Select(message => message.Fields[0].Value).Should().Equal("client.create", "client.update", "client.delete");
    }

    [Fact]
    public async Task Messages_come_twice_and_out_of_order_when_told()
    {
        await VerifiedAsync("invoice");
        _session.Simulator.Webhooks.Copies = 2;
        _session.Simulator.Webhooks.IsHeld = true;
        _session.Simulator.Webhooks.Raise("invoice.create", 1);
        _session.Simulator.Webhooks.Raise("invoice.update", 1);
        _received.Should().HaveCount(1);

        _session.Simulator.Webhooks.Release(isReversed: true);
        await _session.Simulator.Webhooks.IdleAsync();

        _received.Skip(1).Select(message => message.Fields[0].Value)
            .Should().Equal("invoice.update", "invoice.update", "invoice.create", "invoice.create");
    }

    [Fact]
    public async Task A_receiver_that_fails_is_asked_three_times_more_and_then_given_up()
    {
        await VerifiedAsync("invoice");
        _status = 500;

        _session.Simulator.Webhooks.Raise("invoice.create", 5);
        await _session.Simulator.Webhooks.IdleAsync();

        _session.Simulator.Webhooks.Deliveries.Where(delivery => delivery.ObjectId == 5).Select(delivery => (delivery.Attempt, delivery.Status))
            .Should().Equal((1, 500), (2, 500), (3, 500), (4, 500));
    }

    [Fact]
    public async Task Callbacks_are_listed_filtered_and_removed()
    {
        long payment = await RegisterAsync("payment");
        await RegisterAsync("client");

        JsonObject found = (await _session.GetJsonAsync(Callbacks + "?search[event]=payment.create"))["response"]!["result"]!.AsObject();
        found["callbacks"]!.AsArray().Should().ContainSingle(row => (long)row!["callbackid"]! == payment);
        (await SendAsync(HttpMethod.Delete, $"{Callbacks}/{payment}", "")).Status.Should().Be(200);
        using HttpResponseMessage gone = await _session.GetAsync($"{Callbacks}/{payment}");
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"callback":{"event":"weather.create","uri":"http://127.0.0.1:1/x"}}""")]
    [InlineData("""{"callback":{"event":"payment.create","uri":"https://etl.example.com/fb"}}""")]
    [InlineData("nonsense")]
    public async Task A_callback_that_cannot_be_is_refused(string body)
    {
        (await SendAsync(HttpMethod.Post, Callbacks, body)).Status.Should().Be(422);
    }

    private async Task VerifiedAsync(string eventName)
    {
        long id = await RegisterAsync(eventName);
        await _session.Simulator.Webhooks.IdleAsync();
        await SendAsync(HttpMethod.Put, $"{Callbacks}/{id}", $$$"""{"callback":{"verifier":"{{{Value(0, "verifier")}}}"}}""");
    }

    private async Task<long> RegisterAsync(string eventName)
    {
        (int status, JsonObject body) = await SendAsync(
            HttpMethod.Post, Callbacks, $$$"""{"callback":{"event":"{{{eventName}}}","uri":"{{{_address}}}"}}""");
        status.Should().Be(200);
        JsonNode callback = body["response"]!["result"]!["callback"]!;
        ((bool)callback["verified"]!).Should().BeFalse();
        return (long)callback["callbackid"]!;
    }

    private string Value(int index, string field) => _received[index].Fields.Single(pair => pair.Key == field).Value;

    private async Task<(int Status, JsonObject Body)> SendAsync(HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = await _session.Http.SendAsync(request);
        return ((int)response.StatusCode, await SimulatorSession.ReadAsync(response));
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string form = await reader.ReadToEndAsync();
        List<KeyValuePair<string, string>> fields = [.. form.Split('&').Select(pair => pair.Split('=')).Select(pair =>
            KeyValuePair.Create(WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair[1])))];
        _received.Add((context.Request.Headers[WebhookSignature.Header].ToString(), fields));
        context.Response.StatusCode = _status;
    }
}
