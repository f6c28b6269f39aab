using Metro2.Etl.Tests.Sql;

namespace Metro2.Etl.Tests.Tidy;

/// <summary>What a review would otherwise look for in every source file.</summary>
public sealed class SourceTidyTests
{
    [Fact]
    public void Product_files_are_short() => SourceTree.Product.SelectMany(SourceRules.TooLong).Should().BeEmpty();

    [Fact]
    public void Product_code_takes_time_and_chance_from_outside() =>
        SourceTree.Product.SelectMany(SourceRules.BannedCalls).Should().BeEmpty();

    [Fact]
    public void Types_have_names_that_say_something() =>
        SourceTree.Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(SourceRules.EmptyNames).Should().BeEmpty();

    [Fact]
    public void Nothing_is_left_for_later() => SourceTree.Files.SelectMany(SourceRules.Promises).Should().BeEmpty();

    [Fact]
    public void No_file_tells_where_it_was_made() => SourceTree.Files.SelectMany(SourceRules.Places).Should().BeEmpty();

    [Theory]
    [InlineData("DateTime.UtcNow", true)]
    [InlineData("DateTimeOffset.Now", true)]
    [InlineData("Guid.NewGuid()", true)]
    [InlineData("new Random(1)", true)]
    [InlineData("Thread.Sleep(1)", true)]
    [InlineData("Console.WriteLine()", true)]
    [InlineData("time.GetUtcNow() // not DateTime.UtcNow", false)]
    [InlineData("AnsiConsole.Console", false)]
    public void The_ban_on_calls_finds_them(string code, bool isBanned) =>
        SourceRules.BannedCalls(Planted(code)).Any().Should().Be(isBanned);

    [Theory]
    [InlineData("pipeline/Metro2.Etl/Commands/Planted.cs")]
    [InlineData("pipeline/Metro2.Etl/Program.cs")]
    public void Commands_may_speak_to_the_console(string path) =>
        SourceRules.BannedCalls(new SourceFile(path, "Console.WriteLine();")).Should().BeEmpty();

    [Theory]
    [InlineData("class Page" + "Manager", true)]
    [InlineData("record struct Date" + "Utils", true)]
    [InlineData("interface I" + "Handler", true)]
    [InlineData("class ServiceError", false)]
    [InlineData("new HttpMessageHandler", false)]
    public void The_ban_on_names_finds_declarations(string code, bool isBanned) =>
        SourceRules.EmptyNames(Planted(code)).Any().Should().Be(isBanned);

    [Theory]
    [InlineData(SourceRules.MostLines, false)]
    [InlineData(SourceRules.MostLines + 1, true)]
    public void A_file_of_too_many_lines_is_found(int lines, bool isTooLong) =>
        SourceRules.TooLong(Planted(new string('\n', lines))).Any().Should().Be(isTooLong);

    [Theory]
    [InlineData("// TO" + "DO later", true)]
    [InlineData("throw new NotImplemented" + "Exception()", true)]
    [InlineData("// nothing to do", false)]
    public void A_promise_is_found(string code, bool isPromise) => SourceRules.Promises(Planted(code)).Any().Should().Be(isPromise);

    [Theory]
    [InlineData("see /ho" + "me/somebody/file", true)]
    [InlineData("\"/tm" + "p/x\"", true)]
    [InlineData("C:\\\\Us" + "ers\\\\somebody", true)]
    [InlineData("https" + "://packages.somewhere.net/index.json", true)]
    [InlineData("https" + "://somebody:secret@packages.somewhere.net/", true)]
    [InlineData("http://a.example.com/ and http://127.0.0.1:1/", false)]
    [InlineData("tests/work/one", false)]
    [InlineData("https://{host}/path", false)]
    public void A_machine_path_or_a_foreign_host_is_found(string text, bool isPlace) =>
        SourceRules.Places(Planted(text)).Any().Should().Be(isPlace);

    [Fact]
    public void The_tree_is_the_whole_repository()
    {
        SourceTree.Product.Should().HaveCountGreaterThan(100);
        SourceTree.Files.Select(file => file.Path).Should().Contain(
            ["README.md", "run.ps1", ".ci/run", "sql/README.md", "tests/Metro2.Etl.Tests/Tidy/SourceTree.cs"]);
        Directory.Exists(Repository.Root).Should().BeTrue();
    }

    private static SourceFile Planted(string text) => new("pipeline/Metro2.Etl/Planted.cs", text);
}
