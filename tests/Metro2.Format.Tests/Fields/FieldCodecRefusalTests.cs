using System.Text;
using Metro2.Format.Codes;
using Metro2.Format.Fields;

namespace Metro2.Format.Tests.Fields;

public sealed class FieldCodecRefusalTests
{
    private static readonly FieldSpec Money = new("1", "Amount", start: 3, length: 9, FieldKind.Money);
    private static readonly FieldSpec Number = new("2", "Count", start: 3, length: 4, FieldKind.Number);
    private static readonly FieldSpec Date = new("3", "Day", start: 3, length: 8, FieldKind.Date);
    private static readonly FieldSpec RequiredDate = new("4", "Day", start: 3, length: 8, FieldKind.Date) { IsRequired = true };
    private static readonly FieldSpec TimeStamp = new("5", "Time", start: 3, length: 14, FieldKind.TimeStamp);
    private static readonly FieldSpec Text = new("6", "Text", start: 3, length: 6, FieldKind.Text);
    private static readonly FieldSpec RequiredText = new("7", "Text", start: 3, length: 6, FieldKind.Text) { IsRequired = true };
    private static readonly FieldSpec Digits = new("9", "Digits", start: 3, length: 4, FieldKind.Digits);
    private static readonly FieldSpec Code = new("10", "Code", start: 3, length: 2, FieldKind.Code) { Codes = SpecialComment.All };
    private static readonly FieldSpec Terms = new("11", "Terms", start: 3, length: 3, FieldKind.TermsDuration);
    private static readonly FieldSpec History = new("12", "History", start: 3, length: 24, FieldKind.PaymentHistoryProfile);

    private static readonly FieldSpec Identifier = new("8", "Identifier", start: 3, length: 8, FieldKind.Identifier)
    {
        MinimumLength = 5,
        RefusesPlaceholder = true,
    };

    [Theory]
    [InlineData(0, "000000000")]
    [InlineData(1, "000000001")]
    [InlineData(1250, "000001250")]
    [InlineData(999_999_999, "999999999")]
    public void An_amount_that_fits_is_right_justified(long value, string expected) =>
        Written(Money, record => FieldCodec.WriteNumber(Money, value, record)).Should().Be(expected);

    [Theory]
    [InlineData(-1, RefusalCode.Negative)]
    [InlineData(long.MinValue, RefusalCode.Negative)]
    [InlineData(1_000_000_000, RefusalCode.TooLong)]
    [InlineData(long.MaxValue, RefusalCode.TooLong)]
    public void An_amount_that_does_not_fit_is_refused_and_never_capped(long value, RefusalCode expected) =>
        Refused(record => FieldCodec.WriteNumber(Money, value, record)).Should().Be(expected);

    [Theory]
    [InlineData(9999, RefusalCode.None)]
    [InlineData(10_000, RefusalCode.TooLong)]
    public void A_count_is_bounded_by_the_digits_of_its_field(long value, RefusalCode expected)
    {
        byte[] record = Blank();
        FieldCodec.WriteNumber(Number, value, record).Should().Be(expected);
    }

    [Theory]
    [InlineData(2025, 6, 30, "06302025")]
    [InlineData(2024, 2, 29, "02292024")]
    [InlineData(1900, 1, 1, "01011900")]
    [InlineData(2099, 12, 31, "12312099")]
    public void A_day_is_written_month_first(int year, int month, int day, string expected) =>
        Written(Date, record => FieldCodec.WriteDate(Date, new DateOnly(year, month, day), record)).Should().Be(expected);

