using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Records;

public sealed class HeaderAndTrailerCodecTests
{
    [Fact]
    public void A_header_reads_back_equal()
    {
        byte[] bytes = new byte[426];
        HeaderRecordCodec.TryEncode(Samples.Header, bytes, out _).Should().BeTrue();
        HeaderRecordCodec.TryDecode(bytes, out HeaderRecord read, out var refusals).Should().BeTrue();
        refusals.Should().BeEmpty();
        read.Should().Be(Samples.Header);
    }

    [Fact]
    public void A_header_without_its_required_fields_is_refused()
    {
        HeaderRecordCodec.TryEncode(new HeaderRecord(), new byte[426], out var refusals).Should().BeFalse();
        refusals.Select(refusal => (refusal.Number, refusal.Code)).Should().Equal(
            ("8", RefusalCode.RequiredMissing),
            ("9", RefusalCode.RequiredMissing),
            ("12", RefusalCode.RequiredMissing),
            ("13", RefusalCode.RequiredMissing));
    }

    [Fact]
    public void An_Experian_number_of_six_characters_is_refused()
    {
        HeaderRecord header = Samples.Header with { ExperianProgramIdentifier = "EXP012" };
        HeaderRecordCodec.TryEncode(header, new byte[426], out var refusals).Should().BeFalse();
        refusals.Should().ContainSingle().Which.Column.Should().Be("experian_program_identifier");
    }

    [Fact]
    public void A_trailer_holds_every_total_in_its_own_field()
    {
        byte[] bytes = new byte[426];
        TrailerRecordCodec.TryEncode(new TrailerRecord(), bytes, out _).Should().BeTrue();
        long next = 1;
        foreach (FieldSpec field in TrailerRecordLayout.Layout.Fields.Where(field => field.Kind == FieldKind.Number))
        {
            FieldCodec.WriteNumber(field, next++, bytes).Should().Be(RefusalCode.None);
        }

        TrailerRecordCodec.TryDecode(bytes, out TrailerRecord read, out _).Should().BeTrue();
        byte[] again = new byte[426];
        TrailerRecordCodec.TryEncode(read, again, out _).Should().BeTrue();
        again.Should().Equal(bytes);
        (read.TotalBaseRecords, read.BlockCount, read.TotalOfStatusCode97, read.TotalTelephoneNumbersAllSegments)
            .Should().Be((1, 5, 27, 43));
    }

    [Fact]
    public void A_total_of_ten_digits_is_refused()
    {
        var trailer = new TrailerRecord { TotalBaseRecords = 1_000_000_000 };
        TrailerRecordCodec.TryEncode(trailer, new byte[426], out var refusals).Should().BeFalse();
        refusals.Should().ContainSingle().Which.Code.Should().Be(RefusalCode.TooLong);
    }
}
