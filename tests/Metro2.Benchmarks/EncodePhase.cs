using Metro2.Format.Records;

namespace Metro2.Benchmarks;

/// <summary>Typed accounts to 426 bytes each.</summary>
internal static class EncodePhase
{
    private const int Batch = 512;

    /// <summary>The work of one round.</summary>
    public static Action Prepare(int accounts)
    {
        BaseSegment[] segments = [.. Enumerable.Range(0, Batch).Select(SyntheticSegments.At)];
        byte[] bytes = new byte[Batch * BaseSegmentCodec.Length];
        return () => Encode(segments, bytes, accounts);
    }

    private static void Encode(BaseSegment[] segments, byte[] bytes, int accounts)
    {
        for (int account = 0; account < accounts; account++)
        {
            int slot = account % Batch;
            if (!BaseSegmentCodec.TryEncode(segments[slot], bytes.AsSpan(slot * BaseSegmentCodec.Length), out var refusals))
            {
                throw new InvalidOperationException($"A synthetic segment was refused: {refusals[0]}.");
            }
        }
    }
}
