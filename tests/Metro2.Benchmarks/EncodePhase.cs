using System.Diagnostics;
using Metro2.Format.Records;

namespace Metro2.Benchmarks;

/// <summary>Typed accounts to 426 bytes each, against copying the same bytes.</summary>
internal static class EncodePhase
{
    private const int Batch = 512;
    private const int Rounds = 9;
    private const int WarmUp = 100_000;

    public static Measurement Measure(int accounts)
    {
        BaseSegment[] segments = [.. Enumerable.Range(0, Batch).Select(Segment)];
        byte[] bytes = new byte[Batch * BaseSegmentCodec.Length];
        byte[] copy = new byte[bytes.Length];
        Encode(segments, bytes, WarmUp);
        double encode = Median(() => Encode(segments, bytes, accounts));
        long peak = Measurement.PeakOfThisProcess();
        double baseline = Median(() => Copy(bytes, copy, accounts));
        return new Measurement(
            Phases.Encode, accounts, accounts, "Base segments", encode, peak, "memory copy of the same bytes", baseline, []);
    }

    // The median of the rounds: a crowded machine disturbs single ones.
    private static double Median(Action work)
    {
        double[] seconds = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            seconds[round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return seconds.Order().ElementAt(Rounds / 2);
    }

    private static void Encode(BaseSegment[] segments, byte[] bytes, int accounts)
    {
        for (int account = 0; account < accounts; account++)
        {
            int slot = account % Batch;
            if (!BaseSegmentCodec.TryEncode(segments[slot], bytes.AsSpan(slot * BaseSegmentCodec.Length), out var refusals))
            {
                throw new InvalidOperationException($"A synthetic segment was refused: {refusals[0]}.");
            }
        }
    }

    private static void Copy(byte[] bytes, byte[] copy, int accounts)
    {
        for (int account = 0; account < accounts; account++)
        {
            int offset = account % Batch * BaseSegmentCodec.Length;
            bytes.AsSpan(offset, BaseSegmentCodec.Length).CopyTo(copy.AsSpan(offset));
        }
    }

    private static BaseSegment Segment(int number)
    {
        Client client = SyntheticBusiness.ClientAt(number);
        return new BaseSegment
        {
            TimeStamp = new DateTime(2026, 11, 3, 6, 0, 0),
            IdentificationNumber = "NORTHWATER01",
            ConsumerAccountNumber = $"{SyntheticBusiness.AccountId.ToUpperInvariant()}{client.Id}",
            PortfolioType = "O",
            AccountType = "92",
            DateOpened = new DateOnly(2025, 11, 1 + (number % 28)),
            HighestCredit = 100 + number,
            TermsDuration = "001",
            TermsFrequency = "M",
            ScheduledMonthlyPaymentAmount = 100,
            ActualPaymentAmount = 100,
            AccountStatus = number % 10 == 9 ? "71" : "11",
            PaymentHistoryProfile = "00000000000BBBBBBBBBBBBB",
            CurrentBalance = 100 + number,
            AmountPastDue = number % 10 == 9 ? 50 : 0,
            DateOfAccountInformation = new DateOnly(2026, 10, 31),
            DateOfFirstDelinquency = number % 10 == 9 ? new DateOnly(2026, 9, 20) : null,
            DateOfLastPayment = new DateOnly(2026, 10, 20),
            Surname = client.Surname.ToUpperInvariant(),
            FirstName = "PAT",
            DateOfBirth = new DateOnly(1950, 1, 1).AddDays(number),
            TelephoneNumber = "2175550100",
            EcoaCode = "1",
            CountryCode = "US",
            FirstLineOfAddress = $"{100 + number} EXAMPLE STREET",
            City = "SPRINGFIELD",
            State = "IL",
            PostalCode = "62701",
        };
    }
}
