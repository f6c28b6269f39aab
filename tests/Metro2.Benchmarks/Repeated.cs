using System.Diagnostics;

namespace Metro2.Benchmarks;

/// <summary>Work that is done several times, and the copies that it is compared with.</summary>
internal static class Repeated
{
    private const int Rounds = 9;

    /// <summary>The median of the rounds in seconds: a crowded machine disturbs single ones.</summary>
    public static double Median(Action work, int rounds = Rounds)
    {
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            seconds[round] = Once(work);
        }

        return seconds.Order().ElementAt(rounds / 2);
    }

    /// <summary>Seconds of one round.</summary>
    public static double Once(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
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
