using System.Globalization;
using System.Text;
using Metro2.Format.Fields;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Etl.FileTools;

/// <summary>Prints a record field by field.</summary>
internal sealed class RecordView(TextOutput output, bool unmask)
{
    private static readonly RecordLayout[] Segments =
    [
        J1SegmentLayout.Layout, J2SegmentLayout.Layout, K1SegmentLayout.Layout, K2SegmentLayout.Layout,
        K3SegmentLayout.Layout, K4SegmentLayout.Layout, L1SegmentLayout.Layout, N1SegmentLayout.Layout,
    ];

    /// <summary>Prints the record at which a reader stands.</summary>
    public void Print(Metro2FileReader reader)
    {
        ReadOnlySpan<byte> record = reader.Record;
        output.Line(string.Create(
            CultureInfo.InvariantCulture, $"Record {reader.RecordNumber}, {Name(reader.Kind)}, {record.Length} characters, at byte {reader.Offset} of the file"));
        switch (reader.Kind)
        {
            case Metro2ItemKind.Header:
                Print(HeaderRecordLayout.Layout, record, 0);
                break;
            case Metro2ItemKind.Trailer:
                Print(TrailerRecordLayout.Layout, record, 0);
                break;
            default:
                PrintAccount(record);
                break;
        }

        output.Line(string.Empty);
    }

    private void PrintAccount(ReadOnlySpan<byte> record)
    {
        Print(BaseSegmentLayout.Layout, record, 0);
        int offset = BaseSegmentLayout.Layout.Length;
        while (offset < record.Length && Find(record[offset..]) is { } layout)
        {
            Print(layout, record[offset..], offset);
            offset += layout.Length;
        }
    }

    private void Print(RecordLayout layout, ReadOnlySpan<byte> segment, int offset)
    {
        output.Line(string.Create(CultureInfo.InvariantCulture, $"  {layout.Name}, positions {offset + 1}-{offset + layout.Length}"));
        foreach (FieldSpec field in layout.Fields)
        {
            string characters = Encoding.Latin1.GetString(field.Slice(segment));
            string value = Shown(field, characters, segment);
            bool isSilent = field.Kind is FieldKind.Reserved or FieldKind.Constant or FieldKind.DescriptorWord;
            if (value.Length == 0 || (isSilent && value == field.Constant))
            {
                continue;
            }

            string meaning = FieldView.Meaning(field, characters, unmask);
            string line = string.Create(
                CultureInfo.InvariantCulture, $"    {field.Number,-4}{field.Name,-50}{offset + field.Start,5}-{offset + field.End,-6}{value}");
            output.Line(meaning.Length > 0 ? $"{line}  {meaning}" : line);
        }
    }

    private string Shown(FieldSpec field, string characters, ReadOnlySpan<byte> segment)
    {
        // An account number that holds an SSN is as personal as the SSN.
        bool isTelling = field == BaseSegmentLayout.ConsumerAccountNumber
            && !unmask && Metro2.Format.Validation.AccountNumbers.Shown(segment).Length == 0;
        string value = FieldView.Describe(field, characters, unmask);
        return isTelling && value.Length > 0 ? FieldView.Mask : value;
    }

    private static RecordLayout? Find(ReadOnlySpan<byte> rest)
    {
        foreach (RecordLayout layout in Segments)
        {
            if (FieldCodec.ReadConstant(layout.Fields[0], rest) == RefusalCode.None && rest.Length >= layout.Length)
            {
                return layout;
            }
        }

        return null;
    }

    private static string Name(Metro2ItemKind kind) => kind switch
    {
        Metro2ItemKind.Header => "header",
        Metro2ItemKind.Trailer => "trailer",
        _ => "account",
    };
}
