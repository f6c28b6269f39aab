namespace Metro2.Etl.Configuration;

/// <summary>Names of the environment variables; the secrets file uses the same.</summary>
internal static class SecretNames
{
    /// <summary>Secret of the FreshBooks app.</summary>
    public const string ClientSecret = "METRO2_FRESHBOOKS_CLIENT_SECRET";

    /// <summary>Code from the redirect after the consent; works once, for about five minutes.</summary>
    public const string AuthorizationCode = "METRO2_FRESHBOOKS_AUTHORIZATION_CODE";

    /// <summary>A first refresh token, used only while the token file holds none.</summary>
    public const string RefreshToken = "METRO2_FRESHBOOKS_REFRESH_TOKEN";

    /// <summary>Overrides <c>freshbooks.clientId</c>; no secret.</summary>
    public const string ClientId = "METRO2_FRESHBOOKS_CLIENT_ID";

    /// <summary>Overrides <c>freshbooks.apiAddress</c>; no secret.</summary>
    public const string ApiAddress = "METRO2_FRESHBOOKS_API_ADDRESS";

    /// <summary>The three secrets.</summary>
    public static IReadOnlyList<string> All { get; } = [ClientSecret, AuthorizationCode, RefreshToken];
}
