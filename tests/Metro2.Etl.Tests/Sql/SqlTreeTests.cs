using System.Text.RegularExpressions;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Sql;

/// <summary>Rules that every file of <c>sql/</c> and <c>tests/sql</c> keeps.</summary>
[Collection(SqlTemplateGroup.Name)]
public sealed partial class SqlTreeTests(SqlTemplate template)
{
    public static TheoryData<string> Models() =>
        [.. SqlProject.Embedded().Models.Select(model => model.Relation).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Audits() => [.. SqlProject.Embedded().Audits.Select(audit => audit.Name)];

    public static TheoryData<string> SqlFiles() =>
        [.. EmbeddedSql.Files.Select(file => file.Path).Where(path => path.EndsWith(".sql", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_says_what_a_row_is_and_has_a_case(string relation)
    {
        SqlModel model = template.Project.Models.Single(model => model.Relation == relation);

        SqlText.Header(model.Text).Where(line => !line.StartsWith("materialized:", StringComparison.Ordinal))
            .Should().NotBeEmpty($"{model.Path} needs a header comment");
        CasesOf(relation.Replace('.', '/')).Should().NotBeEmpty($"{relation} needs a case in tests/sql");
    }

    [Fact]
    public void An_incremental_model_reads_the_slice_of_pages_that_it_is_given() =>
        template.Project.Models.Where(model => model.Materialization == Materialization.Incremental)
            .Should().HaveCountGreaterThan(6).And.OnlyContain(model =>
                model.Text.Contains("page_id > getvariable('after_page_id')", StringComparison.Ordinal)
                && model.Text.Contains("page_id <= getvariable('through_page_id')", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Audits))]
    public void An_audit_has_been_seen_to_fail_and_to_pass(string name)
    {
        SqlCase[] cases = [.. CasesOf($"audits/{name}").Select(SqlCase.Read)];

        cases.Should().Contain(test => test.Expected != null, "an audit that nobody saw fail is no audit");
        cases.Should().Contain(test => test.Expected == null);
    }

    [Theory]
    [MemberData(nameof(Audits))]
    public void An_audit_names_accounts_first(string name)
    {
        Audit audit = template.Project.Audits.Single(audit => audit.Name == name);

        template.Connection.Rows($"describe\n{audit.Text}", reader => reader.GetString(0))
            .Should().StartWith("account_key");
    }

    [Theory]
    [InlineData("metro2.base_segments", false)]
    [InlineData("metro2.j1_segments", true)]
    [InlineData("metro2.j2_segments", true)]
    public void The_columns_of_a_segment_are_the_fields_of_its_layout_in_their_order(string relation, bool hasPosition)
    {
        RecordLayout layout = relation switch
        {
            "metro2.base_segments" => BaseSegmentLayout.Layout,
            "metro2.j1_segments" => J1SegmentLayout.Layout,
            _ => J2SegmentLayout.Layout,
        };
        List<(string Name, string Type)> columns =
            template.Connection.Rows($"describe {relation}", reader => (reader.GetString(0), reader.GetString(1)));

        columns.Select(column => column.Name).Should().Equal(
        [
            "account_id", "client_id", .. hasPosition ? ["position"] : Array.Empty<string>(),
            .. layout.Fields.Where(field => field.Column is not null).Select(field => field.Column!),
        ]);

        // Encrypted: a date or a number here would be a value in clear.
        columns.Where(column => column.Name is "social_security_number" or "date_of_birth")
            .Should().HaveCount(2).And.OnlyContain(column => column.Type == "VARCHAR");
    }

    [Fact]
    public void Every_case_is_about_something_that_exists()
    {
        HashSet<string> known =
        [
            .. template.Project.Models.Select(model => model.Relation),
            .. template.Project.Audits.Select(audit => audit.Name),
        ];

        Repository.CaseFiles.Select(SqlCase.Read).Select(test => test.Target).Should().OnlyContain(target => known.Contains(target));
    }

    [Theory]
    [MemberData(nameof(SqlFiles))]
    public void Nothing_that_decides_a_number_reads_the_clock_throws_dice_or_pads(string path)
    {
        SqlFile file = EmbeddedSql.Files.Single(file => file.Path == path);

        Banned().Match(Comment().Replace(file.Text, "")).Value.Should().BeEmpty(path);
    }

    [Theory]
    [InlineData("select current_date", true)]
    [InlineData("select  NOW ()", true)]
    [InlineData("select lpad(x, 3, '0')", true)]
    [InlineData("select random()", true)]
    [InlineData("select 1 -- not now()", false)]
    [InlineData("select known(1)", false)]
    public void The_ban_finds_calls_and_not_comments(string sql, bool isBanned)
    {
        Banned().IsMatch(Comment().Replace(sql, "")).Should().Be(isBanned);
    }

    private static IEnumerable<string> CasesOf(string folder) =>
        Repository.CaseFiles.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal));

    [GeneratedRegex(@"--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"\b(current_date|current_time|current_timestamp|localtime|localtimestamp|get_current_time\w*|(now|today|random|"
        + @"uuid|gen_random_uuid|uuidv4|uuidv7|setseed|lpad|rpad|transaction_timestamp)\s*\()",
        RegexOptions.IgnoreCase)]
    private static partial Regex Banned();
}
