using System.Collections.Immutable;
using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>The layouts of the segments that may follow a Base segment, in the order in which they follow.</summary>
internal static class SegmentLayouts
{
    public static ImmutableArray<RecordLayout> All { get; } =
    [
        J1SegmentLayout.Layout,
        J2SegmentLayout.Layout,
        K1SegmentLayout.Layout,
        K2SegmentLayout.Layout,
        K3SegmentLayout.Layout,
        K4SegmentLayout.Layout,
        L1SegmentLayout.Layout,
        N1SegmentLayout.Layout,
    ];

    public static RecordLayout Of(SegmentKind kind) => All[(int)kind];
}
