using System.Text;
using Metro2.Format.Packed;

namespace Metro2.Format.Tests.Packed;

public sealed class PackedDecimalTests
{
    [Theory]
    [InlineData("006302025C", "06302025")]
    [InlineData("006302025140509C", "06302025140509")]
    [InlineData("000001250C", "000001250")]
    [InlineData("078051120C", "078051120")]
    [InlineData("02145550123C", "2145550123")]
    [InlineData("000001250F", "000001250")]
    [InlineData("000001250A", "000001250")]
    [InlineData("000001250E", "000001250")]
    [InlineData("999999999C", "999999999")]
    public void A_value_is_unpacked_to_its_digits(string hex, string expected)
    {
        byte[] packed = Convert.FromHexString(hex);
        byte[] digits = new byte[expected.Length];
        PackedDecimal.TryRead(packed, digits).Should().BeTrue();
        Encoding.ASCII.GetString(digits).Should().Be(expected);
    }

    [Theory]
    [InlineData("000000000C")]
    [InlineData("000000000F")]
    [InlineData("0000000000")]
    [InlineData("2020202020")]
    public void An_absent_value_reads_as_zeros(string hex)
    {
        byte[] digits = new byte[9];
        PackedDecimal.TryRead(Convert.FromHexString(hex), digits).Should().BeTrue();
        Encoding.ASCII.GetString(digits).Should().Be("000000000");
    }

    [Theory]
    [InlineData("000001250D", 9)]
    [InlineData("0000012500", 9)]
    [InlineData("00000125FC", 9)]
    [InlineData("0A0001250C", 9)]
    [InlineData("1063020250", 8)]
    [InlineData("106302025C", 8)]
    [InlineData("0000003031", 9)]
    [InlineData("0630202573", 8)]
    public void Other_bytes_are_refused_and_leave_the_digits_as_they_were(string hex, int length)
    {
        byte[] digits = Encoding.ASCII.GetBytes(new string('x', length));
        PackedDecimal.TryRead(Convert.FromHexString(hex), digits).Should().BeFalse();
        Encoding.ASCII.GetString(digits).Should().Be(new string('x', length));
    }

    [Theory]
    [InlineData("016E0000", 366)]
    [InlineData("01720000", 370)]
    [InlineData("FFFF0000", 65535)]
    [InlineData("016E0001", -1)]
    [InlineData("30343236", -1)]
    [InlineData("016E", -1)]
    public void A_binary_length_has_its_number_first_and_zeros_behind(string hex, int expected) =>
        PackedRecordCodec.ReadLength(Convert.FromHexString(hex)).Should().Be(expected);
}
