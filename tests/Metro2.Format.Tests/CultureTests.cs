using System.Globalization;
using Metro2.Format.Files;

namespace Metro2.Format.Tests;

public sealed class CultureTests
{
    [Fact]
    public void A_file_is_written_and_read_the_same_under_a_culture_with_other_signs_and_letters()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign();
            using var stream = new MemoryStream();
            var writer = new Metro2FileWriter(stream, new Metro2WriterOptions());
            writer.TryWriteHeader(Samples.Header, out _).Should().BeTrue();
            writer.TryWrite(Samples.First, out _).Should().BeTrue();
            writer.TryWrite(Samples.Second, out _).Should().BeTrue();
            writer.Complete();
            stream.ToArray().Should().Equal(File.ReadAllBytes(Samples.GoldenPath));

            var items = Files.Reading.All(stream.ToArray()[..1000]);
            Files.Reading.ProblemsOf(items).First().ToString()
                .Should().Be("Record 3 at byte 854: the file ends after 146 bytes of a record of 580; it was cut off.");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_letter_that_is_a_capital_elsewhere_is_refused()
    {
        var writer = new Metro2FileWriter(Stream.Null, new Metro2WriterOptions());
        writer.TryWriteHeader(Samples.Header with { ReporterName = "\u0130STANBUL STUDIO" }, out var refusals).Should().BeFalse();
        refusals.Should().ContainSingle().Which.Code.Should().Be(Format.Fields.RefusalCode.NotAscii);
    }

    // Named cultures cannot be loaded in invariant mode, so this one is made by hand.
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NativeDigits = ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"];
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return culture;
    }
}
