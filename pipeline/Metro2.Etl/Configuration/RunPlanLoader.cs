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
    /// <summary>Loads a run.</summary>
    /// <param name="configurationPath">The settings file.</param>
    /// <param name="period">The month to report.</param>
    /// <exception cref="ConfigurationException">Something has to be corrected first; nothing was changed.</exception>
    public LoadedRun Load(string configurationPath, ReportingPeriod period)
    {
        List<Mistake> mistakes = [];
        List<Mistake> findings = [];
        (Settings Settings, DataKey Key)? loaded = new SettingsLoader(timeProvider, environment).LoadWithKey(configurationPath, mistakes);

        // Read even when the settings are wrong: one start shows everything that has to be corrected.
        ConsumerFile? consumers = (loaded?.Settings.ConsumersPath ?? SettingsLoader.FindConsumersPath(configurationPath)) is { } path
            ? new ConsumerFileReader(timeProvider).Read(path, period, mistakes, findings)
            : null;
        return mistakes.Count > 0 || loaded is not var (settings, key) || consumers is null
            ? throw new ConfigurationException([.. mistakes, .. findings])
            : new LoadedRun(settings.ToPlan(period, consumers), settings.FreshBooks, key, findings) { Sync = settings.Sync };
    }
}
