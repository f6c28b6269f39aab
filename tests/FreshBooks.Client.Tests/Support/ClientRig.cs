using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FreshBooks.Client.Tokens;

namespace FreshBooks.Client.Tests.Support;

/// <summary>A scripted server, a still clock, a temporary folder, and clients between them.</summary>
internal sealed class ClientRig : IAsyncDisposable
{
    public const string Account = "Qz7Lm2";
    public const string ClientSecret = "SECRET-client";
    public const string FirstAccess = "SECRET-access-1";
    public const string FirstRefresh = "SECRET-refresh-1";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("metro2-client-");
    private readonly List<FreshBooksClient> clients = [];
    private int issued = 1;

    private ClientRig(ScriptedServer server)
    {
        Server = server;
    }

    public ScriptedServer Server { get; }

    public ManualClock Clock { get; private init; } = new();

    public ConcurrentQueue<FreshBooksNotice> Notices { get; } = [];

    /// <summary>What clients made from now on encrypt the token file with.</summary>
    public TokenSeal? Seal { get; set; }

    /// <summary>Told behind every step of a rotation by clients made from now on.</summary>
    public Action<TokenStep>? Reached { get; set; }

    public string TokenPath => Path.Combine(folder.FullName, "tokens.json");

    /// <summary>Starts with a token that lasts, unless told otherwise.</summary>
    public static async Task<ClientRig> StartAsync(bool signedIn = true, TimeSpan? skipUpTo = null)
    {
        ManualClock clock = skipUpTo is { } limit ? new ManualClock { SkipUpTo = limit } : new ManualClock();
        ClientRig rig = new(await ScriptedServer.StartAsync()) { Clock = clock };
        if (signedIn)
        {
            rig.StoreTokens(FirstAccess, FirstRefresh, rig.Clock.GetUtcNow().AddHours(12));
        }

        return rig;
    }

    public FreshBooksClientOptions Options => new()
    {
        ApiAddress = Server.Address,
        AuthorizeAddress = Server.Address,
        ClientId = "client-id",
        ClientSecret = ClientSecret,
        RedirectUri = "https://localhost/back",
        MinRequestInterval = TimeSpan.Zero,

        // Beyond what the clock skips.
        RequestTimeout = TimeSpan.FromHours(1),
        MaxRetries = 3,
    };

    public FreshBooksClient Client(Func<FreshBooksClientOptions, FreshBooksClientOptions>? change = null, Func<double>? chance = null)
    {
        // The file's lock is shared with other clients in real time.
        FreshBooksClient client = new(
            change is null ? Options : change(Options),
            new TokenFile(TokenPath, TimeProvider.System, Seal) { Reached = Reached },
            Clock,
            notify: Notices.Enqueue,
            jitter: chance ?? (() => 0.5));
        clients.Add(client);
        return client;
    }

    public Task<SourcePage> GetPageAsync(int pageNumber = 1, CancellationToken cancellationToken = default) =>
        GetPageAsync(Client(), pageNumber, cancellationToken);

    /// <summary>A page through a client that is there already; one rig makes its clients on one thread.</summary>
    public static Task<SourcePage> GetPageAsync(
        FreshBooksClient client, int pageNumber = 1, CancellationToken cancellationToken = default) =>
        client.GetPageAsync(FreshBooksStream.Clients, FreshBooksWalk.Listed, Account, pageNumber, cancellationToken);

    public void StoreTokens(string access, string refresh, DateTimeOffset expiresAt)
    {
        File.WriteAllText(TokenPath, TokenJson(access, refresh, expiresAt));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(TokenPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <summary>Keeps the token file and what stands beside it as they are on the disk now. cp does not ask for locks, as SIGKILL does not.</summary>
    public void TakePicture()
    {
        Directory.CreateDirectory(PicturePath);
        foreach (string path in Directory.GetFiles(folder.FullName))
        {
            using Process copy = Process.Start("cp", ["-p", path, PicturePath]);
            copy.WaitForExit();
        }
    }

    /// <summary>Makes the folder what it was in the picture.</summary>
    public void BringBackPicture()
    {
        foreach (string path in Directory.GetFiles(folder.FullName))
        {
            File.Delete(path);
        }

        foreach (string path in Directory.GetFiles(PicturePath))
        {
            File.Move(path, Path.Combine(folder.FullName, Path.GetFileName(path)));
        }
    }

    private string PicturePath => Path.Combine(folder.FullName, "picture");

    public static string TokenJson(string access, string refresh, DateTimeOffset expiresAt) => JsonSerializer.Serialize(
        new { access_token = access, refresh_token = refresh, expires_at = expiresAt, scope = "user:clients:read" });

    public (string Access, string Refresh) StoredTokens()
    {
        StoredTokens tokens = TokenDocument.Parse(File.ReadAllBytes(TokenPath))!.Open(Seal is null ? [] : [Seal])!;
        return (tokens.AccessToken, tokens.RefreshToken);
    }

    /// <summary>An answer of the token address with the next pair: 2, then 3, ...</summary>
    public Reply NextTokens(int lifetimeSeconds = 43200)
    {
        int number = Interlocked.Increment(ref issued);
        return Tokens($"SECRET-access-{number}", $"SECRET-refresh-{number}", Clock.GetUtcNow(), lifetimeSeconds);
    }

    public static Reply Tokens(string access, string refresh, DateTimeOffset createdAt, int lifetimeSeconds = 43200) =>
        Reply.Json(string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"access_token":"{{access}}","token_type":"Bearer","expires_in":{{lifetimeSeconds}},"refresh_token":"{{refresh}}",
             "direct_buy_tokens":{},"scope":"user:clients:read","created_at":{{createdAt.ToUnixTimeSeconds()}}
            }
            """));

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await Server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
