using Metro2.Format.Codes;
using Metro2.Format.Fields;
using Metro2.Format.Tests.Records;

namespace Metro2.Format.Tests.Codes;

public sealed class CodeSetTests
{
    public static TheoryData<CodeSet, string, string> Tables => new()
    {
        { AccountStatus.All, "11 13 61 62 63 64 65 71 78 80 82 83 84 88 89 93 94 95 96 97 DA DF", "05" },
        { PortfolioType.All, "C I M O R", "" },
        {
            AccountType.All,
            "00 01 02 03 04 05 06 07 08 0A 0C 0F 0G 10 11 12 13 15 17 18 19 20 25 26 29 2A 2C 37 3A 43 47 48 4D 50 5A 5B "
            + "65 66 67 68 69 6A 6B 6D 70 71 72 73 74 75 77 7A 7B 89 8A 8B 90 91 92 93 95 9A 9B",
            "1C 22 23"
        },
        { EcoaCode.All, "1 2 3 5 7 T W X Z", "0 4 6" },
        { PaymentRating.All, "0 1 2 3 4 5 6 G L", "" },
        { PaymentHistoryCharacter.All, "0 1 2 3 4 5 6 B D E G H J K L", "" },
        { TermsFrequency.All, "D P W B E M L Q T S Y", "" },
        {
            SpecialComment.All,
            "B C H I M O S V AB AC AH AI AL AM AN AO AP AS AT AU AV AW AX AZ BA BB BC BD BE BF BG BH BI BJ BK BL BN BO BP "
            + "BS BT CH CI CJ CK CL CM CN CO CP CS DE",
            "AG AJ AR BU BV BW BX BY BZ CA CB"
        },
        { ComplianceConditionCode.All, "XA XB XC XD XE XF XG XH XJ XR", "" },
        { ConsumerInformationIndicator.All, "A B C D E F G H Q R S T U V Z 1A 2A", "I J K L M N O P W X Y" },
        { AddressIndicator.All, "C Y N M S B U D P", "" },
        { ResidenceCode.All, "O R", "" },
        { GenerationCode.All, "J S 2 3 4 5 6 7 8 9", "" },
        { InterestTypeIndicator.All, "F V", "" },
        { CreditorClassification.All, "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15", "" },
        { PortfolioTransferIndicator.All, "1 2 9", "" },
        { MortgageAgency.All, "00 01 02", "" },
        { SpecializedPaymentIndicator.All, "01 02", "" },
        { ChangeIndicator.All, "1 2 3", "" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_is_closed(CodeSet table, string active, string obsolete)
    {
        string[] inUse = active.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] withdrawn = obsolete.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        table.Entries.Where(entry => !entry.IsObsolete).Select(entry => entry.Code).Should().BeEquivalentTo(inUse);
        table.Entries.Where(entry => entry.IsObsolete).Select(entry => entry.Code).Should().BeEquivalentTo(withdrawn);
        table.Entries.Should().OnlyContain(entry => entry.Label.Length > 0 && entry.Meaning.Length > 0);
        for (char first = '\0'; first <= '\u0100'; first++)
        {
            Expect(table, first.ToString(), inUse, withdrawn);
            for (char second = ' '; second <= '~'; second++)
            {
                Expect(table, $"{first}{second}", inUse, withdrawn);
            }
        }
    }

    [Fact]
    public void A_code_is_found_with_its_label()
    {
        AccountStatus.All.TryGet("13", out CodeEntry? entry).Should().BeTrue();
        entry!.Label.Should().Be("Paid or closed");
        AccountStatus.All.TryGet("12", out _).Should().BeFalse();
    }

    [Fact]
    public void Every_code_fits_the_fields_that_use_its_table()
    {
        foreach (FieldSpec field in LayoutTests.All.SelectMany(layout => layout.Fields).Where(field => field.Codes is not null))
        {
            field.Codes!.Entries.Should().OnlyContain(entry => entry.Code.Length <= field.Length, "{0} has that width", field);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("É")]
    public void A_code_of_another_shape_cannot_enter_a_table(string code) =>
        ((Action)(() => _ = new CodeSet("t", [new CodeEntry(code, "label", "meaning")]))).Should().Throw<ArgumentException>();

    [Fact]
    public void Every_character_of_a_payment_history_is_in_its_table() =>
        string.Concat(PaymentHistoryCharacter.All.Entries.Select(entry => entry.Code))
            .Should().Be(PaymentHistoryCharacter.Characters);

    private static void Expect(CodeSet table, string code, string[] active, string[] obsolete)
    {
        CodeState expected = Array.IndexOf(active, code) >= 0 ? CodeState.Active
            : Array.IndexOf(obsolete, code) >= 0 ? CodeState.Obsolete
            : CodeState.Unknown;
        CodeState told = table.Classify(code);
        if (told != expected)
        {
            told.Should().Be(expected, "{0} says so of code '{1}'", table.Name, code);
        }
    }
}
