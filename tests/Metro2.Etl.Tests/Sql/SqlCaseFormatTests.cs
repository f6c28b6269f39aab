namespace Metro2.Etl.Tests.Sql;

public sealed class SqlCaseFormatTests
{
    private const string File = "intermediate/positions/a_case.sql";

    private const string Whole =
        """
        -- A late invoice is late.
        -- set period_end = date '2025-06-30'
        -- given staging.invoices
        -- a comment of the select
        select 1 as invoice_id;
        -- given staging.clients
        select 2 as client_id
        -- expect
        select 3 as balance;
        """;

    [Fact]
    public void A_case_has_a_sentence_variables_given_relations_and_expected_rows()
    {
        SqlCase test = SqlCase.Parse(File, Whole);

        test.Target.Should().Be("intermediate.positions");
        test.IsAudit.Should().BeFalse();
        test.Sentence.Should().Be("A late invoice is late.");
        test.Variables.Should().Equal(("period_end", "date '2025-06-30'"));
        test.Given.Should().Equal(
            ("staging.invoices", "-- a comment of the select\nselect 1 as invoice_id"),
            ("staging.clients", "select 2 as client_id"));
        test.Expected.Should().Be("select 3 as balance");
    }

    [Fact]
    public void An_audit_is_named_by_its_file_and_may_expect_nothing()
    {
        SqlCase test = SqlCase.Parse("audits/base_segments__claim/clean.sql", "-- All is well.\n-- expect none\n");

        test.Target.Should().Be("base_segments__claim");
        test.IsAudit.Should().BeTrue();
        test.Expected.Should().BeNull();
    }

    [Theory]
    [InlineData("positions/a_case.sql", Whole)]
    [InlineData(File, "select 1\n-- expect none\n")]
    [InlineData(File, "-- A sentence.\n-- given staging.clients\nselect 1\n")]
    [InlineData(File, "-- A sentence.\n-- expect\n-- only a comment\n")]
    [InlineData(File, "-- A sentence.\n-- expect none\nselect 1\n")]
    [InlineData(File, "-- A sentence.\n-- expect none\n-- expect\nselect 1\n")]
    public void A_file_that_could_pass_by_mistake_is_refused(string file, string text)
    {
        Action parsing = () => SqlCase.Parse(file, text);

        parsing.Should().Throw<FormatException>();
    }
}
