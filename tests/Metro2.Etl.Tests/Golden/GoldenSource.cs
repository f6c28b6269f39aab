using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Metro2.Etl.Tests.Golden;

/// <summary>
/// Serves the lists of a fixture folder over HTTP: token, identity, and pages cut as asked for. Not the simulator, so that the golden month
/// rests on nothing that is generated.
/// </summary>
internal sealed class GoldenSource : IAsyncDisposable
{
    public const string ClientSecret = "golden-secret";
    public const string AuthorizationCode = "golden-code";

    private const string AccessToken = "golden-access";
    private const string AccountPath = "/accounting/account/Gold26/";

    private static readonly Dictionary<string, string> s_lists = new()
    {
        ["users/clients"] = "clients",
        ["invoices/invoices"] = "invoices",
        ["payments/payments"] = "payments",
        ["credit_notes/credit_notes"] = "credit_notes",
    };

    private readonly WebApplication _server;

    private GoldenSource(WebApplication server) => _server = server;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public static async Task<GoldenSource> StartAsync(string folder)
    {
        Dictionary<string, JsonArray> rows = s_lists.Values.ToDictionary(
            name => name,
            name => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name + ".json")))!["response"]!["result"]![name]!.AsArray());
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication server = builder.Build();
        server.Run(context => AnswerAsync(context, rows));
        await server.StartAsync();
        IServerAddressesFeature addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new GoldenSource(server) { Address = new Uri(addresses.Addresses.Single()) };
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, Dictionary<string, JsonArray> rows)
    {
        string path = context.Request.Path.Value!;
        if (path == "/auth/oauth/token")
        {
            await SendAsync(context, 200, new JsonObject
            {
                ["access_token"] = AccessToken,
                ["refresh_token"] = "golden-refresh",
                ["token_type"] = "Bearer",
                ["expires_in"] = 43_200,
            });
        }
        else if (context.Request.Headers.Authorization != $"Bearer {AccessToken}")
        {
            await SendAsync(context, 401, new JsonObject { ["error"] = "unauthenticated" });
        }
        else if (path == "/auth/api/v1/users/me")
        {
            await SendAsync(context, 200, Identity());
        }
        else if (path.StartsWith(AccountPath, StringComparison.Ordinal) && s_lists.TryGetValue(path[AccountPath.Length..], out string? name))
        {
            await SendAsync(context, 200, Page(context.Request.Query, name, rows[name]));
        }
        else
        {
            await SendAsync(context, 404, new JsonObject { ["error"] = "not_found" });
        }
    }

    private static JsonObject Identity() => new()
    {
        ["response"] = new JsonObject
        {
            ["business_memberships"] = new JsonArray(new JsonObject
            {
                ["role"] = "owner",
                ["business"] = new JsonObject { ["id"] = 1, ["account_id"] = "Gold26" },
            }),
        },
    };

    // Lists leave deleted records out unless they are asked for.
    private static JsonObject Page(IQueryCollection query, string name, JsonArray rows)
    {
        bool deleted = query["search[vis_state]"] == "1";
        int page = int.Parse(query["page"].ToString(), CultureInfo.InvariantCulture);
        int size = int.Parse(query["per_page"].ToString(), CultureInfo.InvariantCulture);
        JsonNode[] shown = [.. rows.Where(row => ((int)row!["vis_state"]! == 1) == deleted).Select(row => row!)];
        return new JsonObject
        {
            ["response"] = new JsonObject
            {
                ["result"] = new JsonObject
                {
                    ["page"] = page,
                    ["pages"] = (shown.Length + size - 1) / size,
                    ["per_page"] = size,
                    ["total"] = shown.Length,
                    [name] = new JsonArray([.. shown.Skip((page - 1) * size).Take(size).Select(row => row.DeepClone())]),
                },
            },
        };
    }

    private static async Task SendAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString());
    }
}
