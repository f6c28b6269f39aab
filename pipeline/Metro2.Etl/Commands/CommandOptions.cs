using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Metro2.Etl.Runs;
using Microsoft.Extensions.Logging;

namespace Metro2.Etl.Commands;

/// <summary>Options that several commands share, with one rule each.</summary>
internal static class CommandOptions
{
    /// <summary>Settings file name that is used when none is given.</summary>
    public const string ConfigurationFileName = "metro2.json";

    /// <summary>The month that demo and simulate show when none is given.</summary>
    public const string DemoPeriod = "2026-10";

    private const int FirstGeneratedYear = 2012;

    /// <summary><c>--config</c>, relative to the current folder.</summary>
    public static Option<string> Config() => new("--config")
    {
        Description = $"The settings file. Default: {ConfigurationFileName} in the current folder.",
        HelpName = "file",
    };

    /// <summary><c>--account</c>, for settings with several businesses.</summary>
    public static Option<string> Account() => new("--account")
    {
        Description = "Only the business with this FreshBooks account; all of the settings unless given.",
        HelpName = "id",
    };

    /// <summary><c>--period</c> of a month that has ended, in UTC.</summary>
    public static Option<ReportingPeriod> EndedPeriod(TimeProvider timeProvider) => new("--period")
    {
        Description = "The month to report, written yyyy-MM; it must have ended.",
        HelpName = "yyyy-MM",
        Required = true,
        CustomParser = result => ParsePeriod(result, timeProvider),
    };

    /// <summary><c>--account</c>, to pick one run of a month.</summary>
    public static Option<string> RunAccount() => new("--account")
    {
        Description = "The FreshBooks account, when the warehouse has several.",
        HelpName = "id",
    };

    /// <summary><c>--period</c> of a run that is looked up; the newest one unless given.</summary>
    public static Option<ReportingPeriod?> RunPeriod() => new("--period")
    {
        Description = "The month of the run, written yyyy-MM; the newest unless given.",
        HelpName = "yyyy-MM",
        CustomParser = result => ParsePeriod(result, null),
    };

    /// <summary><c>--period</c> of generated data, where no month is too late.</summary>
    public static Option<ReportingPeriod> GeneratedPeriod() => new("--period")
    {
        Description = $"The last month of the generated business, written yyyy-MM. Default: {DemoPeriod}.",
        HelpName = "yyyy-MM",
        DefaultValueFactory = _ => ReportingPeriod.Parse(DemoPeriod),
        CustomParser = result =>
        {
            ReportingPeriod period = ParsePeriod(result, null);
            if (period != default && period.Start.Year < FirstGeneratedYear)
            {
                result.AddError("--period of a generated business is a month of the years 2012 to 2099.");
            }

            return period;
        },
    };

    /// <summary>A whole number in a range.</summary>
    public static Option<int> Number(string name, string description, int fallback, int lowest, int highest) => new(name)
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"{description}, {lowest} to {highest}. Default: {fallback}."),
        HelpName = "number",
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                && number >= lowest && number <= highest)
            {
                return number;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {lowest} to {highest}."));
            return fallback;
        },
    };

    /// <summary><c>--verbosity</c>, for every command.</summary>
    public static Option<LogLevel?> Verbosity() => new("--verbosity")
    {
        Description = "How much the log on standard error tells: quiet, normal, detailed. Default: normal, quiet beside a live view.",
        HelpName = "level",
        Recursive = true,
        CustomParser = result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "quiet":
                    return LogLevel.Warning;
                case "normal":
                    return LogLevel.Information;
                case "detailed":
                    return LogLevel.Debug;
                default:
                    result.AddError("--verbosity takes quiet, normal or detailed.");
                    return null;
            }
        },
    };

    private static ReportingPeriod ParsePeriod(ArgumentResult result, TimeProvider? timeProvider)
    {
        if (!ReportingPeriod.TryParse(result.Tokens[0].Value, out ReportingPeriod period))
        {
            result.AddError("--period takes a month written yyyy-MM, for example 2026-10.");
            return default;
        }

        if (timeProvider is not null && period.End >= DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime))
        {
            result.AddError($"--period {period} has not ended yet; a month is reported after its last day.");
        }

        return period;
    }
}
