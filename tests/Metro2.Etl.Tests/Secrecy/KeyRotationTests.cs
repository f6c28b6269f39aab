using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Tests.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Secrecy;

public sealed class KeyRotationTests : IDisposable
{
    private const int Rows = 25;
    private const string RunId = "Qz7Lm2-2026-10";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Everything_stands_under_the_new_key_afterwards_and_opens_there()
    {
        using DuckDbWarehouse warehouse = Landed();
        warehouse.Connection.Run(
            """
            create schema metro2;
            create table metro2.base_segments as
                select client_id, ssn as social_security_number, birth_date as date_of_birth from raw.consumers;
            """);

        Rotation(warehouse).Run(null, CancellationToken.None).Should().Be(Rows);

        KeyCount.Of(warehouse.Connection).Should().Equal(new KeyCount(TestKeys.Second.Id, DataKeys.InUse, 2 * Rows));
        MustOpen(warehouse, TestKeys.Second);
        warehouse.Connection.Single<long>(
            """
            select count(*) from raw.consumers
            join metro2.base_segments using (client_id)
            where ssn = social_security_number and birth_date = date_of_birth
            """).Should().Be(Rows);
        DataKeys.Require(warehouse.Connection, TestKeys.Second);
    }

    [Fact]
    public void A_rotation_that_was_stopped_half_way_goes_on_with_the_rest()
    {
        using CancellationTokenSource stop = new();
        using (DuckDbWarehouse warehouse = Landed())
        {
            Action stopped = () => Rotation(warehouse).Run(new Stop(stop.Cancel), stop.Token);
            stopped.Should().Throw<OperationCanceledException>();
            KeyCount.Of(warehouse.Connection).Should().BeEquivalentTo(
            [
                new KeyCount(TestKeys.First.Id, DataKeys.InUse, 2 * (Rows - 10)),
                new KeyCount(TestKeys.Second.Id, DataKeys.Rotating, 2 * 10),
            ]);
            Action run = () => DataKeys.Require(warehouse.Connection, TestKeys.First);
            run.Should().Throw<EtlException>().WithMessage("*key rotate*");
        }

        using DuckDbWarehouse again = DuckDbWarehouse.Open(_folder.File("warehouse.duckdb"), FixedTime.WithTicks);
        Rotation(again).Run(null, CancellationToken.None).Should().Be(Rows - 10);

        MustOpen(again, TestKeys.Second);
        Rotation(again).Run(null, CancellationToken.None).Should().Be(0, "there is nothing left to do");
    }

    [Fact]
    public void A_rotation_to_a_third_key_has_to_wait_for_the_one_that_began()
    {
        using CancellationTokenSource stop = new();
        using DuckDbWarehouse warehouse = Landed();
        Action stopped = () => Rotation(warehouse).Run(new Stop(stop.Cancel), stop.Token);
        stopped.Should().Throw<OperationCanceledException>();
        using DataKey third = DataKey.Parse(DataKey.NewText())!;

        Action rotate = () => new KeyRotation(warehouse, TestKeys.First, third, FixedTime.WithTicks).Run(null, CancellationToken.None);

        rotate.Should().Throw<EtlException>().Where(error => error.ExitCode == ExitCode.FixSettings && error.Message.Contains(TestKeys.Second.Id));
    }

    [Fact]
    public void A_wrong_old_key_changes_nothing()
    {
        using DuckDbWarehouse warehouse = Landed();
        using DataKey third = DataKey.Parse(DataKey.NewText())!;

        Action rotate = () => new KeyRotation(warehouse, third, TestKeys.Second, FixedTime.WithTicks).Run(null, CancellationToken.None);

        rotate.Should().Throw<EtlException>().Where(error => error.ExitCode == ExitCode.FixSettings);
        MustOpen(warehouse, TestKeys.First);
    }

    private static KeyRotation Rotation(DuckDbWarehouse warehouse) =>
        new(warehouse, TestKeys.First, TestKeys.Second, FixedTime.WithTicks, batchRows: 10);

    private DuckDbWarehouse Landed()
    {
        DuckDbWarehouse warehouse = DuckDbWarehouse.Open(_folder.File("warehouse.duckdb"), FixedTime.WithTicks);
        using RunLedger ledger = new(warehouse, FixedTime.WithTicks);
        ConsumerRow[] rows = [.. Enumerable.Range(1, Rows).Select(id => Plans.Consumer(id + 1, id) with { Ssn = $"7730{id:00000}" })];
        RunPlan plan = Plans.October(rows);
        InputsStage.Land(warehouse, ledger, ledger.BeginOrResume(plan, Plans.AccountId), plan, TestKeys.First);
        return warehouse;
    }

    private static void MustOpen(DuckDbWarehouse warehouse, DataKey key)
    {
        using ValueCipher cipher = key.Cipher();
        List<(string Ssn, string BirthDate, string Expected, string Fingerprint)> found = warehouse.Connection.Rows(
            "select client_id, ssn, birth_date, ssn_fingerprint from raw.consumers order by line_number",
            reader => (
                cipher.Open(reader.GetString(1), new ValuePlace(RunId, "ssn", reader.GetInt64(0))),
                cipher.Open(reader.GetString(2), new ValuePlace(RunId, "birth_date", reader.GetInt64(0))),
                $"7730{reader.GetInt64(0):00000}",
                reader.GetString(3)));
        found.Should().HaveCount(Rows).And.OnlyContain(row =>
            row.Ssn == row.Expected && row.BirthDate == "1980-01-02" && row.Fingerprint == key.Fingerprint("ssn", row.Ssn));
    }

    private sealed class Stop(Action stop) : IProgress<long>
    {
        public void Report(long value) => stop();
    }
}
