using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Gathers the segments of one data record while it is read.</summary>
internal sealed class AppendedSegments(List<FieldRefusal>? refusals)
{
    private List<J1Segment>? _j1;
    private List<J2Segment>? _j2;
    private List<K3Segment>? _k3;
    private List<K4Segment>? _k4;
    private K1Segment? _k1;
    private K2Segment? _k2;
    private L1Segment? _l1;
    private N1Segment? _n1;

    /// <summary>Every refusal so far, those of the Base segment included; null while there is none.</summary>
    public List<FieldRefusal>? Refusals { get; private set; } = refusals;

    /// <summary>Reads one segment. A second K1, K2, L1 or N1 is refused, as a record can mean only one.</summary>
    public void Add(SegmentKind kind, ReadOnlySpan<byte> segment)
    {
        RecordLayout layout = SegmentLayouts.Of(kind);
        var decoder = new RecordDecoder(layout, segment, Refusals);
        switch (kind)
        {
            case SegmentKind.J1:
                (_j1 ??= []).Add(J1Segment.Decode(ref decoder));
                break;
            case SegmentKind.J2:
                (_j2 ??= []).Add(J2Segment.Decode(ref decoder));
                break;
            case SegmentKind.K3:
                (_k3 ??= []).Add(K3Segment.Decode(ref decoder));
                break;
            case SegmentKind.K4:
                (_k4 ??= []).Add(K4Segment.Decode(ref decoder));
                break;
            case SegmentKind.K1 when _k1 is null:
                _k1 = K1Segment.Decode(ref decoder);
                break;
            case SegmentKind.K2 when _k2 is null:
                _k2 = K2Segment.Decode(ref decoder);
                break;
            case SegmentKind.L1 when _l1 is null:
                _l1 = L1Segment.Decode(ref decoder);
                break;
            case SegmentKind.N1 when _n1 is null:
                _n1 = N1Segment.Decode(ref decoder);
                break;
            default:
                Refusals ??= [];
                Refusals.Add(new FieldRefusal(layout, layout.Fields[0], RefusalCode.Repeated));
                return;
        }

        Refusals = decoder.Refusals;
    }

    /// <summary>The record with all segments read.</summary>
    public DataRecord Build(BaseSegment segment) => new()
    {
        Base = segment,
        J1 = _j1 ?? (IReadOnlyList<J1Segment>)[],
        J2 = _j2 ?? (IReadOnlyList<J2Segment>)[],
        K1 = _k1,
        K2 = _k2,
        K3 = _k3 ?? (IReadOnlyList<K3Segment>)[],
        K4 = _k4 ?? (IReadOnlyList<K4Segment>)[],
        L1 = _l1,
        N1 = _n1,
    };
}
