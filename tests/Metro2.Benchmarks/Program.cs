using Metro2.Benchmarks;

if (BenchmarkOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, signal) =>
{
    signal.Cancel = true;
    stop.Cancel();
};
try
{
    if (options.Measure is { } phase)
    {
        Measurement measured = await Phases.MeasureAsync(phase, options, stop.Token);
        Console.WriteLine(measured.ToLine());
        return 0;
    }

    IReadOnlyList<Measurement> measurements = await new Session(options).RunAsync(stop.Token);
    Report.Write(Console.Out, measurements, options.Csv);
    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped; the temporary folder is removed.");
    return 130;
}
