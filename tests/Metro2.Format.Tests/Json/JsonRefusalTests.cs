using System.Text;
using Metro2.Format.Conversion;
using Metro2.Format.Json;

namespace Metro2.Format.Tests.Json;

/// <summary>What JSON is not taken, and what is said about it.</summary>
public sealed class JsonRefusalTests
{
    private const string K1 = """{"type":"k1_segment","original_creditor_name":"EXAMPLE CLINIC","creditor_classification":"02"}""";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "\"current_balance\":1250", "\"current_balance\":-1", "Item 3, base_segment.current_balance: the field refuses it (negative)." },
        { "\"current_balance\":1250", "\"current_balance\":1000000000", "Item 3, base_segment.current_balance: the field refuses it (too_long)." },
        { "\"current_balance\":1250", "\"current_balance\":12.5", "Item 3, base_segment.current_balance: it is no whole number." },
        { "\"current_balance\":1250", "\"current_balance\":\"1250\"", "Item 3, base_segment.current_balance: it is no whole number." },
        { "\"current_balance\":1250,", "", "Item 3, base_segment.current_balance: the field refuses it (required_missing)." },
        { "\"current_balance\":1250", "\"current_balance\":1250,\"current_balance\":1", "Item 3, base_segment.current_balance: it stands twice." },
        { "\"current_balance\":1250", "\"curent_balance\":1250", "Item 3, base_segment.curent_balance: there is no such field." },
        { "\"current_balance\":1250", "\"SECRET NAME\":1250", "Item 3, base_segment.a property: there is no such field." },
        { "\"date_opened\":\"2025-03-10\"", "\"date_opened\":\"2025-02-30\"", "Item 3, base_segment.date_opened: the field refuses it (invalid_date)." },
        { "\"date_opened\":\"2025-03-10\"", "\"date_opened\":\"03/10/2025\"", "Item 3, base_segment.date_opened: the field refuses it (invalid_date)." },
        { "\"date_opened\":\"2025-03-10\"", "\"date_opened\":\"0000-00-00\"", "Item 3, base_segment.date_opened: the field refuses it (invalid_date)." },
        { "\"date_opened\":\"2025-03-10\"", "\"date_opened\":null", "Item 3, base_segment.date_opened: the field refuses it (required_missing)." },
        { "\"date_opened\":\"2025-03-10\"", "\"date_opened\":{\"raw\":\"0310\"}", "Item 3, base_segment.date_opened: raw is a text of as many characters as the field has." },
        { "\"date_opened\":\"2025-03-10\"", "\"date_opened\":{\"text\":\"03102025\"}", "Item 3, base_segment.date_opened: an object here has raw and nothing else." },
        { "\"surname\":\"SMITH-JONES\"", "\"surname\":\"Smith\"", "Item 3, base_segment.surname: the field refuses it (lower_case)." },
        { "\"surname\":\"SMITH-JONES\"", "\"surname\":\"M\u00DCLLER\"", "Item 3, base_segment.surname: the field refuses it (not_ascii)." },
        { "\"surname\":\"SMITH-JONES\"", "\"surname\":\"M\\u00DCLLER\"", "Item 3, base_segment.surname: the field refuses it (not_ascii)." },
        { "\"surname\":\"SMITH-JONES\"", "\"surname\":\"SMITH \"", "Item 3, base_segment.surname: the field refuses it (outer_blank)." },
        { "\"surname\":\"SMITH-JONES\"", "\"surname\":\"ABCDEFGHIJKLMNOPQRSTUVWXYZ\"", "Item 3, base_segment.surname: the field refuses it (too_long)." },
        { "\"account_status\":\"11\"", "\"account_status\":\"99\"", "Item 3, base_segment.account_status: the field refuses it (unknown_code)." },
        { "\"account_status\":\"11\"", "\"account_status\":\"05\"", "Item 3, base_segment.account_status: the field refuses it (obsolete_code)." },
        { "\"social_security_number\":\"078051120\"", "\"social_security_number\":\"78051120\"", "Item 3, base_segment.social_security_number: the field refuses it (too_short)." },
        { "\"type\":\"data_record\",\"base_segment\"", "\"type\":\"data_record\",\"segment\"", "Item 3, segment: an account has no such property, or it stands twice." },
        { "\"type\":\"data_record\"", "\"type\":\"account\"", "Item 3, type: it is none of file, header_record, data_record and trailer_record." },
        { "\"type\":\"data_record\",", "", "Item 3, type: it is missing or no text." },
        { "\"line_ending\":\"lf\"", "\"line_ending\":\"cr\"", "Item 1, line_ending: it is none of none, lf and crlf." },
        { "\"reporter_name\":\"EXAMPLE STUDIO LLC\"", "\"reporter_name\":SECRET", "Item 2: this is no JSON, around byte * of the item." },
        { "\"type\":\"data_record\",", "\"type\":\"data_record\",\"begins_block\":1,", "Item 3, begins_block: it is true or left out." },
        { "\"change_indicator\":\"1\"", "\"change_indicator\":\"4\"", "Item 4, segments.l1_segment.change_indicator: the field refuses it (unknown_code)." },
        { "\"type\":\"l1_segment\"", "\"type\":\"l2_segment\"", "Item 4, segments.type: no segment has this name." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_that_cannot_stand_is_refused_with_its_place_and_without_the_value(string before, string after, string expected)
    {
        string json = JsonOfGolden().Replace(before, after, StringComparison.Ordinal);

        Action reading = () => ReadAll(json);

        reading.Should().Throw<Metro2JsonException>().WithMessage(expected)
            .Which.ToString().Should().NotContain("SECRET").And.NotContain("Smith");
    }

    [Theory]
    [InlineData("[", "Item 1: the array does not end; the text was cut off.")]
    [InlineData("[{\"type\":\"file\"}", "Item 2: the array does not end; the text was cut off.")]
    [InlineData("[{\"type\":\"file\"},]", "Item 2: no item begins here, or a comma is wrong.")]
    [InlineData("[{\"type\":\"file\"}{}]", "Item 2: no item begins here, or a comma is wrong.")]
    [InlineData("[]x", "Item 1: something stands behind the end of the array.")]
    [InlineData("{\"type\":\"file\"}x", "Item 2: no item begins here, or a comma is wrong.")]
    [InlineData("{\"type\":\"file\"}{\"type\":\"file\"}", "Item 2: the settings of the file stand first or not at all.")]
    [InlineData("{\"type\":\"file", "Item 1: the item does not end; the text was cut off.")]
    [InlineData("true", "Item 1: no item begins here, or a comma is wrong.")]
    [InlineData("{\"type\":\"data_record\"}", "Item 1, base_segment: it is missing.")]
    public void Text_that_is_no_list_of_items_is_told(string json, string expected)
    {
        Action reading = () => ReadAll(json);

        reading.Should().Throw<Metro2JsonException>().WithMessage(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\uFEFF[ ]\n")]
    [InlineData("{\"type\":\"file\"}\n\n")]
    public void Text_without_records_is_read_as_none(string json) => ReadAll(json).Should().Be(0);

    [Fact]
    public void Properties_may_stand_in_any_order_and_null_is_the_same_as_left_out()
    {
        string json = JsonOfGolden()
            .Replace("{\"type\":\"l1_segment\",\"change_indicator\":\"1\"", "{\"change_indicator\":\"1\",\"new_identification_number\":null", StringComparison.Ordinal)
            .Replace("\"CLIENT000045A\"}", "\"CLIENT000045A\",\"type\":\"l1_segment\"}", StringComparison.Ordinal);

        ReadAll(json).Should().Be(4);
    }

    [Fact]
    public void More_segments_than_a_record_can_hold_are_refused()
    {
        string many = string.Join(",", Enumerable.Repeat(K1, 300));
        string json = JsonOfGolden().Replace("\"segments\":[", "\"segments\":[" + many + ",", StringComparison.Ordinal);

        Action reading = () => ReadAll(json);

        reading.Should().Throw<Metro2JsonException>().WithMessage("Item 4, segments: they are longer together than a record can be.");
    }

    [Fact]
    public void A_block_that_its_descriptor_word_cannot_tell_is_refused()
    {
        string[] lines = JsonOfGolden().Split('\n');
        string account = lines[2];
        string first = account.Replace("\"type\":\"data_record\",", "\"type\":\"data_record\",\"begins_block\":true,", StringComparison.Ordinal);
        string json = string.Join('\n', Enumerable.Repeat(account, 30).Prepend(first).Prepend(lines[0]));

        Action converting = () => FileConversion.FromJson(new MemoryStream(Encoding.UTF8.GetBytes(json)), Stream.Null);

        converting.Should().Throw<Metro2JsonException>().WithMessage("Item 25, begins_block: the block is longer than its descriptor word can tell.");
    }

    [Fact]
    public void An_item_without_an_end_does_not_fill_the_memory()
    {
        Action reading = () => ReadAll("{\"type\":\"" + new string('A', 3 * Metro2JsonReader.MaximumItemBytes));

        reading.Should().Throw<Metro2JsonException>().WithMessage("Item 1: the item is longer than one can be.");
    }

    private static string JsonOfGolden()
    {
        using var json = new MemoryStream();
        using FileStream file = File.OpenRead(Samples.GoldenPath);
        FileConversion.ToJson(file, json, JsonForm.Lines, _ => { });
        return Encoding.UTF8.GetString(json.ToArray());
    }

    private static int ReadAll(string json)
    {
        var reader = new Metro2JsonReader(new MemoryStream(Encoding.UTF8.GetBytes(json)));
        int count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }
}
