using Metro2.Etl.Runs;

namespace Metro2.Etl.Configuration;

/// <summary>
/// Names of files as bureaus accept them: letters, digits, underscore, hyphen and dot, with the words
/// <c>{bureau}</c> and <c>{period}</c> replaced.
/// </summary>
internal static class FileNameTemplate
{
    /// <summary>What is used when the settings name none.</summary>
    public const string Default = "{bureau}-{period}.dat";

    private const int MaxLength = 100;

    /// <summary>Whether every name made from the template is allowed.</summary>
    public static bool IsAllowed(string template)
    {
        string sample = Replace(template, "equifax", "2000-01");
        return sample.Length is >= 1 and <= MaxLength
            && sample[0] is not '.' and not '-'
            // The writer keeps <name>.partial for the file that is not finished.
            && !sample.EndsWith(".partial", StringComparison.OrdinalIgnoreCase)
            && !sample.EndsWith('.')
            && sample.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.');
    }

    /// <summary>The name of one bureau's file of one month.</summary>
    public static string Resolve(string template, Bureau bureau, ReportingPeriod period) =>
        Replace(template, BureauNames.Of(bureau), period.ToString());

    private static string Replace(string template, string bureau, string period) => template
        .Replace("{bureau}", bureau, StringComparison.Ordinal)
        .Replace("{period}", period, StringComparison.Ordinal);
}
