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
        Create(line, "status", "Show accounts, roles, scopes and what is missing.", StatusAsync),
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
            (surroundings, settings, client, result, cancellation) => LoginAsync(surroundings, settings, client, result.GetValue(listen), cancellation),
            listen);
    }

    private static Command Create(
        CommandLine line,
        string name,
        string description,
        Func<CommandSurroundings, FreshBooksSettings, FreshBooksClient, ParseResult, CancellationToken, Task<ExitCode>> work,
        params Option[] options)
    {
        Option<string> config = CommandOptions.Config();
        Command command = new(name, description) { config };
        foreach (Option option in options)
        {
            command.Add(option);
        }

        line.SetAction(command, async (result, _, cancellation) =>
        {
            FreshBooksSettings settings = SyncCommand.Load(line.Surroundings, result.GetValue(config) ?? CommandOptions.ConfigurationFileName).FreshBooks;
            using FreshBooksClient client = new(
                settings.ToClientOptions(), settings.OpenTokenFile(line.Surroundings.TimeProvider), line.Surroundings.TimeProvider);
            try
            {
                return await work(line.Surroundings, settings, client, result, cancellation);
            }
            catch (FreshBooksException error)
            {
                throw new EtlException(FreshBooksFault.ExitCodeOf(error.Failure), error.Message, error);
            }
        });
        return command;
    }

    private static async Task<ExitCode> LoginAsync(
        CommandSurroundings surroundings, FreshBooksSettings settings, FreshBooksClient client, int? port, CancellationToken cancellation)
    {
        // Before the consent: another one may end the grant that stands in the file.
        await settings.OpenTokenFile(surroundings.TimeProvider).RequireKeyAsync(cancellation);
        string state = RandomNumberGenerator.GetHexString(32, lowercase: true);
        void ShowAddress()
        {
            surroundings.Output.WriteLine("Open this address in a browser, sign in and agree:");
            surroundings.Output.WriteLine(client.GetConsentAddress(state));
        }

        string redirect;
        if (port is { } listened)
        {
            redirect = await RedirectListener.WaitAsync(listened, ShowAddress, cancellation);
        }
        else
        {
            ShowAddress();
            surroundings.Output.WriteLine("The browser then goes to the redirect address, which may not load. Paste that whole address here:");
            redirect = (await surroundings.Input.ReadLineAsync(cancellation))?.Trim() ?? "";
        }

        await client.SignInAsync(ConsentAnswer.ReadCode(redirect, state), cancellation);
        return await StatusAsync(surroundings, settings, client, cancellation);
    }

    private static Task<ExitCode> StatusAsync(
        CommandSurroundings surroundings, FreshBooksSettings settings, FreshBooksClient client, ParseResult result, CancellationToken cancellation) =>
        StatusAsync(surroundings, settings, client, cancellation);

    private static async Task<ExitCode> StatusAsync(
        CommandSurroundings surroundings, FreshBooksSettings settings, FreshBooksClient client, CancellationToken cancellation)
    {
        FreshBooksIdentity identity = await client.GetIdentityAsync(cancellation);
        TokenFileState tokens = await settings.OpenTokenFile(surroundings.TimeProvider).GetStateAsync(cancellation)
            ?? throw new EtlException(ExitCode.SignInAgain, $"Nobody is signed in: {settings.TokenFile} is gone. Give `metro2 auth login`.");
        return SignInReport.Write(surroundings.Console, settings, tokens, identity);
    }

    private static async Task<ExitCode> RefreshAsync(
        CommandSurroundings surroundings, FreshBooksSettings settings, FreshBooksClient client, ParseResult result, CancellationToken cancellation)
    {
        await client.RefreshAsync(cancellation);
        TokenFileState? tokens = await settings.OpenTokenFile(surroundings.TimeProvider).GetStateAsync(cancellation);
        surroundings.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"New tokens are stored; the access token lasts until {Sheet.Instant(tokens?.AccessTokenExpiresAt)}."));
        return ExitCode.Done;
    }

    private static async Task<ExitCode> LogoutAsync(
        CommandSurroundings surroundings, FreshBooksSettings settings, FreshBooksClient client, ParseResult result, CancellationToken cancellation)
    {
        surroundings.Output.WriteLine(await client.SignOutAsync(cancellation)
            ? "Signed out: FreshBooks ended the sign-in and the tokens are removed."
            : "Nobody was signed in; nothing was changed.");
        return ExitCode.Done;
    }
}
