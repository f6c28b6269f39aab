using FreshBooks.Client;
using FreshBooks.Simulator;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Extract;

/// <summary>Many faults at once, chosen by a fixed seed: whatever happens, the same command comes to the clean run's warehouse.</summary>
public sealed class FaultStormTests
{
    private static readonly FaultKind[] s_kinds =
    [
        FaultKind.TooManyRequests, FaultKind.Status, FaultKind.Slow, FaultKind.DropConnection, FaultKind.DropInBody,
        FaultKind.TruncatedJson, FaultKind.NotJson, FaultKind.ErrorsWithOk, FaultKind.Unauthorized, FaultKind.TotalTooLarge,
        FaultKind.DuplicateRow, FaultKind.RecordDeleted,
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_storm_of_faults_ends_in_the_warehouse_of_a_clean_run(int seed)
    {
        Random chance = new(seed);
        FreshBooksStream[] streams = [.. FreshBooksStream.MonthEnd];
        await using ExtractRig rig = await ExtractRig.StartAsync();
        using DuckDbWarehouse warehouse = rig.NewWarehouse();
        for (int count = 0; count < 25; count++)
        {
            FreshBooksStream stream = streams[chance.Next(1, streams.Length)];
            rig.Source.Faults.Add(new SimulatorFault
            {
                Kind = s_kinds[chance.Next(s_kinds.Length)],
                Route = stream.Name,
                Walk = chance.Next(4) == 0 ? "deleted" : "listed",
                Page = chance.Next(1, 6),
                Skip = chance.Next(3),
                Times = chance.Next(1, 5),
                DelayMs = 3,
            });
        }

        int processes = 1;
        ExitCode exitCode = await rig.ExtractAsync(warehouse, ExtractRig.Sweep(streams));
        for (; exitCode != ExitCode.Done && processes < 40; processes++)
        {
            exitCode.Should().BeOneOf(ExitCode.RetryLater, ExitCode.FixSettings, ExitCode.SignInAgain);
            exitCode = await rig.ExtractAsync(warehouse, ExtractRig.Sweep(streams));
        }

        exitCode.Should().Be(ExitCode.Done, $"a storm of {processes} processes is over");
        rig.Source.Faults.Clear();

        // A record that was deleted after its walk was proven is found by the next extraction.
        (await rig.ExtractAsync(warehouse, ExtractRig.Sweep(streams), "Qz7Lm2-sync-2")).Should().Be(ExitCode.Done);
        ExtractRig.Newest(warehouse, streams).Should().BeEquivalentTo(await rig.CleanAsync(streams));
    }
}
