namespace Metro2.Etl.Diagnostics;

/// <summary>How a check came out.</summary>
internal enum Health
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Works, and a person should look at it.</summary>
    Doubtful,

    /// <summary>The next run cannot work.</summary>
    Broken,
}

/// <summary>One line of <c>metro2 doctor</c>.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="Health">How it came out.</param>
/// <param name="Finding">What was found, without personal data and secrets.</param>
/// <param name="Remedy">What to do; empty when nothing.</param>
internal sealed record HealthCheck(string Subject, Health Health, string Finding, string Remedy = "")
{
    /// <summary>The line.</summary>
    public override string ToString() =>
        $"{Mark,-6} {Subject}: {OneLine(Finding)}{(Remedy.Length > 0 ? " -> " + OneLine(Remedy) : "")}";

    private string Mark => Health switch
    {
        Health.Good => "ok",
        Health.Doubtful => "look",
        _ => "BROKEN",
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
