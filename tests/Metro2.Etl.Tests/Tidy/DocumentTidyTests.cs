using System.Globalization;
using System.Text.RegularExpressions;

namespace Metro2.Etl.Tests.Tidy;

/// <summary>What documents say and what is there are the same.</summary>
public sealed partial class DocumentTidyTests
{
    private static readonly string s_readme = SourceTree.Read("README.md");

    [Fact]
    public void The_README_lists_every_exit_code_and_no_other() =>
        ExitCodeRow().Matches(s_readme)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .Should().Equal(Enum.GetValues<ExitCode>().Select(code => (int)code));

    [Fact]
    public void The_README_lists_every_variable_and_no_other() =>
        Words(Variable(), s_readme).Should().Equal(SourceTree.Product.SelectMany(file => Words(Variable(), file.Text)).Distinct().Order());

    [Theory]
    [InlineData("dotnet run -c Release --project pipeline/Metro2.Etl -- demo")]
    [InlineData("dotnet test Metro2.Etl.sln -c Release")]
    public void The_README_gives_the_two_commands(string command) => s_readme.Should().Contain($"```\n{command}\n```");

    [Fact]
    public void The_READMEs_verbs_are_those_of_the_script()
    {
        string shortcuts = Section(s_readme, "## Shortcuts");
        string[] told = [.. BackTicked().Matches(shortcuts).Select(match => match.Groups[1].Value).Where(word => word != "run.ps1")];

        told.Should().Equal(Verb().Matches(SourceTree.Read("run.ps1")).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void A_verb_is_one_call_of_dotnet()
    {
        string script = SourceTree.Read("run.ps1");

        Verb().Matches(script).Should().HaveCountGreaterThan(3)
            .And.OnlyContain(match => DotnetCall().Count(match.Groups[2].Value) == 1 && !match.Groups[2].Value.Contains(';'));
        DotnetCall().Count(script).Should().Be(Verb().Count(script), "what a verb does stands in its line");
    }

    [Fact]
    public void The_script_accepts_exactly_its_verbs()
    {
        string script = SourceTree.Read("run.ps1");
        string accepted = Regex.Match(script, @"ValidateSet\(([^)]*)\)").Groups[1].Value;

        accepted.Split(',').Select(word => word.Trim(' ', '\'')).Should().Equal(Verb().Matches(script).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        string[] projects = [.. SourceTree.Files.Select(file => file.Path).Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))];

        SolutionProject().Matches(SourceTree.Read("Metro2.Etl.sln")).Select(match => match.Groups[1].Value.Replace('\\', '/'))
            .Should().BeEquivalentTo(projects);
    }

    [Fact]
    public void Every_fixture_has_its_line_and_every_line_its_fixture()
    {
        string[] files =
        [
            .. SourceTree.Paths(Path.Combine(Sql.Repository.Root, "fixtures"))
                .Select(path => path["fixtures/".Length..]).Where(path => path != "README.md"),
        ];

        FixtureRow().Matches(SourceTree.Read("fixtures/README.md")).Select(match => match.Groups[1].Value).Should().BeEquivalentTo(files);
    }

    [Fact]
    public void Every_test_that_reads_a_fixture_exists()
    {
        HashSet<string> types = [.. SourceTree.Files.Select(file => Path.GetFileNameWithoutExtension(file.Name))];

        TestName().Matches(SourceTree.Read("fixtures/README.md")).Select(match => match.Groups[1].Value)
            .Should().NotBeEmpty().And.OnlyContain(name => types.Contains(name));
    }

    [Fact]
    public void Event_ids_are_unique_and_in_a_documented_range()
    {
        string log = SourceTree.Read("pipeline/Metro2.Etl/Diagnostics/Log.cs");
        int[] ranges = [.. EventRange().Matches(Regex.Match(log, @"Event ids:[^<]*").Value).Select(match => Number(match.Value))];
        int[] ids = [.. SourceTree.Product.SelectMany(file => EventId().Matches(file.Text)).Select(match => Number(match.Groups[1].Value))];

        ids.Should().NotBeEmpty().And.OnlyHaveUniqueItems().And.OnlyContain(id => ranges.Contains(id / 100 * 100));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Words(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static string Section(string document, string heading)
    {
        int start = document.IndexOf(heading, StringComparison.Ordinal);
        start.Should().BeGreaterThan(0, $"the section {heading} is wanted");
        int end = document.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return end < 0 ? document[start..] : document[start..end];
    }

    [GeneratedRegex(@"^\| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex ExitCodeRow();

    [GeneratedRegex(@"\bMETRO2_[A-Z_]+\b")]
    private static partial Regex Variable();

    [GeneratedRegex(@"`([\w.]+)`")]
    private static partial Regex BackTicked();

    [GeneratedRegex(@"^ *'(\w+)' \{(.*)\}\r?$", RegexOptions.Multiline)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\bdotnet ")]
    private static partial Regex DotnetCall();

    [GeneratedRegex(@"""([^""]+\.csproj)""")]
    private static partial Regex SolutionProject();

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FixtureRow();

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\b\d{4}\b")]
    private static partial Regex EventRange();

    [GeneratedRegex(@"LoggerMessage\((?:EventId = )?(\d+)")]
    private static partial Regex EventId();
}
