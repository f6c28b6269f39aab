namespace Metro2.Etl.Tests.Proof;

/// <summary>Ctrl-C and SIGTERM in the real program.</summary>
[Collection(RealProcesses.Name)]
public sealed class StopSignalTests(UnbrokenDemo unbroken)
{
    [UnixTheory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_the_program_with_its_code_and_leaves_a_run_that_goes_on(string signal)
    {
        using DemoMonth month = new();
        using (MetroProcess program = MetroProcess.Start(null, month.Command))
        {
            await program.SaysAsync("stage extract started");
            await program.SignalAsync(signal);

            (await program.EndsAsync()).Should().Be((int)ExitCode.Cancelled, program.Error);
            program.Error.Should().Contain("Stopped on request").And.Contain("goes on where it stopped");
        }

        month.Query<string>("select state from etl.runs").Should().Equal("cancelled");
        Directory.Exists(month.FilesDirectory).Should().BeFalse("it was stopped long before the files");
        await unbroken.MustComeOutOfAsync(month, $"stopped by {signal} as it read pages");
    }
}
