using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Metro2.Format.Fields;
using Metro2.Format.Tests.Records;

namespace Metro2.Format.Tests.Fields;

/// <summary>For every field of every record: a value is refused or reads back equal, and no other byte changes.</summary>
public sealed class FieldCodecPropertyTests
{
    private const int Runs = 150;

    public static TheoryData<string, string> Fields { get; } = AllFields();

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_value_is_refused_or_reads_back_equal_and_no_other_byte_changes(string record, string number)
    {
        RecordLayout layout = LayoutTests.All.Single(layout => layout.Name == record);
        layout.TryGetByNumber(number, out FieldSpec? field).Should().BeTrue();
        Values.Check(PropertyOf(layout, field!), Runs);
    }

    private static TheoryData<string, string> AllFields()
    {
        var fields = new TheoryData<string, string>();
        foreach (RecordLayout layout in LayoutTests.All)
        {
            foreach (FieldSpec field in layout.Fields.Where(field => field.Column is not null))
            {
                fields.Add(layout.Name, field.Number);
            }
        }

        return fields;
    }

    private static Property PropertyOf(RecordLayout layout, FieldSpec field) => field.Kind switch
    {
        FieldKind.Number or FieldKind.Money => Prop.ForAll(
            Arb.From(Values.AnyNumber(field)),
            value => Holds(
                layout,
                field,
                bytes => FieldCodec.WriteNumber(field, value, bytes),
                bytes => FieldCodec.ReadNumber(field, bytes, out long read) == RefusalCode.None && read == value)),
        FieldKind.Date => Prop.ForAll(
            Arb.From(Values.AnyDay()),
            value => Holds(
                layout,
                field,
                bytes => FieldCodec.WriteDate(field, value, bytes),
                bytes => FieldCodec.ReadDate(field, bytes, out DateOnly? read) == RefusalCode.None && read == value)),
        FieldKind.TimeStamp => Prop.ForAll(
            Arb.From(Values.AnyTime()),
            value => Holds(
                layout,
                field,
                bytes => FieldCodec.WriteTimeStamp(field, value, bytes),
                bytes => FieldCodec.ReadTimeStamp(field, bytes, out DateTime? read) == RefusalCode.None && read == value)),
        _ => Prop.ForAll(
            Arb.From(Values.AnyText(field)),
            value => Holds(
                layout,
                field,
                bytes => FieldCodec.WriteText(field, value, bytes),
                bytes => FieldCodec.ReadText(field, bytes, out string read) == RefusalCode.None && read == Meant(field, value))),
    };

    // All zeros is how the format says that an SSN or a telephone number is absent.
    private static string Meant(FieldSpec field, string value) =>
        field.Kind == FieldKind.Digits && value.All(digit => digit == '0') ? string.Empty : value;

    private static bool Holds(
        RecordLayout layout, FieldSpec field, Func<byte[], RefusalCode> write, Func<byte[], bool> readsBackEqual)
    {
        byte[] before = Encoding.ASCII.GetBytes(new string('~', layout.Length));
        byte[] after = [.. before];
        if (write(after) != RefusalCode.None)
        {
            return after.AsSpan().SequenceEqual(before);
        }

        return readsBackEqual(after)
            && !after.AsSpan(0, field.Start - 1).ContainsAnyExcept((byte)'~')
            && !after.AsSpan(field.End).ContainsAnyExcept((byte)'~');
    }
}
