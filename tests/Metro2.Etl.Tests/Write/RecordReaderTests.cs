using Metro2.Etl.Write;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Write;

public sealed class RecordReaderTests : IDisposable
{
    private readonly SegmentTables _tables = new();

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void Segments_stand_behind_their_account_in_the_order_of_positions()
    {
        _tables.Base(20);
        _tables.Base(3, ssn: "773110001", birthDate: "1980-01-02");
        _tables.J1(20, 3, "CARL");
        _tables.J1(20, 1, "ADA");
        _tables.J2(20, 2, "BELA");
        _tables.L1(20, "QZ7LM2C20R2");

        DataRecord[] records = [.. Read()];

        records.Select(record => record.Base.ConsumerAccountNumber).Should().Equal("QZ7LM2C3", "QZ7LM2C20");
        (records[0].Base.SocialSecurityNumber, records[0].Base.DateOfBirth).Should().Be(("773110001", new DateOnly(1980, 1, 2)));
        (records[0].J1.Count, records[0].J2.Count, records[0].L1).Should().Be((0, 0, null));
        records[1].J1.Select(person => person.FirstName).Should().Equal("ADA", "CARL");
        records[1].J2.Select(person => person.FirstName).Should().Equal("BELA");
        records[1].L1!.NewConsumerAccountNumber.Should().Be("QZ7LM2C20R2");
    }

    [Fact]
    public void A_batch_that_ends_between_two_accounts_loses_nobody()
    {
        int accounts = RecordBatch.Capacity + 2;
        for (int client = 1; client <= accounts; client++)
        {
            _tables.Base(client);
            _tables.J1(client, 1, "ADA");
        }

        Read().Should().HaveCount(accounts).And.OnlyContain(record => record.J1.Count == 1);
    }

    [Theory]
    [InlineData(4L)]
    [InlineData(1L)]
    [InlineData(9L)]
    public void A_person_without_an_account_is_never_dropped_in_silence(long clientId)
    {
        _tables.Base(3);
        _tables.Base(5);
        _tables.J2(clientId, 1, "ADA");

        Action read = () => Read();

        read.Should().Throw<InvalidDataException>().WithMessage($"*client {clientId} *");
    }

    [Fact]
    public void Two_new_numbers_of_one_account_are_refused()
    {
        _tables.Base(3);
        _tables.L1(3, "A");
        _tables.L1(3, "B");

        Action read = () => Read();

        read.Should().Throw<InvalidDataException>();
    }

    private List<DataRecord> Read()
    {
        using PersonValues values = new(SegmentTables.RunId, TestKeys.First);
        using RecordReader reader = new(_tables.Warehouse.OpenConnection, values);
        List<DataRecord> records = [];
        while (reader.Next() is { } batch)
        {
            records.AddRange(batch.Records);
        }

        return records;
    }
}
