using System.Globalization;

using FreshBooks.Simulator.Books;

using Microsoft.AspNetCore.Http;

namespace FreshBooks.Simulator.Http;

/// <summary>What a path means. The name is what faults and counters go by.</summary>
/// <param name="Name">Name of the route; <c>unknown</c> for a path that does not exist.</param>
/// <param name="Method">The method that it answers; a stream answers those of its writes as well.</param>
/// <param name="Owner">Account, business or uuid of the path; null for paths without one.</param>
/// <param name="Stream">The list or record asked for; null elsewhere.</param>
/// <param name="RecordId">Id of a single read; null for a list.</param>
internal sealed record Route(string Name, string Method, string? Owner = null, StreamSpec? Stream = null, string? RecordId = null)
{
    public const string Unknown = "unknown";
    public const string Callbacks = "callbacks";

    private static readonly Route Nowhere = new(Unknown, HttpMethods.Get);

    /// <summary>The report asked for; null elsewhere.</summary>
    public ReportSpec? Report { get; init; }

    public bool IsList => Stream is not null && RecordId is null;

    /// <summary>Whether the path names the one account or business that exists, by the id that its family takes.</summary>
    public bool IsKnownOwner => (Stream?.Family ?? Report?.Family) switch
    {
        Family.Projects or Family.TimeTracking or Family.Comments or Family.Team =>
            Owner == Business.Id.ToString(CultureInfo.InvariantCulture),
        Family.Ledger => Owner == Business.Uuid,
        _ => Owner == Business.AccountId,
    };

    public static Route Match(PathString path)
    {
        string text = (path.Value ?? "").TrimEnd('/');
        return text switch
        {
            "/oauth/authorize" or "/service/auth/oauth/authorize" => new Route("authorize", HttpMethods.Get),
            "/auth/oauth/token" or "/service/auth/oauth/token" => new Route("token", HttpMethods.Post),
            "/auth/oauth/revoke" or "/service/auth/oauth/revoke" => new Route("revoke", HttpMethods.Post),
            "/auth/api/v1/users/me" => new Route("users_me", HttpMethods.Get),
            _ => MatchData(text.Split('/')),
        };
    }

    private static Route MatchData(string[] parts) => parts switch
    {
        ["", "accounting", "account", var owner, "reports", "accounting", var name] => ReportAt(owner, name, Family.Accounting),
        ["", "accounting", "account", var owner, .. var rest] => StreamAt(owner, rest, Family.Accounting),
        ["", "accounting", "businesses", var owner, "reports", var name] => ReportAt(owner, name, Family.Ledger),
        ["", "accounting", "businesses", var owner, .. var rest] => StreamAt(owner, rest, Family.Ledger),
        ["", "projects", "business", var owner, .. var rest] => StreamAt(owner, rest, Family.Projects),
        ["", "timetracking", "business", var owner, .. var rest] => StreamAt(owner, rest, Family.TimeTracking),
        ["", "comments", "business", var owner, .. var rest] => StreamAt(owner, rest, Family.Comments),
        ["", "events", "account", var owner, "events", "callbacks"] => new Route(Callbacks, HttpMethods.Get, owner),
        ["", "events", "account", var owner, "events", "callbacks", var id] => new Route(Callbacks, HttpMethods.Get, owner, RecordId: id),
        ["", "auth", "api", "v1", "businesses", var owner, .. var rest] => StreamAt(owner, rest, Family.Team),
        _ => Nowhere,
    };

    private static Route ReportAt(string owner, string name, Family family) =>
        ReportSpec.All.FirstOrDefault(spec => spec.Family == family && spec.Path == name) is { } report
            ? new Route(report.Name, HttpMethods.Get, owner) { Report = report }
            : Nowhere;

    private static Route StreamAt(string owner, string[] rest, Family family)
    {
        string path = string.Join('/', rest);
        string parent = rest.Length > 1 ? string.Join('/', rest[..^1]) : "";
        foreach (StreamSpec stream in StreamSpec.All.Where(spec => spec.Family == family))
        {
            if (stream.Path == path)
            {
                return new Route(stream.Name, HttpMethods.Get, owner, stream);
            }

            if (stream.SinglePaths.Contains(parent))
            {
                return new Route(stream.Name, HttpMethods.Get, owner, stream, rest[^1]);
            }
        }

        return Nowhere;
    }
}
