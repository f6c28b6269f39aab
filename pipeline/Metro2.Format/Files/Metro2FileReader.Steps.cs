using Metro2.Format.Fields;
using Metro2.Format.Packed;
using Metro2.Format.Records;

namespace Metro2.Format.Files;

public sealed partial class Metro2FileReader
{
    private Framing _framing;
    private BlockTracker _blocks;
    private Group _group;
    private Metro2ItemKind _pending;
    private bool _isOpen;
    private bool _isOver;
    private long _recordNumber;
    private long _recordOffset;
    private int _rawLength;
    private int _recordLength;
    private bool _isConverted;

    private enum Group
    {
        None,
        Open,
        Closed,
    }

    private bool IsBlocked => Layout is Metro2FileLayout.CharacterBlocked or Metro2FileLayout.PackedBlocked;

    // Leaves at least one problem or a pending record, or the end.
    private void Step()
    {
        if (!_isOpen)
        {
            _isOpen = true;
            Open();
            if (_isOver || _problems.Count > 0)
            {
                return;
            }
        }

        SkipSeparators();
        ReadOnlySpan<byte> rest = _window.Ahead();
        if (rest.IsEmpty)
        {
            End();
            return;
        }

        _recordNumber++;
        if (IsBlocked)
        {
            TakeBlockWord(rest);
            rest = _window.Ahead();
        }

        _recordOffset = _window.Offset;
        Frame frame = _framing.Next(rest);
        if (frame.Code == ReadProblemCode.DescriptorWordMissing && TryRepair(rest, ref frame))
        {
            Report(ReadProblemCode.DescriptorWordMissing, ProblemSeverity.Warning);
            Take(frame, isConverted: true);
        }
        else if (frame.Code != ReadProblemCode.None)
        {
            Pass(frame, rest);
        }
        else
        {
            if (_framing.Shape.IsPacked)
            {
                Unpack(rest[..frame.Length], frame.Kind);
            }

            Take(frame, _framing.Shape.IsPacked);
        }
    }

    private void Take(in Frame frame, bool isConverted)
    {
        _rawLength = frame.Length;
        _isConverted = isConverted;
        CheckGroup(frame.Kind);
        if (IsBlocked && !_blocks.Take(frame.Length))
        {
            Report(ReadProblemCode.BlockLengthMismatch, ProblemSeverity.Warning, declared: _blocks.Declared);
        }

        if (frame.Kind != Metro2ItemKind.Data)
        {
            CheckPadding(frame.Kind);
        }

        _window.Advance(frame.Length);
        _pending = frame.Kind;
    }

    // A group may begin again with a header; anything else has its place.
    private void CheckGroup(Metro2ItemKind kind)
    {
        if (kind != Metro2ItemKind.Header && _group == Group.None)
        {
            Report(ReadProblemCode.HeaderMissing, ProblemSeverity.Error);
        }
        else if (kind != Metro2ItemKind.Header && _group == Group.Closed)
        {
            Report(ReadProblemCode.RecordBehindTrailer, ProblemSeverity.Error);
        }

        // Behind a trailer only a header opens a group, so a file is not said to lack a second trailer.
        _group = kind == Metro2ItemKind.Trailer || (kind == Metro2ItemKind.Data && _group == Group.Closed)
            ? Group.Closed
            : Group.Open;
    }

    private void CheckPadding(Metro2ItemKind kind)
    {
        ReadOnlySpan<byte> raw = _window.Ahead()[.._rawLength];
        int fault = raw.Length > _framing.Shape.Minimum && !_isConverted ? _framing.FindFault(raw, kind) : -1;
        if (_framing.Shape.IsPacked)
        {
            // The reserved area at the end is longer than in the character format; what does not fit there must be nothing.
            PackedFieldSpec last = LayoutOf(kind).Fields[^1];
            int kept = last.Start - 1 + Math.Min(last.Length, last.Field.Length);
            int beyond = raw[kept..].IndexOfAnyExcept((byte)' ');
            fault = beyond < 0 ? -1 : kept + beyond;
        }

        if (fault >= 0)
        {
            Report(ReadProblemCode.PaddingNotBlank, ProblemSeverity.Warning, position: fault + 1, found: ProblemText.Masked(raw[fault..]));
        }
    }

