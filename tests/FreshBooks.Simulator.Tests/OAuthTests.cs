using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

public sealed class OAuthTests : IAsyncLifetime
{
    private SimulatorSession _session = null!;

    public async Task InitializeAsync() => _session = await SimulatorSession.StartAsync(clients: 3, months: 2, signIn: false);

    public async Task DisposeAsync() => await _session.DisposeAsync();

    [Fact]
    public async Task Consent_redirects_with_a_code_that_the_token_endpoint_takes()
    {
        string query = $"client_id={_session.Simulator.ClientId}&response_type=code"
            + $"&redirect_uri={Uri.EscapeDataString(_session.Simulator.RedirectUri)}&state=a%20b";

        using HttpResponseMessage response = await _session.GetAsync("/oauth/authorize/?" + query);

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        string location = response.Headers.Location!.OriginalString;
        location.Should().StartWith(_session.Simulator.RedirectUri + "?code=").And.EndWith("&state=a%20b");
        string code = location.Split("code=")[1].Split('&')[0];
        JsonObject tokens = await _session.ExchangeAsync(code);
        ((string)tokens["token_type"]!).Should().Be("Bearer");
        ((int)tokens["expires_in"]!).Should().Be(43_200);
        ((long)tokens["created_at"]!).Should().Be(_session.Clock.GetUtcNow().ToUnixTimeSeconds());
        ((string)tokens["refresh_token"]!).Should().MatchRegex("^[0-9a-f]{64}$");
        ((string)tokens["access_token"]!).Split('.').Should().HaveCount(3);
    }

    [Theory]
    [InlineData("client_id=unknown&response_type=code&redirect_uri=R", HttpStatusCode.InternalServerError, null)]
    [InlineData("client_id=C&response_type=code&redirect_uri=https%3A%2F%2Fother.example", HttpStatusCode.BadRequest, null)]
    [InlineData("client_id=C&response_type=code&redirect_uri=R&scope=user:nothing:read", HttpStatusCode.Redirect, "invalid_scope")]
    [InlineData("client_id=C&response_type=token&redirect_uri=R", HttpStatusCode.Redirect, "unsupported_response_type")]
    public async Task Consent_refuses(string query, HttpStatusCode status, string? error)
    {
        query = query
            .Replace("client_id=C", "client_id=" + _session.Simulator.ClientId, StringComparison.Ordinal)
            .Replace("redirect_uri=R", "redirect_uri=" + Uri.EscapeDataString(_session.Simulator.RedirectUri), StringComparison.Ordinal);

        using HttpResponseMessage response = await _session.GetAsync("/oauth/authorize/?" + query);

        response.StatusCode.Should().Be(status);
        response.Headers.Location?.OriginalString.Should().Be($"{_session.Simulator.RedirectUri}?error={error}");
        (response.Headers.Location is null).Should().Be(error is null);
    }

    [Fact]
    public async Task A_token_request_may_be_json_form_or_multipart()
    {
        var multipart = new MultipartFormDataContent();
        foreach ((string name, string value) in _session.CodeFields(_session.Simulator.IssueAuthorizationCode()))
        {
            multipart.Add(new StringContent(value), name);
        }

        HttpContent[] bodies =
        [
            JsonContent.Create(_session.CodeFields(_session.Simulator.IssueAuthorizationCode())),
            new FormUrlEncodedContent(_session.CodeFields(_session.Simulator.IssueAuthorizationCode())),
            multipart,
        ];
        foreach (HttpContent body in bodies)
        {
            using HttpResponseMessage response = await _session.Http.PostAsync(new Uri("/auth/oauth/token", UriKind.Relative), body);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
            body.Dispose();
        }

        _session.Simulator.TokensIssued.Should().Be(3);
    }

    [Theory]
    [InlineData("grant_type", null, 400, "invalid_request")]
    [InlineData("grant_type", "password", 400, "unsupported_grant_type")]
    [InlineData("client_id", "someone", 401, "invalid_client")]
    [InlineData("client_secret", "wrong", 401, "invalid_client")]
    [InlineData("code", null, 400, "invalid_request")]
    [InlineData("code", "unknown", 400, "invalid_grant")]
    [InlineData("redirect_uri", null, 400, "invalid_request")]
    [InlineData("redirect_uri", "https://localhost:8943/callback/", 400, "invalid_grant")]
    public async Task A_wrong_field_in_a_code_exchange_is_refused(string field, string? value, int status, string error)
    {
        Dictionary<string, string> fields = _session.CodeFields(_session.Simulator.IssueAuthorizationCode());
        fields.Remove(field);
        if (value is not null)
        {
            fields[field] = value;
        }

        await ExpectRefusalAsync(fields, status, error);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        string code = _session.Simulator.IssueAuthorizationCode();
        await _session.ExchangeAsync(code);

        await ExpectRefusalAsync(_session.CodeFields(code), 400, "invalid_grant");
    }

