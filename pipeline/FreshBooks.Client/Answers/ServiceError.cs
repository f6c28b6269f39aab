using System.Globalization;
using System.Text.Json;

namespace FreshBooks.Client.Answers;

/// <summary>
/// What an error body says, without its texts: those repeat values that were sent or stored.
/// </summary>
/// <param name="Errno">FreshBooks' error number, in the older shape or as the newer shape's <c>reason</c>.</param>
/// <param name="RpcCode">The newer shape's <c>code</c>.</param>
/// <param name="OAuthError">The OAuth error code, when it is one of the known ones.</param>
internal sealed record ServiceError(int? Errno, int? RpcCode, string? OAuthError)
{
    public const string InvalidGrant = "invalid_grant";
    public const string InvalidClient = "invalid_client";
    public const string UnauthorizedClient = "unauthorized_client";

    // A closed list, because the word ends up in messages.
    private static readonly string[] OAuthErrors =
    [
        "invalid_grant", "invalid_client", "unauthorized_client", "invalid_request", "unsupported_grant_type",
        "invalid_scope", "access_denied", "unauthenticated", "invalid_token",
    ];

    public bool IsUnauthenticated => OAuthError is "unauthenticated" or "invalid_token" || RpcCode == 16 || Errno == 401;

    /// <summary>Looks into every shape that the families use; null when the body is not JSON.</summary>
    public static ServiceError? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            JsonElement errors = First(Property(Property(root, "response"), "errors"));
            JsonElement details = First(Property(root, "details"));
            JsonElement ledger = First(Property(Property(root, "errors"), "details"));
            return new ServiceError(
                WholeNumber(Property(errors, "errno"))
                    ?? WholeNumber(Property(details, "reason"))
                    ?? WholeNumber(Property(ledger, "reason"))
                    ?? WholeNumber(Property(root, "errno")),
                WholeNumber(Property(root, "code")),
                OAuthCode(Property(root, "error")));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;

    // One error can come bare instead of in an array.
    private static JsonElement First(JsonElement element) =>
        element.ValueKind != JsonValueKind.Array ? element : element.GetArrayLength() > 0 ? element[0] : default;

    private static int? WholeNumber(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetInt32(out int number) => number,
        JsonValueKind.String when int.TryParse(
            element.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
        _ => null,
    };

    private static string? OAuthCode(JsonElement element) =>
        element.ValueKind == JsonValueKind.String
            ? Array.Find(OAuthErrors, known => element.ValueEquals(known))
            : null;
}
