using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Runs;

public sealed class CheckpointsTests : IDisposable
{
    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);
    private readonly Checkpoints _checkpoints = new(FixedTime.WithTicks);

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public void One_never_saved_has_version_zero()
    {
        Load().Should().Be(new Checkpoint("r", "load", "invoices/listed", 0, false, "{}"));
    }

    [Fact]
    public void Every_save_raises_the_version_and_is_what_the_next_load_gives()
    {
        Checkpoint first = Save(Load(), """{"page":1}""", isComplete: false);
        Checkpoint second = Save(first, """{"page":2}""", isComplete: true);

        second.Should().Be(new Checkpoint("r", "load", "invoices/listed", 2, true, """{"page":2}"""));
        Load().Should().Be(second);
    }

    [Fact]
    public void A_save_over_an_older_version_is_refused_and_takes_its_data_with_it()
    {
        _warehouse.Connection.Run("create table raw.probe (x integer)");
        Checkpoint stale = Save(Load(), "{}", isComplete: false);
        Checkpoint current = Save(stale, """{"page":2}""", isComplete: false);

        Action saving = () => _warehouse.InTransaction("loading", transaction =>
        {
            transaction.On().Run("insert into raw.probe values (1)");
            _checkpoints.Save(transaction, stale, """{"page":9}""", isComplete: false);
        });

        saving.Should().Throw<CheckpointConflictException>().WithMessage("*load/invoices/listed*version 1*");
        _warehouse.Connection.Single<long>("select count(*) from raw.probe").Should().Be(0);
        Load().Should().Be(current);
    }

    [Fact]
    public void A_first_save_is_refused_when_somebody_was_first()
    {
        Checkpoint never = Load();
        Save(never, """{"page":1}""", isComplete: false);

        Action saving = () => Save(never, """{"page":7}""", isComplete: false);

        saving.Should().Throw<CheckpointConflictException>();
        Load().Position.Should().Be("""{"page":1}""");
    }

    [Fact]
    public void Of_two_open_transactions_one_wins()
    {
        Checkpoint loaded = Save(Load(), "{}", isComplete: false);
        using DuckDBConnection other = _warehouse.OpenConnection();
        using DuckDBTransaction first = _warehouse.Connection.BeginTransaction();
        using DuckDBTransaction second = other.BeginTransaction();
        _checkpoints.Save(first, loaded, """{"by":1}""", isComplete: false);

        Action saving = () => _checkpoints.Save(second, loaded, """{"by":2}""", isComplete: false);

        saving.Should().Throw<CheckpointConflictException>();
        first.Commit();
        Load().Position.Should().Be("""{"by":1}""");
    }

    [Fact]
    public void A_rollback_leaves_the_version_before()
    {
        Checkpoint saved = Save(Load(), "{}", isComplete: false);
        using (DuckDBTransaction transaction = _warehouse.Connection.BeginTransaction())
        {
            _checkpoints.Save(transaction, saved, """{"page":2}""", isComplete: true);
            transaction.Rollback();
        }

        Load().Should().Be(saved);
        Save(Load(), """{"page":2}""", isComplete: false).Version.Should().Be(2);
    }

    [Fact]
    public void All_of_a_stage_come_in_the_order_of_their_keys()
    {
        foreach (string key in (string[])["payments/listed", "clients/deleted", "clients/listed"])
        {
            Save(Checkpoints.Load(_warehouse.Connection, "r", "load", key), "{}", isComplete: false);
        }

        Save(Checkpoints.Load(_warehouse.Connection, "r", "write", "equifax"), "{}", isComplete: false);

        Checkpoints.All(_warehouse.Connection, "r", "load").Select(checkpoint => checkpoint.Key)
            .Should().Equal("clients/deleted", "clients/listed", "payments/listed");
    }

    private Checkpoint Load() => Checkpoints.Load(_warehouse.Connection, "r", "load", "invoices/listed");

    private Checkpoint Save(Checkpoint loaded, string position, bool isComplete) =>
        _warehouse.InTransaction("saving", transaction => _checkpoints.Save(transaction, loaded, position, isComplete));
}
