using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace FreshBooks.Client.Tokens;

/// <summary>
/// The bytes of a token file: a pair in clear, or sealed under a named key. Both say which content they replace, so that a pair is only
/// ever put in the place of the one that it was made from.
/// </summary>
internal sealed class TokenDocument
{
    private const int Version = 1;

    private readonly byte[] bytes;
    private readonly StoredTokens? clear;
    private readonly byte[] packed;

    private TokenDocument(byte[] bytes, string? replaces, string? keyId, StoredTokens? clear, byte[] packed)
    {
        this.bytes = bytes;
        this.clear = clear;
        this.packed = packed;
        Replaces = replaces;
        KeyId = keyId;
    }

    /// <summary>Digest of the content that this one was made to replace, empty for none; null in files of versions that did not note it.</summary>
    public string? Replaces { get; }

    /// <summary>Name of the key; null for a pair in clear.</summary>
    public string? KeyId { get; }

    /// <summary>Names a content: lower-case hex of its SHA-256.</summary>
    public static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Digest of this content.</summary>
    public string Digest => DigestOf(bytes);

    /// <summary>The content of a file; in clear without a seal.</summary>
    public static byte[] ToBytes(StoredTokens tokens, string replaces, TokenSeal? seal)
    {
        if (seal is null)
        {
            return Write(writer =>
            {
                tokens.WriteTo(writer);
                writer.WriteString("replaces", replaces);
            });
        }

        byte[] content = Write(tokens.WriteTo);
        byte[] packed = seal.Seal(content, replaces);
        CryptographicOperations.ZeroMemory(content);
        return Write(writer =>
        {
            writer.WriteNumber("version", Version);
            writer.WriteString("key_id", seal.KeyId);
            writer.WriteString("replaces", replaces);
            writer.WriteBase64String("sealed", packed);
        });
    }

    /// <summary>Returns null for anything but a complete file of ours; a sealed one counts as complete although its key may be missing.</summary>
    public static TokenDocument? Parse(byte[] bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            string? replaces = StoredTokens.Text(root, "replaces");
            if (!root.TryGetProperty("sealed", out JsonElement packed))
            {
                return StoredTokens.Read(root) is { } tokens ? new TokenDocument(bytes, replaces, null, tokens, []) : null;
            }

            return root.TryGetProperty("version", out JsonElement version)
                && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out int number) && number == Version
                && replaces is not null
                && StoredTokens.Text(root, "key_id") is { } keyId && TokenSeal.IsKeyId(keyId)
                && packed.ValueKind == JsonValueKind.String && packed.TryGetBytesFromBase64(out byte[]? content)
                    ? new TokenDocument(bytes, replaces, keyId, null, content)
                    : null;
        }
        catch (JsonException)
        {
            // Its text quotes the file.
            return null;
        }
    }

    /// <summary>The pair; null when none of the seals opens it.</summary>
    public StoredTokens? Open(IEnumerable<TokenSeal> seals)
    {
        if (clear is not null)
        {
            return clear;
        }

        byte[]? content = seals.Where(seal => seal.KeyId == KeyId).Select(seal => seal.Open(packed, Replaces!)).FirstOrDefault(opened => opened is not null);
        if (content is null)
        {
            return null;
        }

        StoredTokens? tokens = StoredTokens.FromJson(content);
        CryptographicOperations.ZeroMemory(content);
        return tokens;
    }

    private static byte[] Write(Action<Utf8JsonWriter> fields)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            fields(writer);
            writer.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }
}
