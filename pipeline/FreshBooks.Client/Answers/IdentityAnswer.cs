using System.Collections.Immutable;
using System.Text.Json;

namespace FreshBooks.Client.Answers;

/// <summary>Reads <c>users/me</c>: memberships and roles, nothing about the person.</summary>
internal static class IdentityAnswer
{
    /// <summary>Returns null when the body is not JSON or has no list of memberships.</summary>
    public static FreshBooksIdentity? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            if (Property(document.RootElement, "response") is not { ValueKind: JsonValueKind.Object } response
                || Property(response, "business_memberships") is not { ValueKind: JsonValueKind.Array } memberships)
            {
                return null;
            }

            JsonElement roles = Property(response, "roles");
            IEnumerable<JsonElement> roleEntries = roles.ValueKind == JsonValueKind.Array ? roles.EnumerateArray() : [];
            ILookup<string, string> rolesByAccount = roleEntries
                .Select(role => (Account: Text(Property(role, "accountid")), Role: Text(Property(role, "role"))))
                .Where(pair => pair is { Account: not null, Role: not null })
                .ToLookup(pair => pair.Account!, pair => pair.Role!, StringComparer.Ordinal);
            return new FreshBooksIdentity(
            [
                .. memberships.EnumerateArray()
                    .Select(membership => Membership(membership, rolesByAccount))
                    .OfType<FreshBooksMembership>(),
            ]);
        }
        catch (JsonException)
        {
            // Its text quotes the body.
            return null;
        }
    }

    private static FreshBooksMembership? Membership(JsonElement membership, ILookup<string, string> rolesByAccount)
    {
        JsonElement business = Property(membership, "business");
        if (business.ValueKind != JsonValueKind.Object
            || Property(business, "id") is not { ValueKind: JsonValueKind.Number } id
            || !id.TryGetInt64(out long businessId))
        {
            return null;
        }

        string? accountId = Text(Property(business, "account_id"));
        ImmutableArray<string> roles = accountId is null ? [] : [.. rolesByAccount[accountId]];
        return new FreshBooksMembership(businessId, accountId, Text(Property(membership, "role")) ?? "", roles)
        {
            BusinessUuid = Guid.TryParseExact(Text(Property(business, "business_uuid")), "D", out Guid uuid) ? uuid : null,
        };
    }

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;

    // The service writes an empty text where null is meant.
    private static string? Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;
}
