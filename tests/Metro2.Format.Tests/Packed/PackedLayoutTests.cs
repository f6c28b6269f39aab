using Metro2.Format.Fields;
using Metro2.Format.Packed;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Packed;

public sealed class PackedLayoutTests
{
    public static TheoryData<string, PackedLayout> Layouts => new()
    {
        { "header_record", PackedHeaderRecordLayout.Layout },
        { "base_segment", PackedBaseSegmentLayout.Layout },
        { "trailer_record", PackedTrailerRecordLayout.Layout },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Fields_tile_366_bytes_without_gap_or_overlap(string name, PackedLayout layout)
    {
        int next = 1;
        foreach (PackedFieldSpec field in layout.Fields)
        {
            field.Start.Should().Be(next, "{0} of {1} follows the field before it", field, name);
            next = field.End + 1;
        }

        next.Should().Be(367);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Lengths_follow_from_the_character_layout(string name, PackedLayout layout)
    {
        foreach (PackedFieldSpec field in layout.Fields.Where(field => field.Field.Kind != FieldKind.Reserved))
        {
            // Two digits a byte and half a byte for the sign.
            int expected = field.Encoding == PackedEncoding.Digits ? (field.Field.Length + 2) / 2 : field.Field.Length;
            field.Length.Should().Be(expected, "{0} of {1}", field, name);
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Numbers_and_dates_are_packed_but_for_the_header(string name, PackedLayout layout)
    {
        foreach (PackedFieldSpec field in layout.Fields)
        {
            PackedEncoding expected = field.Field.Kind switch
            {
                FieldKind.DescriptorWord => PackedEncoding.BinaryLength,
                FieldKind.Number or FieldKind.Money or FieldKind.Date or FieldKind.TimeStamp or FieldKind.Digits
                    when name != "header_record" => PackedEncoding.Digits,
                _ => PackedEncoding.Character,
            };
            field.Encoding.Should().Be(expected, "{0} of {1}", field, name);
        }
    }

    [Theory]
    [InlineData("10", 70, 74)]
    [InlineData("17A", 99, 100)]
    [InlineData("21", 130, 134)]
    [InlineData("30", 183, 207)]
    [InlineData("34", 249, 253)]
    [InlineData("36", 259, 264)]
    [InlineData("44", 356, 364)]
    public void Known_fields_stand_at_known_positions(string number, int start, int end)
    {
        BaseSegmentLayout.Layout.TryGetByNumber(number, out FieldSpec? field).Should().BeTrue();
        PackedFieldSpec packed = PackedBaseSegmentLayout.Layout.Find(field!)!;
        (packed.Start, packed.End).Should().Be((start, end));
    }

    [Fact]
    public void Fields_of_another_record_are_a_mistake_of_the_caller()
    {
        PackedBaseSegmentLayout.Layout.Find(HeaderRecordLayout.ActivityDate).Should().BeNull();
        Action create = () => _ = new PackedLayout(HeaderRecordLayout.Layout, PackedBaseSegmentLayout.Layout.Fields);
        create.Should().Throw<ArgumentException>();
    }
}
