using System.Text;
using Metro2.Format.Fields;
using Metro2.Format.Records;
using Metro2.Format.Validation;

namespace Metro2.Format.Tests.Validation;

public sealed class FileValidatorTests
{
    [Fact]
    public void The_published_file_has_two_known_findings()
    {
        List<Finding> findings = [];
        using FileStream file = File.OpenRead(Samples.GoldenPath);

        ValidationSummary summary = FileValidator.Validate(file, new ValidationOptions { Today = new DateOnly(2025, 7, 1) }, findings.Add);

        findings.Select(finding => (finding.Rule.Id, finding.RecordNumber)).Should().Equal(("F14", 2L));
        summary.RecordCount.Should().Be(4);
        summary.AccountCount.Should().Be(2);
        summary.TotalBalance.Should().Be(2550);
        summary.TotalPastDue.Should().Be(900);
        summary.Worst.Should().Be(FindingSeverity.Warning);
        summary.Count(FindingSeverity.Warning).Should().Be(1);
        summary.Count(FindingSeverity.Error).Should().Be(0);
        summary.Totals.TotalOfStatusCode71.Should().Be(1);
    }

    [Fact]
    public void An_empty_file_is_told()
    {
        ValidationSummary summary = FileValidator.Validate(Stream.Null, new ValidationOptions(), _ => { });

        summary.Rules.Select(rule => rule.Key.Id).Should().Equal("G01", "G06");
        summary.Worst.Should().Be(FindingSeverity.Error);
    }

    [Fact]
    public void Every_total_that_is_wrong_is_told_by_itself()
    {
        foreach (FieldSpec field in TrailerRecordLayout.Layout.Fields.Where(field => field.Kind == FieldKind.Number))
        {
            List<Finding> findings = PatchedFile.Validate(PatchedFile.Create($"trailer.{field.Column}=000000777"));
            findings.Should().ContainSingle().Which.Should().Match<Finding>(
                finding => finding.Field == field && finding.Rule == ValidationRules.G02 && finding.Detail.StartsWith("It says 777,"), field.Name);
        }
    }

    [Fact]
    public void Whatever_the_bytes_are_nothing_is_thrown()
    {
        byte[] golden = File.ReadAllBytes(Samples.GoldenPath);
        var random = new Random(20251121);
        for (int run = 0; run < 20_000; run++)
        {
            byte[] file = golden.ToArray();
            for (int change = random.Next(1, 8); change > 0; change--)
            {
                file[random.Next(file.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : " 0 9AZ1X\n"[random.Next(9)]);
            }

            Action validating = () => PatchedFile.Validate(file).ForEach(finding => finding.Message.Should().NotBeEmpty());
            validating.Should().NotThrow("run {0}", run);
        }
    }

    [Fact]
    public void Bytes_are_sound_exactly_when_the_codec_writes_them_again()
    {
        RecordLayout layout = BaseSegmentLayout.Layout;
        byte[] clean = new byte[426];
        BaseSegmentCodec.TryEncode(Samples.First, clean, out _).Should().BeTrue();
        var random = new Random(7);
        foreach (FieldSpec field in layout.Fields.Where(one => one.Kind != FieldKind.DescriptorWord))
        {
            for (int run = 0; run < 3000; run++)
            {
                byte[] record = clean.ToArray();
                Span<byte> bytes = field.Slice(record.AsSpan());
                for (int change = random.Next(0, 4); change > 0; change--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)(random.Next(6) == 0 ? random.Next(256) : " 0129BLOCREVTX"[random.Next(14)]);
                }

                if (random.Next(4) == 0)
                {
                    bytes.Fill((byte)" 09B"[random.Next(4)]);
                }

                bool isSound = FieldBytes.Check(field, bytes) == RefusalCode.None;
                isSound.Should().Be(IsWrittenAgain(field, record), "{0} holds {1}", field, Encoding.Latin1.GetString(bytes));
            }
        }
    }

    [Fact]
    public void The_set_of_accounts_knows_each_account_and_no_other()
    {
        var set = new AccountSet();
        for (int number = 1; number <= 100_000; number++)
        {
            set.Add(Encoding.ASCII.GetBytes($"ACCOUNT{number}"), number).Should().Be(0);
        }

        for (int number = 1; number <= 100_000; number += 997)
        {
            set.Add(Encoding.ASCII.GetBytes($"ACCOUNT{number}"), 1_000_000).Should().Be(number);
        }
    }

    private static bool IsWrittenAgain(FieldSpec field, byte[] record)
    {
        byte[] again = record.ToArray();
        return Write() && again.AsSpan().SequenceEqual(record);

        bool Write()
        {
            switch (field.Kind)
            {
                case FieldKind.Constant or FieldKind.Reserved:
                    return FieldCodec.ReadConstant(field, record) == RefusalCode.None;
                case FieldKind.Number or FieldKind.Money:
                    return FieldCodec.ReadNumber(field, record, out long number) == RefusalCode.None
                        && FieldCodec.WriteNumber(field, number, again) == RefusalCode.None;
                case FieldKind.Date:
                    return FieldCodec.ReadDate(field, record, out DateOnly? day) == RefusalCode.None
                        && FieldCodec.WriteDate(field, day, again) == RefusalCode.None;
                case FieldKind.TimeStamp:
                    return FieldCodec.ReadTimeStamp(field, record, out DateTime? time) == RefusalCode.None
                        && FieldCodec.WriteTimeStamp(field, time, again) == RefusalCode.None;
                default:
                    return FieldCodec.ReadText(field, record, out string text) == RefusalCode.None
                        && FieldCodec.WriteText(field, text, again) == RefusalCode.None;
            }
        }
    }
}
