using System.Globalization;
using Metro2.Etl.Secrecy;

namespace Metro2.Etl.Configuration;

/// <summary>Reads <c>metro2.json</c>, the secrets and the environment into <see cref="Settings"/>.</summary>
/// <param name="timeProvider">Says which days are in the future.</param>
/// <param name="environment">Value of an environment variable, or null.</param>
internal sealed class SettingsLoader(TimeProvider timeProvider, Func<string, string?> environment)
{
    private const string DefaultApiAddress = "https://api.freshbooks.com";
    private const string DefaultAuthorizeAddress = "https://auth.freshbooks.com";
    private const string DefaultTokenFile = "freshbooks-tokens.json";

    /// <summary>Reads and checks everything; of several businesses the first, for what they share.</summary>
    /// <param name="configurationPath">The settings file; a relative path starts at the current folder.</param>
    /// <param name="mistakes">Receives every mistake found.</param>
    /// <param name="asksFreshBooks">Whether the command needs the client id and the client secret.</param>
    /// <returns>The settings, or null when there is a mistake.</returns>
    public Settings? Load(string configurationPath, List<Mistake> mistakes, bool asksFreshBooks) =>
        LoadAll(configurationPath, mistakes, asksFreshBooks)?[0];

    /// <summary>Reads and checks everything.</summary>
    /// <param name="configurationPath">The settings file; a relative path starts at the current folder.</param>
    /// <param name="mistakes">Receives every mistake found.</param>
    /// <param name="asksFreshBooks">Whether the command needs the client id and the client secret.</param>
    /// <returns>The settings of each business, at least one, in the order of the file; null when there is a mistake.</returns>
    public IReadOnlyList<Settings>? LoadAll(string configurationPath, List<Mistake> mistakes, bool asksFreshBooks)
    {
        int before = mistakes.Count;
        string path = Path.GetFullPath(configurationPath);
        if (SettingsFile.ReadBytes(path, mistakes) is not { } bytes || SettingsText.Parse(path, bytes, mistakes) is not { } root)
        {
            return null;
        }

        new SettingsCheck(path, mistakes).Check(root);
        IReadOnlyList<SettingsNode> businesses = new Businesses(path, mistakes).Split(root);
        List<Mistake> between = [];
        foreach (SettingsNode business in businesses)
        {
            new SettingsRules(path, Today(), between).Check(business);
        }

        // What the businesses share is wrong once.
        mistakes.AddRange(between.Distinct());
        FreshBooksSettings? freshBooks = LoadFreshBooks(path, root, mistakes, asksFreshBooks);
        return mistakes.Count > before || freshBooks is null
            ? null
            : [.. businesses.Select(business => Bind(
                path, business, freshBooks with { AccountId = Text(business.Find("freshbooks")!, "accountId") }))];
    }

    /// <summary>Reads and checks everything that asking FreshBooks takes, the data key included.</summary>
    /// <param name="configurationPath">The settings file; a relative path starts at the current folder.</param>
    /// <param name="mistakes">Receives every mistake found.</param>
    /// <returns>The settings of each business and the key, or null when there is a mistake.</returns>
    public (IReadOnlyList<Settings> Businesses, DataKey Key)? LoadWithKey(string configurationPath, List<Mistake> mistakes)
    {
        IReadOnlyList<Settings>? businesses = LoadAll(configurationPath, mistakes, asksFreshBooks: true);
        DataKey? key = businesses is null ? null : new DataKeySource(environment).Read(businesses[0].KeyPath, mistakes);
        return businesses is null || key is null ? null : ([.. businesses.Select(business => business.Under(key))], key);
    }

    /// <summary>The consumer file's path as far as the settings tell it, so that its mistakes can be shown together with theirs.</summary>
    public static string? FindConsumersPath(string configurationPath)
    {
        string path = Path.GetFullPath(configurationPath);
        List<Mistake> ignored = [];
        SettingsNode? root = SettingsFile.ReadBytes(path, ignored) is { } bytes ? SettingsText.Parse(path, bytes, ignored) : null;
        string text = root?.Find("consumers")?.Text ?? "";
        return text.Length == 0 || text.Any(char.IsControl) ? null : FullPath(path, text);
    }

