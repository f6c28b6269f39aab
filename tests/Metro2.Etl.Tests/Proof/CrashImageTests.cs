using System.Globalization;
using System.Security.Cryptography;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Pipeline;
using Xunit.Abstractions;

namespace Metro2.Etl.Tests.Proof;

/// <summary>
/// A run tells every change to the disk; at each of them the folder is copied as a killed process would leave it, and as a power cut
/// would. The same command has to finish every copy, with the warehouse and the files of the run that nobody disturbed.
/// </summary>
public sealed class CrashImageTests(ITestOutputHelper output)
{
    // All of them take some minutes; a build tries one in so many, and every one at which a file or a name changes.
    private static readonly int Stride = int.Parse(
        Environment.GetEnvironmentVariable("CRASH_STRIDE") ?? "128", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Whatever_a_kill_or_a_power_cut_leaves_comes_to_the_same_warehouse_and_files()
    {
        await using TestMonth month = await StepSweepTests.StartAsync();
        CrashImages images = new(month.Folder, Stride);
        RunOutcome outcome = await StepSweepTests.RunAsync(
            month, _ => new RunProgress(Step: new Told<RunStep>(images.Take)), CancellationToken.None);
        outcome.WasDone.Should().BeFalse();
        IReadOnlyList<string> contents = WarehouseContents.Of(month.WarehousePath);
        IReadOnlyDictionary<string, string> digests = month.Digests();

        output.WriteLine($"{images.All.Count} images");
        images.All.Count.Should().BeGreaterThan(12);
        foreach ((string story, TemporaryFolder folder) in images.All)
        {
            using (folder)
            {
                month.Environment["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = month.Source.IssueAuthorizationCode();
                ExitCode exitCode = await month.SayAsync(["run", "--config", folder.File("metro2.json"), "--period", TestMonth.Period]);

                exitCode.Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], "{0}; it said: {1}", story, month.Error);
                DigestsIn(folder.File($"files/{TestMonth.Period}")).Should().BeEquivalentTo(digests, story);
                WarehouseContents.Of(folder.File("warehouse.duckdb")).Except(contents).Should().BeEmpty(story);
            }
        }
    }

    private static Dictionary<string, string> DigestsIn(string folder) => Directory.GetFiles(folder).ToDictionary(
        path => Path.GetFileName(path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));
}
