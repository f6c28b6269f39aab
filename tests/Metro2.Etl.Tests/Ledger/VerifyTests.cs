using System.Globalization;
using Metro2.Etl.Proof;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Ledger;

public sealed class VerifyTests(TwoProvenMonths months) : IClassFixture<TwoProvenMonths>
{
    [Theory]
    [InlineData(TwoProvenMonths.First)]
    [InlineData(TwoProvenMonths.Second)]
    public async Task A_month_comes_out_to_the_byte_after_later_months_have_run(string period)
    {
        (await months.Month.SayAsync(["verify", "--period", period, "--config", months.Month.ConfigurationPath]))
            .Should().Be(ExitCode.Done, months.Month.Output + months.Month.Error);

        months.Month.Output.Should().Contain($"{period} equifax: the same bytes").And.NotContain("OTHER");
        Directory.Exists(months.Month.WarehousePath + ".verify").Should().BeFalse("personal data must not stay behind");
    }

    [Theory]
    [InlineData(1, "page_id desc", 0)]
    [InlineData(2, "hash(page_id)", 40)]
    public async Task Threads_insertion_order_culture_and_clock_do_not_matter(int threads, string order, int yearsLater)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NegativeSign = "~";
        odd.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        CultureInfo.CurrentCulture = odd;
        try
        {
            FixedTime time = FixedTime.November2026;
            time.Now = time.Now.AddYears(yearsLater);
            PeriodRebuild rebuild = new(months.Month.WarehousePath, TestKeys.First, time, new WarehouseSettings(threads)) { PageOrder = order };

            RebuildResult result = await rebuild.RunAsync(months.Run(TwoProvenMonths.First), project: null, keepIn: null, CancellationToken.None);

            result.Files.Should().HaveCount(3).And.OnlyContain(file => file.IsSame);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Other_rules_give_other_bytes_and_name_the_field()
    {
        SqlFile[] files =
        [
            .. EmbeddedSql.Files.Select(file => file.Path == "sql/metro2/base_segments.sql"
                ? SqlFile.FromText(file.Path, file.Text.Replace("    positions.highest_credit,", "    positions.highest_credit + 1 as highest_credit,", StringComparison.Ordinal))
                : file),
        ];

        RebuildResult result = await new PeriodRebuild(months.Month.WarehousePath, TestKeys.First, FixedTime.November2026)
            .RunAsync(months.Run(TwoProvenMonths.First), SqlProject.From(files), keepIn: null, CancellationToken.None);

        result.IsSame.Should().BeFalse();
        result.Stopped.Should().BeNull();
        result.Differences.Should().NotBeEmpty().And.OnlyContain(difference => difference.EndsWith(": highest_credit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changed_data_are_told_from_changed_rules()
    {
        string path = months.Month.WarehousePath;
        string kept = path + ".kept";
        File.Copy(path, kept);
        try
        {
            using (DuckDbWarehouse warehouse = DuckDbWarehouse.Open(path, months.Month.Time))
            {
                warehouse.Connection.Run("update raw.bureaus set identification_number = 'SOMEBODYELSE' where run_id like '%2026-09'");
            }

            (await months.Month.SayAsync(["verify", "--period", TwoProvenMonths.First, "--config", months.Month.ConfigurationPath]))
                .Should().Be(ExitCode.DoneWithFindings);
            months.Month.Output.Should().Contain("OTHER BYTES").And.Contain("Cause: data").And.Contain("raw.bureaus");
        }
        finally
        {
            File.Move(kept, path, overwrite: true);
        }
    }

    [Fact]
    public async Task A_published_file_that_was_edited_is_told_and_the_true_one_can_be_had_again()
    {
        string path = Path.Combine(months.Month.FilesOf(TwoProvenMonths.First), "equifax-2026-09.dat");
        string folder = Path.Combine(months.Month.Folder, "again");
        byte[] published = await File.ReadAllBytesAsync(path);
        byte[] edited = [.. published];
        edited[100] ^= 1;
        await File.WriteAllBytesAsync(path, edited);
        try
        {
            (await VerifyAsync(["--out", folder])).Should().Be(ExitCode.DoneWithFindings);
            months.Month.Output.Should().Contain("equifax: the same bytes").And.Contain("equifax: THE FILE WAS CHANGED").And.Contain("hold personal data");
            (await File.ReadAllBytesAsync(Path.Combine(folder, "equifax-2026-09.dat"))).Should().Equal(published);
            Directory.GetFiles(folder).Should().HaveCount(3);

            (await VerifyAsync(["--out", folder])).Should().Be(ExitCode.FixSettings, "what is there is never written over");
        }
        finally
        {
            await File.WriteAllBytesAsync(path, published);
        }
    }

    [Fact]
    public async Task A_month_without_a_run_cannot_be_made_again()
    {
        (await months.Month.SayAsync(["verify", "--period", "2026-05", "--config", months.Month.ConfigurationPath])).Should().Be(ExitCode.FixSettings);

        months.Month.Error.Should().Contain("2026-05");
    }

    private Task<ExitCode> VerifyAsync(string[] options) =>
        months.Month.SayAsync(["verify", "--period", TwoProvenMonths.First, "--config", months.Month.ConfigurationPath, .. options]);
}
