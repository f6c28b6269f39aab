using System.Text;
using System.Text.Json;

using FreshBooks.Simulator.Http;

using Microsoft.AspNetCore.Http;

namespace FreshBooks.Simulator.OAuth;

/// <summary>Consent, token and revocation.</summary>
internal sealed class OAuthEndpoints(SimulatorOptions options, TokenBook tokens)
{
    private const string InvalidGrantText = "The grant is invalid, expired, revoked or was already used.";

    /// <summary>Consents at once, as a person would after signing in, and redirects.</summary>
    public Answer Authorize(IQueryCollection query)
    {
        if (query["client_id"] != tokens.ClientId)
        {
            return new Answer(500, "text/html", Encoding.UTF8.GetBytes("<html><body>Something went wrong.</body></html>"));
        }

        string redirectUri = query["redirect_uri"].ToString();
        if (redirectUri != Business.RedirectUri)
        {
            return ErrorBodies.OAuth(400, "invalid_request", "The redirect URI is not registered for this app.");
        }

        string state = query["state"].ToString();
        string stateParameter = state.Length == 0 ? "" : $"&state={Uri.EscapeDataString(state)}";
        if (query["response_type"] != "code")
        {
            return Answer.Redirect($"{redirectUri}?error=unsupported_response_type{stateParameter}");
        }

        string scope = query["scope"].ToString();
        scope = scope.Length == 0 ? options.Scopes : scope;
        return IsRegistered(scope)
            ? Answer.Redirect($"{redirectUri}?code={tokens.IssueCode(scope)}{stateParameter}")
            : Answer.Redirect($"{redirectUri}?error=invalid_scope{stateParameter}");
    }

    /// <summary>Exchanges a code or a refresh token.</summary>
    public async Task<Answer> TokenAsync(HttpRequest request)
    {
        Dictionary<string, string>? fields = await ReadFieldsAsync(request);
        if (fields is null || !fields.TryGetValue("grant_type", out string? grantType))
        {
            return ErrorBodies.OAuth(400, "invalid_request", "The request is missing the parameter grant_type.");
        }

        if (!IsKnownApp(fields))
        {
            return ErrorBodies.OAuth(401, "invalid_client", "Client authentication failed.");
        }

        fields.TryGetValue("redirect_uri", out string? redirectUri);
        object? issued;
        switch (grantType)
        {
            case "authorization_code" when fields.TryGetValue("code", out string? code) && redirectUri is not null:
                issued = redirectUri == Business.RedirectUri ? tokens.ExchangeCode(code) : null;
                break;
            case "refresh_token" when fields.TryGetValue("refresh_token", out string? refreshToken):
                issued = redirectUri is null or Business.RedirectUri ? tokens.Refresh(refreshToken) : null;
                break;
            case "authorization_code" or "refresh_token":
                return ErrorBodies.OAuth(400, "invalid_request", "The request is missing a required parameter.");
            default:
                return ErrorBodies.OAuth(400, "unsupported_grant_type", "The grant type is not supported.");
        }

        return issued is null ? InvalidGrant() : JsonBody.Make(200, JsonBody.AuthContentType, issued);
    }

    public static Answer InvalidGrant() => ErrorBodies.OAuth(400, "invalid_grant", InvalidGrantText);

    /// <summary>Ends a grant by one of its tokens.</summary>
    public async Task<Answer> RevokeAsync(HttpRequest request)
    {
        Dictionary<string, string>? fields = await ReadFieldsAsync(request);
        if (fields is null || !fields.TryGetValue("token", out string? token))
        {
            return ErrorBodies.OAuth(400, "invalid_request", "The request is missing the parameter token.");
        }

        if (!IsKnownApp(fields))
        {
            return ErrorBodies.OAuth(401, "invalid_client", "Client authentication failed.");
        }

        tokens.Revoke(token);
        return JsonBody.Make(200, JsonBody.AuthContentType, new { });
    }

    private bool IsKnownApp(Dictionary<string, string> fields) =>
        fields.GetValueOrDefault("client_id") == tokens.ClientId
        && fields.GetValueOrDefault("client_secret") == tokens.ClientSecret;

    private bool IsRegistered(string scope)
    {
        string[] registered = options.Scopes.Split(' ');
        return scope.Split(' ').All(registered.Contains);
    }

    /// <summary>The fields of a JSON, form or multipart body; null when the body is none of these.</summary>
    private static async Task<Dictionary<string, string>?> ReadFieldsAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            IFormCollection form = await request.ReadFormAsync();
            return form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        }

        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        try
        {
            using JsonDocument document = await JsonDocument.ParseAsync(request.Body);
            return document.RootElement.ValueKind != JsonValueKind.Object
                ? null
                : document.RootElement.EnumerateObject()
                    .Where(property => property.Value.ValueKind == JsonValueKind.String)
                    .GroupBy(property => property.Name)
                    .ToDictionary(group => group.Key, group => group.Last().Value.GetString()!);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
