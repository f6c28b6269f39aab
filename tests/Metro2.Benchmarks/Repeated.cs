using System.Diagnostics;

namespace Metro2.Benchmarks;

/// <summary>Work that is done several times, and the copies that it is compared with.</summary>
internal static class Repeated
{
    private const int Rounds = 9;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(1);

    /// <summary>The fastest round in seconds: what other work on the machine disturbed least.</summary>
    public static double Fastest(Action work)
    {
        double fastest = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            fastest = Math.Min(fastest, Once(work));
        }

        return fastest;
    }

    /// <summary>Seconds of one round.</summary>
    public static double Once(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Repeats work until its code is compiled for good, however small one round is.</summary>
    public static void WarmUp(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUpTime)
        {
            work();
        }
    }

    /// <summary>Copies records in memory, over and over the same stretch.</summary>
    public static void Copy(byte[] bytes, byte[] copy, int recordLength, int records)
    {
        int batch = bytes.Length / recordLength;
        for (int record = 0; record < records; record++)
        {
            int offset = record % batch * recordLength;
            bytes.AsSpan(offset, recordLength).CopyTo(copy.AsSpan(offset));
        }
    }
}
