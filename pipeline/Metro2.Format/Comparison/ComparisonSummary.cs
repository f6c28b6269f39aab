using Metro2.Format.Files;

namespace Metro2.Format.Comparison;

/// <summary>What the comparison of two files came to.</summary>
public sealed class ComparisonSummary
{
    /// <summary>Accounts of the first file.</summary>
    public long FirstCount { get; internal set; }

    /// <summary>Accounts of the second file.</summary>
    public long SecondCount { get; internal set; }

    /// <summary>Accounts that only the second file has.</summary>
    public long NewAccounts { get; private set; }

    /// <summary>Accounts that only the first file has.</summary>
    public long GoneAccounts { get; private set; }

    /// <summary>Accounts that both have, with other values.</summary>
    public long ChangedAccounts { get; private set; }

    /// <summary>Headers and trailers that differ.</summary>
    public long OtherDifferences { get; private set; }

    /// <summary>Problems met while reading either file.</summary>
    public long ProblemCount { get; internal set; }

    /// <summary>Whether no difference and no problem was found.</summary>
    public bool IsSame => NewAccounts + GoneAccounts + ChangedAccounts + OtherDifferences + ProblemCount == 0;

    internal void Count(DifferenceKind kind, Metro2ItemKind record)
    {
        if (record != Metro2ItemKind.Data)
        {
            OtherDifferences++;
            return;
        }

        NewAccounts += kind == DifferenceKind.New ? 1 : 0;
        GoneAccounts += kind == DifferenceKind.Gone ? 1 : 0;
        ChangedAccounts += kind == DifferenceKind.Changed ? 1 : 0;
    }
}
