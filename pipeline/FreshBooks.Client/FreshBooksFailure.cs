namespace FreshBooks.Client;

/// <summary>Why a call failed, grouped by what to do about it.</summary>
public enum FreshBooksFailure
{
    /// <summary>There is no usable grant: none was stored, or its refresh token is spent or revoked. A person has to sign in again.</summary>
    SignInRequired,

    /// <summary>The service does not accept the client id, secret, redirect address or authorization code. Correct the settings.</summary>
    WrongCredentials,

    /// <summary>The person, the plan or the granted scopes do not allow it. Never to be taken for an empty list.</summary>
    NotPermitted,

    /// <summary>No such address: the account id is wrong, most often because another kind of id was used.</summary>
    NotFound,

    /// <summary>Server, network or time failed in every attempt, or the answers were no complete JSON. The same call later can work.</summary>
    Unavailable,

    /// <summary>The service asked to slow down and the attempts are used up. The same call later can work.</summary>
    RateLimited,

    /// <summary>The answer is not what the API documents. Needs a look by a developer, or another address.</summary>
    UnexpectedResponse,

    /// <summary>The token file cannot be read, written, locked, or is open to other users.</summary>
    TokenFileUnusable,

    /// <summary>The sign-in covers no business that fits, or several; one has to be configured.</summary>
    AccountNotChosen,
}
