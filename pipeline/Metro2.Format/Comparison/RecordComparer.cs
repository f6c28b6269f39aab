using System.Text;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Comparison;

/// <summary>Finds the fields that differ between two records of one kind.</summary>
internal static class RecordComparer
{
    /// <summary>Compares two accounts with all their segments.</summary>
    public static List<FieldChange> CompareAccounts(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        List<FieldChange> changes = [];
        CompareFields(BaseSegmentLayout.Layout, 1, before, after, changes);
        foreach (RecordLayout layout in SegmentLayouts.All)
        {
            for (int occurrence = 1; ; occurrence++)
            {
                ReadOnlySpan<byte> old = Find(before, layout, occurrence);
                ReadOnlySpan<byte> now = Find(after, layout, occurrence);
                if (old.IsEmpty && now.IsEmpty)
                {
                    break;
                }

                CompareSegments(layout, occurrence, old, now, changes);
            }
        }

        return changes;
    }

    /// <summary>Compares two headers or two trailers.</summary>
    public static List<FieldChange> CompareRecords(RecordLayout layout, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        List<FieldChange> changes = [];
        CompareFields(layout, 1, before, after, changes);
        return changes;
    }

    private static void CompareSegments(
        RecordLayout layout, int occurrence, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, List<FieldChange> changes)
    {
        if (before.IsEmpty || after.IsEmpty)
        {
            FieldSpec identifier = layout.Fields[0];
            changes.Add(new FieldChange(
                layout, occurrence, identifier, before.IsEmpty ? string.Empty : identifier.Constant, after.IsEmpty ? string.Empty : identifier.Constant));
            return;
        }

        CompareFields(layout, occurrence, before, after, changes);
    }

    private static void CompareFields(
        RecordLayout layout, int occurrence, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, List<FieldChange> changes)
    {
        foreach (FieldSpec field in layout.Fields)
        {
            ReadOnlySpan<byte> old = field.Slice(before);
            ReadOnlySpan<byte> now = field.Slice(after);

            // The descriptor word changes with the segments, which are told by themselves.
            if (field.Kind != FieldKind.DescriptorWord && !old.SequenceEqual(now))
            {
                changes.Add(new FieldChange(layout, occurrence, field, Text(old), Text(now)));
            }
        }
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(FieldBytes.Trim(bytes));

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> record, RecordLayout layout, int occurrence)
    {
        var walk = new SegmentWalk(record);
        while (walk.MoveNext())
        {
            if (SegmentLayouts.Of(walk.Kind) == layout && walk.HasContent && --occurrence == 0)
            {
                return walk.Current;
            }
        }

        return default;
    }
}
