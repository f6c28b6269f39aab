using System.Globalization;

namespace FreshBooks.Client.Tests.Support;

/// <summary>Bodies as the service writes them.</summary>
internal static class Bodies
{
    public const string Unauthenticated =
        """{"error":"unauthenticated","error_description":"This action requires authentication to continue."}""";

    public const string InvalidGrant =
        """{"error":"invalid_grant","error_description":"The refresh token is invalid: SECRET-refresh-1"}""";

    public const string InvalidClient = """{"error":"invalid_client","error_description":"Client authentication failed."}""";

    public static string Page(
        int page = 1, int pages = 1, int perPage = 100, int? total = null, int rows = 2, string list = "clients")
    {
        string items = string.Join(",", Enumerable.Range(1, rows).Select(row => string.Create(
            CultureInfo.InvariantCulture, $$"""{"userid":{{row}},"fname":"José","tags":[{"page":9}],"vis_state":0}""")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"response":{"result":{"{{list}}":[{{items}}],"page":{{page}},"pages":{{pages}},"per_page":{{perPage}},"total":{{total ?? rows}}""")
            + "}}}";
    }

    public static string OlderError(int errno, bool bare = false)
    {
        string error = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"errno":{{errno}},"field":"userid","message":"SECRET-message","object":"client","value":"SECRET-value"}""");
        return """{"response":{"errors":""" + (bare ? error : $"[{error}]") + "}}";
    }

    public static string NewerError(int code, string reason) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {"code":{{{code}}},"message":"SECRET-message","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo",
         "reason":"{{{reason}}}","domain":"accounting.api.freshbooks.com","metadata":{"value":"SECRET-value","field":"userid"}}]}
        """);
}
