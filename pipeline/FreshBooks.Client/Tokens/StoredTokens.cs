using System.Buffers;
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

    public byte[] ToJson()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("access_token", AccessToken);
            writer.WriteString("refresh_token", RefreshToken);
            writer.WriteString("expires_at", ExpiresAt.ToUniversalTime());
            writer.WriteString("scope", Scope);
            writer.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>Returns null for anything but a complete file of ours.</summary>
    public static StoredTokens? FromJson(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && Text(root, "access_token") is { } accessToken && IsUsable(accessToken)
                && Text(root, "refresh_token") is { } refreshToken && IsUsable(refreshToken)
                && Text(root, "scope") is { } scope
                && root.TryGetProperty("expires_at", out JsonElement expiry)
                && expiry.ValueKind == JsonValueKind.String
                && expiry.TryGetDateTimeOffset(out DateTimeOffset expiresAt)
                    ? new StoredTokens(accessToken, refreshToken, expiresAt, scope)
                    : null;
        }
        catch (JsonException)
        {
            // Its text quotes the file.
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
