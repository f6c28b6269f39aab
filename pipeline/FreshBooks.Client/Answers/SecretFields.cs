using System.Text.Json;

namespace FreshBooks.Client.Answers;

/// <summary>
/// Crosses out secrets that the service puts into ordinary answers: a token that opens somebody's session has no place in a warehouse.
/// Everything else stays as received, byte by byte.
/// </summary>
internal static class SecretFields
{
    /// <summary>A copy of the body in which every text under one of the names is a row of <c>x</c> of the same length.</summary>
    /// <param name="body">Complete JSON.</param>
    /// <param name="names">Property names, wherever they stand.</param>
    public static ReadOnlyMemory<byte> CrossOut(ReadOnlyMemory<byte> body, IReadOnlyList<string> names)
    {
        byte[] copy = body.ToArray();
        Utf8JsonReader reader = new(body.Span);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !IsSecret(ref reader, names))
            {
                continue;
            }

            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
            {
                // The quotation mark stays; escapes count as the bytes that they are.
                copy.AsSpan((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length).Fill((byte)'x');
            }
        }

        return copy;
    }

    private static bool IsSecret(ref Utf8JsonReader reader, IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }
}
