using System.Security.Cryptography;
using System.Text;
using FreshBooks.Client;

namespace Metro2.Etl.Secrecy;

/// <summary>
/// The secret that a firm keeps outside of its warehouse: 32 bytes. Four keys are derived from it, so that the same bytes never serve two
/// purposes: one encrypts values, one makes fingerprints, one encrypts the tokens of the sign-in, one names the key.
/// </summary>
internal sealed class DataKey : IDisposable
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private readonly byte[] _encryption;
    private readonly byte[] _fingerprint;

    /// <param name="secret">Exactly <see cref="Length"/> bytes.</param>
    public DataKey(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, Length, nameof(secret));
        _encryption = Derive(secret, "metro2 encryption 1", Length);
        _fingerprint = Derive(secret, "metro2 fingerprint 1", Length);
        Id = Convert.ToHexStringLower(Derive(secret, "metro2 key id 1", 8));
        Tokens = new TokenSeal(Id, Derive(secret, "metro2 tokens 1", TokenSeal.KeyLength));
    }

    /// <summary>Name of the key, 16 hex digits; tells nothing about its bytes. It stands in every encrypted value.</summary>
    public string Id { get; }

    /// <summary>What the token file is encrypted with, under the same name.</summary>
    public TokenSeal Tokens { get; }

    /// <summary>A new key from the system's source of chance.</summary>
    public static string NewText() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads a key from its base64 text; null when it is none.</summary>
    public static DataKey? Parse(string text)
    {
        Span<byte> secret = stackalloc byte[Length + 2];
        try
        {
            return Convert.TryFromBase64String(text.Trim(), secret, out int length) && length == Length
                ? new DataKey(secret[..Length])
                : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>A cipher under this key; for one thread at a time.</summary>
    public ValueCipher Cipher() => new(Id, _encryption);

    /// <summary>Equal texts of one column have equal fingerprints under one key; without the key nothing can be tried out.</summary>
    /// <param name="column">What kind of value it is; the same digits of another kind give another fingerprint.</param>
    /// <param name="text">The value.</param>
    /// <returns>32 hex digits; empty for an empty value.</returns>
    public string Fingerprint(string column, string text) => text.Length == 0
        ? ""
        : Convert.ToHexStringLower(HMACSHA256.HashData(_fingerprint, Encoding.UTF8.GetBytes($"{column}\n{text}")).AsSpan(0, 16));

    /// <inheritdoc/>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_encryption);
        CryptographicOperations.ZeroMemory(_fingerprint);
    }

    /// <summary>The id, never the key.</summary>
    public override string ToString() => $"data key {Id}";

    private static byte[] Derive(ReadOnlySpan<byte> secret, string purpose, int length)
    {
        byte[] derived = new byte[length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, derived, salt: default, Encoding.UTF8.GetBytes(purpose));
        return derived;
    }
}
