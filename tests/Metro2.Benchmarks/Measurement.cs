using System.Diagnostics;
using System.Text.Json;

namespace Metro2.Benchmarks;

/// <summary>One phase at one size.</summary>
/// <param name="Phase">What was measured.</param>
/// <param name="Accounts">The size.</param>
/// <param name="Records">Records that went through.</param>
/// <param name="Unit">What a record is.</param>
/// <param name="Seconds">Wall-clock time.</param>
/// <param name="PeakBytes">Highest resident memory of the process until the phase ended.</param>
/// <param name="Baseline">What the phase is compared with.</param>
/// <param name="BaselineSeconds">Wall-clock time of that, in the same process.</param>
/// <param name="Parts">Parts of the phase that took longest, in seconds.</param>
/// <param name="FileCopySeconds">Wall-clock time of File.Copy of the same file, in the same process; null where no file is read.</param>
/// <param name="ProcessorSeconds">Processor time of the phase over all cores; null where it is not taken.</param>
/// <param name="BaselineProcessorSeconds">Processor time of the baseline; null where it is not taken.</param>
/// <param name="UnkeptSeconds">Wall-clock time of the baseline without keeping what it makes; null where it is not taken.</param>
/// <param name="UnkeptProcessorSeconds">Processor time of the same; null where it is not taken.</param>
/// <param name="CheckingSeconds">Wall-clock time, within the phase's, of what decides no value and only checks; null where it is not taken.</param>
/// <param name="CheckingProcessorSeconds">Processor time of the same; null where it is not taken.</param>
internal sealed record Measurement(
    string Phase,
    int Accounts,
    long Records,
    string Unit,
    double Seconds,
    long PeakBytes,
    string Baseline,
    double BaselineSeconds,
    IReadOnlyList<Part> Parts,
    double? FileCopySeconds = null,
    double? ProcessorSeconds = null,
    double? BaselineProcessorSeconds = null,
    double? UnkeptSeconds = null,
    double? UnkeptProcessorSeconds = null,
    double? CheckingSeconds = null,
    double? CheckingProcessorSeconds = null)
{
    public double RecordsPerSecond => Records / Seconds;

    public double MicrosecondsPerRecord => Seconds * 1_000_000 / Records;

    /// <summary>
    /// Highest resident memory of this process so far. Every phase has a process of its own, so this is the phase's peak and
    /// nothing left by another phase counts. (VmHWM on Linux, the peak working set on Windows.)
    /// </summary>
    public static long PeakOfThisProcess()
    {
        using Process self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    /// <summary>Processor time of this process so far, over all cores: other work on the machine adds little to it.</summary>
    public static double ProcessorSecondsOfThisProcess()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }

    public string ToLine() => JsonSerializer.Serialize(this);

    public static Measurement FromLine(string line) =>
        JsonSerializer.Deserialize<Measurement>(line) ?? throw new InvalidDataException("A measurement is empty.");
}

/// <summary>A part of a phase.</summary>
internal sealed record Part(string Name, double Seconds);
