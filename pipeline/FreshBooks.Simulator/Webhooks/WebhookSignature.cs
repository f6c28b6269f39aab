using System.Security.Cryptography;
using System.Text;

namespace FreshBooks.Simulator;

/// <summary>
/// The signature of a webhook: HMAC-SHA256, keyed with the callback's verifier, over the form fields written as JSON the way
/// Python's <c>json.dumps</c> writes them, in base64.
/// </summary>
public static class WebhookSignature
{
    /// <summary>Header that carries it.</summary>
    public const string Header = "X-FreshBooks-Hmac-SHA256";

    /// <summary>Signs the fields in the order in which they are sent.</summary>
    /// <param name="verifier">The callback's secret.</param>
    /// <param name="fields">All fields of the form, decoded.</param>
    public static string Of(string verifier, IReadOnlyList<KeyValuePair<string, string>> fields) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(verifier), Encoding.ASCII.GetBytes(JsonText(fields))));

    private static string JsonText(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder("{");
        for (int index = 0; index < fields.Count; index++)
        {
            text.Append(index == 0 ? "" : ", ");
            AppendText(text, fields[index].Key);
            text.Append(": ");
            AppendText(text, fields[index].Value);
        }

        return text.Append('}').ToString();
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                >= ' ' and < '\u007f' => text.Append(letter),
                _ => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
            };
        }

        text.Append('"');
    }
}