    private FreshBooksSettings? LoadFreshBooks(string path, SettingsNode root, List<Mistake> mistakes, bool asksFreshBooks)
    {
        if (root.Find("freshbooks") is not { } section)
        {
            return null;
        }

        IReadOnlyDictionary<string, string> file = root.Find("secretsFile") is { Text.Length: > 0 } secretsFile && !secretsFile.Text.Any(char.IsControl)
            ? SecretsFile.Read(FullPath(path, secretsFile.Text), mistakes)
            : new Dictionary<string, string>(StringComparer.Ordinal);

        string? clientId = Value(SecretNames.ClientId, file, text => SettingsSchema.IsToken(text, 200), "printable ASCII without blanks", mistakes)
            ?? Text(section, "clientId");
        string apiAddress = Value(SecretNames.ApiAddress, file, SettingsSchema.IsAddress, "an https address, or http on this machine", mistakes)
            ?? Text(section, "apiAddress") ?? DefaultApiAddress;
        FreshBooksSecrets secrets = new(
            Secret(SecretNames.ClientSecret, file, mistakes),
            Secret(SecretNames.AuthorizationCode, file, mistakes),
            Secret(SecretNames.RefreshToken, file, mistakes));
        if (asksFreshBooks)
        {
            RequireSignIn(path, section, clientId, secrets, mistakes);
        }

        string authorizeAddress = Text(section, "authorizeAddress") ?? DefaultAuthorizeAddress;
        if (!SettingsSchema.IsAddress(apiAddress) || !SettingsSchema.IsAddress(authorizeAddress))
        {
            return null;
        }

        return new FreshBooksSettings(
            new Uri(apiAddress),
            new Uri(authorizeAddress),
            clientId ?? "",
            Text(section, "redirectUri") ?? "",
            Text(section, "accountId"),
            FullPath(path, PlainPath(Text(section, "tokenFile")) ?? DefaultTokenFile),
            Number(section, "requestsInFlight", 4),
            Number(section, "pageSize", 100),
            TimeSpan.FromMilliseconds(Number(section, "requestIntervalMs", 200)),
            TimeSpan.FromSeconds(Number(section, "requestTimeoutSeconds", 60)),
            Number(section, "maxRetries", 6),
            secrets);
    }

    private static void RequireSignIn(
        string path, SettingsNode section, string? clientId, FreshBooksSecrets secrets, List<Mistake> mistakes)
    {
        if (clientId is null)
        {
            mistakes.Add(new Mistake(
                path, section.Line, section.Column, "freshbooks.clientId", "missing", "the setting is missing",
                $"the client id of the FreshBooks app, here or in {SecretNames.ClientId}"));
        }

        if (secrets.ClientSecret is null)
        {
            mistakes.Add(new Mistake(
                "environment", 0, 0, SecretNames.ClientSecret, "missing", "the secret of the FreshBooks app is not set",
                "the environment variable, or the same name in the file named by secretsFile"));
        }
    }

    private static Settings Bind(string path, SettingsNode root, FreshBooksSettings freshBooks)
    {
        SettingsNode furnisher = root.Find("furnisher")!;
        SettingsNode terms = root.Find("terms")!;
        return new Settings(
            new Furnisher(
                // The file format knows capitals only.
                Text(furnisher, "name")!.ToUpperInvariant(),
                Text(furnisher, "address")!.ToUpperInvariant(),
                Text(furnisher, "telephone") ?? "",
                Day(furnisher, "programDate"),
                Day(furnisher, "programRevisionDate")),
            root.Find("bureaus")!.Items.Select(item => new BureauSettings(
                BureauNames.Parse(Text(item, "bureau")!)!.Value,
                Text(item, "programId")!,
                Text(item, "identificationNumber") ?? Text(root, "identificationNumber")!,
                Text(item, "fileName") ?? FileNameTemplate.Default)).ToList(),
            MappingSettings.Rules(root),
            MappingSettings.Rates(root),
            MappingSettings.Reporting(root),
            Number(terms, "agreedGraceDays", 0),
            Text(terms, "frequency")!,
            freshBooks,
            SyncSettings.Of(root),
            FullPath(path, Text(root, "warehouse")!),
            FullPath(path, Text(root, "files")!),
            FullPath(path, Text(root, "consumers")!),
            Text(root, "keyFile") is { } keyFile ? FullPath(path, keyFile) : null)
        {
            Retention = RetentionSettings.Of(root),
            Rules = RuleSettings.Of(path, root),
        };
    }

    private DateOnly Today() => DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime);

    private string? Secret(string name, IReadOnlyDictionary<string, string> file, List<Mistake> mistakes) =>
        Value(name, file, text => SettingsSchema.IsToken(text, 4096), "1 to 4096 printable ASCII characters without blanks", mistakes);

    // The environment wins over the file: it is what a scheduler sets for one run.
    private string? Value(
        string name, IReadOnlyDictionary<string, string> file, Predicate<string> isAllowed, string allowed, List<Mistake> mistakes)
    {
        string? value = environment(name);
        if (string.IsNullOrEmpty(value))
        {
            return file.GetValueOrDefault(name);
        }

        if (isAllowed(value))
        {
            return value;
        }

        mistakes.Add(new Mistake("environment", 0, 0, name, "not_allowed", "the value is not allowed", allowed));
        return null;
    }

    private static string FullPath(string configurationPath, string path) =>
        Path.GetFullPath(path, Path.GetDirectoryName(configurationPath)!);

    private static string? PlainPath(string? path) => path is null || path.Any(char.IsControl) ? null : path;

    private static string? Text(SettingsNode section, string name) => section.Find(name) is { Text.Length: > 0 } node ? node.Text : null;

    private static int Number(SettingsNode section, string name, int fallback) =>
        int.TryParse(section.Find(name)?.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : fallback;

    private static DateOnly? Day(SettingsNode section, string name) =>
        section.Find(name) is { } node ? DateOnly.ParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
