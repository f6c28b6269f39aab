using FreshBooks.Client;
using FreshBooks.Simulator;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Extract;

/// <summary>
/// Every fault of Appendix A.8 on the first, middle and last page of each walk of each stream that a month-end needs, once, and once more on
/// the same page of every pass: the warehouse ends equal to that of a clean run, or the extraction ends with a documented code and goes on to
/// it. 29 faults, on 4 lists of two walks at 3 + 1 places each, and on the account's own document at 1 + 1: 979 meetings.
/// </summary>
public sealed class FaultMatrixTests(FaultMatrixRigs rigs) : IClassFixture<FaultMatrixRigs>
{
    private static readonly SimulatorFault[] s_faults =
    [
        Of(FaultKind.TooManyRequests),
        Of(FaultKind.Status) with { Status = 500 }, Of(FaultKind.Status) with { Status = 502 }, Of(FaultKind.Status) with { Status = 503 },
        Of(FaultKind.Slow) with { DelayMs = 5 }, Of(FaultKind.Hang), Of(FaultKind.DropConnection), Of(FaultKind.DropInBody),
        Of(FaultKind.TruncatedJson), Of(FaultKind.NotJson), Of(FaultKind.Unauthorized),
        Of(FaultKind.ErrorsWithOk), Of(FaultKind.ErrorsWithOk) with { Shape = ErrorShape.Older },
        Of(FaultKind.ErrorsWithOk) with { Shape = ErrorShape.Newer }, Of(FaultKind.FeatureGated),
        Of(FaultKind.TotalTooLarge), Of(FaultKind.TotalTooSmall), Of(FaultKind.RowHidden), Of(FaultKind.EmptyList), Of(FaultKind.DuplicateRow),
        Of(FaultKind.RecordDeleted), Of(FaultKind.RecordInserted), Of(FaultKind.RecordArchived),
        Of(FaultKind.NullField), Of(FaultKind.TextForNumber), Of(FaultKind.UnknownField), Of(FaultKind.MoneyAsNumber), Of(FaultKind.IdAsString),
        Of(FaultKind.NovemberHour),
    ];

    /// <summary>Records that change while they are read. What comes after its walk was proven is the next extraction's.</summary>
    private static readonly FaultKind[] s_drift = [FaultKind.RecordDeleted, FaultKind.RecordInserted, FaultKind.RecordArchived];

    /// <summary>Wrong values inside a record: they land as they came, staging judges them, and the next full read brings the right ones.</summary>
    private static readonly FaultKind[] s_data =
    [
        FaultKind.NullField, FaultKind.TextForNumber, FaultKind.UnknownField, FaultKind.MoneyAsNumber, FaultKind.IdAsString,
        FaultKind.NovemberHour, FaultKind.NullAccount,
    ];

    // A build meets the listed walks on their first and last page and the deleted ones on their first; FAULT_MATRIX=all meets the middle
    // ones too, which takes some minutes.
    private static readonly bool s_isWhole = Environment.GetEnvironmentVariable("FAULT_MATRIX") == "all";

    private static readonly ExitCode[] s_documented = [ExitCode.RetryLater, ExitCode.FixSettings, ExitCode.SignInAgain];

