using FreshBooks.Client;
using FreshBooks.Simulator;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Extract;

/// <summary>
/// Every fault of Appendix A.8 on the first, middle and last page of each stream that a month-end needs: the warehouse ends equal to
/// that of a clean run, or the extraction ends with a documented code and goes on to it.
/// </summary>
public sealed class FaultMatrixTests
{
    private static readonly FaultKind[] s_kinds =
    [
        FaultKind.TooManyRequests, FaultKind.Status, FaultKind.Slow, FaultKind.DropConnection, FaultKind.DropInBody,
        FaultKind.TruncatedJson, FaultKind.NotJson, FaultKind.ErrorsWithOk, FaultKind.Unauthorized, FaultKind.NullField,
        FaultKind.TextForNumber, FaultKind.UnknownField, FaultKind.MoneyAsNumber, FaultKind.IdAsString, FaultKind.TotalTooLarge,
        FaultKind.DuplicateRow, FaultKind.RecordDeleted,
    ];

    /// <summary>Wrong values inside a record: they land as they came, staging judges them, and the next full read brings the right ones.</summary>
    private static readonly FaultKind[] s_dataKinds =
        [FaultKind.NullField, FaultKind.TextForNumber, FaultKind.UnknownField, FaultKind.MoneyAsNumber, FaultKind.IdAsString];

    private static readonly ExitCode[] s_documented = [ExitCode.RetryLater, ExitCode.FixSettings, ExitCode.SignInAgain];

    private static readonly Func<int, int>[] s_positions = [_ => 1, pages => (pages + 1) / 2, pages => pages];

    public static TheoryData<FaultKind, string> Cells
    {
        get
        {
            TheoryData<FaultKind, string> cells = [];
            foreach (FaultKind kind in s_kinds)
            {
                foreach (FreshBooksStream stream in FreshBooksStream.MonthEnd)
                {
                    cells.Add(kind, stream.Name);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_fault_on_any_page_leaves_the_warehouse_as_a_clean_run_does(FaultKind kind, string name)
    {
        FreshBooksStream stream = FreshBooksStream.Find(name)!;

        // Credit notes belong to few personas, which take more clients and months.
        await using ExtractRig rig = stream == FreshBooksStream.CreditNotes
            ? await ExtractRig.StartAsync(clients: 125, months: Persona.MinimumMonths, pageSize: 1)
            : await ExtractRig.StartAsync();
        foreach (Func<int, int> position in s_positions)
        {
            await MeetAsync(rig, stream, Fault(kind, stream, position(await PagesAsync(rig, stream, kind == FaultKind.RecordDeleted)), times: 1));
        }

        await MeetAsync(rig, stream, Fault(kind, stream, page: 2, times: int.MaxValue));
    }

    private static async Task MeetAsync(ExtractRig rig, FreshBooksStream stream, SimulatorFault fault)
    {
        using DuckDbWarehouse warehouse = rig.NewWarehouse();
        rig.Source.Faults.Add(fault);

        ExitCode exitCode = await rig.ExtractAsync(warehouse, ExtractRig.Sweep(stream));
        if (fault.Times == 1)
        {
            rig.Source.Faults.PendingCount.Should().Be(0, $"{fault.Kind} on page {fault.Page} has hit");
        }

        rig.Source.Faults.Clear();
        if (exitCode != ExitCode.Done)
        {
            s_documented.Should().Contain(exitCode);
            exitCode = await rig.ExtractAsync(warehouse, ExtractRig.Sweep(stream));
        }

        exitCode.Should().Be(ExitCode.Done, $"{fault.Kind} on page {fault.Page} is over");
        if (s_dataKinds.Contains(fault.Kind))
        {
            (await rig.ExtractAsync(warehouse, ExtractRig.Sweep(stream), "Qz7Lm2-sync-2")).Should().Be(ExitCode.Done);
        }

        ExtractRig.Newest(warehouse, [stream]).Should().BeEquivalentTo(await rig.CleanAsync(stream), $"{fault.Kind} on page {fault.Page} is repaired");
    }

    private static SimulatorFault Fault(FaultKind kind, FreshBooksStream stream, int page, int times)
    {
        bool isIdentity = stream == FreshBooksStream.AccountInfo;
        return new SimulatorFault
        {
            Kind = kind,
            Route = isIdentity ? "users_me" : stream.Name,
            Walk = isIdentity ? null : "listed",
            Page = isIdentity ? null : page,
            Times = times,
            DelayMs = 5,
        };
    }

    private static async Task<int> PagesAsync(ExtractRig rig, FreshBooksStream stream, bool isShrinking)
    {
        int pages = (await rig.Client.GetPageAsync(stream, FreshBooksWalk.Listed, rig.Source.AccountId, 1, CancellationToken.None)).Pages;
        pages.Should().BeGreaterThan(isShrinking ? -1 : stream == FreshBooksStream.AccountInfo ? 0 : 2, "first, middle and last page are three");
        return Math.Max(1, pages);
    }
}
