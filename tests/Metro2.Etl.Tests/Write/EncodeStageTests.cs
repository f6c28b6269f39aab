using System.Threading.Channels;
using Metro2.Etl.Runs;
using Metro2.Etl.Write;

namespace Metro2.Etl.Tests.Write;

public sealed class EncodeStageTests : IDisposable
{
    private readonly SegmentTables _tables = new();
    private readonly List<Reject> _rejects = [];

    public void Dispose() => _tables.Dispose();

    [Fact]
    public async Task Records_of_different_lengths_follow_one_another()
    {
        _tables.Base(3);
        _tables.Base(4);
        _tables.J1(4, 1, "ADA");
        _tables.J2(4, 2, "BELA");
        _tables.Base(5);

        EncodedBatch batch = await EncodeAsync();

        batch.Count.Should().Be(3);
        batch.Bytes.Length.Should().Be(426 + 726 + 426);
        System.Text.Encoding.ASCII.GetString(batch.Bytes.Span[426..430]).Should().Be("0726");
        _rejects.Should().BeEmpty();
    }

    [Fact]
    public async Task A_segment_that_does_not_fit_rejects_its_account_by_segment_and_field()
    {
        _tables.Base(3);
        _tables.Base(4);
        _tables.J2(4, 1, "A NAME THAT IS LONGER THAN TWENTY");

        (await EncodeAsync()).Count.Should().Be(1);

        Reject reject = _rejects.Should().ContainSingle().Subject;
        (reject.Source, reject.RecordKey, reject.Field, reject.Code).Should().Be(("j2_segments", "QZ7LM2C4", "first_name", "too_long"));
        reject.Remedy.Should().Contain("J2 field 4").And.NotContain("LONGER");
    }

    [Fact]
    public async Task Who_was_born_after_the_account_was_opened_is_rejected()
    {
        _tables.Base(3, birthDate: "2026-01-03");
        _tables.Base(4, birthDate: "2026-01-02");

        (await EncodeAsync()).Count.Should().Be(1);

        _rejects.Should().ContainSingle().Which.Code.Should().Be(PersonCheck.BornAfterOpening);
    }

    [Fact]
    public async Task An_account_number_with_the_persons_ssn_stops_everything_without_telling_it()
    {
        _tables.Base(3);
        _tables.Base(4, ssn: "773110001", number: "A773110001");

        Func<Task> encode = EncodeAsync;

        EtlException thrown = (await encode.Should().ThrowAsync<EtlException>()).Which;
        thrown.ExitCode.Should().Be(ExitCode.BlockedByAudit);
        thrown.Message.Should().Contain("record 2").And.NotContain("773110001");
    }

    private async Task<EncodedBatch> EncodeAsync()
    {
        using PersonValues values = new(SegmentTables.RunId, TestKeys.First);
        using RecordReader reader = new(_tables.Warehouse.OpenConnection, values);
        Channel<RecordBatch> records = Channel.CreateUnbounded<RecordBatch>();
        Channel<EncodedBatch> output = Channel.CreateUnbounded<EncodedBatch>();
        records.Writer.TryWrite(reader.Next()!);
        records.Writer.Complete();
        await new EncodeStage(_rejects.AddRange, progress: null).RunAsync(records.Reader, [output], CancellationToken.None);
        return await output.Reader.ReadAsync();
    }
}
