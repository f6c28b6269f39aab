using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;

namespace Metro2.Etl.Configuration;

/// <summary>Everything that one run needs from outside the source: settings, secrets, environment and consumers.</summary>
/// <param name="Plan">All options, resolved.</param>
/// <param name="FreshBooks">How the source is reached.</param>
/// <param name="Key">What SSNs and birth dates are encrypted with.</param>
/// <param name="ConsumerFindings">What is wrong with single rows of the consumer file; the rows are rejected and the run goes on.</param>
internal sealed record LoadedRun(RunPlan Plan, FreshBooksSettings FreshBooks, DataKey Key, IReadOnlyList<Mistake> ConsumerFindings)
{
    /// <summary>How much is asked of the source, and how often everything.</summary>
    public SyncSettings Sync { get; init; } = SyncSettings.Default;
}

/// <summary>Makes a <see cref="RunPlan"/> from a settings file, or tells every mistake at once.</summary>
/// <param name="timeProvider">Says which days are in the future.</param>
/// <param name="environment">Value of an environment variable, or null.</param>
internal sealed class RunPlanLoader(TimeProvider timeProvider, Func<string, string?> environment)
{
    /// <summary>Loads a run of the only business, or of the first one.</summary>
    /// <param name="configurationPath">The settings file.</param>
    /// <param name="period">The month to report.</param>
    /// <exception cref="ConfigurationException">Something has to be corrected first; nothing was changed.</exception>
    public LoadedRun Load(string configurationPath, ReportingPeriod period) => LoadAll(configurationPath, period, account: null)[0];

    /// <summary>Loads a run of each business.</summary>
    /// <param name="configurationPath">The settings file.</param>
    /// <param name="period">The month to report.</param>
    /// <param name="account">Only the business with this account; null for all.</param>
    /// <returns>At least one, in the order of the file.</returns>
    /// <exception cref="ConfigurationException">Something has to be corrected first; nothing was changed.</exception>
    /// <exception cref="EtlException">The settings have no such business.</exception>
    public IReadOnlyList<LoadedRun> LoadAll(string configurationPath, ReportingPeriod period, string? account)
    {
        List<Mistake> mistakes = [];
        (IReadOnlyList<Settings> Businesses, DataKey Key)? loaded =
            new SettingsLoader(timeProvider, environment).LoadWithKey(configurationPath, mistakes);
        if (loaded is not var (businesses, key))
        {
            // Read even when the settings are wrong: one start shows everything that has to be corrected.
            List<Mistake> findings = [];
            if (SettingsLoader.FindConsumersPath(configurationPath) is { } path)
            {
                new ConsumerFileReader(timeProvider).Read(path, period, mistakes, findings);
            }

            throw new ConfigurationException([.. mistakes, .. findings]);
        }

        LoadedRun?[] runs = [.. Businesses.Choose(businesses, account).Select(settings => Load(settings, key, period, mistakes))];
        return mistakes.Count == 0 ? [.. runs.OfType<LoadedRun>()] : throw new ConfigurationException(mistakes);
    }

    private LoadedRun? Load(Settings settings, DataKey key, ReportingPeriod period, List<Mistake> mistakes)
    {
        List<Mistake> findings = [];
        int before = mistakes.Count;
        ConsumerFile? consumers = new ConsumerFileReader(timeProvider).Read(settings.ConsumersPath, period, mistakes, findings);
        if (consumers is null || mistakes.Count > before)
        {
            mistakes.AddRange(findings);
            return null;
        }

        return new LoadedRun(settings.ToPlan(period, consumers), settings.FreshBooks, key, findings) { Sync = settings.Sync };
    }
}
