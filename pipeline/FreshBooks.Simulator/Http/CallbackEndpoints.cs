using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace FreshBooks.Simulator.Http;

/// <summary>Registers callbacks: <c>/events/account/{account}/events/callbacks</c>.</summary>
internal sealed class CallbackEndpoints(SimulatorWebhooks webhooks)
{
    private static readonly Dictionary<string, string> s_scopes = new()
    {
        ["bill"] = "bills",
        ["bill_vendor"] = "bill_vendors",
        ["category"] = "expenses",
        ["client"] = "clients",
        ["credit_note"] = "credit_notes",
        ["estimate"] = "estimates",
        ["expense"] = "expenses",
        ["invoice"] = "invoices",
        ["item"] = "billable_items",
        ["payment"] = "payments",
        ["project"] = "projects",
        ["recurring"] = "invoices",
        ["service"] = "billable_items",
        ["tax"] = "taxes",
        ["time_entry"] = "time_entries",
    };

    public static bool Answers(string method, bool hasId) => hasId ? method is "GET" or "PUT" or "DELETE" : method is "GET" or "POST";

    public async Task<Answer> AnswerAsync(string? idText, HttpRequest request, string scopes)
    {
        try
        {
            return (request.Method, idText) switch
            {
                ("GET", null) => List(request.Query),
                ("POST", _) => Register(await FieldsAsync(request), scopes),
                ("GET", _) => Known(idText) is { } shown ? One(shown) : NotFound(),
                ("DELETE", _) => Known(idText) is { } doomed && webhooks.Remove(doomed.Id)
                    ? JsonBody.Make(200, JsonBody.AccountingContentType, new { response = new { } })
                    : NotFound(),
                _ => Known(idText) is { } callback ? Confirm(callback, await FieldsAsync(request)) : NotFound(),
            };
        }
        catch (JsonException)
        {
            return Invalid("callback: the body is not JSON");
        }
    }

    private Answer Register(JsonObject? fields, string scopes)
    {
        string eventName = fields?["event"]?.ToString() ?? "";
        string[] parts = eventName.Split('.');
        bool isEvent = s_scopes.TryGetValue(parts[0], out string? scope)
            && (parts.Length == 1 || (parts.Length == 2 && (parts[1] is "create" or "update" or "delete"
                || (parts[1] == "sendByEmail" && parts[0] is "estimate" or "invoice"))));
        if (!isEvent)
        {
            return Invalid("event: there is no such event");
        }

        // Only loopback: a simulator must not be able to call anybody else.
        if (!Uri.TryCreate(fields?["uri"]?.ToString(), UriKind.Absolute, out Uri? uri) || !uri.IsLoopback
            || uri.Scheme is not ("http" or "https"))
        {
            return Invalid("uri: a loopback address is needed here");
        }

        return scopes.Split(' ').Contains($"user:{scope}:read")
            ? One(webhooks.Register(eventName, uri))
            : JsonBody.Make(403, JsonBody.AccountingContentType, new { errno = 403, message = "The token lacks the scope of this event." });
    }

    private Answer Confirm(SimulatorWebhooks.Callback callback, JsonObject? fields)
    {
        if (fields?["resend"] is JsonValue resend && resend.TryGetValue(out bool isResend) && isResend)
        {
            webhooks.Verify(callback);
        }
        else if (fields?["verifier"]?.ToString() == callback.Verifier)
        {
            webhooks.Confirm(callback);
        }
        else
        {
            return Invalid("verifier: does not match");
        }

        return One(callback);
    }

    private Answer List(IQueryCollection query)
    {
        string wanted = query["search[event]"].ToString();
        List<SimulatorWebhooks.Callback> rows = [.. webhooks.Callbacks.Where(callback =>
            wanted.Length == 0 || SimulatorWebhooks.Wants(callback.Event, wanted))];
        return JsonBody.Make(200, JsonBody.AccountingContentType, new
        {
            response = new
            {
                result = new { callbacks = rows.Select(Shown).ToList(), page = 1, pages = rows.Count > 0 ? 1 : 0, per_page = 15, total = rows.Count },
            },
        });
    }

    private static Answer One(SimulatorWebhooks.Callback callback) =>
        JsonBody.Make(200, JsonBody.AccountingContentType, new { response = new { result = new { callback = Shown(callback) } } });

    private static object Shown(SimulatorWebhooks.Callback callback) => new
    {
        callbackid = callback.Id,
        id = callback.Id,
        @event = callback.Event,
        uri = callback.Uri.ToString(),
        verified = callback.IsVerified,
        updated_at = callback.UpdatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
    };

    private SimulatorWebhooks.Callback? Known(string? idText) =>
        webhooks.Callbacks.FirstOrDefault(callback => callback.Id.ToString(CultureInfo.InvariantCulture) == idText);

    private static async Task<JsonObject?> FieldsAsync(HttpRequest request) =>
        (await JsonNode.ParseAsync(request.Body) as JsonObject)?["callback"] as JsonObject;

    private static Answer NotFound() =>
        JsonBody.Make(404, JsonBody.AccountingContentType, new { errno = 404, message = "Callback not found." });

    private static Answer Invalid(string detail) => JsonBody.Make(
        422, JsonBody.AccountingContentType, new { errno = 422, message = "Validation failed.", details = new[] { detail } });
}
