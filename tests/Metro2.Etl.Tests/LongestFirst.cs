using Metro2.Etl.Tests;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Metro2.Etl.Tests." + nameof(LongestFirst), "Metro2.Etl.Tests")]

namespace Metro2.Etl.Tests;

/// <summary>
/// Collections that take minutes begin first: one that begins last leaves the other processors idle. The names are those of the classes or
/// collections that a build spends most time in.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] s_longest =
    [
        "real processes", "FaultMatrixTests", "DecisionMonthTests", "StepSweepTests", "OraclePropertyTests", "TroubleTests", "CrashImageTests",
        "QuarantineMonthTests", "ComparisonTests", "BadRecordTests", "FirstOwnMonthTests", "sql template", "TwelveMonthTests", "FaultStormTests",
        "FullDiskTests", "SyncTests", "VerifyTests", "PlantedFaultTests", "PurgeMonthTests", "RulePolicyMonthTests", "ClearTextTests",
    ];

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Place(collection.DisplayName)).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    private static int Place(string name)
    {
        int place = Array.FindIndex(s_longest, longest => name.EndsWith(longest, StringComparison.Ordinal));
        return place < 0 ? s_longest.Length : place;
    }
}
