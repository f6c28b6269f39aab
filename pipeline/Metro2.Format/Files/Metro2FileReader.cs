using Metro2.Format.Packed;
using Metro2.Format.Records;

namespace Metro2.Format.Files;

/// <summary>
/// Reads a file of any layout, one item at a time: header, accounts, trailer, and problems where they stand. Whatever the
/// bytes are, reading goes on to the end of the file; only the stream itself can throw. Every byte belongs to a record or a
/// problem, or is a line end, a block descriptor word or the mark at the end of a tape.
/// Memory is bounded, and a record without problems costs no allocation until it is decoded.
/// The stream stays open and is the caller's. Not safe for several threads at once.
/// </summary>
public sealed partial class Metro2FileReader
{
    /// <summary>Ends files that came from tapes or old systems.</summary>
    internal const byte EndOfTape = 0x1A;

    private readonly Metro2ReaderOptions _options;
    private readonly ByteWindow _window;
    private readonly byte[] _converted = new byte[DataRecordCodec.MaximumLength];
    private readonly Queue<ReadProblem> _problems = new();

    /// <summary>Begins to read a file.</summary>
    /// <param name="stream">The file, at its start; read forward only, in large pieces.</param>
    /// <param name="options">What may be put right; nothing when null.</param>
    public Metro2FileReader(Stream stream, Metro2ReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _options = options ?? new Metro2ReaderOptions();
        _window = new ByteWindow(stream);
    }

    /// <summary>What the current item is.</summary>
    public Metro2ItemKind Kind { get; private set; }

    /// <summary>What is wrong; null unless <see cref="Kind"/> is <see cref="Metro2ItemKind.Problem"/>.</summary>
    public ReadProblem? Problem { get; private set; }

    /// <summary>How the file is laid out; unknown before the first <see cref="Read"/> and where no record was found.</summary>
    public Metro2FileLayout Layout { get; private set; }

    /// <summary>
    /// The current record in the character format without line end or block descriptor word, with the positions of the layout
    /// tables; empty for a problem. A packed record is unpacked: fields that cannot be hold <c>?</c>.
    /// Valid until the next <see cref="Read"/>.
    /// </summary>
    public ReadOnlySpan<byte> Record => !IsRecord ? [] : _isConverted ? _converted.AsSpan(0, _recordLength) : _window.Behind(_rawLength);

    /// <summary>The bytes of the current record as they stand in the file; empty for a problem. Valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Raw => IsRecord ? _window.Behind(_rawLength) : [];

    /// <summary>
    /// The current record, counted from 1; 0 before the first. A stretch that is no record counts as one, and a problem about
    /// a record has the number of that record.
    /// </summary>
    public long RecordNumber => Problem?.RecordNumber ?? _recordNumber;

    /// <summary>Where the current item begins, in bytes from the start of the file.</summary>
    public long Offset => Problem?.Offset ?? _recordOffset;

    /// <summary>Blocks read so far; 0 when the file has none.</summary>
    public long BlockCount => _blocks.Count;

    private bool IsRecord => Kind is Metro2ItemKind.Header or Metro2ItemKind.Data or Metro2ItemKind.Trailer;

    /// <summary>Starts over on another file and keeps the buffers.</summary>
    /// <param name="stream">The file, at its start.</param>
    public void Reset(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _window.Reset(stream);
        _problems.Clear();
        _blocks = default;
        _framing = default;
        (Kind, _pending, _group, Layout, Problem) = (Metro2ItemKind.None, Metro2ItemKind.None, Group.None, Metro2FileLayout.Unknown, null);
        (_isOpen, _isOver, _recordNumber, _recordOffset) = (false, false, 0, 0);
    }

    /// <summary>Steps to the next item.</summary>
    /// <returns>Whether there is one; false at the end of the file and ever after.</returns>
    /// <exception cref="IOException">The stream cannot be read. Nothing else is thrown, whatever the bytes are.</exception>
    public bool Read()
    {
        if (_problems.Count == 0 && _pending == Metro2ItemKind.None && !_isOver)
        {
            Step();
        }

        if (_problems.TryDequeue(out ReadProblem? problem))
        {
            (Kind, Problem) = (Metro2ItemKind.Problem, problem);
            return true;
        }

        (Kind, _pending, Problem) = (_pending, Metro2ItemKind.None, null);
        return Kind != Metro2ItemKind.None;
    }

    /// <summary>Reads the current record as a header.</summary>
    /// <param name="record">What could be read; unreadable fields are left absent.</param>
    /// <param name="problems">Every field at fault, those included that were read as absent with a warning; empty when all is well.</param>
    /// <returns>Whether all fields could be read; warnings do not matter.</returns>
    /// <exception cref="InvalidOperationException">The current item is no header.</exception>
    public bool TryDecode(out HeaderRecord record, out IReadOnlyList<ReadProblem> problems)
    {
        Require(Metro2ItemKind.Header);
        HeaderRecordCodec.TryDecode(Record, out record, out var refusals);
        var found = new FieldProblems(this, PackedHeaderRecordLayout.Layout);
        found.Add(refusals, 0, 0);
        return found.Tell(out problems);
    }

    /// <summary>Reads the current record as an account.</summary>
    /// <param name="record">What could be read; unreadable fields are left absent.</param>
    /// <param name="problems">Every field at fault, those included that were read as absent with a warning; empty when all is well.</param>
    /// <returns>Whether all fields could be read; warnings do not matter.</returns>
    /// <exception cref="InvalidOperationException">The current item is no account.</exception>
    public bool TryDecode(out DataRecord record, out IReadOnlyList<ReadProblem> problems)
    {
        Require(Metro2ItemKind.Data);
        var found = new FieldProblems(this, PackedBaseSegmentLayout.Layout);
        record = found.Decode(Record);
        return found.Tell(out problems);
    }

    /// <summary>Reads the Base segment of the current record where it stands, without allocation.</summary>
    /// <param name="view">The values, valid until the next <see cref="Read"/>; meaningless when they cannot be read.</param>
    /// <returns>
    /// Whether every field of the Base segment can be read as it is; if not,
    /// <see cref="TryDecode(out DataRecord, out IReadOnlyList{ReadProblem})"/> tells what is wrong.
    /// </returns>
    /// <exception cref="InvalidOperationException">The current item is no account.</exception>
    public bool TryView(out BaseSegmentView view)
    {
        Require(Metro2ItemKind.Data);
        return BaseSegmentView.TryRead(Record, out view);
    }

    /// <summary>Reads the current record as a trailer.</summary>
    /// <param name="record">What could be read; unreadable fields are left absent.</param>
    /// <param name="problems">Every field at fault; empty when all is well.</param>
    /// <returns>Whether all fields could be read; warnings do not matter.</returns>
    /// <exception cref="InvalidOperationException">The current item is no trailer.</exception>
    public bool TryDecode(out TrailerRecord record, out IReadOnlyList<ReadProblem> problems)
    {
        Require(Metro2ItemKind.Trailer);
        TrailerRecordCodec.TryDecode(Record, out record, out var refusals);
        var found = new FieldProblems(this, PackedTrailerRecordLayout.Layout);
        found.Add(refusals, 0, 0);
        return found.Tell(out problems);
    }

    private void Require(Metro2ItemKind kind)
    {
        if (Kind != kind)
        {
            throw new InvalidOperationException($"The current item is {Kind}, not {kind}.");
        }
    }
}
