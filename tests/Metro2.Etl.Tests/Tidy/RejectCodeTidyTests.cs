using System.Text.RegularExpressions;
using Metro2.Etl.EarlierFiles;
using Metro2.Etl.Write;
using Metro2.Format.Fields;

namespace Metro2.Etl.Tests.Tidy;

/// <summary>Every code that a reject can carry is explained in <c>sql/README.md</c>, and nothing else is.</summary>
public sealed partial class RejectCodeTidyTests
{
    [Fact]
    public void Codes_of_staging_are_documented() => Documented("staging").Should().BeEquivalentTo(
        SourceTree.Files.Where(file => file.Path.StartsWith("sql/staging/", StringComparison.Ordinal))
            .SelectMany(file => StagingCodes(file.Text)).Append("missing").Distinct());

    [Fact]
    public void Codes_of_the_consumer_file_are_documented() => Documented("consumers").Should().BeEquivalentTo(
        SourceTree.Product.Where(file => file.Name is "ConsumerRowCheck.cs" or "ConsumerFileReader.cs")
            .SelectMany(file => RowCode().Matches(file.Text)).Select(match => match.Groups[1].Value).Distinct());

    [Fact]
    public void Codes_of_mapping_are_documented() => Documented("mapping").Should().BeEquivalentTo(
        MappingCode().Matches(SourceTree.Read("sql/intermediate/mapping_rejects.sql"))
            .SelectMany(match => match.Groups.Values.Skip(1)).Select(group => group.Value));

    [Fact]
    public void Codes_of_people_are_documented_have_a_remedy_and_are_used()
    {
        string[] codes = [.. SourceTree.Read("sql/seeds/people_remedies.csv").Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[0])];
        string sql = string.Concat(
            SourceTree.Files.Where(file => file.Name is "name_reject_code.sql" or "address_reject_code.sql" or "consumer_names.sql" or "consumer_addresses.sql")
                .Select(file => file.Text));

        Documented("people").Should().BeEquivalentTo(codes);
        codes.Should().OnlyContain(code => Regex.IsMatch(sql, $@"'(\w+ )?{code}'"));
    }

    [Fact]
    public void Codes_of_imports_are_documented() => Documented("import").Should().BeEquivalentTo(ImportCodes.All);

    [Fact]
    public void Codes_of_writing_are_documented() => Documented("write").Should().BeEquivalentTo(
        Enum.GetValues<RefusalCode>().Where(code => code != RefusalCode.None).Select(code => code.ToSnakeCase()).Append(PersonCheck.BornAfterOpening));

    [Fact]
    public void Staging_codes_are_found_in_both_of_their_forms() =>
        StagingCodes("reject_reason('a', f(g(''), b), c,\n 'bad_one'), case when x then 'field bad_two' end, case when y then 'plain' end")
            .Should().Equal("bad_one", "bad_two");

    private static IEnumerable<string> StagingCodes(string sql) =>
        ReasonCall().Matches(sql).Concat(ReasonText().Matches(sql)).Select(match => match.Groups[1].Value);

    private static string[] Documented(string stage) =>
    [
        .. DocumentedCode().Matches(SourceTree.Read("sql/README.md"))
            .Where(match => match.Groups[1].Value == stage).Select(match => match.Groups[2].Value),
    ];

    [GeneratedRegex(@"reject_reason\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*'(\w+)'\s*\)")]
    private static partial Regex ReasonCall();

    [GeneratedRegex(@"then\s+'\w+ (\w+)'")]
    private static partial Regex ReasonText();

    [GeneratedRegex(@"(?:\b(?:Add|Ignore)\(\s*[\w.]+,\s*|RejectCode = )""(\w+)""")]
    private static partial Regex RowCode();

    [GeneratedRegex(@"then '(\w+)' else '(\w+)' end as code")]
    private static partial Regex MappingCode();

    [GeneratedRegex(@"^\| (\w+) \| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedCode();
}
