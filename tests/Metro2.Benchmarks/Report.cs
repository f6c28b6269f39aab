using System.Globalization;

namespace Metro2.Benchmarks;

/// <summary>Prints a table, how the sizes compare, and lines for machines.</summary>
internal static class Report
{
    private const double Mebibyte = 1024 * 1024;

    public static void Write(TextWriter output, IReadOnlyList<Measurement> measurements, bool csv)
    {
        output.Line($"{"phase",-10}{"accounts",10}{"records",12}  {"unit",-15}{"seconds",9}{"records/s",12}{"us/record",11}{"peak MiB",10}{"baseline s",12}{"x baseline",12}{"x File.Copy",13}{"x cpu",8}{"x unkept",10}{"x its cpu",11}  baseline");
        foreach (Measurement row in measurements)
        {
            WriteRow(output, row);
        }

        WriteGrowth(output, measurements);
        WriteChecking(output, measurements);
        WriteParts(output, measurements);
        if (csv)
        {
            WriteCsv(output, measurements);
        }
    }

    /// <summary>One line of the table.</summary>
    public static void WriteRow(TextWriter output, Measurement row) =>
        output.Line($"{row.Phase,-10}{row.Accounts,10}{row.Records,12}  {row.Unit,-15}{row.Seconds,9:F2}{row.RecordsPerSecond,12:F0}{row.MicrosecondsPerRecord,11:F2}{row.PeakBytes / Mebibyte,10:F0}{row.BaselineSeconds,12:F3}{row.Seconds / row.BaselineSeconds,12:F1}{row.Seconds / row.FileCopySeconds,13:F1}{row.ProcessorSeconds / row.BaselineProcessorSeconds,8:F1}{row.Seconds / row.UnkeptSeconds,10:F1}{row.ProcessorSeconds / row.UnkeptProcessorSeconds,11:F1}  {row.Baseline}");

    private static void WriteGrowth(TextWriter output, IReadOnlyList<Measurement> measurements)
    {
        foreach (IGrouping<string, Measurement> phase in measurements.GroupBy(row => row.Phase))
        {
            foreach ((Measurement small, Measurement large) in phase.Zip(phase.Skip(1)))
            {
                output.Line($"growth {phase.Key}, {small.Accounts} -> {large.Accounts} accounts: time per record x{large.MicrosecondsPerRecord / small.MicrosecondsPerRecord:F2}, memory x{(double)large.PeakBytes / small.PeakBytes:F2}");
            }
        }
    }

    private static void WriteChecking(TextWriter output, IReadOnlyList<Measurement> measurements)
    {
        foreach (Measurement row in measurements.Where(row => row.CheckingSeconds is not null))
        {
            output.Line($"{row.Phase} at {row.Accounts}: what is reported takes {(row.Seconds - row.CheckingSeconds) / row.BaselineSeconds:F1} x baseline, {(row.ProcessorSeconds - row.CheckingProcessorSeconds) / row.BaselineProcessorSeconds:F1} x cpu; proving it {row.CheckingSeconds / row.BaselineSeconds:F1} and {row.CheckingProcessorSeconds / row.BaselineProcessorSeconds:F1}");
        }
    }

    private static void WriteParts(TextWriter output, IReadOnlyList<Measurement> measurements)
    {
        foreach (Measurement row in measurements.Where(row => row.Parts.Count > 0))
        {
            string parts = string.Join(
                ", ", row.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Seconds:F2} s")));
            output.Line($"longest parts of {row.Phase} at {row.Accounts}: {parts}");
        }
    }

    private static void WriteCsv(TextWriter output, IReadOnlyList<Measurement> measurements)
    {
        output.WriteLine("phase,accounts,records,unit,seconds,records_per_second,peak_bytes,baseline,baseline_seconds,file_copy_seconds,processor_seconds,baseline_processor_seconds,unkept_seconds,unkept_processor_seconds,checking_seconds,checking_processor_seconds");
        foreach (Measurement row in measurements)
        {
            output.Line($"{row.Phase},{row.Accounts},{row.Records},{row.Unit},{row.Seconds:F6},{row.RecordsPerSecond:F1},{row.PeakBytes},{row.Baseline},{row.BaselineSeconds:F6},{row.FileCopySeconds:F6},{row.ProcessorSeconds:F6},{row.BaselineProcessorSeconds:F6},{row.UnkeptSeconds:F6},{row.UnkeptProcessorSeconds:F6},{row.CheckingSeconds:F6},{row.CheckingProcessorSeconds:F6}");
        }
    }

    private static void Line(this TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
