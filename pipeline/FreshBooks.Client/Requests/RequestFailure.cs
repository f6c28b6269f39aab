using System.Globalization;
using FreshBooks.Client.Answers;

namespace FreshBooks.Client.Requests;

/// <summary>Why one attempt failed, in words that repeat nothing of the answer.</summary>
/// <param name="Failure">The group.</param>
/// <param name="What">Half a sentence: what happened.</param>
/// <param name="IsTransient">Whether the next attempt can work.</param>
internal sealed record RequestFailure(FreshBooksFailure Failure, string What, bool IsTransient = false)
{
    public int? Status { get; init; }

    public int? Errno { get; init; }

    public string? OAuthError { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What to do, where the group does not say it well enough.</summary>
    public string? Remedy { get; init; }

    /// <summary>The access token was refused; a new one may not be.</summary>
    public bool IsUnauthenticated { get; init; }

    /// <summary>Judges an answer that is an error, by its status or by the body of a 200.</summary>
    public static RequestFailure From(HttpAnswer answer)
    {
        ServiceError? error = ServiceError.Read(answer.Body);
        int status = answer.Status == 200 ? StatusBehind200(error) : answer.Status;
        RequestFailure failure = status switch
        {
            401 => new(FreshBooksFailure.SignInRequired, "the access token was refused") { IsUnauthenticated = true },
            403 => new(FreshBooksFailure.NotPermitted, "the service does not permit it to this person, plan or scope"),
            404 => new(FreshBooksFailure.NotFound, "the service knows no such address"),
            429 => new(FreshBooksFailure.RateLimited, "the service asked to slow down", IsTransient: true),
            408 or >= 500 => new(FreshBooksFailure.Unavailable, "the service could not answer", IsTransient: true),
            _ => new(FreshBooksFailure.UnexpectedResponse, "the service refused the request"),
        };
        return failure with
        {
            Status = answer.Status,
            Errno = error?.Errno,
            OAuthError = error?.OAuthError,
            RetryAfter = answer.RetryAfter,
        };
    }

    public FreshBooksException ToException(RequestTarget target, int attempts, string? advice = null)
    {
        List<string> facts = [];
        AddFact(facts, "HTTP", Status);
        AddFact(facts, "errno", Errno);
        if (OAuthError is not null)
        {
            facts.Add(OAuthError);
        }

        facts.Add(string.Create(CultureInfo.InvariantCulture, $"{attempts} {(attempts == 1 ? "attempt" : "attempts")}"));
        if (RetryAfter is { } wait)
        {
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"asked to wait {Math.Ceiling(wait.TotalSeconds)} s"));
        }

        return new FreshBooksException(
            Failure, $"Reading {target} failed: {What} ({string.Join(", ", facts)}). {advice ?? Remedy ?? Advice(Failure)}")
        {
            Stream = target.Stream,
            Walk = target.Walk,
            PageNumber = target.PageNumber,
            StatusCode = Status,
            Errno = Errno,
            Attempts = attempts,
            RetryAfter = RetryAfter,
        };
    }

    /// <summary>Some features answer 200 with an error; the number or the code inside says which status was meant.</summary>
    private static int StatusBehind200(ServiceError? error) => error switch
    {
        { IsUnauthenticated: true } => 401,
        { Errno: 1003 or 1038 or 1042 or 12001 or 31001 or 41001 or 41101 } => 403,
        { Errno: 404 or 1012 } => 404,
        { Errno: 500 } => 500,
        { RpcCode: 7 } => 403,
        { RpcCode: 5 } => 404,
        { RpcCode: 8 } => 429,
        { RpcCode: 13 or 14 } => 500,
        _ => 200,
    };

    private static string Advice(FreshBooksFailure failure) => failure switch
    {
        FreshBooksFailure.SignInRequired => "Sign in again.",
        FreshBooksFailure.WrongCredentials => "Correct client id, client secret and redirect address.",
        FreshBooksFailure.NotPermitted =>
            "Have the person's role, the plan or the app's scopes changed; new scopes take a new sign-in.",
        FreshBooksFailure.NotFound => "Check that the account id is the short text id, not the number of the business.",
        FreshBooksFailure.Unavailable or FreshBooksFailure.RateLimited => "Run again later; what was read before is kept.",
        _ => "Check the API address; if it is right, report this message to whoever maintains the program.",
    };

    private static void AddFact(List<string> facts, string name, int? value)
    {
        if (value is { } number)
        {
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {number}"));
        }
    }
}
