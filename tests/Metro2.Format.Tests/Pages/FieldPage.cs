using System.Globalization;
using System.Text;
using Metro2.Format.Codes;
using Metro2.Format.Fields;
using Metro2.Format.Json;
using Metro2.Format.Packed;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Pages;

/// <summary>Makes FIELDS.md from the layout tables and the code tables.</summary>
internal static class FieldPage
{
    public static string Create()
    {
        StringBuilder page = new();
        page.Append("# Fields\n\n");
        page.Append("Made from the layout tables by a test; not to be edited by hand. Positions are counted from 1 within the record or\n");
        page.Append("segment. `required` means that the writer refuses an absent value; `personal` values are masked in messages and on screens.\n");
        page.Append("The name is that of JSON and SQL.\n");
        AppendLayout(page, "Header record", HeaderRecordLayout.Layout, PackedHeaderRecordLayout.Layout);
        AppendLayout(page, "Base segment", BaseSegmentLayout.Layout, PackedBaseSegmentLayout.Layout);
        foreach (RecordLayout layout in SegmentLayouts.All)
        {
            AppendLayout(page, layout.Name[..2].ToUpperInvariant() + " segment", layout, null);
        }

        AppendLayout(page, "Trailer record", TrailerRecordLayout.Layout, PackedTrailerRecordLayout.Layout);
        AppendCodes(page);
        return page.ToString();
    }

    private static void AppendLayout(StringBuilder page, string title, RecordLayout layout, PackedLayout? packed)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title} ({layout.Length} characters)\n\n");
        page.Append(packed is null
            ? "| Field | Name | Positions | Length | Kind | Name in JSON | Remarks |\n|---|---|---|---|---|---|---|\n"
            : "| Field | Name | Positions | Length | Packed | Kind | Name in JSON | Remarks |\n|---|---|---|---|---|---|---|---|\n");
        foreach (FieldSpec field in layout.Fields)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {field.Number} | {field.Name} | {Span(field.Start, field.End)} | {field.Length} | ");
            if (packed is not null)
            {
                PackedFieldSpec? place = packed.Find(field);
                page.Append(place is null ? " | " : Span(place.Start, place.End) + " | ");
            }

            page.Append(CultureInfo.InvariantCulture, $"{Kind(field)} | `{JsonNames.NameOf(field)}` | {Remarks(field)} |\n");
        }
    }

    private static void AppendCodes(StringBuilder page)
    {
        page.Append("\n## Codes\n");
        IEnumerable<(RecordLayout Layout, FieldSpec Field)> fields = SegmentLayouts.All.Prepend(BaseSegmentLayout.Layout)
            .SelectMany(layout => layout.Fields.Select(field => (layout, field)));
        foreach (var group in fields.Where(one => one.Field.Codes is not null).GroupBy(one => one.Field.Codes!))
        {
            AppendTable(page, group.Key, string.Join(", ", group.Select(one => $"{one.Layout.Name} {one.Field.Number}")));
        }

        AppendTable(page, PaymentHistoryCharacter.All, "each character of base_segment 18");
    }

    private static void AppendTable(StringBuilder page, CodeSet codes, string where)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {codes.Name}\n\nIn {where}.\n\n| Code | Label | Meaning |\n|---|---|---|\n");
        foreach (CodeEntry entry in codes.Entries)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {entry.Code} | {entry.Label} | {entry.Meaning}{(entry.IsObsolete ? " Withdrawn: read, never written." : "")} |\n");
        }
    }

    private static string Span(int start, int end) => start == end
        ? start.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{start}-{end}");

    private static string Kind(FieldSpec field) => field.Kind switch
    {
        FieldKind.DescriptorWord => "length of the record",
        FieldKind.Constant => $"constant `{field.Constant}`",
        FieldKind.Reserved => field.Constant.Length > 0 ? $"reserved, `{field.Constant}`" : "reserved, blank",
        FieldKind.Number => "count",
        FieldKind.Money => "whole dollars",
        FieldKind.Date => "day, MMDDYYYY",
        FieldKind.TimeStamp => "time, MMDDYYYYHHMMSS",
        FieldKind.Text => "text",
        FieldKind.Identifier => "letters and digits",
        FieldKind.Digits => "digits",
        FieldKind.Code => $"code of [{field.Codes!.Name}](#{field.Codes.Name})",
        FieldKind.TermsDuration => "`LOC`, `REV` or a number",
        _ => "24 months of [history](#payment_history_character)",
    };

    private static string Remarks(FieldSpec field)
    {
        List<string> remarks = [];
        if (field.IsRequired)
        {
            remarks.Add("required");
        }

        if (field.IsPersonal)
        {
            remarks.Add("personal");
        }

        if (field.MinimumLength > 0)
        {
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{field.MinimumLength} characters or more"));
        }

        return string.Join(", ", remarks);
    }
}
