using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>What all record codecs do at their doors.</summary>
internal static class CodecOutcome
{
    public static bool Tell(List<FieldRefusal>? gathered, out IReadOnlyList<FieldRefusal> refusals)
    {
        refusals = gathered ?? (IReadOnlyList<FieldRefusal>)[];
        return gathered is null;
    }

    public static void RequireRoom(ReadOnlySpan<byte> bytes, int length)
    {
        if (bytes.Length < length)
        {
            throw new ArgumentException($"A record of {length} bytes does not fit into {bytes.Length}.", nameof(bytes));
        }
    }
}
