using Metro2.Format.Conversion;
using Metro2.Format.Files;
using Metro2.Format.Json;

namespace Metro2.Format.Tests.Conversion;

/// <summary>Files of other layouts become the unblocked character format.</summary>
public sealed class FileConversionTests
{
    private static readonly byte[] Golden = File.ReadAllBytes(Samples.GoldenPath);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_packed_file_becomes_the_characters_it_was_packed_from(int recordsPerBlock)
    {
        using var target = new MemoryStream();

        ConversionOutcome outcome = FileConversion.ToCharacters(
            new MemoryStream(SampleFiles.Packed(recordsPerBlock)), target, LineEnding.Lf, _ => { });

        target.ToArray().Should().Equal(Golden);
        outcome.Should().Be(new ConversionOutcome(4, 0, IsExact: false));
    }

    [Fact]
    public void A_character_file_with_that_line_end_stays_as_it_is()
    {
        using var target = new MemoryStream();

        FileConversion.ToCharacters(new MemoryStream(Golden), target, LineEnding.Lf, _ => { }).IsExact.Should().BeTrue();

        target.ToArray().Should().Equal(Golden);
    }

    [Fact]
    public void A_packed_file_becomes_the_same_JSON_as_its_characters()
    {
        using var packed = new MemoryStream();
        using var characters = new MemoryStream();
        FileConversion.ToJson(new MemoryStream(SampleFiles.Packed()), packed, JsonForm.Lines, _ => { });
        FileConversion.ToJson(new MemoryStream([.. Golden.Where(one => one != '\n')]), characters, JsonForm.Lines, _ => { });

        packed.ToArray().Should().Equal(characters.ToArray());
    }

    [Fact]
    public void A_broken_record_is_told_and_the_others_are_converted()
    {
        byte[] file = Golden.ToArray();
        file[427 + 4] = (byte)'7';
        List<ReadProblem> problems = [];
        using var target = new MemoryStream();

        ConversionOutcome outcome = FileConversion.ToCharacters(new MemoryStream(file), target, LineEnding.Lf, problems.Add);

        outcome.Should().Be(new ConversionOutcome(3, 1, IsExact: false));
        problems.Should().ContainSingle().Which.Code.Should().Be(ReadProblemCode.UnknownRecord);
        target.Length.Should().Be(Golden.Length - 427);
    }

    [Fact]
    public void A_stop_ends_the_work()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Action converting = () => FileConversion.ToCharacters(
            new MemoryStream(Golden), Stream.Null, LineEnding.Lf, _ => { }, null, stopped.Token);

        converting.Should().Throw<OperationCanceledException>();
    }
}
