using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using FreshBooks.Client;
using Metro2.Etl.Configuration;
using Metro2.Etl.Diagnostics.Reports;
using Metro2.Etl.Extract;
using Metro2.Etl.SignIn;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 auth</c>: signs in to FreshBooks, tells what the sign-in covers, keeps it alive, ends it.</summary>
internal static class AuthCommand
{
    /// <summary>The command with its four parts.</summary>
    public static Command Create(CommandLine line) => new("auth", "Sign in to FreshBooks, look at the sign-in, keep it alive, end it.")
    {
        CreateLogin(line),
        Create(
            line,
            "status",
            "Show accounts, roles, scopes and what is missing.",
            (session, _, cancellation) => StatusAsync(session, cancellation),
            SyncCommand.Streams("Look for the scopes of these streams")),
        Create(line, "refresh", "Replace the stored tokens now; every few weeks is enough to keep an idle sign-in alive.", RefreshAsync),
        Create(line, "logout", "End the sign-in at FreshBooks and remove the stored tokens.", LogoutAsync),
    };

    private static Command CreateLogin(CommandLine line)
    {
        Option<int?> listen = new("--listen")
        {
            Description = "Wait for the browser on this port of this machine (1 to 65535) instead of asking for the pasted address.",
            HelpName = "port",
        };
        listen.Validators.Add(result =>
        {
            if (result.GetValue(listen) is < 1 or > 65535)
            {
                result.AddError("--listen takes a port from 1 to 65535.");
            }
        });
        return Create(
            line,
            "login",
            "Print the address of the consent page and take the redirect that comes back.",
            (session, result, cancellation) => LoginAsync(session, result.GetValue(listen), cancellation),
            SyncCommand.Streams("Ask for the scopes of these streams"),
            listen);
    }

    private static Command Create(
        CommandLine line,
        string name,
        string description,
        Func<Session, ParseResult, CancellationToken, Task<ExitCode>> work,
        Option<IReadOnlyList<FreshBooksStream>>? streams = null,
        params Option[] options)
    {
        Option<string> config = CommandOptions.Config();
        Command command = new(name, description) { config };
        if (streams is not null)
        {
            command.Add(streams);
        }

        foreach (Option option in options)
        {
            command.Add(option);
        }

        line.SetAction(command, async (result, _, cancellation) =>
        {
            IReadOnlyList<FreshBooksSettings> businesses =
            [
                .. SyncCommand.LoadAll(line.Surroundings, result.GetValue(config) ?? CommandOptions.ConfigurationFileName).Select(settings => settings.FreshBooks),
            ];
            IReadOnlyList<FreshBooksStream> needed = (streams is null ? null : result.GetValue(streams)) ?? FreshBooksStream.MonthEnd;
            TokenFile tokens = businesses[0].OpenTokenFile(line.Surroundings.TimeProvider);
            using FreshBooksClient client = new(
                businesses[0].ToClientOptions() with { Scopes = FreshBooksStream.ScopesOf(needed) }, tokens, line.Surroundings.TimeProvider);
            try
            {
                return await work(new Session(line.Surroundings, businesses, needed, tokens, client), result, cancellation);
            }
            catch (FreshBooksException error)
            {
                throw new EtlException(FreshBooksFault.ExitCodeOf(error.Failure), FreshBooksFault.MessageOf(error), error);
            }
        });
        return command;
    }

    private static async Task<ExitCode> LoginAsync(Session session, int? port, CancellationToken cancellation)
    {
        // Before the consent: another one may end the grant that stands in the file.
        await session.Tokens.RequireKeyAsync(cancellation);
        TextWriter output = session.Surroundings.Output;
        string state = RandomNumberGenerator.GetHexString(32, lowercase: true);
        void ShowAddress()
        {
            output.WriteLine("Open this address in a browser, sign in and agree:");
            output.WriteLine(session.Client.GetConsentAddress(state));
        }

        string redirect;
        if (port is { } listened)
        {
            redirect = await RedirectListener.WaitAsync(listened, ShowAddress, cancellation);
        }
        else
        {
            ShowAddress();
            output.WriteLine("The browser then goes to the redirect address, which may not load. Paste that whole address here:");
            redirect = (await session.Surroundings.Input.ReadLineAsync(cancellation))?.Trim() ?? "";
        }

        await session.Client.SignInAsync(ConsentAnswer.ReadCode(redirect, state), cancellation);
        return await StatusAsync(session, cancellation);
    }

    private static async Task<ExitCode> StatusAsync(Session session, CancellationToken cancellation)
    {
        FreshBooksIdentity identity = await session.Client.GetIdentityAsync(cancellation);
        TokenFileState tokens = await session.Tokens.GetStateAsync(cancellation)
            ?? throw new EtlException(ExitCode.SignInAgain, $"Nobody is signed in: {session.Tokens.FullPath} is gone. Give `metro2 auth login`.");
        return SignInReport.Write(session.Surroundings.Console, session.Businesses, session.Streams, tokens, identity);
    }

    private static async Task<ExitCode> RefreshAsync(Session session, ParseResult result, CancellationToken cancellation)
    {
        await session.Client.RefreshAsync(cancellation);
        TokenFileState? tokens = await session.Tokens.GetStateAsync(cancellation);
        session.Surroundings.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"New tokens are stored; the access token lasts until {Sheet.Instant(tokens?.AccessTokenExpiresAt)}."));
        return ExitCode.Done;
    }

    private static async Task<ExitCode> LogoutAsync(Session session, ParseResult result, CancellationToken cancellation)
    {
        session.Surroundings.Output.WriteLine(await session.Client.SignOutAsync(cancellation)
            ? "Signed out: FreshBooks ended the sign-in and the tokens are removed."
            : "Nobody was signed in; nothing was changed.");
        return ExitCode.Done;
    }

    /// <summary>What the parts of the command work with.</summary>
    /// <param name="Surroundings">Clock, environment, terminal.</param>
    /// <param name="Businesses">Every business of the settings; they share the sign-in.</param>
    /// <param name="Streams">What is to be read with it.</param>
    /// <param name="Tokens">Where it is kept.</param>
    /// <param name="Client">Asks for exactly the scopes of the streams.</param>
    private sealed record Session(
        CommandSurroundings Surroundings,
        IReadOnlyList<FreshBooksSettings> Businesses,
        IReadOnlyList<FreshBooksStream> Streams,
        TokenFile Tokens,
        FreshBooksClient Client);
}
