using System.Net;

namespace Metro2.Etl.SignIn;

/// <summary>What the consent page sent back: the redirect address with a code, or with the reason why there is none.</summary>
internal static class ConsentAnswer
{
    /// <summary>Takes the code out of a redirect.</summary>
    /// <param name="redirect">The whole address, as the browser shows it, or its path and query.</param>
    /// <param name="state">What was sent along; another state belongs to another sign-in.</param>
    /// <exception cref="EtlException">
    /// <see cref="ExitCode.SignInAgain"/>, with the remedy; nothing of the address is repeated, because the code is a secret.
    /// </exception>
    public static string ReadCode(string redirect, string state)
    {
        int start = redirect.IndexOf('?', StringComparison.Ordinal);
        Dictionary<string, string> fields = start < 0 ? [] : Fields(redirect[(start + 1)..].Split('#')[0]);
        if (fields.TryGetValue("error", out string? error))
        {
            throw new EtlException(ExitCode.SignInAgain, error switch
            {
                "access_denied" => "Consent was refused on the page. Nothing was stored; start again and agree to the scopes.",
                "invalid_scope" => "The app lacks a scope that was asked for. Nothing was stored; enable the read scopes of the app in the "
                    + "developer portal, then start again.",
                "unauthorized_client" => "The app may not sign people in. Nothing was stored; look at its state in the developer portal.",
                _ => "The consent page answered with an error. Nothing was stored; start again.",
            });
        }

        if (!fields.TryGetValue("code", out string? code) || code.Length == 0)
        {
            throw new EtlException(
                ExitCode.SignInAgain,
                "There is no code in what was given. Nothing was stored; give the whole address that the browser shows after the consent, from https:// on.");
        }

        if (fields.GetValueOrDefault("state") != state)
        {
            throw new EtlException(
                ExitCode.SignInAgain,
                "The address belongs to another sign-in: its state is not the one that was sent. Nothing was stored; open the address printed last.");
        }

        return code;
    }

    private static Dictionary<string, string> Fields(string query)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (string[] pair in query.Split('&').Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2))
        {
            fields.TryAdd(WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair[1]));
        }

        return fields;
    }
}