    public static TheoryData<string, string> Cells
    {
        get
        {
            TheoryData<string, string> cells = [];
            foreach (FreshBooksStream stream in FreshBooksStream.MonthEnd)
            {
                foreach (SimulatorFault fault in s_faults)
                {
                    cells.Add(NameOf(fault), stream.Name);
                }
            }

            cells.Add(nameof(FaultKind.NullAccount), FreshBooksStream.AccountInfo.Name);
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_fault_on_any_page_leaves_the_warehouse_as_a_clean_run_does(string name, string streamName)
    {
        FreshBooksStream stream = FreshBooksStream.Find(streamName)!;
        SimulatorFault fault = s_faults.FirstOrDefault(known => NameOf(known) == name) ?? Of(FaultKind.NullAccount);
        MatrixRig rig = await rigs.OfAsync(stream, s_drift.Contains(fault.Kind) || fault.Kind == FaultKind.Hang ? fault.Kind : null);
        using DuckDbWarehouse warehouse = rig.Extraction.NewWarehouse();
        int meeting = 0;
        foreach (SimulatorFault planned in await PlaceAsync(rig, stream, fault))
        {
            meeting++;

            // What is deleted by one meeting can take the last page away from the next one.
            SimulatorFault placed = planned.Page is { } page && s_drift.Contains(fault.Kind)
                ? planned with { Page = Math.Max(1, Math.Min(page, await rig.PagesAsync(stream, planned.Walk == "deleted" ? FreshBooksWalk.Deleted : FreshBooksWalk.Listed))) }
                : planned;
            await MeetAsync(rig, stream, warehouse, placed, $"Qz7Lm2-sync-{meeting}");
        }
    }

    private static async Task<IReadOnlyList<SimulatorFault>> PlaceAsync(MatrixRig rig, FreshBooksStream stream, SimulatorFault fault)
    {
        if (stream == FreshBooksStream.AccountInfo)
        {
            SimulatorFault there = fault with { Route = "users_me" };
            return fault.Kind == FaultKind.Hang ? [there] : [there, there with { Times = int.MaxValue }];
        }

        List<SimulatorFault> placed = [];
        foreach (FreshBooksWalk walk in stream.Walks)
        {
            int pages = await rig.PagesAsync(stream, walk);
            SimulatorFault there = fault with { Route = stream.Name, Walk = walk.ToName() };
            if (!s_isWhole && walk == FreshBooksWalk.Deleted)
            {
                placed.Add(there with { Page = 1 });
                continue;
            }

            placed.AddRange((s_isWhole ? new[] { 1, (pages + 1) / 2, pages } : [1, pages]).Distinct().Select(page => there with { Page = page }));

            // A service that never answers costs the client's whole patience each time.
            if (fault.Kind != FaultKind.Hang)
            {
                // Deleting one record each time would leave none.
                placed.Add(there with { Page = 2, Times = fault.Kind == FaultKind.RecordDeleted ? 3 : int.MaxValue });
            }
        }

        return placed;
    }

    private static async Task MeetAsync(MatrixRig rig, FreshBooksStream stream, DuckDbWarehouse warehouse, SimulatorFault fault, string owner)
    {
        string where = $"{NameOf(fault)} on page {fault.Page} of {fault.Walk}, {(fault.Times == 1 ? "once" : "every time")}";
        long before = Dapper.SqlMapper.QuerySingle<long>(warehouse.Connection, "select coalesce(max(page_id), 0) from raw.pages");
        rig.Extraction.Source.Faults.Clear();
        rig.Extraction.Source.Faults.Add(fault);
        ExitCode exitCode = await rig.Extraction.ExtractAsync(warehouse, ExtractRig.Sweep(stream), owner);
        if (fault.Times == 1)
        {
            rig.Extraction.Source.Faults.PendingCount.Should().Be(0, $"{where} has hit before it ended with {exitCode}");
        }

        rig.Extraction.Source.Faults.Clear();
        if (exitCode != ExitCode.Done)
        {
            s_documented.Should().Contain(exitCode, where);
            exitCode = await rig.Extraction.ExtractAsync(warehouse, ExtractRig.Sweep(stream), owner);
        }

        exitCode.Should().Be(ExitCode.Done, $"{where} is over");
        bool isDrift = s_drift.Contains(fault.Kind);
        if (s_data.Contains(fault.Kind) || (isDrift && (fault.Kind != FaultKind.RecordDeleted || fault.Times > 1)))
        {
            (await rig.Extraction.ExtractAsync(warehouse, ExtractRig.Sweep(stream), owner + "-next")).Should().Be(ExitCode.Done, where);
        }

        ExtractRig.Newest(warehouse, [stream], before).Should().Equal(await rig.CleanAsync(stream, isDrift), $"{where} is repaired");
    }

    private static SimulatorFault Of(FaultKind kind) => new() { Kind = kind };

    private static string NameOf(SimulatorFault fault) =>
        fault.Kind + (fault.Kind == FaultKind.Status ? $" {fault.Status}" : fault.Shape == ErrorShape.Plain ? "" : $" {fault.Shape}");
}
