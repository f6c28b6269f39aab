using Metro2.Etl.Tests.Pipeline;

namespace Metro2.Etl.Tests.Proof;

/// <summary>No space left: a clear end, nothing lost, and the same command finishes once there is space.</summary>
[Collection(RealProcesses.Name)]
public sealed class FullDiskTests(UnbrokenDemo unbroken)
{
    [UnixFact]
    public async Task A_warehouse_that_cannot_take_all_pages_ends_the_run_clearly_and_keeps_what_was_loaded()
    {
        const int Kibibytes = 1_000;
        using DemoMonth month = new();
        await MustRunOutOfSpaceAsync(month, Kibibytes, "stage extract started", "all before it is safe");

        IReadOnlyList<(long, string)> kept = Pages(month);
        kept.Should().NotBeEmpty("the limit leaves room for some pages");
        Directory.Exists(month.FilesDirectory).Should().BeFalse("a run that is not through has no files");
        await unbroken.MustComeOutOfAsync(month, $"no file could grow beyond {Kibibytes} KiB");
        Pages(month).Take(kept.Count).Should().Equal(kept, "a page that is safe is not asked for again");
    }

    [UnixFact]
    public async Task A_warehouse_that_cannot_take_the_models_ends_the_run_clearly_and_keeps_the_pages()
    {
        using DemoMonth month = new();
        using (MetroProcess program = MetroProcess.Start(null, month.Command))
        {
            await program.SaysAsync("stage transform started");
            await program.KillAsync();
        }

        long largest = new[] { month.WarehousePath, month.WarehousePath + ".wal" }.Where(File.Exists).Max(path => new FileInfo(path).Length);
        await MustRunOutOfSpaceAsync(month, (int)(largest / 1024) + 256, "stage transform started", "safe. Free some space");

        Directory.Exists(month.FilesDirectory).Should().BeFalse("a run that is not through has no files");
        await unbroken.MustComeOutOfAsync(month, "the warehouse had no room for its models");
    }

    [LinuxFact]
    public async Task A_disk_that_fills_while_the_files_are_written_ends_the_run_clearly_and_the_same_command_finishes()
    {
        await using TestMonth calm = await TestMonth.StartAsync(clients: 12);
        (await calm.RunAsync()).Should().Be(ExitCode.Done, calm.Error);
        await using TestMonth month = await TestMonth.StartAsync(clients: 12);
        Directory.CreateDirectory(month.FilesDirectory);
        string full = Path.Combine(month.FilesDirectory, "manifest.json.partial");
        File.CreateSymbolicLink(full, "/dev/full");

        (await month.RunAsync()).Should().Be(ExitCode.RetryLater, month.Error);

        month.Error.Should().Contain("The disk is full").And.Contain("is kept").And.Contain("run the same command again");
        File.Exists(Path.Combine(month.FilesDirectory, "manifest.json")).Should().BeFalse();
        month.Query<long>("select count(*)::bigint from history.reported_accounts").Should().Equal([0L], "the run is not through");
        File.Delete(full);
        (await month.RunAsync()).Should().Be(ExitCode.Done, month.Error);
        month.Digests().Should().BeEquivalentTo(calm.Digests());
    }

    private static async Task MustRunOutOfSpaceAsync(DemoMonth month, int kibibytes, string stage, string kept)
    {
        using MetroProcess program = MetroProcess.StartWithFileLimit(kibibytes, month.Command);
        (await program.EndsAsync()).Should().Be((int)ExitCode.RetryLater, program.Error);
        program.Error.Should().Contain(stage).And.Contain("The disk is full").And.Contain(kept).And.ContainEquivalentOf("run the same command again");
    }

    private static IReadOnlyList<(long, string)> Pages(DemoMonth month) =>
        month.Query<(long, string)>("select page_id, body_sha256 from raw.pages order by page_id");

    /// <summary>Linux alone has a device on which every write finds no space.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class LinuxFactAttribute : FactAttribute
    {
        public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux has /dev/full, on which every write finds no space.";
    }
}
