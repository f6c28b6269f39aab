using DuckDB.NET.Data;
using FsCheck;
using FsCheck.Fluent;
using Metro2.Etl.Transform;

namespace Metro2.Etl.Tests.Transform;

public sealed class ModelGraphTests : IDisposable
{
    private static readonly HashSet<string> s_tables = ["raw.pages", "history.reported_accounts"];

    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public ModelGraphTests() => _connection.Open();

    public void Dispose() => _connection.Dispose();

    public static TheoryData<string, string> Selects() => new()
    {
        { "select * from raw.pages", "raw.pages" },
        { "select (select max(page_id) from raw.pages) as last", "raw.pages" },
        { "with pages as (select 1 as a) select * from pages, raw.pages as p", "raw.pages" },
        { "with a as (from raw.pages), b as (from a join staging.x using (id)) from b", "raw.pages,staging.x" },
        { "with recursive r as (select 1 as n union all select n + 1 from r, staging.x) from r", "staging.x" },
        { "select 1 where exists (from metro2.z) and 2 in (select a from staging.x)", "metro2.z,staging.x" },
        { "from (from staging.x) as t asof join raw.pages as p on t.a >= p.a", "raw.pages,staging.x" },
        { "select * from staging.x, lateral (select * from metro2.z as z where z.a = x.a) as t", "metro2.z,staging.x" },
        { "from staging.x union all by name from metro2.z", "metro2.z,staging.x" },
        { "select 'from raw.pages' as text, unnest([1, 2]) as n from range(3)", "" },
        { "-- from raw.pages\nselect list_transform([1], lambda v: v + 1)", "" },
    };

    [Theory]
    [MemberData(nameof(Selects))]
    public void The_parser_finds_what_a_select_reads(string sql, string expected)
    {
        string.Join(',', SqlReferences.Of(_connection, "a.sql", sql)).Should().Be(expected);
    }

    [Theory]
    [InlineData("select * frm raw.pages where", "*a.sql does not parse*")]
    [InlineData("create table x as select 1", "*a.sql does not parse*")]
    [InlineData("select 1; select 2", "*a.sql holds more than one statement*")]
    [InlineData("select * from pages", "*a.sql reads 'pages' without naming its schema*")]
    public void What_is_not_one_plain_select_is_refused(string sql, string message)
    {
        Action reading = () => SqlReferences.Of(_connection, "a.sql", sql);

        reading.Should().Throw<EtlException>().WithMessage(message).Which.ExitCode.Should().Be(ExitCode.Bug);
    }

    [Fact]
    public void A_deeply_nested_expression_is_walked_to_its_end()
    {
        string sum = string.Concat(Enumerable.Repeat("(1 + ", 150)) + "(select max(a) from staging.x)" + new string(')', 150);

        SqlReferences.Of(_connection, "a.sql", $"select {sum}").Should().Equal("staging.x");
    }

    [Fact]
    public void Models_come_after_what_they_read_and_else_by_name()
    {
        ModelGraph graph = Build(
            ("metro2.last", "select * from staging.b, staging.a"),
            ("staging.b", "select * from staging.c"),
            ("staging.c", "select * from raw.pages"),
            ("staging.a", "select * from raw.pages"));

        graph.Ordered.Select(model => model.Relation).Should().Equal("staging.a", "staging.c", "staging.b", "metro2.last");
        graph.DependenciesOf("metro2.last").Should().Equal("staging.a", "staging.b");
        graph.Upstream(["staging.b"]).Should().BeEquivalentTo("staging.b", "staging.c", "raw.pages");
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_files()
    {
        (string Relation, string Text)[] models =
        [
            ("staging.a", "select * from raw.pages"),
            ("staging.b", "select * from staging.a"),
            ("staging.c", "select * from staging.a"),
            ("metro2.d", "select * from staging.b, staging.c"),
            ("metro2.e", "select * from raw.pages"),
        ];
        string[] expected = [.. Build(models).Ordered.Select(model => model.Relation)];

        Prop.ForAll(
            Gen.Shuffle(models).ToArbitrary(),
            shuffled => Build(shuffled).Ordered.Select(model => model.Relation).SequenceEqual(expected))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    [Fact]
    public void A_circle_names_its_files_and_no_others()
    {
        Action building = () => Build(
            ("staging.a", "select * from staging.b"),
            ("staging.b", "select * from staging.c"),
            ("staging.c", "select * from staging.b"));

        building.Should().Throw<EtlException>()
            .WithMessage("*sql/staging/b.sql reads sql/staging/c.sql reads sql/staging/b.sql*")
            .Which.Message.Should().NotContain("staging/a.sql");
    }

    [Fact]
    public void A_model_that_reads_itself_is_a_circle()
    {
        Action building = () => Build(("staging.a", "select * from staging.a"));

        building.Should().Throw<EtlException>().WithMessage("*sql/staging/a.sql reads sql/staging/a.sql*");
    }

    [Fact]
    public void A_relation_that_nobody_makes_is_named_with_its_reader()
    {
        Action building = () => Build(("staging.a", "select * from staging.nowhere, raw.pages"));

        building.Should().Throw<EtlException>().WithMessage("*sql/staging/a.sql reads staging.nowhere,*")
            .Which.Message.Should().NotContain("raw.pages");
    }

    private ModelGraph Build(params (string Relation, string Text)[] models) =>
        ModelGraph.Build(_connection, [.. models.Select(model => Trees.Model(model.Relation, model.Text))], s_tables);
}
