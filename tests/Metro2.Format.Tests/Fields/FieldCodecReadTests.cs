using System.Text;
using Metro2.Format.Fields;

namespace Metro2.Format.Tests.Fields;

public sealed class FieldCodecReadTests
{
    private static readonly FieldSpec Date = new("3", "Day", start: 1, length: 8, FieldKind.Date);
    private static readonly FieldSpec TimeStamp = new("5", "Time", start: 1, length: 14, FieldKind.TimeStamp);
    private static readonly FieldSpec Money = new("1", "Amount", start: 1, length: 9, FieldKind.Money);
    private static readonly FieldSpec Digits = new("9", "Digits", start: 1, length: 4, FieldKind.Digits);
    private static readonly FieldSpec Text = new("6", "Text", start: 1, length: 6, FieldKind.Text);
    private static readonly FieldSpec Constant = new("2", "Word", start: 1, length: 6, FieldKind.Constant) { Constant = "AB" };

    [Theory]
    [InlineData("02302025", RefusalCode.InvalidDate)]
    [InlineData("02292025", RefusalCode.InvalidDate)]
    [InlineData("13012025", RefusalCode.InvalidDate)]
    [InlineData("00012025", RefusalCode.InvalidDate)]
    [InlineData("01002025", RefusalCode.InvalidDate)]
    [InlineData("99999999", RefusalCode.OutOfRange)]
    [InlineData("01011899", RefusalCode.OutOfRange)]
    [InlineData("00000001", RefusalCode.OutOfRange)]
    [InlineData("        ", RefusalCode.NotDigits)]
    [InlineData("2025-6-3", RefusalCode.NotDigits)]
    public void Characters_that_are_no_day_are_refused(string bytes, RefusalCode expected)
    {
        FieldCodec.ReadDate(Date, Encoding.ASCII.GetBytes(bytes), out DateOnly? day).Should().Be(expected);
        day.Should().BeNull();
    }

    [Theory]
    [InlineData("06302025240000", RefusalCode.InvalidDate)]
    [InlineData("06302025236000", RefusalCode.InvalidDate)]
    [InlineData("06302025235960", RefusalCode.InvalidDate)]
    [InlineData("00000000000001", RefusalCode.InvalidDate)]
    [InlineData("06312025000000", RefusalCode.InvalidDate)]
    [InlineData("0630202500000X", RefusalCode.NotDigits)]
    public void Characters_that_are_no_time_are_refused(string bytes, RefusalCode expected)
    {
        FieldCodec.ReadTimeStamp(TimeStamp, Encoding.ASCII.GetBytes(bytes), out DateTime? time).Should().Be(expected);
        time.Should().BeNull();
    }

    [Fact]
    public void Zeros_are_an_absent_day_an_absent_time_and_an_absent_digit_string()
    {
        byte[] zeros = Encoding.ASCII.GetBytes(new string('0', 14));
        FieldCodec.ReadDate(Date, zeros, out DateOnly? day).Should().Be(RefusalCode.None);
        FieldCodec.ReadTimeStamp(TimeStamp, zeros, out DateTime? time).Should().Be(RefusalCode.None);
        FieldCodec.ReadText(Digits, zeros, out string digits).Should().Be(RefusalCode.None);
        day.Should().BeNull();
        time.Should().BeNull();
        digits.Should().BeEmpty();
    }

    [Theory]
    [InlineData("    12345")]
    [InlineData("-00000001")]
    [InlineData("0000001.5")]
    public void An_amount_is_digits_only(string bytes) =>
        FieldCodec.ReadNumber(Money, Encoding.ASCII.GetBytes(bytes), out _).Should().Be(RefusalCode.NotDigits);

    [Theory]
    [InlineData("Ab c  ", RefusalCode.None, "Ab c")]
    [InlineData("      ", RefusalCode.None, "")]
    [InlineData(" AB   ", RefusalCode.None, " AB")]
    [InlineData("A\tB   ", RefusalCode.ControlCharacter, "")]
    public void A_text_is_read_as_it_stands_without_its_padding(string bytes, RefusalCode expected, string value)
    {
        FieldCodec.ReadText(Text, Encoding.ASCII.GetBytes(bytes), out string read).Should().Be(expected);
        read.Should().Be(value);
    }

    [Fact]
    public void A_byte_above_ASCII_is_refused()
    {
        FieldCodec.ReadText(Text, [.. "M"u8, 0xDC, .. "LLER"u8], out string read).Should().Be(RefusalCode.NotAscii);
        read.Should().BeEmpty();
    }

    [Theory]
    [InlineData("AB    ", RefusalCode.None)]
    [InlineData("AB   X", RefusalCode.NotTheConstant)]
    [InlineData("AC    ", RefusalCode.NotTheConstant)]
    public void A_constant_is_compared_with_its_fill(string bytes, RefusalCode expected) =>
        FieldCodec.ReadConstant(Constant, Encoding.ASCII.GetBytes(bytes)).Should().Be(expected);

    [Fact]
    public void A_field_of_another_kind_is_a_mistake_of_the_caller()
    {
        byte[] bytes = new byte[14];
        ((Action)(() => FieldCodec.ReadText(Money, bytes, out _))).Should().Throw<ArgumentException>();
        ((Action)(() => FieldCodec.ReadNumber(Text, bytes, out _))).Should().Throw<ArgumentException>();
        ((Action)(() => FieldCodec.ReadDate(Text, bytes, out _))).Should().Throw<ArgumentException>();
        ((Action)(() => FieldCodec.ReadTimeStamp(Date, bytes, out _))).Should().Throw<ArgumentException>();
        ((Action)(() => FieldCodec.ReadConstant(Text, bytes))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Every_refusal_code_has_its_own_word()
    {
        string[] words = [.. Enum.GetValues<RefusalCode>().Select(code => code.ToSnakeCase())];
        words.Should().OnlyHaveUniqueItems().And.OnlyContain(word => word.All(letter => letter == '_' || char.IsAsciiLetterLower(letter)));
        ((Action)(() => ((RefusalCode)(-1)).ToSnakeCase())).Should().Throw<ArgumentOutOfRangeException>();
    }
}
