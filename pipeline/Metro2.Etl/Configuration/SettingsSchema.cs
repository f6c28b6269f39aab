using Metro2.Etl.Transform;

namespace Metro2.Etl.Configuration;

/// <summary>The settings that <c>metro2.json</c> may hold: one table for the reader, the messages and the example.</summary>
internal static class SettingsSchema
{
    /// <summary>Widths of header fields 12 and 13.</summary>
    private const int NameLength = 40;
    private const int AddressLength = 96;

    private static readonly string s_schemas = string.Join(", ", SqlProject.Schemas);
    private static readonly string s_warehouseShape = $"{PathShape}; the file's name before its first dot is none of {s_schemas}";

    /// <summary>Every setting; a section stands before what is in it.</summary>
    public static IReadOnlyList<SettingSpec> All { get; } = WithBusinesses(
    [
        SettingSpec.Section("furnisher"),
        SettingSpec.Text("furnisher.name", true, $"1 to {NameLength} printable ASCII characters without < and >, first and last not a blank", text => IsReportText(text, NameLength)),
        SettingSpec.Text("furnisher.address", true, $"1 to {AddressLength} printable ASCII characters without < and >, first and last not a blank", text => IsReportText(text, AddressLength)),
        SettingSpec.Text("furnisher.telephone", false, "ten digits, area code and exchange starting with 2 to 9", IsTelephone),
        SettingSpec.Date("furnisher.programDate", false),
        SettingSpec.Date("furnisher.programRevisionDate", false),
        SettingSpec.Text("identificationNumber", false, IdentificationNumberShape, IsIdentificationNumber),
        SettingSpec.List("bureaus"),
        SettingSpec.Choice("bureaus[].bureau", true, "equifax", "experian", "transunion"),
        SettingSpec.Text("bureaus[].programId", true, "1 to 10 letters A-Z and digits as the bureau issued them, at most 5 for experian", text => IsCode(text, 1, 10)),
        SettingSpec.Text("bureaus[].identificationNumber", false, IdentificationNumberShape, IsIdentificationNumber),
        SettingSpec.Text("bureaus[].fileName", false, "letters, digits, underscore, hyphen, dot and the words {bureau} and {period}; not a dot in front, not .partial at the end", FileNameTemplate.IsAllowed),
        SettingSpec.List("mappings"),
        SettingSpec.Whole("mappings[].client", false, 1, LargestId, "the client's id in FreshBooks"),
        SettingSpec.Text("mappings[].group", false, "1 to 40 printable ASCII characters without < and > as in the consumer file's column account_group; leave it out for every client", text => IsReportText(text, 40) && text != "*"),
        SettingSpec.Text("mappings[].item", false, "the name of an invoice line, 1 to 255 characters without < and >, first and last not a blank", IsItemName),
        SettingSpec.Whole("mappings[].project", false, 1, LargestId, "the project's id in FreshBooks"),
        SettingSpec.Text("mappings[].accountType", true, AccountTypeChoices.Allowed, AccountTypeChoices.Contains),
        SettingSpec.Text("mappings[].portfolio", false, "O: invoices carry no minimum payment and no original loan amount, and the other portfolios ask for one of them", text => text == MappingRule.PortfolioType),
        SettingSpec.Choice("mappings[].termsFrequency", false, "M", "P"),
        SettingSpec.Integer("mappings[].agreedGraceDays", false, 0, 90, "days"),
        SettingSpec.Integer("mappings[].netDays", false, 1, 365, "days"),
        SettingSpec.Integer("mappings[].creditLimit", false, 0, 999_999_999, "dollars"),
        SettingSpec.List("currencyRates", isRequired: false),
        SettingSpec.Text("currencyRates[].currency", true, "a currency code of three letters A-Z, not USD", text => IsCode(text, 3, 3) && text.All(char.IsAsciiLetterUpper) && text != "USD"),
        SettingSpec.Decimal("currencyRates[].rate", true, 0.00000001m, 999_999.99999999m, 8, "US dollars for one unit of the currency"),
        SettingSpec.Section("reporting", isRequired: false),
        SettingSpec.Integer("reporting.delayDays", false, 0, 365, "days"),
        SettingSpec.Integer("reporting.minimumBalance", false, 0, 999_999_999, "dollars"),
        SettingSpec.Text("reporting.timeZone", false, "the name of a time zone such as America/Chicago, known to this machine", IsTimeZone),
        SettingSpec.Section("terms"),
        SettingSpec.Integer("terms.agreedGraceDays", true, 0, 90, "days"),
        SettingSpec.Choice("terms.frequency", true, "M", "P"),
        SettingSpec.Section("freshbooks"),
        SettingSpec.Text("freshbooks.apiAddress", false, AddressShape, IsAddress),
        SettingSpec.Text("freshbooks.authorizeAddress", false, AddressShape, IsAddress),
        SettingSpec.Text("freshbooks.clientId", false, "the client id of the FreshBooks app, printable ASCII without blanks", text => IsToken(text, 200)),
        SettingSpec.Text("freshbooks.redirectUri", true, "an https address exactly as registered with the app, without query", IsRedirectUri),
        SettingSpec.Text("freshbooks.accountId", false, "1 to 20 letters and digits, as in the address of the account", IsAccountId),
        SettingSpec.Text("freshbooks.tokenFile", false, PathShape, IsPath),
        SettingSpec.Integer("freshbooks.requestsInFlight", false, 1, 16, "requests"),
        SettingSpec.Integer("freshbooks.pageSize", false, 1, 100, "records"),
        SettingSpec.Integer("freshbooks.requestIntervalMs", false, 0, 60_000, "milliseconds"),
        SettingSpec.Integer("freshbooks.requestTimeoutSeconds", false, 1, 600, "seconds"),
        SettingSpec.Integer("freshbooks.maxRetries", false, 0, 20, "attempts after the first"),
        .. SyncSettings.Specs,
        .. RetentionSettings.Specs,
        .. RuleSettings.Specs,
        SettingSpec.Text("warehouse", true, s_warehouseShape, text => IsPath(text) && !IsNamedLikeASchema(text)),
        SettingSpec.Text("files", true, PathShape, IsPath),

        // Required as well, unless each business has its own.
        SettingSpec.Text("consumers", false, PathShape, IsPath),
        SettingSpec.Text("secretsFile", false, PathShape, IsPath),
        SettingSpec.Text("keyFile", false, PathShape, IsPath),
    ]);