    [Theory]
    [InlineData(1899, 12, 31)]
    [InlineData(2100, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void A_day_outside_two_centuries_is_refused(int year, int month, int day)
    {
        Refused(record => FieldCodec.WriteDate(Date, new DateOnly(year, month, day), record)).Should().Be(RefusalCode.OutOfRange);
        Refused(record => FieldCodec.WriteTimeStamp(TimeStamp, new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc), record))
            .Should().Be(RefusalCode.OutOfRange);
    }

    [Fact]
    public void An_absent_day_is_zeros_unless_it_is_required()
    {
        Written(Date, record => FieldCodec.WriteDate(Date, null, record)).Should().Be("00000000");
        Written(TimeStamp, record => FieldCodec.WriteTimeStamp(TimeStamp, null, record)).Should().Be("00000000000000");
        Refused(record => FieldCodec.WriteDate(RequiredDate, null, record)).Should().Be(RefusalCode.RequiredMissing);
    }

    [Fact]
    public void A_time_is_written_to_the_second_and_refused_below_it()
    {
        var instant = new DateTime(2025, 6, 30, 14, 5, 9, DateTimeKind.Utc);
        Written(TimeStamp, record => FieldCodec.WriteTimeStamp(TimeStamp, instant, record)).Should().Be("06302025140509");
        Refused(record => FieldCodec.WriteTimeStamp(TimeStamp, instant.AddTicks(1), record)).Should().Be(RefusalCode.TooPrecise);
    }

    [Theory]
    [InlineData("", "      ")]
    [InlineData("A", "A     ")]
    [InlineData("O'B. #", null)]
    [InlineData("SMITH", "SMITH ")]
    [InlineData("A-B/C.", "A-B/C.")]
    [InlineData("SMITHS", "SMITHS")]
    public void A_text_that_fits_is_left_justified(string value, string? expected) =>
        Written(Text, record => FieldCodec.WriteText(Text, value, record)).Should().Be(expected ?? value);

    [Theory]
    [InlineData("SMITHSO", RefusalCode.TooLong)]
    [InlineData("Smith", RefusalCode.LowerCase)]
    [InlineData("MÜLLER", RefusalCode.NotAscii)]
    [InlineData("ΑΒΓ", RefusalCode.NotAscii)]
    [InlineData("\U0001F600", RefusalCode.NotAscii)]
    [InlineData("\u00A0A", RefusalCode.NotAscii)]
    [InlineData("\u0080", RefusalCode.NotAscii)]
    [InlineData("A\tB", RefusalCode.ControlCharacter)]
    [InlineData("A\nB", RefusalCode.ControlCharacter)]
    [InlineData("A\0", RefusalCode.ControlCharacter)]
    [InlineData("A\u007F", RefusalCode.ControlCharacter)]
    [InlineData(" A", RefusalCode.OuterBlank)]
    [InlineData("A ", RefusalCode.OuterBlank)]
    [InlineData(" ", RefusalCode.OuterBlank)]
    public void A_text_that_does_not_fit_is_refused_and_never_cut(string value, RefusalCode expected) =>
        Refused(record => FieldCodec.WriteText(Text, value, record)).Should().Be(expected);

    [Fact]
    public void A_required_text_may_not_be_absent() =>
        Refused(record => FieldCodec.WriteText(RequiredText, string.Empty, record)).Should().Be(RefusalCode.RequiredMissing);

    [Theory]
    [InlineData("ABC12", RefusalCode.None)]
    [InlineData("00001", RefusalCode.None)]
    [InlineData("ABCD12345", RefusalCode.TooLong)]
    [InlineData("ABCD", RefusalCode.TooShort)]
    [InlineData("00000", RefusalCode.Placeholder)]
    [InlineData("999999", RefusalCode.Placeholder)]
    [InlineData("AB C12", RefusalCode.NotAllowedCharacter)]
    [InlineData("AB-C12", RefusalCode.NotAllowedCharacter)]
    [InlineData("abc12", RefusalCode.LowerCase)]
    [InlineData("ABCÉ12", RefusalCode.NotAscii)]
    public void An_identifier_is_letters_and_digits(string value, RefusalCode expected)
    {
        byte[] record = Blank();
        FieldCodec.WriteText(Identifier, value, record).Should().Be(expected);
    }

    [Theory]
    [InlineData("1234", RefusalCode.None)]
    [InlineData("", RefusalCode.None)]
    [InlineData("123", RefusalCode.TooShort)]
    [InlineData("12345", RefusalCode.TooLong)]
    [InlineData("12-4", RefusalCode.NotDigits)]
    [InlineData("12 4", RefusalCode.NotDigits)]
    [InlineData("١٢٣٤", RefusalCode.NotDigits)]
    public void A_digit_string_has_all_its_digits_or_none(string value, RefusalCode expected)
    {
        byte[] record = Blank();
        FieldCodec.WriteText(Digits, value, record).Should().Be(expected);
    }

    [Theory]
    [InlineData("", RefusalCode.None)]
    [InlineData("B", RefusalCode.None)]
    [InlineData("AU", RefusalCode.None)]
    [InlineData("AG", RefusalCode.ObsoleteCode)]
    [InlineData("ZZ", RefusalCode.UnknownCode)]
    [InlineData("B ", RefusalCode.UnknownCode)]
    [InlineData("au", RefusalCode.UnknownCode)]
    [InlineData("AUU", RefusalCode.UnknownCode)]
    [InlineData("Ä", RefusalCode.UnknownCode)]
    public void A_code_is_one_of_its_table(string value, RefusalCode expected)
    {
        byte[] record = Blank();
        FieldCodec.WriteText(Code, value, record).Should().Be(expected);
    }

    [Theory]
    [InlineData("001", RefusalCode.None)]
    [InlineData("360", RefusalCode.None)]
    [InlineData("999", RefusalCode.None)]
    [InlineData("LOC", RefusalCode.None)]
    [InlineData("REV", RefusalCode.None)]
    [InlineData("000", RefusalCode.UnknownCode)]
    [InlineData("1", RefusalCode.UnknownCode)]
    [InlineData("01A", RefusalCode.UnknownCode)]
    [InlineData("rev", RefusalCode.UnknownCode)]
    public void A_terms_duration_is_a_word_or_three_digits(string value, RefusalCode expected)
    {
        byte[] record = Blank();
        FieldCodec.WriteText(Terms, value, record).Should().Be(expected);
    }

    [Theory]
    [InlineData("BBBBBBBBBBBBBBBBBBBBBBBB", RefusalCode.None)]
    [InlineData("0123456DEGHJKL0000000000", RefusalCode.None)]
    [InlineData("000DDBBBBBBBBBBBBBBBBBBB", RefusalCode.None)]
    [InlineData("000B0BBBBBBBBBBBBBBBBBBB", RefusalCode.HistoryGap)]
    [InlineData("B00000000000000000000000", RefusalCode.HistoryGap)]
    [InlineData("00000000000000000000000", RefusalCode.TooShort)]
    [InlineData("0000000000000000000000000", RefusalCode.TooLong)]
    [InlineData("00000000000000000000000Z", RefusalCode.UnknownCode)]
    [InlineData("00000000000000000000000 ", RefusalCode.UnknownCode)]
    [InlineData("70000000000000000000000B", RefusalCode.UnknownCode)]
    public void A_payment_history_is_24_known_characters(string value, RefusalCode expected)
    {
        byte[] record = Blank();
        FieldCodec.WriteText(History, value, record).Should().Be(expected);
    }

    [Fact]
    public void A_value_of_another_kind_is_a_mistake_of_the_caller()
    {
        byte[] record = Blank();
        ((Action)(() => FieldCodec.WriteText(Money, "1", record))).Should().Throw<ArgumentException>();
        ((Action)(() => FieldCodec.WriteNumber(Text, 1, record))).Should().Throw<ArgumentException>();
        ((Action)(() => FieldCodec.WriteDate(Text, null, record))).Should().Throw<ArgumentException>();
        ((Action)(() => FieldCodec.WriteTimeStamp(Date, null, record))).Should().Throw<ArgumentException>();
        ((Action)(() => FieldCodec.WriteText(Text, null!, record))).Should().Throw<ArgumentNullException>();
    }

    private static byte[] Blank() => Encoding.ASCII.GetBytes(new string('~', 32));

    private static string Written(FieldSpec field, Func<byte[], RefusalCode> write)
    {
        byte[] record = Blank();
        write(record).Should().Be(RefusalCode.None);
        return Encoding.ASCII.GetString(record, field.Start - 1, field.Length);
    }

    private static RefusalCode Refused(Func<byte[], RefusalCode> write)
    {
        byte[] record = Blank();
        RefusalCode code = write(record);
        record.Should().Equal(Blank(), "a refused value leaves the bytes alone");
        return code;
    }
}
