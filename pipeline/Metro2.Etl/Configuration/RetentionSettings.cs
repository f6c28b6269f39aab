using System.Globalization;
using System.Text.Json;

namespace Metro2.Etl.Configuration;

/// <summary>How long pages and consumer rows are kept.</summary>
/// <param name="Years">Age in years from which <c>metro2 purge</c> takes them; 3 to 50, because a file tells 24 months.</param>
/// <param name="HasLegalHold">Nothing is purged, whatever its age.</param>
internal sealed record RetentionSettings(int Years, bool HasLegalHold)
{
    /// <summary>Seven years, as long as a delinquency may be reported; no hold.</summary>
    public static RetentionSettings Default { get; } = new(7, HasLegalHold: false);

    /// <summary>The settings of the table that belong here.</summary>
    internal static IReadOnlyList<SettingSpec> Specs { get; } =
    [
        SettingSpec.Section("retention", isRequired: false),
        SettingSpec.Integer("retention.years", false, 3, 50, "years"),
        SettingSpec.Flag("retention.legalHold", false),
    ];

    /// <summary>Reads a checked file; what it leaves out is as in <see cref="Default"/>.</summary>
    internal static RetentionSettings Of(SettingsNode root)
    {
        SettingsNode? section = root.Find("retention");
        return new RetentionSettings(
            int.TryParse(section?.Find("years")?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int years) ? years : Default.Years,
            section?.Find("legalHold")?.Kind == JsonValueKind.True);
    }
}
