namespace Metro2.Etl.Runs;

/// <summary>Where a run stands; stored in <c>etl.runs.state</c> in lower case.</summary>
internal enum RunState
{
    /// <summary>At work, or its process died.</summary>
    Running,

    /// <summary>An audit stopped it; the same command tries again.</summary>
    Blocked,

    /// <summary>An error stopped it; the same command goes on.</summary>
    Failed,

    /// <summary>A person or the system stopped it; the same command goes on.</summary>
    Cancelled,

    /// <summary>Finished; the same command does nothing.</summary>
    Done,
}

/// <summary>One period of one FreshBooks account, on its way to files.</summary>
/// <param name="RunId">Key of everything the run leaves: <c>account-period</c>, for example <c>Qz7Lm2-2026-10</c>.</param>
/// <param name="AccountId">FreshBooks account id, letters and digits.</param>
/// <param name="Period">The month.</param>
/// <param name="State">Where it stood when it was begun or resumed now: running or done.</param>
/// <param name="ReportedAt">
/// Recorded once, when the run was born: UTC, whole seconds. All "now" in files comes from here.
/// </param>
/// <param name="IsResumed">Whether an earlier process began it.</param>
internal sealed record Run(
    string RunId,
    string AccountId,
    ReportingPeriod Period,
    RunState State,
    DateTimeOffset ReportedAt,
    bool IsResumed);

/// <summary>Names of stages in the ledger.</summary>
internal static class StageName
{
    /// <summary>Fetching pages.</summary>
    public const string Extract = "extract";

    /// <summary>Storing pages.</summary>
    public const string Load = "load";

    /// <summary>Storing the settings and the consumer file of the run.</summary>
    public const string Inputs = "inputs";

    /// <summary>Source of rejects: the consumer file.</summary>
    public const string Consumers = "consumers";

    /// <summary>Source of rejects: the staging models.</summary>
    public const string Staging = "staging";

    /// <summary>Building models and running audits.</summary>
    public const string Transform = "transform";

    /// <summary>Writing files.</summary>
    public const string Write = "write";
}
