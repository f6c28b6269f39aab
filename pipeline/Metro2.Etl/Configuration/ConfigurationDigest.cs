using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Metro2.Etl.Configuration;

/// <summary>
/// Digest of the settings that can change a byte or the name of a file. Paths, addresses and request settings
/// are left out: moving a warehouse or asking more slowly makes no other file.
/// </summary>
internal static class ConfigurationDigest
{
    /// <summary>SHA-256 over one line a setting, lower-case hex. The order of account type rules does not matter.</summary>
    public static string Of(Settings settings)
    {
        StringBuilder text = new();
        // Grows when a setting is added, so that an old digest never stands for a new meaning.
        Append(text, "form", "1");
        Append(text, "furnisher.name", settings.Furnisher.Name);
        Append(text, "furnisher.address", settings.Furnisher.Address);
        Append(text, "furnisher.telephone", settings.Furnisher.Telephone);
        Append(text, "furnisher.programDate", Day(settings.Furnisher.ProgramDate));
        Append(text, "furnisher.programRevisionDate", Day(settings.Furnisher.ProgramRevisionDate));
        foreach (BureauSettings bureau in settings.Bureaus)
        {
            string key = "bureau." + BureauNames.Of(bureau.Bureau);
            Append(text, key + ".programId", bureau.ProgramId);
            Append(text, key + ".identificationNumber", bureau.IdentificationNumber);
            Append(text, key + ".fileName", bureau.FileNameTemplate);
        }

        foreach (AccountTypeRule rule in settings.AccountTypeRules.OrderBy(rule => rule.Group, StringComparer.Ordinal))
        {
            Append(text, "accountType." + rule.Group, rule.AccountType);
        }

        Append(text, "terms.agreedGraceDays", settings.AgreedGraceDays.ToString(CultureInfo.InvariantCulture));
        Append(text, "terms.frequency", settings.TermsFrequency);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Values hold printable ASCII only, so a line feed separates them without doubt.
    private static void Append(StringBuilder text, string key, string value) => text.Append(key).Append('=').Append(value).Append('\n');

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
