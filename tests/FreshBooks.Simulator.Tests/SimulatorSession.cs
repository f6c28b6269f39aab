using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace FreshBooks.Simulator.Tests;

/// <summary>A running simulator and an HTTP client that has signed in to it.</summary>
internal sealed class SimulatorSession : IAsyncDisposable
{
    public static readonly DateOnly October = new(2026, 10, 31);

    private SimulatorSession(FreshBooksSimulator simulator, TestClock clock)
    {
        Simulator = simulator;
        Clock = clock;

        // Redirects carry the answer of the consent page, so they are not followed.
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = simulator.BaseAddress };
    }

    public FreshBooksSimulator Simulator { get; }
    public TestClock Clock { get; }
    public HttpClient Http { get; }

    public static async Task<SimulatorSession> StartAsync(
        int seed = 1, int clients = 30, int months = 24, DateOnly? through = null, bool signIn = true,
        Func<SimulatorOptions, SimulatorOptions>? change = null)
    {
        var clock = new TestClock();
        var options = new SimulatorOptions
        {
            Seed = seed,
            Clients = clients,
            Months = months,
            Through = through ?? October,
            TimeProvider = clock,
        };
        FreshBooksSimulator simulator = await FreshBooksSimulator.StartAsync(change?.Invoke(options) ?? options);
        var session = new SimulatorSession(simulator, clock);
        if (signIn)
        {
            JsonObject tokens = await session.ExchangeAsync(simulator.IssueAuthorizationCode());
            session.Use(tokens["access_token"]!.GetValue<string>());
        }

        return session;
    }

    public string AccountPath(string path) => $"/accounting/account/{Simulator.AccountId}/{path}";

    public void Use(string accessToken) => Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);

    public Dictionary<string, string> CodeFields(string code) => new()
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = Simulator.ClientId,
        ["client_secret"] = Simulator.ClientSecret,
        ["code"] = code,
        ["redirect_uri"] = Simulator.RedirectUri,
    };

    public Dictionary<string, string> RefreshFields(string refreshToken) => new()
    {
        ["grant_type"] = "refresh_token",
        ["client_id"] = Simulator.ClientId,
        ["client_secret"] = Simulator.ClientSecret,
        ["refresh_token"] = refreshToken,
        ["redirect_uri"] = Simulator.RedirectUri,
    };

    public async Task<JsonObject> ExchangeAsync(string code)
    {
        using HttpResponseMessage response = await PostTokenAsync(CodeFields(code));
        response.IsSuccessStatusCode.Should().BeTrue();
        return await ReadAsync(response);
    }

    public async Task<HttpResponseMessage> PostTokenAsync(Dictionary<string, string> fields)
    {
        using var body = new FormUrlEncodedContent(fields);
        return await Http.PostAsync(new Uri("/auth/oauth/token", UriKind.Relative), body);
    }

    public Task<HttpResponseMessage> GetAsync(string pathAndQuery) => Http.GetAsync(new Uri(pathAndQuery, UriKind.Relative));

    public async Task<JsonObject> GetJsonAsync(string pathAndQuery)
    {
        using HttpResponseMessage response = await GetAsync(pathAndQuery);
        ((int)response.StatusCode).Should().Be(200);
        return await ReadAsync(response);
    }

    /// <summary>The <c>response.result</c> of a list or single read of the account.</summary>
    public async Task<JsonObject> ResultAsync(string path) =>
        (await GetJsonAsync(AccountPath(path)))["response"]!["result"]!.AsObject();

    /// <summary>All rows of a stream, page by page.</summary>
    public async Task<List<JsonObject>> WalkAsync(string path, string query = "")
    {
        string listKey = path.Split('/')[1];
        var rows = new List<JsonObject>();
        for (int page = 1; ; page++)
        {
            JsonObject result = await ResultAsync(
                string.Create(CultureInfo.InvariantCulture, $"{path}?per_page=100&page={page}{query}"));
            rows.AddRange(result[listKey]!.AsArray().Select(row => row!.AsObject()));
            if (page >= (int)result["pages"]!)
            {
                return rows;
            }
        }
    }

    public long ClientOf(string persona) => Simulator.Personas.First(pair => pair.Value == persona).Key;

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsByteArrayAsync())!.AsObject();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Simulator.DisposeAsync();
    }
}

/// <summary>A clock that moves when told; it starts in the month after the generated ones.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 3, 15, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
