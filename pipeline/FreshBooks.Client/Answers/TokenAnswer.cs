using System.Text.Json;
using FreshBooks.Client.Tokens;

namespace FreshBooks.Client.Answers;

/// <summary>Reads the answer of the token address.</summary>
internal static class TokenAnswer
{
    /// <summary>Returns null when the body is not JSON or has not both tokens.</summary>
    /// <param name="body">The body of an HTTP 200.</param>
    /// <param name="askedAt">When the request was sent; stands in for a missing <c>created_at</c>.</param>
    public static StoredTokens? Read(ReadOnlyMemory<byte> body, DateTimeOffset askedAt)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || Text(root, "access_token") is not { } accessToken
                || Text(root, "refresh_token") is not { } refreshToken)
            {
                return null;
            }

            // Not "now plus lifetime": a refresh can carry the created_at of the first grant.
            long createdAt = Number(root, "created_at") ?? askedAt.ToUnixTimeSeconds();

            // Without a lifetime the token is used until it is refused. Losing it would lose the grant.
            long lifetime = Number(root, "expires_in") ?? 0;
            long expiresAt = Math.Clamp(
                (long)Math.Clamp((decimal)createdAt + lifetime, long.MinValue, long.MaxValue),
                DateTimeOffset.MinValue.ToUnixTimeSeconds(),
                DateTimeOffset.MaxValue.ToUnixTimeSeconds());
            return new StoredTokens(
                accessToken, refreshToken, DateTimeOffset.FromUnixTimeSeconds(expiresAt), Scope(root));
        }
        catch (JsonException)
        {
            // Its text quotes the body.
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { } text && StoredTokens.IsUsable(text)
                ? text
                : null;

    // Several, with blanks between; they go to a terminal.
    private static string Scope(JsonElement root) =>
        root.TryGetProperty("scope", out JsonElement value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { } text && !text.AsSpan().ContainsAnyExceptInRange(' ', '~')
                ? text
                : "";

    private static long? Number(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out long number)
                ? number
                : null;
}
