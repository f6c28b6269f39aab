using System.Text.Json;

namespace FreshBooks.Client.Tokens;

/// <summary>A pair of tokens as it stands in the token file.</summary>
/// <param name="AccessToken">Bearer of the API calls.</param>
/// <param name="RefreshToken">Works once.</param>
/// <param name="ExpiresAt">End of the access token by the service's clock.</param>
/// <param name="Scope">Granted scopes, separated by spaces.</param>
internal sealed record StoredTokens(string AccessToken, string RefreshToken, DateTimeOffset ExpiresAt, string Scope)
{
    /// <summary>Both tokens are secrets.</summary>
    public override string ToString() => "tokens (not shown)";

    /// <summary>Tokens go into headers: printable ASCII without spaces only.</summary>
    public static bool IsUsable(string token) => token.Length > 0 && !token.AsSpan().ContainsAnyExceptInRange('!', '~');

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteString("access_token", AccessToken);
        writer.WriteString("refresh_token", RefreshToken);
        writer.WriteString("expires_at", ExpiresAt.ToUniversalTime());
        writer.WriteString("scope", Scope);
    }

    /// <summary>Returns null for anything but a complete pair.</summary>
    public static StoredTokens? FromJson(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            // Its text quotes the content.
            return null;
        }
    }

    public static StoredTokens? Read(JsonElement root) =>
        Text(root, "access_token") is { } accessToken && IsUsable(accessToken)
        && Text(root, "refresh_token") is { } refreshToken && IsUsable(refreshToken)
        && Text(root, "scope") is { } scope
        && root.TryGetProperty("expires_at", out JsonElement expiry)
        && expiry.ValueKind == JsonValueKind.String
        && expiry.TryGetDateTimeOffset(out DateTimeOffset expiresAt)
            ? new StoredTokens(accessToken, refreshToken, expiresAt, scope)
            : null;

    public static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
