using DuckDB.NET.Data;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Transform;

public sealed class ModelRunnerTests : IDisposable
{
    private const string Incremental =
        """
        -- materialized: incremental
        with pages as (
            select * from raw.page_texts
            where page_id > getvariable('after_page_id') and page_id <= getvariable('through_page_id')
        )
        select page_id, body as label from pages
        """;

    private const string Packing = "select current_setting('disabled_compression_methods')";

    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);

    private DuckDBConnection Connection => _warehouse.Connection;

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public void Seeds_macros_and_models_stand_on_each_other()
    {
        Build(
            ("seeds/states.csv", "code,name\nTX,TEXAS\nPR,O'HARE\n"),
            ("macros/a_first.sql", "create or replace macro a_first(x) as z_last(x) || '!'"),
            ("macros/z_last.sql", "create or replace macro z_last(x) as (select name from seeds.states where code = x)"),
            ("staging/a.sql", "select a_first('PR') as label"),
            ("metro2/b.sql", "select label || '?' as label from staging.a"));

        Connection.Single<string>("select label from metro2.b").Should().Be("O'HARE!?");
    }

    [Fact]
    public void A_table_is_made_anew_every_time()
    {
        SqlProject project = Trees.Project(("staging/a.sql", "select count(*)::bigint as n from raw.pages"));
        Build(project);
        AddPages(1, 2);

        Build(project);

        Connection.Single<long>("select n from staging.a").Should().Be(2);
    }

    [Fact]
    public void An_incremental_model_reads_only_pages_that_it_has_not_seen()
    {
        SqlProject project = Trees.Project(("staging/versions.sql", Incremental));
        Build(project);
        AddPages(1, 2);
        Build(project);
        // Would it read page 1 again, the row would change or double.
        Connection.Run("update raw.page_parts set text = 'changed' where page_id = 1");
        AddPages(3, 3);

        ModelBuilt built = Build(project).Single();

        built.RowCount.Should().Be(3);
        Labels().Should().Equal("1 body 1", "2 body 2", "3 body 3");
        Connection.Single<long>("select through_page_id from etl.models").Should().Be(3);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    public void Many_pages_are_read_in_slices_and_each_page_once(int pages)
    {
        SqlProject project = Trees.Project((
            "staging/versions.sql",
            Incremental.Replace("body as label", "count(*) over () as pages_at_once", StringComparison.Ordinal)));
        AddPages(1, pages);

        Build(project).Single().RowCount.Should().Be(pages);

        Connection.Single<long>("select count(distinct page_id) from staging.versions").Should().Be(pages);
        Connection.Single<long>("select max(pages_at_once) from staging.versions").Should().Be(256);
    }

    [Fact]
    public void Nothing_new_adds_nothing()
    {
        SqlProject project = Trees.Project(("staging/versions.sql", Incremental));
        AddPages(1, 2);
        Build(project);

        Build(project).Single().RowCount.Should().Be(2);
    }

    public static TheoryData<string, string> Edits() => new()
    {
        { "staging/versions.sql", Incremental.Replace("body as label", "upper(body) as label", StringComparison.Ordinal) },
        { "macros/mark.sql", "create or replace macro mark(x) as upper(x)" },
        { "seeds/marks.csv", "code\nB\n" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Another_text_of_the_model_a_macro_or_a_seed_builds_it_anew_from_the_first_page(string path, string text)
    {
        Dictionary<string, string> files = new()
        {
            ["staging/versions.sql"] = Incremental,
            ["macros/mark.sql"] = "create or replace macro mark(x) as x",
            ["seeds/marks.csv"] = "code\nA\n",
        };
        AddPages(1, 2);
        Build([.. files.Select(file => (file.Key, file.Value))]);
        Connection.Run("update raw.page_parts set text = 'changed' where page_id = 1");

        files[path] = text;
        Build([.. files.Select(file => (file.Key, file.Value))]);

        Labels().Select(label => label.ToLowerInvariant()).Should().Equal("1 changed", "2 body 2");
    }

    [Fact]
    public void A_table_that_was_lost_is_built_anew_from_the_first_page()
    {
        SqlProject project = Trees.Project(("staging/versions.sql", Incremental));
        AddPages(1, 2);
        Build(project);
        Connection.Run("drop table staging.versions");

        Build(project).Single().RowCount.Should().Be(2);
    }

    [Fact]
    public void Columns_are_matched_by_name_when_rows_are_added()
    {
        SqlProject project = Trees.Project(("staging/versions.sql", Incremental));
        AddPages(1, 1);
        Build(project);
        Connection.Run("create or replace table staging.versions as select label, page_id from staging.versions");
        AddPages(2, 2);

        Build(project);

        Labels().Should().Equal("1 body 1", "2 body 2");
    }

    [Fact]
    public void A_model_that_nobody_needs_reads_nothing_and_catches_up_when_somebody_does()
    {
        SqlProject project = Trees.Project(("staging/versions.sql", "-- only if: getvariable('wanted')\n" + Incremental));
        AddPages(1, 2);
        Build(project).Single().RowCount.Should().Be(0, "a variable that is not set wants nothing");
        Connection.Single<long>("select through_page_id from etl.models").Should().Be(0);

        Connection.Run("set variable wanted = true");
        Build(project).Single().RowCount.Should().Be(2);

        Connection.Run("set variable wanted = false");
        AddPages(3, 300);
        Build(project).Single().RowCount.Should().Be(2, "what was read stays");

        Connection.Run("set variable wanted = true");
        Build(project).Single().RowCount.Should().Be(300);
        Labels().Distinct().Should().HaveCount(300);
    }

    [Fact]
    public void A_view_shows_what_its_tables_hold_now()
    {
        SqlProject project = Trees.Project(("views/pages.sql", "select page_id from raw.pages"));
        Build(project);
        AddPages(1, 4);

        Connection.Single<long>("select count(*) from audit.pages").Should().Be(4);
    }

    [Fact]
    public void A_model_may_change_between_table_and_view()
    {
        Build(("metro2/a.sql", "select 1 as n"));
        Build(("metro2/a.sql", "-- materialized: view\nselect 2 as n"));
        Connection.Single<int>("select n from metro2.a").Should().Be(2);

        Build(("metro2/a.sql", "select 3 as n"));
        Connection.Single<int>("select n from metro2.a").Should().Be(3);
    }

    [Fact]
    public void A_model_that_fails_leaves_itself_and_its_line_as_they_were()
    {
        AddPages(1, 1);
        Build(("staging/a.sql", "select 1 as n"));
        Action building = () => Build(("staging/a.sql", "select body::integer as n from raw.page_texts"));

        EtlException thrown = building.Should().Throw<EtlException>().Which;

        thrown.Message.Should().Contain("sql/staging/a.sql").And.NotContain("body 1");
        Connection.Single<string>(Packing).Should().BeEmpty("what is kept is packed, also behind a model that failed");
        Connection.Single<int>("select n from staging.a").Should().Be(1);
        Connection.Single<long>("select row_count from etl.models").Should().Be(1);
    }

    [Fact]
    public void A_cancelled_build_stops_and_leaves_the_model_as_it_was()
    {
        Build(("staging/a.sql", "select 1 as n"));
        using CancellationTokenSource source = new();
        SqlProject endless = Trees.Project(
            ("staging/a.sql", "select count(*)::bigint as n from range(3000000000) as a, range(1000) as b"));
        ModelRunner runner = Prepared(endless);
        source.CancelAfter(200);

        Action building = () => runner.BuildAll(endless.Graph(Connection), null, source.Token);

        building.Should().Throw<OperationCanceledException>();
        Connection.Single<int>("select n from staging.a").Should().Be(1);
        Connection.Single<string>(Packing).Should().BeEmpty("what is kept is packed, also behind a model that was stopped");
    }

    [Theory]
    [InlineData("", "range", false)]
    [InlineData("", "range % 7", true)]
    [InlineData("-- materialized: incremental\n", "range", true)]
    public void Of_texts_that_the_next_run_makes_anew_only_repeated_ones_are_packed_and_kept_ones_are(
        string directive, string varying, bool isPacked)
    {
        using TemporaryFolder folder = new();
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(folder.File("w.duckdb"), FixedTime.WithTicks);
        SqlProject project = Trees.Project(
            ("staging/a.sql", $"{directive}select 'text number ' || {varying} as label from range(1200000)"));
        ModelRunner runner = new(warehouse.Connection, FixedTime.WithTicks, project);
        runner.Prepare();

        runner.BuildAll(project.Graph(warehouse.Connection), null, CancellationToken.None);

        warehouse.Connection.Rows(
            "select distinct compression from pragma_storage_info('staging.a') where segment_type = 'VARCHAR'", reader => reader.GetString(0))
            .Contains("Uncompressed").Should().Be(!isPacked);
        warehouse.Connection.Single<string>(Packing).Should().BeEmpty();
    }

    [Theory]
    [InlineData("create or replace macro mark(x) as (select max(page_id) from raw.pages)", "*mark.sql reads raw.pages*")]
    [InlineData("create or replace macro mark(x) as table select * from raw.pages", "*mark.sql reads raw.pages*")]
    [InlineData("create or replace macro other(x) as x", "*mark.sql does not make a macro of its own name*")]
    [InlineData("create or replace macro mark(x) as", "*making sql/macros/mark.sql*")]
    public void A_macro_reads_seeds_only_and_is_called_like_its_file(string text, string message)
    {
        Action preparing = () => Prepared(Trees.Project(("macros/mark.sql", text)));

        preparing.Should().Throw<EtlException>().WithMessage(message);
    }

    [Fact]
    public void Progress_names_each_model_with_its_rows()
    {
        AddPages(1, 3);
        List<ModelBuilt> seen = [];
        SqlProject project = Trees.Project(
            ("staging/a.sql", "select * from raw.pages"), ("metro2/b.sql", "select * from staging.a limit 1"));
        ModelRunner runner = Prepared(project);

        runner.BuildAll(project.Graph(Connection), new Collect(seen), CancellationToken.None);

        seen.Should().Equal(new ModelBuilt("staging.a", 3, 1, 2), new ModelBuilt("metro2.b", 1, 2, 2));
    }

    private IReadOnlyList<ModelBuilt> Build(params (string Path, string Text)[] files) => Build(Trees.Project(files));

    private IReadOnlyList<ModelBuilt> Build(SqlProject project) =>
        Prepared(project).BuildAll(project.Graph(Connection), null, CancellationToken.None);

    private ModelRunner Prepared(SqlProject project)
    {
        ModelRunner runner = new(Connection, FixedTime.WithTicks, project);
        runner.Prepare();
        return runner;
    }

    private void AddPages(int from, int to) =>
        Connection.Run(
            """
            insert into raw.pages
            select n, 'r', 'a', 'clients', 'listed', 1, n, 1, 1, 1, timestamptz '2026-11-01 00:00:00Z', 'x'
            from range($from_page, $to_page + 1) as pages(n);
            insert into raw.page_parts
            select n, 1, 'body ' || n from range($from_page, $to_page + 1) as pages(n)
            """,
            ("from_page", (long)from),
            ("to_page", (long)to));

    private List<string> Labels() =>
        Connection.Rows("select page_id || ' ' || label from staging.versions order by page_id", reader => reader.GetString(0));

    private sealed class Collect(List<ModelBuilt> seen) : IProgress<ModelBuilt>
    {
        public void Report(ModelBuilt value) => seen.Add(value);
    }
}