    private const long LargestId = 999_999_999_999_999_999;
    private const string IdentificationNumberShape = "5 to 20 letters A-Z and digits, not all 0 and not all 9";
    private const string AddressShape = "an https address without path and query; http only for 127.0.0.1, ::1 and localhost";
    private const string PathShape = "a path; a relative one starts at the folder of this file";

    /// <summary>Settings directly inside a section; the root's path is empty.</summary>
    public static IReadOnlyList<SettingSpec> Of(string section) => All
        .Where(spec => section.Length == 0
            ? !spec.Path.Contains('.', StringComparison.Ordinal)
            : spec.Path.StartsWith(section + ".", StringComparison.Ordinal) && !spec.Path[(section.Length + 1)..].Contains('.', StringComparison.Ordinal))
        .ToList();

    /// <summary>Whether the name sounds like one of the secrets, which must not stand in the settings file.</summary>
    public static bool IsSecretName(string name)
    {
        string plain = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        string[] secrets = ["SECRET", "TOKEN", "PASSWORD", "AUTHORIZATIONCODE", "APIKEY"];
        return secrets.Any(secret => plain.EndsWith(secret, StringComparison.Ordinal));
    }

    /// <summary>Whether an address can be asked: https, or http on this machine only, because tokens travel in it.</summary>
    public static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0;

    /// <summary>Printable ASCII without blanks, 1 to <paramref name="longest"/> characters.</summary>
    public static bool IsToken(string text, int longest) =>
        text.Length >= 1 && text.Length <= longest && text.All(letter => letter is > ' ' and <= '~');

    private static IReadOnlyList<SettingSpec> WithBusinesses(IReadOnlyList<SettingSpec> root) => [.. root, .. Businesses.Specs(root)];

    // Angle brackets mark what the example leaves to be filled in.
    private static bool IsReportText(string text, int longest) =>
        text.Length >= 1 && text.Length <= longest && text[0] != ' ' && text[^1] != ' ' && text.All(letter => letter is >= ' ' and <= '~' and not '<' and not '>');

    private static bool IsItemName(string text) =>
        text.Length is >= 1 and <= 255 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && !text.Any(letter => char.IsControl(letter) || letter is '<' or '>');

    // The warehouse looks the name up once more when it opens: a zone counts when both know it.
    private static bool IsTimeZone(string text) =>
        text.Length <= 60 && TimeZoneInfo.TryFindSystemTimeZoneById(text, out TimeZoneInfo? zone) && zone.HasIanaId;

    private static bool IsTelephone(string text) =>
        text.Length == 10 && text.All(char.IsAsciiDigit) && text[0] >= '2' && text[3] >= '2' && text.Any(digit => digit != '9');

    private static bool IsCode(string text, int shortest, int longest) =>
        text.Length >= shortest && text.Length <= longest && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));

    private static bool IsIdentificationNumber(string text) =>
        IsCode(text, 5, 20) && text.Any(letter => letter != '0') && text.Any(letter => letter != '9');

    private static bool IsAccountId(string text) => text.Length is >= 1 and <= 20 && text.All(char.IsAsciiLetterOrDigit);

    private static bool IsRedirectUri(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;

    // DuckDB calls the database after its file: with a schema of the same name, metro2.base_segments could be either.
    private static bool IsNamedLikeASchema(string path) =>
        SqlProject.Schemas.Contains(Path.GetFileName(path).Split('.')[0], StringComparer.OrdinalIgnoreCase);

    private static bool IsPath(string text) => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);
}
