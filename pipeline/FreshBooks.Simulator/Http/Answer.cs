using System.Text.Encodings.Web;
using System.Text.Json;

namespace FreshBooks.Simulator.Http;

/// <summary>One answer before it is sent.</summary>
internal sealed record Answer(int Status, string ContentType, byte[] Body)
{
    public string? Location { get; init; }

    public int? RetryAfterSeconds { get; init; }

    public static Answer Redirect(string location) => new(302, "text/html", []) { Location = location };
}

/// <summary>JSON as the server writes it: names outside ASCII stay UTF-8, as they do in the real answers.</summary>
internal static class JsonBody
{
    public const string AccountingContentType = "application/json";
    public const string AuthContentType = "application/json; charset=utf-8";

    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Answer Make(int status, string contentType, object value) =>
        new(status, contentType, JsonSerializer.SerializeToUtf8Bytes(value, Options));
}

/// <summary>The error shapes; every family has its own.</summary>
internal static class ErrorBodies
{
    public static Answer OAuth(int status, string error, string description) =>
        JsonBody.Make(status, JsonBody.AuthContentType, new { error, error_description = description });

    public static Answer Unauthenticated() =>
        OAuth(401, "unauthenticated", "This action requires authentication to continue.");

    /// <summary>The accounting family's error; the newer shape is for requests with an API version from 2022-10-31 on.</summary>
    public static Answer Accounting(
        int status, int errno, string field, string message, string objectName, string value, bool isNewShape)
    {
        if (!isNewShape)
        {
            var error = new { errno, field, message, @object = objectName, value };
            return JsonBody.Make(status, JsonBody.AccountingContentType, new { response = new { errors = new[] { error } } });
        }

        var detail = new Dictionary<string, object>
        {
            ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo",
            ["reason"] = errno.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["domain"] = "accounting.api.freshbooks.com",
            ["metadata"] = new { @object = objectName, message, value, field },
        };
        return JsonBody.Make(status, JsonBody.AccountingContentType, new
        {
            code = status switch { 404 => 5, 403 => 7, 429 => 8, >= 500 => 13, _ => 3 },
            message = $"Request failed with status_code: {status}",
            details = new[] { detail },
        });
    }
}
