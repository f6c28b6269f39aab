using System.Globalization;
using FreshBooks.Client;
using Metro2.Etl.Configuration;
using Metro2.Etl.Diagnostics.Reports;
using Spectre.Console;

namespace Metro2.Etl.SignIn;

/// <summary>Tells what a sign-in covers and what it lacks; no names of people, no tokens.</summary>
internal static class SignInReport
{
    /// <summary>Scopes that the month's end needs and the grant does not hold.</summary>
    /// <param name="granted">Granted scopes, separated by spaces.</param>
    public static IReadOnlyList<string> MissingScopes(string granted)
    {
        HashSet<string> held = [.. granted.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return [.. FreshBooksClientOptions.ReadScopes.Where(scope => !held.Contains(scope))];
    }

    /// <summary>Writes the report.</summary>
    /// <returns><see cref="ExitCode.Done"/>, or <see cref="ExitCode.FixSettings"/> when a run could not read with this sign-in.</returns>
    public static ExitCode Write(IAnsiConsole console, FreshBooksSettings settings, TokenFileState tokens, FreshBooksIdentity identity)
    {
        Sheet sheet = new(console);
        sheet.Line($"Signed in; tokens in {settings.TokenFile}");
        sheet.Line($"  access token until  {Sheet.Instant(tokens.AccessTokenExpiresAt)} (renewed by itself)");
        sheet.Line($"  granted scopes      {tokens.Scope}");
        sheet.Heading("Businesses");
        sheet.Table(
            ["#business", "account", "role", "note"],
            identity.Memberships.Select(membership => new[]
            {
                membership.BusinessId.ToString(CultureInfo.InvariantCulture),
                membership.AccountId ?? "-",
                membership.Role,
                Note(membership, settings.AccountId),
            }));
        List<string> wrong = [];
        IReadOnlyList<string> missing = MissingScopes(tokens.Scope);
        if (missing.Count > 0)
        {
            wrong.Add($"Missing scopes: {string.Join(' ', missing)}. Enable them for the app, `metro2 auth logout`, then `metro2 auth login`.");
        }

        try
        {
            sheet.Line("");
            sheet.Line($"A run reads account {identity.ChooseAccount(settings.AccountId).AccountId}.");
        }
        catch (FreshBooksException error)
        {
            wrong.Add(error.Message);
        }

        foreach (string line in wrong)
        {
            sheet.Line(line);
        }

        return wrong.Count == 0 ? ExitCode.Done : ExitCode.FixSettings;
    }

    private static string Note(FreshBooksMembership membership, string? configured) =>
        membership.AccountId is null ? "no books"
        : !membership.MayReadBooks ? "this role does not open the books"
        : membership.AccountId == configured ? "configured"
        : "can be read";
}
