using Metro2.Format.Files;
using Metro2.Format.Json;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Json;

/// <summary>What JSON takes from the heap.</summary>
[Collection(nameof(Alone))]
public sealed class JsonMemoryTests
{
    [Fact]
    public void Writing_and_reading_a_clean_record_allocates_nothing()
    {
        byte[] record = new byte[DataRecordCodec.MaximumLength];
        DataRecordCodec.TryEncode(Samples.Second, record, out int length, out _).Should().BeTrue();
        using var stream = new MemoryStream(4_000_000);
        using var writer = new Metro2JsonWriter(stream, JsonForm.Lines);
        Repeat(() => writer.Write(Metro2ItemKind.Data, record.AsSpan(0, length)), 200);
        Allocated(() => Repeat(() => writer.Write(Metro2ItemKind.Data, record.AsSpan(0, length)), 400)).Should().BeLessThan(4096);
        writer.Complete();

        stream.Position = 0;
        var reader = new Metro2JsonReader(stream);
        Repeat(() => reader.Read(), 200);
        Allocated(() => Repeat(() => reader.Read(), 400)).Should().BeLessThan(4096);
    }

    private static void Repeat(Action action, int count)
    {
        for (int run = 0; run < count; run++)
        {
            action();
        }
    }

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
