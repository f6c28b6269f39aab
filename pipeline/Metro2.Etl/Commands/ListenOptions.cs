using System.CommandLine;
using System.CommandLine.Parsing;
using FreshBooks.Client;
using Metro2.Etl.Configuration;
using Metro2.Etl.Webhooks;

namespace Metro2.Etl.Commands;

/// <summary>The options of <c>metro2 sync</c> that make it stay and listen.</summary>
internal sealed class ListenOptions
{
    private const string SecretsExtension = ".webhooks.json";
    private const int DefaultMinutes = 60;

    // Messages about one change come in a bundle: an invoice, its client, its payment.
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1);

    private readonly Option<int?> _listen = new("--listen")
    {
        Description = "Stay, and listen on this port of 127.0.0.1 for FreshBooks' webhooks; what they name is read sooner. 0 for any free port.",
        HelpName = "port",
    };

    private readonly Option<int> _every = new("--every")
    {
        Description = $"With --listen: minutes between two syncs of everything, 1 to 1440; {DefaultMinutes} unless given.",
        HelpName = "minutes",
        DefaultValueFactory = _ => DefaultMinutes,
    };

    private readonly Option<string?> _callback = new("--callback")
    {
        Description = "With --listen: the public https address that ends at the port. Its webhooks are registered and verified.",
        HelpName = "address",
    };

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_listen);
        command.Add(_every);
        command.Add(_callback);
        command.Validators.Add(Check);
    }

    /// <summary>Whether the command is to stay.</summary>
    public bool IsAsked(ParseResult result) => result.GetValue(_listen) is not null;

    /// <summary>What was asked for; null when the command is to end after one sync.</summary>
    public ListenPlan? PlanOf(ParseResult result, Settings settings, IReadOnlyList<FreshBooksStream> streams) =>
        result.GetValue(_listen) is not { } port
            ? null
            : new ListenPlan(
                port,
                Path.ChangeExtension(settings.FreshBooks.TokenFile, SecretsExtension),
                result.GetValue(_callback) is { } address ? new Uri(address) : null,
                streams,
                TimeSpan.FromMinutes(result.GetValue(_every)),
                s_quiet);

    private void Check(CommandResult result)
    {
        if (result.GetResult(_listen) is null)
        {
            if (result.GetResult(_callback) is not null || result.GetResult(_every) is { Implicit: false })
            {
                result.AddError("--every and --callback go with --listen.");
            }

            return;
        }

        if (result.GetValue(_listen) is < 0 or > 65_535)
        {
            result.AddError("--listen takes a port from 0 to 65535.");
        }

        if (result.GetValue(_every) is < 1 or > 1440)
        {
            result.AddError("--every takes 1 to 1440 minutes.");
        }

        if (result.GetValue(_callback) is { } address && !IsCallback(address))
        {
            result.AddError("--callback takes an https address, or http on this machine.");
        }
    }

    private static bool IsCallback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
