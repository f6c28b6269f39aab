using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Metro2.Etl.Rules;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Configuration;

/// <summary>
/// Digest of the settings that can change a byte or the name of a file. Paths, addresses and request settings
/// are left out: moving a warehouse or asking more slowly makes no other file.
/// </summary>
internal static class ConfigurationDigest
{
    /// <summary>SHA-256 over one line a setting, lower-case hex. Where a mapping rule stands in the file does not matter, which comes first does.</summary>
    public static string Of(Settings settings)
    {
        StringBuilder text = new();
        // Grows when a setting is added, so that an old digest never stands for a new meaning.
        Append(text, "form", "2");
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

        foreach (MappingRule rule in settings.Mappings)
        {
            AppendRule(text, rule);
        }

        foreach (CurrencyRate rate in settings.CurrencyRates.OrderBy(rate => rate.Currency, StringComparer.Ordinal))
        {
            Append(text, "currencyRate." + rate.Currency, rate.Rate.ToString("0.########", CultureInfo.InvariantCulture));
        }

        Append(text, "reporting.delayDays", Number(settings.Reporting.DelayDays));
        Append(text, "reporting.minimumBalance", Number(settings.Reporting.MinimumBalance));
        Append(text, "reporting.timeZone", settings.Reporting.TimeZone);

        Append(text, "terms.agreedGraceDays", Number(settings.AgreedGraceDays));
        Append(text, "terms.frequency", settings.TermsFrequency);
        AppendPolicy(text, settings.Rules);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // A file without such settings has the digest that it had before they existed: it means the same.
    private static void AppendPolicy(StringBuilder text, RulePolicy policy)
    {
        foreach (SqlFile file in policy.Own)
        {
            Append(text, "rule.own", file.Sha256);
        }

        foreach (SeverityChange change in policy.Severities.OrderBy(change => change.Rule, StringComparer.Ordinal))
        {
            Append(text, $"rule.{change.Rule}.severity", Rule.NameOf(change.Severity));
        }

        foreach (RuleThreshold threshold in policy.Thresholds.OrderBy(threshold => threshold.Rule, StringComparer.Ordinal).ThenBy(threshold => threshold.Kind))
        {
            Append(text, $"rule.{threshold.Rule}.{RuleThreshold.NameOf(threshold.Kind)}", threshold.Limit.ToString("0.####", CultureInfo.InvariantCulture));
        }
    }

    private static void AppendRule(StringBuilder text, MappingRule rule)
    {
        string key = $"mapping.{Number(rule.Position)}.";
        Append(text, key + "client", Number(rule.ClientId));
        Append(text, key + "group", rule.Group ?? "");
        Append(text, key + "item", rule.Item ?? "");
        Append(text, key + "project", Number(rule.ProjectId));
        Append(text, key + "accountType", rule.AccountType);
        Append(text, key + "termsFrequency", rule.TermsFrequency ?? "");
        Append(text, key + "agreedGraceDays", Number(rule.AgreedGraceDays));
        Append(text, key + "netDays", Number(rule.NetDays));
        Append(text, key + "creditLimit", Number(rule.CreditLimit));
    }

    // Values hold no control characters, so a line feed separates them without doubt.
    private static void Append(StringBuilder text, string key, string value) => text.Append(key).Append('=').Append(value).Append('\n');

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
