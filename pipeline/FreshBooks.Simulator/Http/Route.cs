using FreshBooks.Simulator.Books;

using Microsoft.AspNetCore.Http;

namespace FreshBooks.Simulator.Http;

/// <summary>What a path means. The name is what faults and counters go by.</summary>
/// <param name="Name">Name of the route; <c>unknown</c> for a path that does not exist.</param>
/// <param name="Method">The only method that it answers.</param>
/// <param name="Account">Account slot of the accounting family; null elsewhere.</param>
/// <param name="Stream">Stream of the accounting family; null elsewhere.</param>
/// <param name="RecordId">Id of a single read; null for a list.</param>
internal sealed record Route(string Name, string Method, string? Account = null, StreamSpec? Stream = null, string? RecordId = null)
{
    public const string Unknown = "unknown";

    public bool IsList => Stream is not null && RecordId is null;

    public static Route Match(PathString path)
    {
        string text = (path.Value ?? "").TrimEnd('/');
        switch (text)
        {
            case "/oauth/authorize" or "/service/auth/oauth/authorize":
                return new Route("authorize", HttpMethods.Get);
            case "/auth/oauth/token" or "/service/auth/oauth/token":
                return new Route("token", HttpMethods.Post);
            case "/auth/oauth/revoke" or "/service/auth/oauth/revoke":
                return new Route("revoke", HttpMethods.Post);
            case "/auth/api/v1/users/me":
                return new Route("users_me", HttpMethods.Get);
        }

        string[] parts = text.Split('/');
        if (parts.Length is 6 or 7 && parts[1] == "accounting" && parts[2] == "account")
        {
            StreamSpec? stream = StreamSpec.All.FirstOrDefault(spec => spec.Path == $"{parts[4]}/{parts[5]}");
            if (stream is not null)
            {
                return new Route(stream.Name, HttpMethods.Get, parts[3], stream, parts.Length == 7 ? parts[6] : null);
            }
        }

        return new Route(Unknown, HttpMethods.Get);
    }
}
