using Metro2.Format.Files;

namespace Metro2.Format.Tests.Files;

/// <summary>Memory does not depend on how many records a file has.</summary>
[Collection(nameof(Alone))]
public sealed class ReaderMemoryTests
{
    private const int Records = 200_000;

    [Theory]
    [InlineData("lines", 1)]
    [InlineData("lines", 2)]
    [InlineData("no lines", 2)]
    [InlineData("fixed", 1)]
    [InlineData("packed", 2)]
    public void Reading_records_without_problems_allocates_nothing(string layout, int record)
    {
        Pieces pieces = PiecesOf(layout, record);
        using var warm = new RepeatingStream(pieces.Head, pieces.Body, pieces.Tail, 2000);
        var reader = new Metro2FileReader(warm);
        CountRecords(reader).Should().Be(2002);

        using var stream = new RepeatingStream(pieces.Head, pieces.Body, pieces.Tail, Records);
        reader.Reset(stream);
        long before = GC.GetAllocatedBytesForCurrentThread();
        long count = CountRecords(reader);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        count.Should().Be(Records + 2);

        // A collection that another test sets off counts the rest of this thread's small reserve as allocated.
        allocated.Should().BeLessThan(Records, "less than a byte a record is none");
    }

    [Fact]
    public void A_reader_keeps_the_same_few_bytes_however_long_the_file_is()
    {
        Pieces pieces = PiecesOf("lines", 2);
        using var stream = new RepeatingStream(pieces.Head, pieces.Body, pieces.Tail, Records);
        var reader = new Metro2FileReader(stream);
        reader.Read().Should().BeTrue();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = before;
        while (reader.Read())
        {
            if (reader.RecordNumber % 50_000 == 0)
            {
                reader.TryDecode(out Format.Records.DataRecord _, out _).Should().BeTrue();
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        GC.KeepAlive(reader);
        (most - before).Should().BeLessThan(4 * 1024 * 1024, "{0} records of 581 bytes passed", Records);
    }

    private static long CountRecords(Metro2FileReader reader)
    {
        long bytes = 0;
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Problem)
            {
                return -reader.RecordNumber;
            }

            bytes += reader.Record.Length;
        }

        return bytes > 0 ? reader.RecordNumber : 0;
    }

    private static Pieces PiecesOf(string layout, int record)
    {
        byte[] file = Metro2FileLayoutTests.FileOf(layout);
        List<Reading.Item> items = Reading.All(file);
        byte[] Piece(int index) => file[(int)items[index].Offset..(index == 3 ? file.Length : (int)items[index + 1].Offset)];
        return new Pieces(Piece(0), Piece(record), Piece(3));
    }

    private sealed record Pieces(byte[] Head, byte[] Body, byte[] Tail);

    /// <summary>A header, the same account over and over, and a trailer, made while they are read.</summary>
    private sealed class RepeatingStream(byte[] head, byte[] body, byte[] tail, long count) : Stream
    {
        private readonly long _bodyEnd = head.Length + (body.Length * count);
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => _bodyEnd + tail.Length;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = 0;
            while (read < buffer.Length && _position < Length)
            {
                ReadOnlySpan<byte> source = _position < head.Length ? head.AsSpan((int)_position)
                    : _position < _bodyEnd ? body.AsSpan((int)((_position - head.Length) % body.Length))
                    : tail.AsSpan((int)(_position - _bodyEnd));
                int part = Math.Min(source.Length, buffer.Length - read);
                source[..part].CopyTo(buffer[read..]);
                read += part;
                _position += part;
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
