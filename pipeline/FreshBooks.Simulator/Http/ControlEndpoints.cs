using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

using FreshBooks.Simulator.Books;

using Microsoft.AspNetCore.Http;

namespace FreshBooks.Simulator.Http;

/// <summary>Steers a running simulator from another process; outside the paths of the API and without a token.</summary>
internal sealed class ControlEndpoints(AccountBooks books, SimulatorFaults faults, RequestLog log)
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
}
