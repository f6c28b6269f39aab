using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using Metro2.Format.Conversion;
using Metro2.Format.Files;
using Metro2.Format.Json;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Json;

/// <summary>The schema says what the reader takes.</summary>
public sealed class JsonSchemaTests
{
    private static readonly SchemaCheck Schema = new(JsonDocument.Parse(Metro2JsonSchema.Create()).RootElement);

    [Fact]
    public void The_schema_in_the_repository_is_what_the_tables_say() =>
        GeneratedFile.ShouldBe("metro2.schema.json", Metro2JsonSchema.Create());

    [Fact]
    public void The_published_file_fits_the_schema_as_an_array()
    {
        using JsonDocument document = JsonDocument.Parse(ToJson(File.ReadAllBytes(Samples.GoldenPath), JsonForm.Array));

        Schema.IsValid(document.RootElement).Should().BeTrue();
    }

    [Fact]
    public void Every_record_fits_the_schema_as_a_line()
    {
        Values.Check(Prop.ForAll(RecordValues.DataRecords().ToArbitrary(), record =>
        {
            byte[] bytes = new byte[DataRecordCodec.MaximumLength];
            if (!DataRecordCodec.TryEncode(record, bytes, out int length, out _))
            {
                return;
            }

            using var stream = new MemoryStream();
            using var writer = new Metro2JsonWriter(stream, JsonForm.Lines);
            writer.Write(Metro2ItemKind.Data, bytes.AsSpan(0, length));
            writer.Complete();
            using JsonDocument document = JsonDocument.Parse(stream.ToArray());
            Schema.IsItem(document.RootElement).Should().BeTrue(document.RootElement.GetRawText());
        }), runs: 50);
    }

    [Theory]
    [MemberData(nameof(JsonRefusalTests.Cases), MemberType = typeof(JsonRefusalTests))]
    public void What_the_reader_refuses_does_not_fit_the_schema_either(string before, string after, string expected)
    {
        // A schema cannot say that a name stands once or that a day is one of the calendar; one case is no JSON at all.
        bool isBeyond = expected.Contains("balance: it stands twice") || after.Contains("02-30") || after.EndsWith(":SECRET", StringComparison.Ordinal);
        if (isBeyond)
        {
            return;
        }

        string json = ToJson(File.ReadAllBytes(Samples.GoldenPath), JsonForm.Array).Replace(before, after, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(json);
        Schema.IsValid(document.RootElement).Should().BeFalse();
    }

    private static string ToJson(byte[] file, JsonForm form)
    {
        using var json = new MemoryStream();
        FileConversion.ToJson(new MemoryStream(file), json, form, _ => { });
        return Encoding.UTF8.GetString(json.ToArray());
    }
}
