using System.Diagnostics;
using System.Globalization;

namespace Metro2.Benchmarks;

/// <summary>
/// Runs every phase of every size in a process of its own: memory that one phase leaves to the allocator would otherwise
/// count for the next.
/// </summary>
internal sealed class Session(BenchmarkOptions options)
{
    public async Task<IReadOnlyList<Measurement>> RunAsync(CancellationToken cancellationToken)
    {
        List<Measurement> measurements = [];
        foreach (int accounts in options.Accounts)
        {
            string folder = Directory.CreateTempSubdirectory("metro2-benchmarks-").FullName;
            try
            {
                foreach (string phase in Phases.With(options.Only))
                {
                    Console.Error.WriteLine(
                        string.Create(CultureInfo.InvariantCulture, $"{phase} at {accounts} accounts ..."));
                    Measurement measured = await MeasureAsync(phase, accounts, folder, cancellationToken);
                    if (options.Only.Contains(phase))
                    {
                        measurements.Add(measured);
                        // At a million accounts the next phase takes long: what is measured is seen at once.
                        Report.WriteRow(Console.Error, measured);
                    }
                }
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return measurements;
    }

    private async Task<Measurement> MeasureAsync(
        string phase, int accounts, string folder, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Session).Assembly.Location);
        }

        string[] arguments =
        [
            "--measure", phase, "--accounts", accounts.ToString(CultureInfo.InvariantCulture), "--folder", folder,
            .. options.MemoryLimit is { } limit ? (string[])["--memory-limit", limit] : [],
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        try
        {
            string output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? Measurement.FromLine(output)
                : throw new InvalidOperationException($"Measuring {phase} failed; its process says why above.");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }
}
