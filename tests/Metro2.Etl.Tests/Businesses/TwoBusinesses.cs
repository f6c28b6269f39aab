using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using FreshBooks.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Metro2.Etl.Tests.Businesses;

/// <summary>
/// One FreshBooks with two businesses of one person: two simulators, which number their clients, invoices and payments alike, behind one
/// address. What is asked about the second account goes to the second simulator, which calls itself by the first one's ids.
/// </summary>
internal sealed class TwoBusinesses : IAsyncDisposable
{
    public const string FirstAccount = "Nw7Kt2";
    public const string SecondAccount = "Rk4Vp9";
    private const string FirstUuid = "6e2b9f04-71d3-4c58-a1f6-3b90c7d25e18";
    private const string SecondUuid = "8a41c7e2-0b95-4d36-b8f0-51e2a97c6d03";
    private const long FirstId = 4_417_203;
    private const long SecondId = 5_528_314;

    private readonly WebApplication _front;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private string _secondToken = "";

    private TwoBusinesses(FreshBooksSimulator first, FreshBooksSimulator second)
    {
        First = first;
        Second = second;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _front = builder.Build();
        ((IApplicationBuilder)_front).Run(PassAsync);
    }

    public FreshBooksSimulator First { get; }

    public FreshBooksSimulator Second { get; }

    public string Address { get; private set; } = "";

    public static async Task<TwoBusinesses> StartAsync(TimeProvider time, int clients)
    {
        SimulatorOptions options = new()
        {
            Seed = 1,
            Clients = clients,
            Months = 24,
            Through = new DateOnly(2026, 10, 31),
            TimeProvider = time,
        };
        TwoBusinesses both = new(
            await FreshBooksSimulator.StartAsync(options),
            await FreshBooksSimulator.StartAsync(options with { Seed = 2, AccessTokenLifetime = TimeSpan.FromDays(10_000) }));
        both._secondToken = await both.SignInToSecondAsync();
        await both._front.StartAsync();
        both.Address = both._front.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return both;
    }

    public void ShowAsOf(DateOnly day)
    {
        First.ShowAsOf(day);
        Second.ShowAsOf(day);
    }

    public async ValueTask DisposeAsync()
    {
        await _front.DisposeAsync();
        _client.Dispose();
        await First.DisposeAsync();
        await Second.DisposeAsync();
    }

    private async Task<string> SignInToSecondAsync()
    {
        using HttpResponseMessage answer = await _client.PostAsJsonAsync(new Uri(Second.BaseAddress, "auth/oauth/token"), new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = Second.ClientId,
            ["client_secret"] = Second.ClientSecret,
            ["redirect_uri"] = Second.RedirectUri,
            ["code"] = Second.IssueAuthorizationCode(),
        });
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!.ToString();
    }

    private async Task PassAsync(HttpContext context)
    {
        string target = context.Request.Path + context.Request.QueryString.ToString();
        bool isSecond = target.Contains(SecondAccount, StringComparison.Ordinal);
        FreshBooksSimulator source = isSecond ? Second : First;
        using HttpRequestMessage request = new(
            new HttpMethod(context.Request.Method), new Uri(source.BaseAddress, target.Replace(SecondAccount, FirstAccount, StringComparison.Ordinal)));
        if (context.Request.Headers.Authorization.ToString() is { Length: > 0 } bearer)
        {
            request.Headers.Authorization = isSecond ? new AuthenticationHeaderValue("Bearer", _secondToken) : AuthenticationHeaderValue.Parse(bearer);
        }

        request.Headers.TryAddWithoutValidation("X-API-VERSION", context.Request.Headers["X-API-VERSION"].ToString());
        if (context.Request.Method == HttpMethods.Post)
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(context.Request.ContentType!);
        }

        using HttpResponseMessage answer = await _client.SendAsync(request, context.RequestAborted);
        string body = await answer.Content.ReadAsStringAsync(context.RequestAborted);
        byte[] bytes = Encoding.UTF8.GetBytes(isSecond ? AsSecond(body) : target.EndsWith("/users/me", StringComparison.Ordinal) && answer.IsSuccessStatusCode ? WithSecond(body) : body);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static string WithSecond(string body)
    {
        JsonNode me = JsonNode.Parse(body)!;
        foreach (string list in (string[])["business_memberships", "roles"])
        {
            JsonArray items = me["response"]![list]!.AsArray();
            items.Add(JsonNode.Parse(AsSecond(items[0]!.ToJsonString())));
        }

        return me.ToJsonString();
    }

    private static string AsSecond(string text) => text
        .Replace(FirstAccount, SecondAccount, StringComparison.Ordinal)
        .Replace(FirstUuid, SecondUuid, StringComparison.Ordinal)
        .Replace($"{FirstId}", $"{SecondId}", StringComparison.Ordinal)

        // The person's membership in the business and role in the account.
        .Replace("905310", "906511", StringComparison.Ordinal)
        .Replace("12044", "12755", StringComparison.Ordinal);
}
