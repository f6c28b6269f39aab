using System.Globalization;

namespace Metro2.Etl.Tests.Proof;

/// <summary>The real program, killed as a power cut would: whatever is left behind, the same command comes to the same bytes.</summary>
[Collection(RealProcesses.Name)]
public sealed class KillTests(UnbrokenDemo unbroken)
{
    private const int Seed = 20261031;
    private const int KillsInALane = 5;
    private const int StartsInALane = 40;

    // 5 in a build; KILLS=200 for a reading of some minutes.
    private static readonly int Lanes = int.Parse(
        Environment.GetEnvironmentVariable("KILLS") ?? "5", CultureInfo.InvariantCulture) / KillsInALane;

    [UnixFact]
    public async Task Kills_at_random_moments_leave_the_files_of_an_unbroken_run()
    {
        using SemaphoreSlim twoAtOnce = new(2);
        int[] kills = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(async lane =>
        {
            await twoAtOnce.WaitAsync();
            try
            {
                return await KillAndFinishAsync(lane);
            }
            finally
            {
                twoAtOnce.Release();
            }
        }));

        kills.Should().Equal(Enumerable.Repeat(KillsInALane, Lanes), "every lane must see all its kills");
    }

    [UnixTheory]
    [InlineData("warehouse.duckdb*")]
    [InlineData("warehouse.duckdb")]
    [InlineData("files/2026-10/equifax-2026-10.dat*")]
    [InlineData("files/2026-10/equifax-2026-10.dat")]
    [InlineData("files/2026-10/transunion-2026-10.dat")]
    [InlineData("files/2026-10/manifest.json")]
    public async Task A_kill_as_a_file_appears_leaves_the_files_of_an_unbroken_run(string pattern)
    {
        using DemoMonth month = new();
        using (MetroProcess program = MetroProcess.Start(null, month.Command))
        {
            Task<int> end = program.EndsAsync();
            await Task.WhenAny(Task.Run(() => AwaitFile(Path.Combine(month.Folder, pattern), end)), end);
            await program.KillAsync();
        }

        await unbroken.MustComeOutOfAsync(month, $"killed as {pattern} appeared");
    }

    // Not a watcher: it would miss what is made in a folder that is new itself.
    private static void AwaitFile(string pattern, Task end)
    {
        string folder = Path.GetDirectoryName(pattern)!;
        while (!end.IsCompleted)
        {
            if (!Directory.Exists(folder))
            {
                Thread.Sleep(1);
            }
            else if (Directory.EnumerateFiles(folder, Path.GetFileName(pattern)).Any())
            {
                return;
            }
        }
    }

    // A folder that comes to its end between two kills is compared, and the lane goes on in a new one.
    private async Task<int> KillAndFinishAsync(int lane)
    {
        Random random = new(Seed + lane);
        int kills = 0;
        int starts = 0;
        while (kills < KillsInALane && starts < StartsInALane)
        {
            using DemoMonth month = new();
            string story = $"seed {Seed + lane}, killed after ms:";
            bool wasKilled = true;
            while (wasKilled && kills < KillsInALane && starts < StartsInALane)
            {
                starts++;
                TimeSpan delay = unbroken.Duration * random.NextDouble();
                using MetroProcess program = MetroProcess.Start(null, month.Command);
                wasKilled = await program.KillAfterAsync(delay);
                kills += wasKilled ? 1 : 0;
                story += string.Create(CultureInfo.InvariantCulture, $" {delay.TotalMilliseconds:0}");
            }

            await unbroken.MustComeOutOfAsync(month, story);
        }

        return kills;
    }
}
