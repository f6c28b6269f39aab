using System.Globalization;
using FreshBooks.Client;
using Metro2.Etl.Configuration;
using Metro2.Etl.Diagnostics.Reports;
using Spectre.Console;

namespace Metro2.Etl.SignIn;

/// <summary>Tells what a sign-in covers and what it lacks; no names of people, no tokens.</summary>
internal static class SignInReport
{
    /// <summary>Streams that the grant does not open; none when the service did not tell what it granted.</summary>
    /// <param name="granted">Granted scopes, separated by spaces.</param>
    /// <param name="streams">What is to be read.</param>
    public static IReadOnlyList<FreshBooksStream> Closed(string granted, IEnumerable<FreshBooksStream> streams)
    {
        HashSet<string> held = [.. granted.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return held.Count == 0 ? [] : [.. streams.Where(stream => !held.Contains(stream.Scope))];
    }

    /// <summary>Writes the report.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="businesses">Every business of the settings.</param>
    /// <param name="streams">What is to be read with the sign-in.</param>
    /// <param name="tokens">What is stored.</param>
    /// <param name="identity">What the service says about the person.</param>
    /// <returns><see cref="ExitCode.Done"/>, or <see cref="ExitCode.FixSettings"/> when a business or a stream could not be read.</returns>
    public static ExitCode Write(
        IAnsiConsole console,
        IReadOnlyList<FreshBooksSettings> businesses,
        IReadOnlyList<FreshBooksStream> streams,
        TokenFileState tokens,
        FreshBooksIdentity identity)
    {
        Sheet sheet = new(console);
        sheet.Line($"Signed in; tokens in {businesses[0].TokenFile}");
        sheet.Line($"  access token until  {Sheet.Instant(tokens.AccessTokenExpiresAt)} (renewed by itself)");
        sheet.Line($"  granted scopes      {(tokens.Scope.Length > 0 ? tokens.Scope : "not told by the service")}");
        sheet.Heading("Businesses");
        sheet.Table(
            ["#business", "account", "role", "note"],
            identity.Memberships.Select(membership => new[]
            {
                membership.BusinessId.ToString(CultureInfo.InvariantCulture),
                membership.AccountId ?? "-",
                membership.Role,
                Note(membership, businesses),
            }));
        sheet.Line("");
        List<string> wrong = [.. Unreadable(sheet, businesses, identity)];
        if (Closed(tokens.Scope, streams) is { Count: > 0 } closed)
        {
            string login = streams.SequenceEqual(FreshBooksStream.MonthEnd) ? "metro2 auth login" : $"metro2 auth login --streams {string.Join(',', streams)}";
            wrong.Add(
                $"Missing scopes: {string.Join(' ', closed.Select(stream => stream.Scope).Distinct())}. Without them these streams cannot be read: "
                + $"{string.Join(", ", closed)}. Enable the scopes for the app, `metro2 auth logout`, then `{login}`.");
        }

        foreach (string line in wrong)
        {
            sheet.Line(line);
        }

        if (Closed(tokens.Scope, FreshBooksStream.All.Except(streams)) is { Count: > 0 } others)
        {
            sheet.Line(
                "Not opened by this sign-in, and only needed where `metro2 sync --streams` asks for it: "
                + string.Join(", ", others.Select(stream => $"{stream} ({stream.Scope})")) + ".");
        }

        return wrong.Count == 0 ? ExitCode.Done : ExitCode.FixSettings;
    }

    private static IEnumerable<string> Unreadable(Sheet sheet, IReadOnlyList<FreshBooksSettings> businesses, FreshBooksIdentity identity)
    {
        foreach (FreshBooksSettings business in businesses)
        {
            string? problem = null;
            try
            {
                sheet.Line($"A run reads account {identity.ChooseAccount(business.AccountId).AccountId}.");
            }
            catch (FreshBooksException error)
            {
                problem = businesses.Count == 1 ? error.Message : $"Business {business.AccountId}: {error.Message}";
            }

            if (problem is not null)
            {
                yield return problem;
            }
        }
    }

    private static string Note(FreshBooksMembership membership, IReadOnlyList<FreshBooksSettings> businesses) =>
        membership.AccountId is null ? "no books"
        : membership.IsClient ? "only a client of this business"
        : !membership.MayReadBooks ? "this role does not open the books"
        : businesses.Any(business => business.AccountId == membership.AccountId) ? "configured"
        : "can be read";
}
