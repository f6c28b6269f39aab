using Metro2.Format.Fields;

namespace Metro2.Format.Validation;

/// <summary>What a validator knows beside the file, and where its softer rules draw their lines.</summary>
public sealed record ValidationOptions
{
    /// <summary>Today; days behind it are in the future. When null, the header's Date Created is the last day there is.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The header field that must name the bureau which gets the file; null when any will do.</summary>
    public FieldSpec? ProgramIdentifier { get; init; }

    /// <summary>The file's name without its folder, which G11 looks at; null when it does not matter.</summary>
    public string? FileName { get; init; }

    /// <summary>Whether the furnisher reports once a month as of its end, which G08 looks at.</summary>
    public bool ReportsMonthEnd { get; init; } = true;

    /// <summary>Accounts below which the shares of G10 and the common day of G08 say nothing; 1 or more.</summary>
    public int FewestAccountsForShares { get; init; } = 20;

    /// <summary>Share of accounts without SSN above which G10 speaks, 0 to 1. Our own line, to be set by experience.</summary>
    public double HighestShareWithoutSsn { get; init; } = 0.5;

    /// <summary>Share of accounts without date of birth above which G10 speaks, 0 to 1. Our own line.</summary>
    public double HighestShareWithoutBirth { get; init; } = 0.5;

    /// <summary>Share of accounts with an address abroad above which G10 speaks, 0 to 1. Our own line.</summary>
    public double HighestShareAbroad { get; init; } = 0.05;
}
