using System.Diagnostics;

namespace Metro2.Etl.Tests.Proof;

/// <summary>One demo that nobody disturbed: what every disturbed one has to come to in the end.</summary>
public sealed class UnbrokenDemo : IAsyncLifetime
{
    internal IReadOnlyDictionary<string, string> Digests { get; private set; } = null!;

    internal IReadOnlyDictionary<string, long> Contents { get; private set; } = null!;

    internal TimeSpan Duration { get; private set; }

    public async Task InitializeAsync()
    {
        using DemoMonth month = new();
        Stopwatch watch = Stopwatch.StartNew();
        (int exitCode, _, string error) = await month.RunAsync();
        Duration = watch.Elapsed;
        exitCode.Should().Be((int)ExitCode.DoneWithFindings, error);
        Digests = month.Digests();
        Contents = month.Contents();
        Digests.Keys.Should().BeEquivalentTo(
            "equifax-2026-10.dat", "experian-2026-10.dat", "transunion-2026-10.dat", "manifest.json");
        Contents["base segments"].Should().BeGreaterThan(100);
        Contents["reported accounts"].Should().Be(3 * Contents["base segments"]);
        Contents["reported accounts, distinct"].Should().Be(Contents["reported accounts"]);
        Contents["pages, distinct"].Should().Be(Contents["pages"]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Finishes a disturbed month with the same command and compares everything with the unbroken one.</summary>
    internal async Task MustComeOutOfAsync(DemoMonth month, string story)
    {
        (int exitCode, _, string error) = await month.RunAsync();
        // A month that was through before it was disturbed has nothing left to find.
        exitCode.Should().BeOneOf([(int)ExitCode.Done, (int)ExitCode.DoneWithFindings], "{0}; it said: {1}", story, error);
        MustEqual(month, story);
        (exitCode, string output, error) = await month.RunAsync();
        exitCode.Should().Be((int)ExitCode.Done, "{0}; it said: {1}", story, error);
        output.Should().Contain("done already", story);
        MustEqual(month, story);
    }

    private void MustEqual(DemoMonth month, string story)
    {
        month.Digests().Should().BeEquivalentTo(Digests, "nothing else may lie beside the files; {0}", story);
        month.Contents().Should().BeEquivalentTo(Contents, story);
    }
}

/// <summary>The tests that start the program many times share one unbroken run and do not run beside each other.</summary>
[CollectionDefinition(Name)]
public sealed class RealProcesses : ICollectionFixture<UnbrokenDemo>
{
    public const string Name = "real processes";
}
