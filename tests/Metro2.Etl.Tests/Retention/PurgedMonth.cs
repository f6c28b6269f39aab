using Metro2.Etl.Tests.Pipeline;

namespace Metro2.Etl.Tests.Retention;

/// <summary>September, then October of one business, and seven years later a purge that September is old enough for.</summary>
public sealed class PurgedMonth : IAsyncLifetime
{
    public const string Gone = "2026-09";
    public const string Kept = TestMonth.Period;

    private TestMonth? _month;

    internal TestMonth Month => _month!;

    /// <summary>Surnames that stood in the consumer file of the purged month only.</summary>
    internal string GoneSurname { get; } = "Vanishingtonova";

    public async Task InitializeAsync()
    {
        _month = await TestMonth.StartAsync(clients: 12);
        string consumers = await File.ReadAllTextAsync(Month.ConsumersPath);
        string[] lines = consumers.Split('\n');
        int surname = Array.IndexOf(lines[0].TrimEnd('\r').Split(','), "surname");
        string[] first = lines[1].Split(',');
        first[surname] = GoneSurname;
        await File.WriteAllTextAsync(Month.ConsumersPath, string.Join('\n', [lines[0], string.Join(',', first), .. lines[2..]]));
        await RunAsync(Gone, new DateTimeOffset(2026, 10, 3, 6, 0, 0, TimeSpan.Zero));
        await File.WriteAllTextAsync(Month.ConsumersPath, consumers);
        await RunAsync(Kept, new DateTimeOffset(2026, 11, 3, 6, 0, 0, TimeSpan.Zero));
        Month.Time.Now = new DateTimeOffset(2033, 10, 20, 6, 0, 0, TimeSpan.Zero);
        (await Month.SayAsync(["purge", "--config", Month.ConfigurationPath, "--by", "R. Head", "--reason", "yearly"])).Should().Be(ExitCode.Done, Month.Error);
        Month.Output.Should().Contain("Purge 1 took").And.NotContain("took 0 pages");
    }

    public async Task DisposeAsync() => await Month.DisposeAsync();

    private async Task RunAsync(string period, DateTimeOffset now)
    {
        Month.Time.Now = now;
        Month.Environment["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = Month.Source.IssueAuthorizationCode();
        (await Month.RunAsync(period)).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], Month.Error);
    }
}
