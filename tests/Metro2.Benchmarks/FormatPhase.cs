using Metro2.Format.Conversion;
using Metro2.Format.Files;
using Metro2.Format.Json;
using Metro2.Format.Records;
using Metro2.Format.Validation;

namespace Metro2.Benchmarks;

/// <summary>A file of the format read, judged and converted on one core, against copying its bytes in memory and as a file.</summary>
internal static class FormatPhase
{
    private const int Batch = 512;

    public static Measurement Measure(string phase, int accounts)
    {
        string folder = Directory.CreateTempSubdirectory("metro2-benchmarks-").FullName;
        try
        {
            string path = Path.Combine(folder, "file.metro2");
            SyntheticSegments.WriteFile(path, accounts);
            return Measure(phase, accounts, path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Measurement Measure(string phase, int accounts, string path)
    {
        byte[] records = FirstRecords(path);
        Action work = phase switch
        {
            Phases.Encode => EncodePhase.Prepare(accounts),
            Phases.Decode => () => View(records, accounts),
            Phases.DecodeTyped => () => Decode(records, accounts),
            Phases.Read => () => Read(path, accounts),
            Phases.Validate => () => Validate(path, accounts),
            Phases.JsonWrite => () => WriteJson(path, Stream.Null),
            _ => ReadingJson(path),
        };
        double first = Repeated.Once(work);
        Repeated.WarmUp(work);
        double seconds = Repeated.Fastest(work);
        long peak = Measurement.PeakOfThisProcess();
        byte[] copy = new byte[records.Length];
        double memoryCopy = Repeated.Fastest(() => Repeated.Copy(records, copy, BaseSegmentCodec.Length, accounts));
        string target = path + ".copy";
        double fileCopy = Repeated.Fastest(() => File.Copy(path, target, overwrite: true));
        return new Measurement(
            phase, accounts, accounts, "Base segments", seconds, peak, "memory copy of the same bytes", memoryCopy,
            [new Part("first pass", first), new Part("fastest pass", seconds)], fileCopy);
    }

    // Every field is looked at, so that nothing of the reading can be left out.
    private static void View(byte[] records, int accounts)
    {
        long sum = 0;
        for (int account = 0; account < accounts; account++)
        {
            ReadOnlySpan<byte> record = records.AsSpan(account % Batch * BaseSegmentCodec.Length, BaseSegmentCodec.Length);
            Require(BaseSegmentView.TryRead(record, out BaseSegmentView view));
            sum += SumOf(view);
        }

        Require(sum > 0);
    }

    private static long SumOf(in BaseSegmentView view) =>
        (view.TimeStamp?.Second ?? 0) + view.IdentificationNumber.Length + view.CycleIdentifier.Length
        + view.ConsumerAccountNumber.Length + view.PortfolioType.Length + view.AccountType.Length + (view.DateOpened?.Day ?? 0)
        + view.CreditLimit + view.HighestCredit + view.TermsDuration.Length + view.TermsFrequency.Length
        + view.ScheduledMonthlyPaymentAmount + view.ActualPaymentAmount + view.AccountStatus.Length + view.PaymentRating.Length
        + view.PaymentHistoryProfile.Length + view.SpecialComment.Length + view.ComplianceConditionCode.Length
        + view.CurrentBalance + view.AmountPastDue + view.OriginalChargeOffAmount + (view.DateOfAccountInformation?.Day ?? 0)
        + (view.DateOfFirstDelinquency?.Day ?? 0) + (view.DateClosed?.Day ?? 0) + (view.DateOfLastPayment?.Day ?? 0)
        + view.InterestTypeIndicator.Length + view.Surname.Length + view.FirstName.Length + view.MiddleName.Length
        + view.GenerationCode.Length + view.SocialSecurityNumber.Length + (view.DateOfBirth?.Day ?? 0) + view.TelephoneNumber.Length
        + view.EcoaCode.Length + view.ConsumerInformationIndicator.Length + view.CountryCode.Length
        + view.FirstLineOfAddress.Length + view.SecondLineOfAddress.Length + view.City.Length + view.State.Length
        + view.PostalCode.Length + view.AddressIndicator.Length + view.ResidenceCode.Length;

    private static void Decode(byte[] records, int accounts)
    {
        for (int account = 0; account < accounts; account++)
        {
            ReadOnlySpan<byte> record = records.AsSpan(account % Batch * BaseSegmentCodec.Length, BaseSegmentCodec.Length);
            Require(BaseSegmentCodec.TryDecode(record, out _, out _));
        }
    }

    private static void Read(string path, int accounts)
    {
        using FileStream file = Open(path);
        Metro2FileReader reader = new(file);
        int count = 0;
        long sum = 0;
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Data)
            {
                Require(reader.TryView(out BaseSegmentView view));
                sum += SumOf(view);
                count++;
            }
        }

        Require(count == accounts && sum > 0);
    }

    private static void Validate(string path, int accounts)
    {
        using FileStream file = Open(path);
        ValidationSummary summary = FileValidator.Validate(
            file, new ValidationOptions { Today = new DateOnly(2026, 11, 3) }, static _ => { });
        Require(summary.AccountCount == accounts && summary.Count(FindingSeverity.Error) == 0);
    }

    private static void WriteJson(string path, Stream json)
    {
        using FileStream file = Open(path);
        ConversionOutcome outcome = FileConversion.ToJson(file, json, JsonForm.Lines, static _ => { });
        Require(outcome.ProblemCount == 0);
    }

    private static Action ReadingJson(string path)
    {
        string jsonPath = path + ".jsonl";
        using (FileStream json = File.Create(jsonPath))
        {
            WriteJson(path, json);
        }

        return () =>
        {
            using FileStream json = Open(jsonPath);
            Require(FileConversion.FromJson(json, Stream.Null).ProblemCount == 0);
        };
    }

    private static byte[] FirstRecords(string path)
    {
        byte[] records = new byte[Batch * BaseSegmentCodec.Length];
        using FileStream file = Open(path);
        Metro2FileReader reader = new(file);
        int count = 0;
        while (count < Batch && reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Data)
            {
                reader.Record.CopyTo(records.AsSpan(count++ * BaseSegmentCodec.Length));
            }
        }

        return records;
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 128 * 1024, FileOptions.SequentialScan);

    private static void Require(bool isTrue)
    {
        if (!isTrue)
        {
            throw new InvalidOperationException("A synthetic file was not read as it was written.");
        }
    }
}
