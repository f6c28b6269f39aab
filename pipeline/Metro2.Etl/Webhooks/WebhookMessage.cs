using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Metro2.Etl.Webhooks;

/// <summary>One message of FreshBooks about a record: the fields of a form, decoded, in the order in which they came.</summary>
internal sealed class WebhookMessage
{
    private const int MostFields = 32;

    private readonly List<KeyValuePair<string, string>> _fields;

    private WebhookMessage(List<KeyValuePair<string, string>> fields) => _fields = fields;

    /// <summary>Reads a body of <c>application/x-www-form-urlencoded</c>.</summary>
    /// <returns>Null when it is not such a form, names a field twice, or has more fields than any message of FreshBooks.</returns>
    public static WebhookMessage? Read(string body)
    {
        List<KeyValuePair<string, string>> fields = [];
        foreach (string pair in body.Split('&'))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || fields.Count == MostFields)
            {
                return null;
            }

            string name = WebUtility.UrlDecode(pair[..equals]);
            if (fields.Any(field => field.Key == name))
            {
                return null;
            }

            fields.Add(new(name, WebUtility.UrlDecode(pair[(equals + 1)..])));
        }

        return new WebhookMessage(fields);
    }

    /// <summary>Value of a field; empty when there is none.</summary>
    public string this[string name] => _fields.FirstOrDefault(field => field.Key == name).Value ?? "";

    /// <summary>
    /// Whether one of the secrets signed it. All of them are tried whatever the outcome, and compared in constant time, so that the answer's
    /// delay tells nothing.
    /// </summary>
    /// <param name="signature">Header <c>X-FreshBooks-Hmac-SHA256</c>, base64.</param>
    /// <param name="verifiers">Secrets of the callbacks.</param>
    public bool IsSignedBy(string signature, IEnumerable<string> verifiers)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        bool isReadable = Convert.TryFromBase64String(signature, given, out int length) && length == given.Length;
        byte[] text = Encoding.ASCII.GetBytes(JsonText());
        bool isSigned = false;
        foreach (string verifier in verifiers)
        {
            byte[] expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(verifier), text);
            isSigned |= CryptographicOperations.FixedTimeEquals(expected, given);
        }

        return isReadable && isSigned;
    }

    /// <summary>A form may hold a secret.</summary>
    public override string ToString() => "webhook message";

    /// <summary>
    /// What is signed: the form as Python's <c>json.dumps</c> writes it. <c>System.Text.Json</c> leaves the spaces out and escapes other
    /// letters, so the text is built here.
    /// </summary>
    private string JsonText()
    {
        StringBuilder text = new("{");
        string separator = "";
        foreach ((string name, string value) in _fields)
        {
            text.Append(separator);
            Append(text, name);
            text.Append(": ");
            Append(text, value);
            separator = ", ";
        }

        return text.Append('}').ToString();
    }

    private static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char letter in value)
        {
            int place = "\"\\\n\r\t\b\f".IndexOf(letter, StringComparison.Ordinal);
            if (place >= 0)
            {
                text.Append('\\').Append("\"\\nrtbf"[place]);
            }
            else if (letter is >= ' ' and < '\u007f')
            {
                text.Append(letter);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            }
        }

        text.Append('"');
    }
}
