using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Metro2.Format.Fields;

namespace Metro2.Format.Tests.Fields;

public sealed class EightDigitsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(9_999)]
    [InlineData(10_000)]
    [InlineData(12_345_678)]
    [InlineData(87_654_321)]
    [InlineData(99_999_999)]
    public void Eight_digits_make_their_number(int number)
    {
        ulong characters = Characters(number.ToString("D8", CultureInfo.InvariantCulture));
        EightDigits.AreDigits(characters).Should().BeTrue();
        EightDigits.Number(characters).Should().Be(number);
    }

    [Fact]
    public void Any_other_byte_at_any_place_is_no_digit()
    {
        for (int place = 0; place < 8; place++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte[] bytes = [.. "56789012"u8];
                bytes[place] = (byte)value;
                EightDigits.AreDigits(BinaryPrimitives.ReadUInt64LittleEndian(bytes))
                    .Should().Be(value is >= '0' and <= '9', "byte {0} at place {1}", value, place);
            }
        }
    }

    [Theory]
    [InlineData("7")]
    [InlineData("000000012")]
    [InlineData("999999999")]
    [InlineData("2145550123")]
    [InlineData("1234567890123456")]
    [InlineData("123456789012345678")]
    public void Digits_of_any_count_make_their_number(string digits)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(digits);
        FieldBytes.AreDigits(bytes).Should().BeTrue();
        FieldBytes.Number(bytes).Should().Be(long.Parse(digits, CultureInfo.InvariantCulture));
    }

    private static ulong Characters(string digits) => BinaryPrimitives.ReadUInt64LittleEndian(Encoding.ASCII.GetBytes(digits));
}
