using System.Text;

namespace Metro2.Format.Files;

public sealed partial class Metro2FileReader
{
    private void Open()
    {
        _recordNumber = 1;
        if (_window.Ahead().StartsWith(Encoding.UTF8.Preamble))
        {
            Report(ReadProblemCode.ByteOrderMark, ProblemSeverity.Error, length: Encoding.UTF8.Preamble.Length);
            _window.Advance(Encoding.UTF8.Preamble.Length);
        }

        PassLeadingLineEnds();
        _recordOffset = _window.Offset;
        ReadOnlySpan<byte> rest = _window.Ahead();
        Use(Metro2FileLayoutDetection.Detect(rest[..Math.Min(rest.Length, Metro2FileLayoutDetection.BytesNeeded)]));
        switch (Layout)
        {
            case Metro2FileLayout.Empty:
                Report(ReadProblemCode.EmptyFile, ProblemSeverity.Error);
                _isOver = true;
                break;
            case Metro2FileLayout.Ebcdic:
                PassAll();
                break;
            case Metro2FileLayout.DescriptorWordMissing:
                Use(Metro2FileLayout.Character);
                break;
            case Metro2FileLayout.Unknown:
                FindFirstRecord();
                break;
        }

        // The stretch before the first record counts as one.
        _recordNumber = _problems.Any(problem => problem.Code == ReadProblemCode.NotMetro2) ? 1 : 0;
    }

    private void Use(Metro2FileLayout layout)
    {
        Layout = layout;
        bool isPacked = layout is Metro2FileLayout.Packed or Metro2FileLayout.PackedBlocked;
        _framing = new Framing(new RecordShape(isPacked), IsBlocked);
    }

    private void PassLeadingLineEnds()
    {
        ReadOnlySpan<byte> rest = _window.Ahead();
        int count = 0;
        while (count < rest.Length && rest[count] is (byte)'\r' or (byte)'\n')
        {
            count++;
        }

        if (count > 0)
        {
            _recordOffset = _window.Offset;
            Report(ReadProblemCode.StrayBytes, ProblemSeverity.Warning, length: count);
            _window.Advance(count);
        }
    }

    private void PassAll()
    {
        long length = 0;
        for (ReadOnlySpan<byte> rest = _window.Ahead(); !rest.IsEmpty; rest = _window.Ahead())
        {
            length += rest.Length;
            _window.Advance(rest.Length);
        }

        Report(ReadProblemCode.Ebcdic, ProblemSeverity.Error, length: length);
        _isOver = true;
    }

    // Without a header nothing tells the layout but the first bytes that are a record in one.
    private void FindFirstRecord()
    {
        long length = 0;
        while (true)
        {
            ReadOnlySpan<byte> rest = _window.Ahead();
            int limit = _window.ReachesEnd ? rest.Length : rest.Length - RecordShape.Reach;
            for (int index = 0; index < limit; index++)
            {
                Metro2FileLayout layout = LayoutOfRecord(rest[index..], isFirst: length + index == 0);
                if (layout != Metro2FileLayout.Unknown)
                {
                    _window.Advance(index);
                    Use(layout);
                    ReportNotMetro2(length + index);
                    return;
                }
            }

            length += limit;
            _window.Advance(limit);
            if (_window.ReachesEnd)
            {
                ReportNotMetro2(length);
                _isOver = true;
                return;
            }
        }
    }

    private void ReportNotMetro2(long length)
    {
        if (length > 0)
        {
            Report(ReadProblemCode.NotMetro2, ProblemSeverity.Error, length: length);
        }
    }

    private static Metro2FileLayout LayoutOfRecord(ReadOnlySpan<byte> at, bool isFirst)
    {
        var characters = new RecordShape(isPacked: false);
        var packed = new RecordShape(isPacked: true);
        return characters.IsStart(at) || (isFirst && RecordShape.IsBareStart(at)) ? Metro2FileLayout.Character
            : new Framing(characters, isBlocked: true).IsBlockStart(at, isExpected: false) ? Metro2FileLayout.CharacterBlocked
            : packed.IsStart(at) ? Metro2FileLayout.Packed
            : new Framing(packed, isBlocked: true).IsBlockStart(at, isExpected: false) ? Metro2FileLayout.PackedBlocked
            : Metro2FileLayout.Unknown;
    }
}
