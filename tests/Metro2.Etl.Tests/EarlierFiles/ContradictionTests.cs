using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Warehouse;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.EarlierFiles;

/// <summary>What was told before wins: a file that says otherwise is not taken over.</summary>
public sealed class ContradictionTests : IDisposable
{
    private static readonly DateOnly August = new(2026, 8, 31);
    private static readonly DateOnly September = new(2026, 9, 30);

    private readonly TemporaryFolder _folder = new();

    /// <summary>August for Equifax tells OLD1 of client 5, open since 2023-05-17 with status 11; then this file comes. Empty: it is taken.</summary>
    public static TheoryData<string, string, string, string, string> Later => new()
    {
        { "the account goes on", "equifax 09", "OLD1 11", "", "OLD1=5" },
        { "another number", "equifax 09", "OLD2 11", "number_changed", "OLD2=5" },
        { "another opening", "equifax 09", "OLD1 11 2023-05-18", "opening_differs", "OLD1=5" },
        { "another client", "equifax 09", "OLD1 11", "other_client", "OLD1=6" },
        { "the other bureau too", "experian 08", "OLD1 11", "", "OLD1=5" },
        { "the other bureau, other status", "experian 08", "OLD1 97", "bureaus_differ", "OLD1=5" },
        { "the other bureau, other number", "experian 08", "OLD2 11", "number_changed", "OLD2=5" },
        { "an earlier month", "equifax 07", "OLD1 11", "", "OLD1=5" },
        { "an earlier month under another number", "equifax 07", "OLD2 11", "number_changed", "OLD2=5" },
        { "an earlier month that told the new number", "equifax 07", "OLD2 11 2023-05-17 OLD1", "", "OLD2=5" },
        { "an account that ended before", "equifax 07", "OLD2 13", "", "OLD2=5" },
        { "the same month again", "equifax 08", "OLD3 11", "month_is_taken", "OLD3=7" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Later))]
    public async Task A_file_against_what_was_told_is_refused(string what, string place, string account, string expected, string mapped)
    {
        _ = what;
        (await ImportAsync("first.dat", EarlierFile.Write(August, Record("OLD1 11", August)), "OLD1=5")).Code.Should().Be(ExitCode.Done);
        string[] parts = place.Split(' ');
        DateOnly end = new DateOnly(2026, int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) + 1, 1).AddDays(-1);

        (ExitCode code, string error) = await ImportAsync("second.dat", EarlierFile.Write(parts[0], end, [Record(account, end)]), mapped);

        if (expected.Length == 0)
        {
            code.Should().Be(ExitCode.Done, error);
            Count("history.reported_accounts").Should().Be(2);
            Count("etl.rejects").Should().Be(0);
        }
        else
        {
            code.Should().Be(ExitCode.FixSettings);
            error.Should().Contain($": {expected}: ");
            Count("history.reported_accounts").Should().Be(1);
            Count($"etl.rejects where code = '{expected}'").Should().Be(1);
        }
    }

    [Fact]
    public async Task A_number_that_an_L1_segment_told_goes_on()
    {
        await ImportAsync("first.dat", EarlierFile.Write(August, Record("OLD1 11 2023-05-17 NEW1", August)), "OLD1=5");

        (ExitCode code, string error) = await ImportAsync("second.dat", EarlierFile.Write(September, Record("NEW1 11", September)), "NEW1=5");

        code.Should().Be(ExitCode.Done, error);
    }

    [Theory]
    [InlineData("no_bureau")]
    [InlineData("no_month")]
    [InlineData("no_account")]
    [InlineData("missing_day")]
    [InlineData("number_twice")]
    [InlineData("second_header")]
    [InlineData("not_lawful consumer_account_number")]
    [InlineData("not_lawful account_status")]
    [InlineData("not_lawful payment_history_profile")]
    [InlineData("other_portfolio portfolio_type")]
    public async Task A_file_that_lacks_something_is_refused_with_the_reason(string expected)
    {
        DataRecord record = Record("OLD1 11", September);
        byte[] whole = EarlierFile.Write(September, record);
        byte[] bytes = expected switch
        {
            "no_bureau" => EarlierFile.Write("nobody", September, [record]),
            // Positions 48 to 55 of the header: the activity date.
            "no_month" => [.. whole[..47], .. "00000000"u8, .. whole[55..]],
            "no_account" => EarlierFile.Write(September),
            "missing_day" => Over(whole, 76, "00000000"),
            "not_lawful consumer_account_number" => Over(whole, 43, "OLD-1"),
            "not_lawful account_status" => Over(whole, 124, "99"),
            "not_lawful payment_history_profile" => Over(whole, 127, "?"),
            "other_portfolio portfolio_type" => Over(whole, 73, "I"),
            "number_twice" => EarlierFile.Write(September, record, record),
            _ => [.. whole, .. whole],
        };

        (ExitCode code, string error) = await ImportAsync("file.dat", bytes, "OLD1=5\nOLD-1=5");

        code.Should().Be(ExitCode.FixSettings);
        error.Should().Contain($": {expected.Split(' ')[0]}: ");
        Count($"etl.rejects where code || ' ' || field like '{expected}%'").Should().Be(1);
        Count("history.reported_accounts").Should().Be(0);
    }

    /// <summary>Puts a text over positions of the only Base segment, which stands behind the header and its line end.</summary>
    private static byte[] Over(byte[] file, int position, string text)
    {
        byte[] copy = [.. file];
        System.Text.Encoding.ASCII.GetBytes(text).CopyTo(copy.AsSpan(427 + position - 1));
        return copy;
    }

    private static DataRecord Record(string account, DateOnly asOf)
    {
        string[] words = account.Split(' ');
        BaseSegment told = EarlierFile.Account(words[0], asOf);
        return new DataRecord
        {
            Base = told with
            {
                AccountStatus = words[1],
                PaymentRating = words[1] == "13" ? "0" : "",
                DateOpened = words.Length > 2 ? DateOnly.ParseExact(words[2], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : told.DateOpened,
            },
            L1 = words.Length > 3 ? new L1Segment { ChangeIndicator = "1", NewConsumerAccountNumber = words[3] } : null,
        };
    }

    private async Task<(ExitCode Code, string Error)> ImportAsync(string name, byte[] bytes, string mapped)
    {
        File.WriteAllBytes(_folder.File(name), bytes);
        _folder.Write("map.csv", $"account_number,client_id\n{mapped.Replace('=', ',')}\n");
        CommandLineProbe probe = new();
        ExitCode code = await probe.RunAsync(
            ["import-history", _folder.File(name), "--map", _folder.File("map.csv"), "--account", "Qz7Lm2", "--warehouse", _folder.File("w.duckdb")]);
        return (code, probe.Error);
    }

    private long Count(string relation)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(_folder.File("w.duckdb"));
        return warehouse.Connection.Single<long>($"select count(*) from {relation}");
    }
}
