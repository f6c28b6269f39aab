using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

using FreshBooks.Simulator.Books;

using Microsoft.AspNetCore.Http;

namespace FreshBooks.Simulator.Http;

/// <summary>Steers a running simulator from another process; outside the paths of the API and without a token.</summary>
internal sealed class ControlEndpoints(AccountBooks books, SimulatorFaults faults, RequestLog log, SimulatorWebhooks webhooks)
{
    private static readonly JsonSerializerOptions FaultOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public async Task<Answer> AnswerAsync(HttpRequest request, PathString path)
    {
        try
        {
            return (request.Method, path.Value) switch
            {
                ("POST", "/faults") => await ArmAsync(request),
                ("DELETE", "/faults") => Clear(),
                ("GET", "/scenarios") => Ok(FaultScenario.Names),
                ("POST", "/scenarios") => await PlayAsync(request),
                ("POST", "/webhooks") => await SteerWebhooksAsync(request),
                ("POST", "/as_of") => await ShowAsOfAsync(request),
                ("GET", "/requests") => Ok(log.Counts),
                _ => ErrorBodies.OAuth(404, "not_found", "There is no such control."),
            };
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return ErrorBodies.OAuth(400, "invalid_request", exception.Message);
        }
    }

    private async Task<Answer> ArmAsync(HttpRequest request)
    {
        using JsonDocument document = await JsonDocument.ParseAsync(request.Body);
        List<SimulatorFault> read = document.RootElement.ValueKind == JsonValueKind.Array
            ? document.RootElement.Deserialize<List<SimulatorFault>>(FaultOptions)!
            : [document.RootElement.Deserialize<SimulatorFault>(FaultOptions)!];
        read.ForEach(faults.Add);
        return Ok(new { pending = faults.PendingCount });
    }

    /// <summary><c>{"name":"drift"}</c>, or <c>{"storm":7,"count":12,"pages":3}</c>.</summary>
    private async Task<Answer> PlayAsync(HttpRequest request)
    {
        Play play = await JsonSerializer.DeserializeAsync<Play>(request.Body, FaultOptions) ?? new Play();
        IReadOnlyList<SimulatorFault> chosen = play switch
        {
            { Name: { } name, Storm: null } => FaultScenario.Named(name),
            { Name: null, Storm: { } seed } => FaultScenario.Storm(seed, play.Count, play.Pages),
            _ => throw new ArgumentException("The body must name a scenario or a storm."),
        };
        foreach (SimulatorFault fault in chosen)
        {
            faults.Add(fault);
        }

        return Ok(new { pending = faults.PendingCount });
    }

    /// <summary><c>{"copies":2}</c>, <c>{"hold":true}</c>, <c>{"release":"in_order"}</c> or <c>"reversed"</c>.</summary>
    private async Task<Answer> SteerWebhooksAsync(HttpRequest request)
    {
        Steering steering = await JsonSerializer.DeserializeAsync<Steering>(request.Body, FaultOptions) ?? new Steering();
        if (steering.Copies is < 1 or > 10 || steering.Release is not (null or "in_order" or "reversed"))
        {
            throw new ArgumentException("copies is 1 to 10, release is in_order or reversed.");
        }

        webhooks.Copies = steering.Copies ?? webhooks.Copies;
        webhooks.IsHeld = steering.Hold ?? webhooks.IsHeld;
        if (steering.Release is { } order)
        {
            webhooks.Release(order == "reversed");
        }

        return Ok(new { copies = webhooks.Copies, hold = webhooks.IsHeld });
    }

    private Answer Clear()
    {
        faults.Clear();
        return Ok(new { pending = 0 });
    }

    private async Task<Answer> ShowAsOfAsync(HttpRequest request)
    {
        using JsonDocument document = await JsonDocument.ParseAsync(request.Body);
        string? text = document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("day", out JsonElement day) && day.ValueKind == JsonValueKind.String
                ? day.GetString()
                : null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly wanted))
        {
            throw new ArgumentException("The body must be {\"day\":\"yyyy-MM-dd\"}.");
        }

        books.ShowAsOf(wanted);
        return Ok(new { day = text });
    }

    private static Answer Ok(object value) => JsonBody.Make(200, JsonBody.AuthContentType, value);

    private sealed record Play
    {
        public string? Name { get; init; }
        public int? Storm { get; init; }
        public int Count { get; init; } = 12;
        public int Pages { get; init; } = 3;
    }

    private sealed record Steering
    {
        public int? Copies { get; init; }
        public bool? Hold { get; init; }
        public string? Release { get; init; }
    }
}
