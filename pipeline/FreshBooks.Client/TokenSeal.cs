using System.Security.Cryptography;
using System.Text;

namespace FreshBooks.Client;

/// <summary>
/// The key that a token file is encrypted with: AES-256 in Galois/Counter Mode, a nonce of chance for every write. The caller keeps the
/// key apart from the file and gives it a name, which stands in the file. Safe for concurrent use.
/// </summary>
public sealed class TokenSeal
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 32;

    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly byte[] key;

    /// <param name="keyId">Name of the key, 1 to 64 letters, digits and hyphens; tells nothing about its bytes.</param>
    /// <param name="key">Exactly <see cref="KeyLength"/> bytes that serve no other purpose.</param>
    /// <exception cref="ArgumentException">The name or the length is another.</exception>
    public TokenSeal(string keyId, ReadOnlySpan<byte> key)
    {
        if (!IsKeyId(keyId))
        {
            throw new ArgumentException("A key's name has 1 to 64 letters, digits and hyphens.", nameof(keyId));
        }

        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, KeyLength, nameof(key));
        KeyId = keyId;
        this.key = key.ToArray();
    }

    /// <summary>Name of the key.</summary>
    public string KeyId { get; }

    /// <summary>The name, never the key.</summary>
    public override string ToString() => $"token key {KeyId}";

    internal static bool IsKeyId(string text) =>
        text.Length is > 0 and <= 64 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    /// <summary>Nonce, cipher text and tag in one.</summary>
    internal byte[] Seal(ReadOnlySpan<byte> content, string place)
    {
        byte[] packed = new byte[NonceLength + content.Length + TagLength];
        Span<byte> nonce = packed.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using AesGcm cipher = new(key, TagLength);
        cipher.Encrypt(nonce, content, packed.AsSpan(NonceLength, content.Length), packed.AsSpan(packed.Length - TagLength), Bound(place));
        return packed;
    }

    /// <summary>Null when it is under another key, changed, or from another place.</summary>
    internal byte[]? Open(ReadOnlySpan<byte> packed, string place)
    {
        if (packed.Length < NonceLength + TagLength)
        {
            return null;
        }

        byte[] content = new byte[packed.Length - NonceLength - TagLength];
        using AesGcm cipher = new(key, TagLength);
        try
        {
            cipher.Decrypt(packed[..NonceLength], packed[NonceLength..^TagLength], packed[^TagLength..], content, Bound(place));
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private byte[] Bound(string place) => Encoding.UTF8.GetBytes($"freshbooks tokens 1\n{KeyId}\n{place}");
}
