using System.Security.Cryptography;

namespace Metro2.Etl.Tests.Proof;

/// <summary>
/// The machine's time zone in real processes: on both sides of the date line, where the same instant has two days. Runs and proofs have the
/// same bytes in all of them.
/// </summary>
[Collection(RealProcesses.Name)]
public sealed class TimeZoneTests : IDisposable
{
    private const string Earliest = "Pacific/Kiritimati";
    private const string Latest = "Pacific/Pago_Pago";

    private static readonly string s_period = LastMonth.Period.ToString();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task A_month_has_the_same_bytes_on_both_sides_of_the_date_line_and_each_side_proves_the_others()
    {
        TimeSpan apart = TimeZoneInfo.FindSystemTimeZoneById(Earliest).BaseUtcOffset - TimeZoneInfo.FindSystemTimeZoneById(Latest).BaseUtcOffset;
        apart.Should().BeGreaterThan(TimeSpan.FromHours(24), "two instants of one day must be days apart for the zones");

        foreach (string zone in (string[])[Earliest, Latest])
        {
            (int code, string output) = await SayAsync(zone, "demo", "--out", FolderOf(zone), "--clients", "40", "--period", s_period);
            code.Should().BeOneOf([(int)ExitCode.Done, (int)ExitCode.DoneWithFindings], output);
        }

        Digests(Earliest).Should().HaveCount(4).And.Equal(Digests(Latest));
        await MustProveAsync(Earliest, inZone: Latest);
        await MustProveAsync(Latest, inZone: Earliest);
    }

    private async Task MustProveAsync(string zone, string inZone)
    {
        (int code, string output) = await SayAsync(
            inZone, "verify", "--period", s_period, "--config", Path.Combine(FolderOf(zone), "metro2.json"));
        code.Should().Be((int)ExitCode.Done, output);
        output.Should().Contain($"{s_period} equifax: the same bytes");
    }

    private static async Task<(int Code, string Output)> SayAsync(string zone, params string[] arguments)
    {
        using MetroProcess program = MetroProcess.Start(new Dictionary<string, string> { ["TZ"] = zone, ["LC_ALL"] = "tr_TR.UTF-8" }, arguments);
        int code = await program.EndsAsync();
        return (code, program.Output + program.Error);
    }

    private string FolderOf(string zone) => _folder.File(zone.Replace('/', '-'));

    private SortedDictionary<string, string> Digests(string zone) => new(
        Directory.GetFiles(Path.Combine(FolderOf(zone), "files", s_period)).ToDictionary(
            path => Path.GetFileName(path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);
}
