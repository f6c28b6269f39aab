using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Transform;

public sealed class SqlModelTests
{
    [Theory]
    [InlineData("sql/staging/invoices.sql", "-- A row.\nselect 1", "staging.invoices", "Table")]
    [InlineData("sql/staging/versions.sql", "-- materialized: incremental\n-- A row.\nselect 1", "staging.versions", "Incremental")]
    [InlineData("sql/metro2/seen.sql", "-- A row.\n-- materialized: view\nselect 1", "metro2.seen", "View")]
    [InlineData("sql/views/accounts.sql", "-- A row.\nselect 1", "audit.accounts", "View")]
    [InlineData("sql/views/kept.sql", "-- materialized: table\nselect 1", "audit.kept", "Table")]
    [InlineData("sql/metro2/x.sql", "select 1 -- materialized: view", "metro2.x", "Table")]
    public void The_path_names_the_relation_and_the_head_its_form(
        string path, string text, string relation, string materialization)
    {
        SqlModel model = SqlModel.Parse(SqlFile.FromText(path, text));

        model.Relation.Should().Be(relation);
        model.Materialization.ToString().Should().Be(materialization);
    }

    [Theory]
    [InlineData("sql/staging/invoices.sql", "-- materialized: often\nselect 1", "*table, view or incremental*")]
    [InlineData("sql/staging/invoices.sql", "-- materialized: view\n-- materialized: table\nselect 1", "*twice*")]
    [InlineData("sql/staging/invoices.sql", "-- only if: true\nselect 1", "*belongs to incremental models*")]
    [InlineData("sql/staging/Invoices.sql", "select 1", "*Invoices.sql*")]
    [InlineData("sql/staging/deep/invoices.sql", "select 1", "*layer*")]
    [InlineData("sql/staging/in-voices.sql", "select 1", "*in-voices.sql*")]
    public void A_name_or_directive_that_is_not_understood_is_refused(string path, string text, string message)
    {
        Action parsing = () => SqlModel.Parse(SqlFile.FromText(path, text));

        parsing.Should().Throw<FormatException>().WithMessage(message);
    }

    [Theory]
    [InlineData("select 1;\n")]
    [InlineData("select 1 ; \n\n")]
    [InlineData("select 1")]
    public void A_closing_semicolon_is_left_out(string text)
    {
        Trees.Model("staging.a", text).Text.Should().Be("select 1");
    }

    [Theory]
    [InlineData("code,name\nTX,TEXAS\nPR,\n", 2)]
    [InlineData("code,name", 0)]
    public void A_seed_is_columns_and_rows_of_text(string text, int rows)
    {
        Seed seed = Seed.Parse(SqlFile.FromText("sql/seeds/states.csv", text));

        seed.Columns.Should().Equal("code", "name");
        seed.Rows.Should().HaveCount(rows);
    }

    [Theory]
    [InlineData("code,name\nTX\n", "*line 2*")]
    [InlineData("code,name\nTX,TEXAS,more\n", "*line 2*")]
    [InlineData("code,name\nTX,\"TEXAS\"\n", "*line 2*quotes*")]
    [InlineData("Code Name\nTX\n", "*lower-case*")]
    [InlineData("", "*lower-case*")]
    public void A_seed_of_another_shape_is_refused(string text, string message)
    {
        Action parsing = () => Seed.Parse(SqlFile.FromText("sql/seeds/states.csv", text));

        parsing.Should().Throw<FormatException>().WithMessage(message);
    }
}
