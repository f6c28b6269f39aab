using System.Text;
using Metro2.Etl.Configuration;
using Metro2.Etl.Retention;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Proof;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Retention;

/// <summary>What a purge takes is gone from the file, what it leaves is whole, and what it did can be read.</summary>
public sealed class PurgeTests : IDisposable
{
    private const string Gone = "Vanishington";
    private const string Kept = "Remainsworth";

    private readonly TemporaryFolder _folder = new();

    public PurgeTests()
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(Path, FixedTime.November2026);
        OldPages.Run(warehouse, "m18", 2018);
        OldPages.Run(warehouse, "m26", 2026);
        OldPages.Page(warehouse, 1, "m18", 2018, $$"""{"userid": 5, "lname": "{{Gone}}"}""");
        OldPages.Page(warehouse, 2, "m26", 2026, $$"""{"userid": 5, "lname": "{{Kept}}"}""");
        OldPages.Consumer(warehouse, "m18", Gone);
        OldPages.Consumer(warehouse, "m26", Kept);
        warehouse.Connection.Run(
            $"""
            create schema staging; create schema metro2;
            create table staging.client_versions as select unnest([1, 2])::bigint as page_id, unnest(['{Gone}', '{Kept}']) as last_name;
            create table staging.invoice_versions as select 2::bigint as page_id, 'listed' as walk;
            create table metro2.base_segments as select '{Kept}' as surname;
            insert into etl.models values ('staging.client_versions', 'x', 2, 2, '2026-02-02 00:00:00+00');
            insert into etl.stages values ('m26', 'transform', 'done', '2026-02-02 00:00:00+00', null, 1);
            """);
    }

    private string Path => _folder.File("w.duckdb");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_purged_name_is_nowhere_in_the_file_and_one_that_stays_is()
    {
        Holds(Gone).Should().BeTrue("the search finds what is stored");

        PurgeOutcome outcome = Purge();

        outcome.Should().BeEquivalentTo(new { PurgeId = 1L, HasRewritten = true });
        Holds(Gone).Should().BeFalse();
        Holds(Kept).Should().BeTrue();
        Directory.GetFiles(_folder.Path).Should().Equal([Path], "nothing is left beside it");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Query("select page_id || ' ' || body[:9] from raw.page_texts").Should().Equal("2 {\"respons");
        Query("select page_id::text from raw.pages order by page_id").Should().Equal(["1", "2"], "what is known of a page stays");
        Query("select last_name from staging.client_versions").Should().Equal(Kept);
        Query("select row_count::text from etl.models").Should().Equal("1");
        Query("select surname from metro2.base_segments").Should().Equal(Kept);
    }

    [Fact]
    public void Who_when_why_and_what_can_be_read_afterwards()
    {
        string digest = Query("select sha256(body_sha256 || chr(10)) from raw.pages where page_id = 1").Single();

        Purge();

        Query(
            """
            select concat_ws(' ', purge_id, epoch(purged_at)::bigint, purged_by, reason, years, older_than::date, page_count, byte_count > 0, run_count,
                consumer_count, rewritten_at = purged_at)
            from etl.purges
            """).Should().Equal("1 1793685600 R. Head yearly 7 2019-11-03 1 true 1 1 true");
        Query("select pages_sha256 from etl.purges").Should().Equal(digest);
        Query("select page_id || ' ' || purge_id from etl.purged_pages").Should().Equal("1 1");
        Query("select concat_ws(' ', purge_id, run_id, row_count) from etl.purged_consumers").Should().Equal("1 m18 1");
        Query("select stage || ' ' || event from etl.events order by event_id").Should().Equal("retention purged", "retention rewritten");
        Query("select detail from etl.events order by event_id").First().Should().Contain(digest).And.Contain("\"purge_id\":1").And.NotContain("Head");
    }

    [Fact]
    public void The_same_purge_again_has_nothing_to_do()
    {
        Purge();
        IReadOnlyList<string> before = WarehouseContents.Of(Path);

        PurgeOutcome outcome = Purge();

        outcome.Should().BeEquivalentTo(new { PurgeId = (long?)null, HasRewritten = false });
        outcome.Counts.AreNone.Should().BeTrue();
        WarehouseContents.Of(Path).Should().Equal(before);
        Query("select count(*)::text from etl.events").Should().Equal("2");
    }

    [Fact]
    public void When_the_newest_month_is_purged_the_models_give_up_its_persons_as_well()
    {
        using (DuckDbWarehouse warehouse = DuckDbWarehouse.Open(Path, FixedTime.November2026))
        {
            warehouse.Connection.Run("update etl.stages set run_id = 'm18'");
            warehouse.Connection.Run($"update metro2.base_segments set surname = '{Gone}'");
        }

        Purge();

        Query("select surname from metro2.base_segments").Should().BeEmpty();
        Holds(Gone).Should().BeFalse();
    }

    [Fact]
    public void Without_room_for_the_new_file_the_rows_are_gone_and_the_next_purge_rewrites()
    {
        Action purge = () => Purge(freeBytes: 1000);

        purge.Should().Throw<EtlException>().Where(error => error.ExitCode == ExitCode.RetryLater && error.Message.Contains("MiB are free"));
        Query("select page_id::text from raw.page_texts").Should().Equal("2");
        Query("select (rewritten_at is null)::text from etl.purges").Should().Equal("true");
        Directory.GetFiles(_folder.Path).Should().Equal(Path);

        Purge().Should().BeEquivalentTo(new { PurgeId = (long?)null, HasRewritten = true });
        Holds(Gone).Should().BeFalse();
    }

    [Fact]
    public void Wherever_it_is_killed_the_warehouse_is_whole_and_the_same_command_finishes()
    {
        CrashImages images = new(_folder.Path, stride: 1);
        Purge(step: new Told<RunStep>(images.Take));
        IReadOnlyList<string> contents = WarehouseContents.Of(Path);

        images.All.Count.Should().BeGreaterThan(3);
        foreach ((string story, TemporaryFolder folder) in images.All)
        {
            using (folder)
            {
                string image = folder.File("w.duckdb");
                Purge(image);

                WarehouseContents.Of(image).Should().Equal(contents, story);
                Holds(Gone, image).Should().BeFalse(story);
                Directory.GetFiles(folder.Path).Should().Equal([image], story);
            }
        }
    }

    [Theory]
    [InlineData("", "yearly", "bad_text")]
    [InlineData("R. Head", "for 219-09-9998", "personal_data")]
    public void Who_and_why_are_checked_first(string by, string reason, string expected)
    {
        Action purge = () => new Purge(Path, RetentionSettings.Default, FixedTime.November2026, _ => long.MaxValue).Run(by, reason, CancellationToken.None);

        purge.Should().Throw<EtlException>().Which.Message.Should().Contain(expected);
        Query("select count(*)::text from etl.purges").Should().Equal("0");
    }

    [Fact]
    public void A_warehouse_that_is_open_is_left_alone()
    {
        using (DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(Path))
        {
            Action look = () => new Purge(Path, RetentionSettings.Default, FixedTime.November2026, _ => long.MaxValue).Run("R. Head", "yearly", CancellationToken.None);
            look.Should().Throw<EtlException>();
        }

        Query("select count(*)::text from etl.purges").Should().Equal("0");
    }

    private PurgeOutcome Purge(string? path = null, long freeBytes = long.MaxValue, IProgress<RunStep>? step = null) =>
        new Purge(path ?? Path, RetentionSettings.Default, FixedTime.November2026, _ => freeBytes, step).Run("R. Head", "yearly", CancellationToken.None);

    private bool Holds(string text, string? path = null) => File.ReadAllBytes(path ?? Path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private List<string> Query(string sql)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(Path);
        return warehouse.Connection.Rows(sql, reader => reader.GetString(0));
    }
}
