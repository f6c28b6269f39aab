using System.Text.Json;
using Metro2.Etl.Tests.Sql;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Commands;

/// <summary><c>show</c>, <c>validate</c>, <c>convert</c> and <c>diff</c> on the published small file.</summary>
public sealed class FileCommandTests : IDisposable
{
    private static readonly string[] Secrets =
        ["SMITH", "MARIA", "VAN DYKE", "ROBERT", "ANNA", "078051120", "1980-01-15", "01151980", "2145550123", "OAK AVE", "75201 ", "PLANO"];

    private static readonly byte[] Golden = File.ReadAllBytes(Path.Combine(Repository.Root, "fixtures", "metro2", "two-accounts.metro2"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Show_prints_every_record_with_code_meanings_and_without_persons()
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(["show", _folder.Write("a.dat", Golden)])).Should().Be(ExitCode.Done);

        probe.Output.Should().Contain("Record 1, header").And.Contain("Record 4, trailer").And.Contain("71  30-59 days late")
            .And.Contain("2025-06-14").And.Contain("1,300").And.Contain("l1_segment, positions 527-580").And.Contain("*****");
        probe.Output.Split("Record 2")[1].Should().NotContainAny(Secrets);
    }

    [Fact]
    public async Task Show_prints_persons_when_told_to()
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(["show", _folder.Write("a.dat", Golden), "--record", "2", "--unmask"])).Should().Be(ExitCode.Done);

        probe.Output.Should().Contain("078051120").And.Contain("SMITH-JONES").And.NotContain("Record 3").And.NotContain("*****");
    }

    [Fact]
    public async Task Show_finds_an_account_and_says_when_there_is_none()
    {
        string file = _folder.Write("a.dat", Golden);
        CommandLineProbe found = new();
        CommandLineProbe missing = new();

        (await found.RunAsync(["show", file, "--account", "CLIENT000045"])).Should().Be(ExitCode.Done);
        (await missing.RunAsync(["show", file, "--account", "NOBODY"])).Should().Be(ExitCode.FixSettings);

        found.Output.Should().Contain("Record 3, account").And.NotContain("Record 2");
        missing.Error.Should().Contain("no such record");
    }

    [Fact]
    public async Task Show_masks_an_account_number_that_holds_the_SSN()
    {
        CommandLineProbe probe = new();

        await probe.RunAsync(["show", _folder.Write("a.dat", With(BaseSegmentLayout.ConsumerAccountNumber, "A078051120")), "--record", "2"]);

        probe.Output.Should().NotContain("078051120");
    }

    [Fact]
    public async Task Validate_is_silent_about_errors_when_there_are_none()
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(["validate", _folder.Write("a.dat", Golden)])).Should().Be(ExitCode.Done);

        probe.Output.Should().Contain("4 records, 2 accounts, balance 2,550, past due 900")
            .And.Contain("statuses: 11 1, 71 1; SHA-256 c63d98aa2286a6f083f37ab2dabe870e44f8508fb269833e3988c274bccbbcc0")
            .And.Contain("0 errors, 1 warnings").And.Contain("warning F14  record 2, account CLIENT000123, base_segment field 34, position 298");
    }

    [Theory]
    [InlineData("equifax")]
    [InlineData("experian")]
    [InlineData("transunion")]
    public async Task Files_of_the_program_itself_have_no_errors(string bureau)
    {
        CommandLineProbe probe = new();
        string file = Path.Combine(Repository.Root, "fixtures", "golden-month", $"{bureau}-2026-10.dat");

        (await probe.RunAsync(["validate", file, "--bureau", bureau])).Should().Be(ExitCode.Done, probe.Output);
    }

    [Fact]
    public async Task Validate_tells_errors_by_its_exit_code()
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(["validate", _folder.Write("a.dat", With(BaseSegmentLayout.AccountStatus, "99"))]))
            .Should().Be(ExitCode.DoneWithFindings);

        probe.Output.Should().Contain("error   F09  record 2").And.NotContainAny(Secrets);
    }

    [Fact]
    public async Task Validate_looks_at_the_name_of_the_file()
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(["validate", _folder.Write("two accounts.dat", Golden)])).Should().Be(ExitCode.DoneWithFindings);

        probe.Output.Should().Contain("error   G11  file: the file's name has characters other than");
    }

    [Fact]
    public async Task Validate_prints_findings_as_JSON_lines_and_keeps_the_summary_apart()
    {
        CommandLineProbe probe = new();

        await probe.RunAsync(["validate", _folder.Write("a.dat", With(BaseSegmentLayout.AccountStatus, "99")), "--format", "jsonl"]);

        string[] lines = probe.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (string line in lines)
        {
            using JsonDocument finding = JsonDocument.Parse(line);
            finding.RootElement.EnumerateObject().Select(property => property.Name).Should().Equal(
                "rule", "severity", "record", "account", "segment", "field", "position", "message", "remedy");
        }

        lines.Should().Contain(line => line.Contains("\"rule\":\"F09\"") && line.Contains("\"position\":124"));
        probe.Error.Should().Contain("errors");
    }

    [Fact]
    public async Task Validate_prints_findings_as_CSV()
    {
        CommandLineProbe probe = new();

        await probe.RunAsync(["validate", _folder.Write("a.dat", Golden), "--format", "csv"]);

        string[] lines = probe.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(3);
        lines[0].Should().Be("rule,severity,record,account,segment,field,position,message,remedy");
        lines[1].Should().StartWith("F14,warning,2,CLIENT000123,base_segment,34,298,\"Social Security Number: ");
        lines[2].Should().StartWith("AccountChange-ID-4,info,3,CLIENT000045,", "what the registry finds follows in the same columns");
    }

    [Fact]
    public async Task Validate_asks_for_the_bureau_in_the_header()
    {
        string file = _folder.Write("a.dat", Golden);

        (await new CommandLineProbe().RunAsync(["validate", file, "--bureau", "equifax"])).Should().Be(ExitCode.Done);
        (await new CommandLineProbe().RunAsync(["validate", file, "--bureau", "innovis"])).Should().Be(ExitCode.DoneWithFindings);
        (await new CommandLineProbe().RunAsync(["validate", file, "--bureau", "nobody"])).Should().Be(ExitCode.BadUsage);
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.jsonl")]
    public async Task Convert_goes_to_JSON_and_back_byte_for_byte(string name)
    {
        string file = _folder.Write("a.dat", Golden);

        (await new CommandLineProbe().RunAsync(["convert", file, _folder.File(name)])).Should().Be(ExitCode.Done);
        (await new CommandLineProbe().RunAsync(["convert", _folder.File(name), _folder.File("b.dat")])).Should().Be(ExitCode.Done);

        File.ReadAllBytes(_folder.File("b.dat")).Should().Equal(Golden);
        File.ReadAllText(_folder.File(name)).Should().StartWith(name == "a.json" ? "[" : "{");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_folder.File(name)).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Convert_leaves_a_file_that_is_there_unless_forced()
    {
        string file = _folder.Write("a.dat", Golden);
        string other = _folder.Write("b.dat", "precious");

        CommandLineProbe probe = new();
        (await probe.RunAsync(["convert", file, other])).Should().Be(ExitCode.FixSettings);
        File.ReadAllText(other).Should().Be("precious");
        (await new CommandLineProbe().RunAsync(["convert", file, other, "--force", "--line-ending", "crlf"])).Should().Be(ExitCode.Done);
        File.ReadAllBytes(other).Should().HaveCount(Golden.Length + 4);
    }

    [Fact]
    public async Task Convert_leaves_nothing_behind_when_the_JSON_is_wrong()
    {
        CommandLineProbe probe = new();
        string json = _folder.Write("a.json", """[{"type":"data_record","base_segment":{"surname":"Secret"}}]""");

        (await probe.RunAsync(["convert", json, _folder.File("b.dat")])).Should().Be(ExitCode.FixSettings);

        probe.Error.Should().Contain("Item 1, base_segment.surname").And.NotContain("Secret");
        Directory.GetFiles(_folder.Path).Should().Equal(json);
    }

    [Fact]
    public async Task Diff_tells_changed_fields_and_masks_persons()
    {
        string before = _folder.Write("a.dat", Golden);
        byte[] other = With(BaseSegmentLayout.Surname, "SMITHEE");
        "000000777"u8.CopyTo(BaseSegmentLayout.CurrentBalance.Slice(other.AsSpan(427)));
        string after = _folder.Write("b.dat", other);
        CommandLineProbe masked = new();
        CommandLineProbe unmasked = new();

        (await masked.RunAsync(["diff", before, after])).Should().Be(ExitCode.DoneWithFindings);
        await unmasked.RunAsync(["diff", before, after, "--unmask"]);

        masked.Output.Should().Contain("changed account CLIENT000123, record 2")
            .And.Contain("base_segment 21 Current Balance: 1,250 -> 777")
            .And.Contain("base_segment 30 Surname: ***** -> *****")
            .And.Contain("2 accounts before, 2 after: 0 new, 0 gone, 1 changed")
            .And.NotContainAny(Secrets);
        unmasked.Output.Should().Contain("Surname: SMITH-JONES -> SMITHEE");
    }

    [Fact]
    public async Task Diff_of_a_file_with_itself_finds_nothing()
    {
        string file = _folder.Write("a.dat", Golden);

        (await new CommandLineProbe().RunAsync(["diff", file, file])).Should().Be(ExitCode.Done);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("validate")]
    public async Task A_file_that_is_not_there_is_named(string command)
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync([command, _folder.File("nothing.dat")])).Should().Be(ExitCode.FixSettings);

        probe.Error.Should().Contain(_folder.File("nothing.dat"));
    }

    private static byte[] With(FieldSpec field, string value)
    {
        byte[] file = Golden.ToArray();
        Span<byte> record = file.AsSpan(427, 426);
        field.Slice(record).Fill((byte)' ');
        System.Text.Encoding.ASCII.GetBytes(value, field.Slice(record));
        return file;
    }
}
