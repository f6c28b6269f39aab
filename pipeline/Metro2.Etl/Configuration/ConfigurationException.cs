using System.Globalization;

namespace Metro2.Etl.Configuration;

/// <summary>The settings cannot be used. Holds every mistake that was found, not just the first.</summary>
internal sealed class ConfigurationException : EtlException
{
    /// <param name="mistakes">What is wrong, in the order of files and lines; at least one.</param>
    public ConfigurationException(IReadOnlyList<Mistake> mistakes)
        : base(ExitCode.FixSettings, Describe(mistakes))
    {
        Mistakes = mistakes;
    }

    /// <summary>What is wrong, in the order of files and lines.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }

    private static string Describe(IReadOnlyList<Mistake> mistakes)
    {
        string count = mistakes.Count == 1
            ? "1 mistake"
            : string.Create(CultureInfo.InvariantCulture, $"{mistakes.Count} mistakes");
        return $"The settings cannot be used: {count}.\n"
            + string.Concat(mistakes.Select(mistake => $"  {mistake}\n"))
            + "Nothing was started and nothing was changed. Correct the places above and give the same command again.";
    }
}