    private bool TryRepair(ReadOnlySpan<byte> rest, ref Frame frame)
    {
        bool isWhole = frame.Length is >= Framing.BareMinimum and <= Framing.BareMaximum;
        if (!_options.RepairMissingDescriptorWords || !isWhole)
        {
            return false;
        }

        FieldSpec word = BaseSegmentLayout.RecordDescriptorWord;
        _recordLength = frame.Length + word.Length;
        rest[..frame.Length].CopyTo(_converted.AsSpan(word.Length));
        FieldCodec.WriteNumber(word, _recordLength, _converted);
        ReadOnlySpan<byte> record = _converted.AsSpan(0, _recordLength);
        Metro2ItemKind kind = RecordShape.Identify(record);
        int fault = _framing.FindFault(record, kind);
        if (kind == Metro2ItemKind.Data && fault >= 0)
        {
            frame = Frame.Broken(ReadProblemCode.UnknownSegment, frame.Length, position: fault + 1 - word.Length);
            return false;
        }

        frame = Frame.Record(kind, frame.Length);
        return true;
    }

    private void Unpack(ReadOnlySpan<byte> packed, Metro2ItemKind kind)
    {
        _recordLength = packed.Length + PackedRecordCodec.Growth;
        PackedRecordCodec.ToCharacters(LayoutOf(kind), packed, _converted);
    }

    private static PackedLayout LayoutOf(Metro2ItemKind kind) => kind switch
    {
        Metro2ItemKind.Header => PackedHeaderRecordLayout.Layout,
        Metro2ItemKind.Trailer => PackedTrailerRecordLayout.Layout,
        _ => PackedBaseSegmentLayout.Layout,
    };

    private void TakeBlockWord(ReadOnlySpan<byte> rest)
    {
        bool isExpected = _blocks.IsComplete;
        _recordOffset = _window.Offset;
        if (_framing.IsBlockStart(rest, isExpected))
        {
            int before = _blocks.Declared;
            if (!_blocks.Begin(_framing.Shape.Length(rest)))
            {
                Report(ReadProblemCode.BlockLengthMismatch, ProblemSeverity.Warning, declared: before);
            }

            _window.Advance(BaseSegmentLayout.RecordDescriptorWord.Length);
        }
        else if (isExpected && _framing.Shape.MayBegin(rest))
        {
            _blocks.BeginWithoutWord(_framing.Shape.Length(rest));

            // Samples of blocked files leave the word out before the trailer.
            if (RecordShape.Identify(rest) != Metro2ItemKind.Trailer)
            {
                Report(ReadProblemCode.BlockDescriptorWordMissing, ProblemSeverity.Warning);
            }
        }
    }

    private void SkipSeparators()
    {
        ReadOnlySpan<byte> rest = _window.Ahead();
        while (!rest.IsEmpty && IsSeparator(rest[0]) && !IsPackedStart(rest))
        {
            int count = 1;
            while (!_framing.Shape.IsPacked && count < rest.Length && IsSeparator(rest[count]))
            {
                count++;
            }

            _window.Advance(count);
            _blocks.Separate(count);
            rest = _window.Ahead();
        }
    }

    private bool IsSeparator(byte value) =>
        value is (byte)'\r' or (byte)'\n' || (value == EndOfTape && _group == Group.Closed);

    // The bytes of line ends begin binary descriptor words as well.
    private bool IsPackedStart(ReadOnlySpan<byte> rest) => _framing.Shape.IsPacked
        && (_framing.Shape.MayBegin(rest) || (IsBlocked && _framing.IsBlockStart(rest, isExpected: true)));

    private void End()
    {
        _isOver = true;
        if (!_blocks.IsOpen && _group != Group.Open)
        {
            return;
        }

        // What is missing would have been the next record.
        _recordNumber++;
        _recordOffset = _window.Offset;
        if (_blocks.IsOpen)
        {
            Report(ReadProblemCode.BlockLengthMismatch, ProblemSeverity.Warning, declared: _blocks.Declared);
        }

        if (_group == Group.Open)
        {
            Report(ReadProblemCode.TrailerMissing, ProblemSeverity.Error);
        }
    }
}
