using System.Net;
using System.Net.Sockets;
using FreshBooks.Simulator;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Tests.Pipeline;

namespace Metro2.Etl.Tests.SignIn;

/// <summary>A person at a terminal with <c>metro2 auth</c>, and the simulated service behind HTTP.</summary>
internal sealed class AuthRig : IAsyncDisposable
{
    private AuthRig(TestMonth month)
    {
        Month = month;
    }

    public TestMonth Month { get; }

    public FreshBooksSimulator Source => Month.Source;

    public string Address => Source.BaseAddress.GetLeftPart(UriPartial.Authority);

    public string TokenPath => Path.Combine(Path.GetDirectoryName(Month.ConfigurationPath)!, "tokens.json");

    /// <summary>What the newest command has written so far.</summary>
    public Func<string> Output { get; private set; } = () => "";

    public string Error { get; private set; } = "";

    public static async Task<AuthRig> StartAsync()
    {
        AuthRig rig = new(await TestMonth.StartAsync(clients: 3));
        rig.WriteConfiguration();
        rig.Month.Environment["METRO2_FRESHBOOKS_CLIENT_SECRET"] = rig.Source.ClientSecret;
        return rig;
    }

    public void WriteConfiguration(string extra = "") => Month.WriteConfiguration(Address, $", \"authorizeAddress\": \"{Address}\"{extra}");

    public Task<ExitCode> LoginAsync(params string[] options) => SayAsync("login", Paste(redirect => redirect), options);

    public async Task<ExitCode> SayAsync(
        string part, TextReader? input = null, string[]? options = null, CancellationToken cancellation = default)
    {
        CommandLineProbe probe = new(Month.Time, name => Month.Environment.GetValueOrDefault(name), input: input);
        Output = () => probe.Output;
        ExitCode exitCode = await probe.RunAsync(["auth", part, "--config", Month.ConfigurationPath, .. options ?? []], cancellation);
        Error = probe.Error;
        return exitCode;
    }

    /// <summary>A person who opens the address that was printed and pastes where the browser went, changed.</summary>
    public TextReader Paste(Func<string, string> change) => new Browser(async () => change((await ConsentAsync()).ToString()));

    /// <summary>Opens the address that was printed; where the browser is sent then.</summary>
    public async Task<Uri> ConsentAsync()
    {
        string address = Output().Split('\n').Last(line => line.StartsWith("http", StringComparison.Ordinal)).Trim();
        using HttpClientHandler handler = new() { AllowAutoRedirect = false };
        using HttpClient browser = new(handler);
        using HttpResponseMessage answer = await browser.GetAsync(new Uri(address));
        return answer.Headers.Location!;
    }

    public static string CodeOf(string redirect) => redirect.Split("code=")[1].Split('&')[0];

    public static string StateOf(string redirect) => redirect.Split("state=")[1].Split('&')[0];

    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync() => await Month.DisposeAsync();

    private sealed class Browser(Func<Task<string>> visit) : TextReader
    {
        public override async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => await visit();
    }
}
