using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Metro2.Etl.Secrecy;

/// <summary>
/// One text in, one text out: <c>version:key id:base64(nonce, cipher text, tag)</c>, AES-256 in Galois/Counter Mode with a nonce of chance for
/// every value. The place of the value is authenticated with it, so a value that is moved to another place does not open there. Nothing
/// that reaches a file depends on the nonce. For one thread at a time.
/// </summary>
internal sealed class ValueCipher : IDisposable
{
    private const string Version = "1";
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int MostBytes = 256;

    private readonly AesGcm _cipher;
    private readonly string _head;

    /// <param name="keyId">Name of the key.</param>
    /// <param name="key">32 bytes.</param>
    public ValueCipher(string keyId, ReadOnlySpan<byte> key)
    {
        _cipher = new AesGcm(key, TagLength);
        _head = $"{Version}:{keyId}:";
    }

    /// <summary>What every value under this key begins with.</summary>
    public string Head => _head;

    /// <summary>Encrypts a value; an empty one stays empty.</summary>
    /// <param name="text">The value, at most 256 bytes of UTF-8.</param>
    /// <param name="place">Where it will stand.</param>
    public string Seal(string text, ValuePlace place)
    {
        if (text.Length == 0)
        {
            return "";
        }

        Span<byte> plain = stackalloc byte[MostBytes];
        int length = Encoding.UTF8.GetBytes(text, plain);
        Span<byte> packed = stackalloc byte[NonceLength + length + TagLength];
        Span<byte> nonce = packed[..NonceLength];
        RandomNumberGenerator.Fill(nonce);
        _cipher.Encrypt(nonce, plain[..length], packed.Slice(NonceLength, length), packed[^TagLength..], place.ToBytes());
        CryptographicOperations.ZeroMemory(plain);
        return _head + Convert.ToBase64String(packed);
    }

    /// <summary>Decrypts a value; an empty one is empty.</summary>
    /// <param name="stored">As <see cref="Seal"/> made it.</param>
    /// <param name="place">Where it stands.</param>
    /// <exception cref="ForeignValueException">It is under another key, of another form, changed, or from another place.</exception>
    public string Open(string stored, ValuePlace place)
    {
        if (stored.Length == 0)
        {
            return "";
        }

        Span<byte> packed = stackalloc byte[NonceLength + MostBytes + TagLength];
        if (!stored.StartsWith(_head, StringComparison.Ordinal)
            || !Convert.TryFromBase64Chars(stored.AsSpan(_head.Length), packed, out int length)
            || length <= NonceLength + TagLength)
        {
            throw new ForeignValueException(place);
        }

        packed = packed[..length];
        Span<byte> plain = stackalloc byte[length - NonceLength - TagLength];
        try
        {
            _cipher.Decrypt(packed[..NonceLength], packed[NonceLength..^TagLength], packed[^TagLength..], plain, place.ToBytes());
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new ForeignValueException(place);
        }

        return Encoding.UTF8.GetString(plain);
    }

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();
}

/// <summary>Where an encrypted value stands: it opens nowhere else.</summary>
/// <param name="RunId">The run that read it.</param>
/// <param name="Column">Column of <c>raw.consumers</c>.</param>
/// <param name="ClientId">The client; null in a row whose client could not be read.</param>
internal readonly record struct ValuePlace(string RunId, string Column, long? ClientId)
{
    /// <summary>The place as authenticated bytes. Run ids hold no line feed.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{RunId}\n{Column}\n{ClientId}"));
}

/// <summary>A stored value that this key does not open at this place. Names the place, never the value.</summary>
internal sealed class ForeignValueException(ValuePlace place) : EtlException(
    ExitCode.FixSettings,
    string.Create(
        CultureInfo.InvariantCulture,
        $"The {place.Column} of client {place.ClientId} in run {place.RunId} cannot be opened: it was encrypted under another key, or the warehouse was "
        + $"changed by hand. Nothing was written. Give the key that `metro2 key status` names, or restore the warehouse from a copy."));
