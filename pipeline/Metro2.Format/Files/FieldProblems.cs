using Metro2.Format.Fields;
using Metro2.Format.Packed;
using Metro2.Format.Records;

namespace Metro2.Format.Files;

/// <summary>Decodes a record and tells every field at fault by its place in the file.</summary>
internal ref struct FieldProblems(Metro2FileReader reader, PackedLayout packedLayout)
{
    private readonly ReadOnlySpan<byte> _record = reader.Record;
    private readonly ReadOnlySpan<byte> _raw = reader.Raw;
    private readonly bool _isPacked = reader.Layout is Metro2FileLayout.Packed or Metro2FileLayout.PackedBlocked;
    private List<ReadProblem>? _problems;
    private bool _hasError;

    /// <summary>Hands out what was found.</summary>
    /// <returns>Whether there are warnings at most.</returns>
    public readonly bool Tell(out IReadOnlyList<ReadProblem> problems)
    {
        problems = _problems ?? (IReadOnlyList<ReadProblem>)[];
        return !_hasError;
    }

    /// <summary>Reads an account, segment by segment, as only then a refusal can be told by its place.</summary>
    public DataRecord Decode(ReadOnlySpan<byte> record)
    {
        BaseSegment segment = BaseSegment.Decode(record, out List<FieldRefusal>? gathered);
        var appended = new AppendedSegments(gathered);
        int known = 0;
        Add(appended.Refusals, known, 0);
        var walk = new SegmentWalk(record);
        while (true)
        {
            known = appended.Refusals?.Count ?? 0;
            int offset = walk.NextOffset;
            if (!walk.MoveNext())
            {
                return appended.Build(segment);
            }

            if (walk.HasContent)
            {
                appended.Add(walk.Kind, walk.Current);
                Add(appended.Refusals, known, offset);
            }
        }
    }

    /// <summary>Adds the refusals of one segment.</summary>
    /// <param name="refusals">All refusals of the record so far; null when there is none.</param>
    /// <param name="from">The first that is new.</param>
    /// <param name="segmentOffset">Where the segment begins in the record.</param>
    public void Add(IReadOnlyList<FieldRefusal>? refusals, int from, int segmentOffset)
    {
        for (int index = from; index < refusals?.Count; index++)
        {
            Add(refusals[index], segmentOffset);
        }
    }

    private void Add(FieldRefusal refusal, int segmentOffset)
    {
        FieldSpec field = refusal.Field;
        ReadOnlySpan<byte> bytes = field.Slice(_record[segmentOffset..]);
        int moved = _raw.Length - _record.Length;
        int position = segmentOffset + field.Start + moved;
        bool isFill = IsFill(field.Kind, bytes);
        string found = field.IsPersonal ? ProblemText.Masked(bytes) : ProblemText.Shown(bytes);
        if (segmentOffset == 0 && _isPacked && packedLayout.Find(field) is { } packed)
        {
            position = packed.Start;
            bool isShown = packed.Encoding == PackedEncoding.Digits && !isFill && !field.IsPersonal;
            found = isShown ? Convert.ToHexString(packed.Slice(_raw)) : found;
        }

        _hasError |= !isFill;
        (_problems ??= []).Add(new ReadProblem
        {
            RecordNumber = reader.RecordNumber,
            Offset = reader.Offset,
            Code = isFill ? ReadProblemCode.FieldFilled : ReadProblemCode.FieldUnreadable,
            Severity = isFill ? ProblemSeverity.Warning : ProblemSeverity.Error,
            Segment = refusal.Record,
            Field = field,
            Refusal = refusal.Code,
            Position = Math.Max(position, 1),
            Found = found,
        });
    }

    // Others write blanks or nines where the manual asks for zeros; nothing else can be meant by them.
    private static bool IsFill(FieldKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        FieldKind.Date or FieldKind.TimeStamp =>
            !bytes.ContainsAnyExcept((byte)' ') || !bytes.ContainsAnyExcept((byte)'9'),
        FieldKind.Digits => !bytes.ContainsAnyExcept((byte)' '),
        _ => false,
    };
}