    [Fact]
    public async Task A_code_dies_after_five_minutes()
    {
        string young = _session.Simulator.IssueAuthorizationCode();
        string old = _session.Simulator.IssueAuthorizationCode();
        _session.Clock.Advance(TimeSpan.FromSeconds(299));
        await _session.ExchangeAsync(young);
        _session.Clock.Advance(TimeSpan.FromSeconds(1));

        await ExpectRefusalAsync(_session.CodeFields(old), 400, "invalid_grant");
    }

    [Fact]
    public async Task A_refresh_rotates_and_spends_the_token_before()
    {
        JsonObject first = await _session.ExchangeAsync(_session.Simulator.IssueAuthorizationCode());
        string spent = (string)first["refresh_token"]!;

        using HttpResponseMessage response = await _session.PostTokenAsync(_session.RefreshFields(spent));
        JsonObject second = await SimulatorSession.ReadAsync(response);

        ((string)second["refresh_token"]!).Should().NotBe(spent);
        await ExpectRefusalAsync(_session.RefreshFields(spent), 400, "invalid_grant");
        using HttpResponseMessage third = await _session.PostTokenAsync(_session.RefreshFields((string)second["refresh_token"]!));
        third.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(false, 200)]
    [InlineData(true, 401)]
    public async Task The_old_access_token_outlives_a_refresh_unless_switched_off(bool ends, int status)
    {
        await using SimulatorSession session = await SimulatorSession.StartAsync(
            clients: 3, months: 2, signIn: false, change: options => options with { RefreshEndsOldAccessToken = ends });
        JsonObject tokens = await session.ExchangeAsync(session.Simulator.IssueAuthorizationCode());
        session.Use((string)tokens["access_token"]!);
        using HttpResponseMessage refreshed = await session.PostTokenAsync(session.RefreshFields((string)tokens["refresh_token"]!));

        using HttpResponseMessage response = await session.GetAsync("/auth/api/v1/users/me");

        ((int)response.StatusCode).Should().Be(status);
    }

    [Fact]
    public async Task An_access_token_dies_by_the_injected_clock()
    {
        JsonObject tokens = await _session.ExchangeAsync(_session.Simulator.IssueAuthorizationCode());
        _session.Use((string)tokens["access_token"]!);
        _session.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        using HttpResponseMessage alive = await _session.GetAsync("/auth/api/v1/users/me");
        _session.Clock.Advance(TimeSpan.FromSeconds(1));
        using HttpResponseMessage dead = await _session.GetAsync("/auth/api/v1/users/me");

        alive.StatusCode.Should().Be(HttpStatusCode.OK);
        dead.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        ((string)(await SimulatorSession.ReadAsync(dead))["error"]!).Should().Be("unauthenticated");
    }

    [Theory]
    [InlineData("access_token")]
    [InlineData("refresh_token")]
    public async Task Revoking_either_token_ends_the_grant(string which)
    {
        JsonObject tokens = await _session.ExchangeAsync(_session.Simulator.IssueAuthorizationCode());
        _session.Use((string)tokens["access_token"]!);
        using var body = JsonContent.Create(new
        {
            client_id = _session.Simulator.ClientId,
            client_secret = _session.Simulator.ClientSecret,
            token = (string)tokens[which]!,
        });

        using HttpResponseMessage revoked = await _session.Http.PostAsync(new Uri("/auth/oauth/revoke", UriKind.Relative), body);

        (await revoked.Content.ReadAsStringAsync()).Should().Be("{}");
        using HttpResponseMessage me = await _session.GetAsync("/auth/api/v1/users/me");
        me.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        await ExpectRefusalAsync(_session.RefreshFields((string)tokens["refresh_token"]!), 400, "invalid_grant");
    }

    [Fact]
    public async Task A_missing_scope_is_403_and_the_identity_needs_none()
    {
        JsonObject tokens = await _session.ExchangeAsync(_session.Simulator.IssueAuthorizationCode("user:clients:read"));
        _session.Use((string)tokens["access_token"]!);

        using HttpResponseMessage clients = await _session.GetAsync(_session.AccountPath("users/clients"));
        using HttpResponseMessage invoices = await _session.GetAsync(_session.AccountPath("invoices/invoices"));
        using HttpResponseMessage me = await _session.GetAsync("/auth/api/v1/users/me");

        clients.StatusCode.Should().Be(HttpStatusCode.OK);
        invoices.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        me.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_token_the_answer_is_401_whatever_the_path_says()
    {
        using var bare = new HttpClient { BaseAddress = _session.Simulator.BaseAddress };
        bare.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "made.up.token");

        using HttpResponseMessage response = await bare.GetAsync(new Uri("/accounting/account/wrong/users/clients", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    private async Task ExpectRefusalAsync(Dictionary<string, string> fields, int status, string error)
    {
        using HttpResponseMessage response = await _session.PostTokenAsync(fields);
        ((int)response.StatusCode).Should().Be(status);
        JsonObject body = await SimulatorSession.ReadAsync(response);
        ((string)body["error"]!).Should().Be(error);
        ((string)body["error_description"]!).Should().NotBeEmpty();
    }
}
