using System.Globalization;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Tests.Pipeline;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.EarlierFiles;

/// <summary>The first own month after another product's last one, through the real command line.</summary>
public sealed class FirstOwnMonthTests
{
    private const string September = "2026-09";

    private static readonly DateOnly SeptemberEnd = new(2026, 9, 30);

    [Fact]
    public async Task The_first_own_month_goes_on_where_the_other_product_stopped()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        long client = month.ClientOf("on_time");
        await ImportAsync(month, "equifax", [new DataRecord { Base = EarlierFile.Account("OLDNUMBER77", SeptemberEnd) }], $"OLDNUMBER77,{client}\n");

        (await month.RunAsync()).Should().BeOneOf(ExitCode.Done, ExitCode.DoneWithFindings);

        month.Query<string>(
            $"""
            select concat_ws(' ', consumer_account_number, date_opened, highest_credit, payment_history_profile)
            from history.reported_accounts where period = '2026-10' and bureau = 'equifax' and client_id = {client}
            """).Should().Equal("OLDNUMBER77 2023-05-17 98765 0012" + new string('0', 20));
    }

    [Fact]
    public async Task Who_imports_September_reports_the_October_of_who_reported_September()
    {
        await using TestMonth owner = await TestMonth.StartAsync();
        (await owner.RunAsync(September)).Should().BeOneOf(ExitCode.Done, ExitCode.DoneWithFindings);
        DataRecord[] told = [.. Read(Directory.GetFiles(Path.Combine(owner.FilesDirectory, "..", September)).First(IsEquifax))];
        (await owner.RunAsync()).Should().BeOneOf(ExitCode.Done, ExitCode.DoneWithFindings);
        await using TestMonth mover = await TestMonth.StartAsync();
        string map = string.Concat(owner.Query<string>(
            $"select 'OLD' || client_id || ',' || client_id || chr(10) from history.reported_accounts where period = '{September}' and bureau = 'equifax'"));
        await ImportAsync(mover, "equifax", told.Select(Renumbered), map);

        (await mover.RunAsync()).Should().BeOneOf(ExitCode.Done, ExitCode.DoneWithFindings);

        IReadOnlyList<string> expected = October(owner, $"upper('{owner.Source.AccountId}') || 'C' || client_id");
        IReadOnlyList<string> moved = October(mover, "'OLD' || client_id");
        moved.Except(expected).Concat(expected.Except(moved)).Should().BeEmpty();
        moved.Should().HaveSameCount(expected);
        expected.Count(row => row.Contains("| true |", StringComparison.Ordinal)).Should().BeGreaterThan(5, "delinquent accounts keep their first day");
    }

    [Fact]
    public async Task A_first_day_of_delinquency_that_the_invoices_contradict_stops_the_first_own_month()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        long client = month.ClientOf("late_120");
        BaseSegment late = EarlierFile.Account("OLDNUMBER77", SeptemberEnd) with
        {
            AccountStatus = "80",
            AmountPastDue = 400,
            DateOfFirstDelinquency = new DateOnly(2026, 7, 1),
        };
        await ImportAsync(month, "equifax", [new DataRecord { Base = late }], $"OLDNUMBER77,{client}\n");

        ExitCode code = await month.RunAsync();

        code.Should().Be(ExitCode.BlockedByAudit, month.Output);
        Directory.Exists(month.FilesDirectory).Should().BeFalse();
        month.Query<string>("select audit_id from etl.audit_results where failing_count > 0 and severity = 'block'").Should().Contain("A26");
    }

    [Fact]
    public async Task A_charge_off_of_the_other_product_needs_a_decision_and_keeps_its_amount_and_first_day()
    {
        await using TestMonth owner = await TestMonth.StartAsync();
        await owner.RunAsync(September);
        long client = owner.ClientOf("late_180_plus");
        BaseSegment late = Read(Directory.GetFiles(owner.FilesOf(September)).First(IsEquifax))
            .Single(record => record.Base.ConsumerAccountNumber.EndsWith($"C{client}", StringComparison.Ordinal)).Base;
        BaseSegment chargedOff = late with
        {
            ConsumerAccountNumber = "OLD1",
            AccountStatus = "97",
            OriginalChargeOffAmount = 4_321,
            AmountPastDue = late.CurrentBalance,
        };
        await using TestMonth mover = await TestMonth.StartAsync();
        await ImportAsync(mover, "equifax", [new DataRecord { Base = chargedOff }], $"OLD1,{client}\n");

        (await mover.RunAsync()).Should().Be(ExitCode.BlockedByAudit, "a charge-off does not become a late account again in silence");
        (await mover.SayAsync(
        [
            "decide", "charge-off", "--client", $"{client}", "--date", "2026-10-01", "--by", "R. Head", "--reason", "charged off before the move",
            "--warehouse", mover.WarehousePath,
        ])).Should().Be(ExitCode.Done, mover.Error);
        (await mover.RunAsync()).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], mover.Error);

        BaseSegment told = Read(Directory.GetFiles(mover.FilesDirectory).First(IsEquifax)).Single(record => record.Base.ConsumerAccountNumber == "OLD1").Base;
        (told.AccountStatus, told.OriginalChargeOffAmount, told.DateOfFirstDelinquency, told.PaymentHistoryProfile)
            .Should().Be(("97", 4_321, late.DateOfFirstDelinquency, "L" + late.PaymentHistoryProfile[..23]));
    }

    [Fact]
    public async Task A_dispute_that_ran_at_the_other_product_is_never_dropped_in_silence()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        long client = month.ClientOf("on_time");
        BaseSegment disputed = EarlierFile.Account("OLDNUMBER77", SeptemberEnd) with { ComplianceConditionCode = "XB" };
        await ImportAsync(month, "equifax", [new DataRecord { Base = disputed }], $"OLDNUMBER77,{client}\n");

        (await month.RunAsync()).Should().Be(ExitCode.BlockedByAudit);
        month.Query<string>("select audit_id from etl.audit_results where failing_count > 0 and severity = 'block'").Should().Equal("A58");
        (await month.SayAsync(
        [
            "decide", "dispute", "--under", "fcra", "--client", $"{client}", "--date", "2026-09-10", "--by", "R. Head", "--reason", "letter of September",
            "--warehouse", month.WarehousePath,
        ])).Should().Be(ExitCode.Done, month.Error);
        (await month.RunAsync()).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], month.Error);

        Read(Directory.GetFiles(month.FilesDirectory).First(IsEquifax)).Single(record => record.Base.ConsumerAccountNumber == "OLDNUMBER77")
            .Base.ComplianceConditionCode.Should().Be("XB");
    }

    private static bool IsEquifax(string path) => Path.GetFileName(path).Contains("equifax", StringComparison.OrdinalIgnoreCase);

    private static DataRecord Renumbered(DataRecord record)
    {
        string number = record.Base.ConsumerAccountNumber;
        return new DataRecord { Base = record.Base with { ConsumerAccountNumber = "OLD" + number[(number.LastIndexOf('C') + 1)..] } };
    }

    private static IEnumerable<DataRecord> Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        Metro2FileReader reader = new(stream);
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Data && reader.TryDecode(out DataRecord record, out _))
            {
                yield return record;
            }
        }
    }

    /// <summary>Every account of October; a number that is the expected one, or that was never told, shows as true.</summary>
    private static IReadOnlyList<string> October(TestMonth month, string number) => month.Query<string>(
        $"""
        select concat_ws(' | ', bureau, client_id, date_opened > date '2026-09-30' or consumer_account_number = {number}, date_opened, highest_credit, account_status, payment_rating,
            payment_history_profile, special_comment, compliance_condition_code, current_balance, amount_past_due, original_charge_off_amount,
            date_of_account_information, date_of_first_delinquency is not null, date_of_first_delinquency, date_closed, date_of_last_payment)
        from history.reported_accounts where period = '{TestMonth.Period}' order by bureau, client_id
        """);

    private static async Task ImportAsync(TestMonth month, string bureau, IEnumerable<DataRecord> records, string map)
    {
        string file = month.ConsumersPath + ".dat";
        await File.WriteAllBytesAsync(file, EarlierFile.Write(bureau, SeptemberEnd, records));
        await File.WriteAllTextAsync(month.ConsumersPath + ".map", "account_number,client_id\n" + map);
        CommandLineProbe probe = new(month.Time);
        ExitCode code = await probe.RunAsync(
            ["import-history", file, "--account", month.Source.AccountId, "--map", month.ConsumersPath + ".map", "--warehouse", month.WarehousePath]);
        code.Should().Be(ExitCode.Done, probe.Error);
        string count = map.Count(letter => letter == '\n').ToString("N0", CultureInfo.InvariantCulture);
        probe.Output.Should().Contain($"{count} accounts");
    }
}
