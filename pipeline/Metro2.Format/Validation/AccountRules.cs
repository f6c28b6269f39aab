using Metro2.Format.Fields;
using static Metro2.Format.Records.BaseSegmentLayout;
using static Metro2.Format.Validation.ValidationRules;

namespace Metro2.Format.Validation;

/// <summary>The rules about fields of a Base segment that have to agree.</summary>
internal static class AccountRules
{
    private const int DaysBeforeDelinquency = 30;

    /// <summary>Looks at one account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="lastDay">The last day that is not in the future, as a day number.</param>
    /// <param name="reportingMonth">Months since year 0 of the header's Activity Date; 0 when there is none.</param>
    /// <param name="hasIndicatorElsewhere">Whether another person of the record has an indicator of bankruptcy.</param>
    /// <param name="sink">Gets the findings.</param>
    public static void Check(in AccountView account, int lastDay, int reportingMonth, bool hasIndicatorElsewhere, FindingSink sink)
    {
        CheckNumbers(account, sink);
        CheckTerms(account, sink);
        CheckOwed(account, sink);
        CheckFirstDelinquency(account, hasIndicatorElsewhere, sink);
        CheckDays(account, lastDay, reportingMonth, sink);
        CheckProfile(account, sink);
        SpecialCommentRules.Check(account, sink);
        bool isClosedByConsumer = account.Text(ComplianceConditionCode) is [(byte)'X', (byte)'A' or (byte)'D' or (byte)'E' or (byte)'J'];
        if (isClosedByConsumer && account.Closed == 0)
        {
            sink.Add(X19, account.Record, DateClosed);
        }
    }

    /// <summary>Whether an indicator tells of a bankruptcy that a date of first delinquency may stand for.</summary>
    public static bool IsBankruptcy(ReadOnlySpan<byte> indicator) =>
        indicator is [>= (byte)'A' and <= (byte)'H' or (byte)'Z' or (byte)'V', (byte)' '] or [(byte)'1', (byte)'A'];

    private static void CheckNumbers(in AccountView account, FindingSink sink)
    {
        ReadOnlySpan<byte> number = account.Text(ConsumerAccountNumber);
        ReadOnlySpan<byte> ssn = SocialSecurityNumber.Slice(account.Record);
        if (!ConsumerRules.IsGiven(ssn))
        {
            return;
        }

        if (AccountNumbers.HoldsSocialSecurityNumber(account.Record, number))
        {
            sink.Add(F11, account.Record, ConsumerAccountNumber);
        }
        else if (number.EndsWith(ssn[5..]))
        {
            sink.Add(F11W, account.Record, ConsumerAccountNumber);
        }
    }

    private static void CheckTerms(in AccountView account, FindingSink sink)
    {
        ReadOnlySpan<byte> duration = account.Text(TermsDuration);
        bool fits = account.Portfolio switch
        {
            (byte)'C' => duration.SequenceEqual("LOC"u8),
            (byte)'R' => duration.SequenceEqual("REV"u8),
            (byte)'O' => duration.SequenceEqual("001"u8),
            (byte)'I' or (byte)'M' => FieldBytes.AreDigits(duration),
            _ => true,
        };
        if (!fits && TermsFrequency.Slice(account.Record)[0] != 'D')
        {
            sink.Add(X02, account.Record, TermsDuration);
        }

        if (account.Portfolio == 'O' && account.ScheduledPayment > 0)
        {
            bool isRent = account.Text(AccountType).SequenceEqual("29"u8);
            sink.Add(isRent ? X12W : X12, account.Record, ScheduledMonthlyPaymentAmount);
        }

        if (account.Portfolio is (byte)'I' or (byte)'M' && account.CreditLimit > 0)
        {
            sink.Add(X13, account.Record, CreditLimit);
        }

        if (account.Portfolio is (byte)'C' or (byte)'R' && account.CreditLimit == 0)
        {
            sink.Add(X14, account.Record, CreditLimit);
        }

        bool isLow = account.HighestCredit == 0
            || (account.HighestCredit < account.Balance && account.HighestCredit > 0 && account.Portfolio is (byte)'O' or (byte)'C' or (byte)'R');
        if (isLow && !account.IsDeletion)
        {
            sink.Add(X15, account.Record, HighestCredit);
        }
    }

    private static void CheckOwed(in AccountView account, FindingSink sink)
    {
        bool needsRating = account.Status is 0x3035 or 0x3133 or 0x3635 or 0x3838 or 0x3839 or 0x3934 or 0x3935;
        if (needsRating != (account.Rating != ' '))
        {
            sink.Add(X01, account.Record, PaymentRating);
        }

        if (account.IsPaid && (account.Balance > 0 || account.PastDue > 0 || account.ScheduledPayment > 0))
        {
            sink.Add(X03, account.Record, account.Balance > 0 ? CurrentBalance : account.PastDue > 0 ? AmountPastDue : ScheduledMonthlyPaymentAmount);
        }

        if ((account.IsLate || account.IsCollectionOrChargeOff) && (account.Balance == 0 || account.PastDue == 0))
        {
            sink.Add(X04, account.Record, account.Balance == 0 ? CurrentBalance : AmountPastDue);
        }

        bool isToldOtherwise = account.IsDeletion || account.IsPaid
            || (account.Balance == 0 && (account.IsLate || account.IsCollectionOrChargeOff));
        if (account.IsCurrent && account.PastDue > 0)
        {
            sink.Add(X05, account.Record, AmountPastDue);
        }
        else if (account.PastDue > account.Balance && account.Balance >= 0 && !isToldOtherwise)
        {
            sink.Add(X06, account.Record, AmountPastDue);
        }

        if (!account.IsDeletion && account.ChargeOff >= 0 && account.IsChargedOff != (account.ChargeOff > 0))
        {
            sink.Add(account.IsCollateral ? X07W : X07, account.Record, OriginalChargeOffAmount);
        }
    }

    private static void CheckFirstDelinquency(in AccountView account, bool hasIndicatorElsewhere, FindingSink sink)
    {
        if (account.FirstDelinquency < 0 || account.IsDeletion)
        {
            return;
        }

        bool isRated = account.Status is 0x3133 or 0x3035;
        bool isDelinquent = account.IsLate || account.IsDerogatory
            || (account.IsPaid && !isRated)
            || (isRated && account.Rating is (>= (byte)'1' and <= (byte)'6') or (byte)'G' or (byte)'L');
        bool isCurrent = account.IsCurrent || (isRated && account.Rating == '0');
        bool isBankrupt = isCurrent && IsBankruptcy(ConsumerInformationIndicator.Slice(account.Record));
        bool mustStand = isDelinquent || isBankrupt;
        bool mayStand = mustStand || hasIndicatorElsewhere;
        if (account.FirstDelinquency > 0 ? !mayStand && isCurrent : mustStand)
        {
            sink.Add(X08, account.Record, DateOfFirstDelinquency);
        }

        if (account.IsLate && account.FirstDelinquency > 0 && account.AsOf >= account.FirstDelinquency)
        {
            int days = account.AsOf - account.FirstDelinquency + DaysBeforeDelinquency;
            int lowest = account.DaysLate;
            if (days < lowest || (days >= lowest + DaysBeforeDelinquency && lowest < 180))
            {
                sink.Add(X23, account.Record, AccountStatus);
            }
        }
    }

    private static void CheckDays(in AccountView account, int lastDay, int reportingMonth, FindingSink sink)
    {
        CheckDay(account, DateOfFirstDelinquency, account.FirstDelinquency, sink);
        CheckDay(account, DateClosed, account.Closed, sink);
        CheckDay(account, DateOfLastPayment, account.LastPayment, sink);
        bool isBackward = account.Opened > 0 && account.AsOf > 0 && account.Opened > account.AsOf;
        if (isBackward || account.AsOf > lastDay)
        {
            sink.Add(X09, account.Record, isBackward ? DateOpened : DateOfAccountInformation);
        }

        if (account.IsPaid && account.Closed == 0)
        {
            sink.Add(X10, account.Record, DateClosed);
        }

        bool isMonthly = account.IsCurrent || account.IsLate || account.IsDeletion
            || (account.Status >= AccountView.Code('9', '3') && account.Status <= AccountView.Code('9', '7'));
        if (isMonthly && reportingMonth > 0 && account.AsOf > 0 && Month(account.AsOf) != reportingMonth)
        {
            sink.Add(X11, account.Record, DateOfAccountInformation);
        }
    }

    private static void CheckDay(in AccountView account, FieldSpec field, int day, FindingSink sink)
    {
        bool isOutside = (account.Opened > 0 && day < account.Opened) || (account.AsOf > 0 && day > account.AsOf);
        if (day > 0 && isOutside)
        {
            sink.Add(X09, account.Record, field);
        }
    }

    private static void CheckProfile(in AccountView account, FindingSink sink)
    {
        ReadOnlySpan<byte> profile = PaymentHistoryProfile.Slice(account.Record);
        int months = profile.IndexOf((byte)'B');
        months = months < 0 ? profile.Length : months;
        if (account.Opened > 0 && account.AsOf > 0 && months > 0 && months > MonthsBetween(account.Opened, account.AsOf))
        {
            sink.Add(X24, account.Record, PaymentHistoryProfile);
        }

        bool wasLate = profile[0] is >= (byte)'2' and <= (byte)'6' && profile[1] is >= (byte)'2' and <= (byte)'6';
        if (account.IsCurrent && wasLate && account.ActualPayment == 0)
        {
            sink.Add(X25, account.Record, PaymentHistoryProfile);
        }
    }

    /// <summary>Months since year 0 of a day.</summary>
    public static int Month(int dayNumber)
    {
        DateOnly day = DateOnly.FromDayNumber(dayNumber);
        return (day.Year * 12) + day.Month;
    }

    private static int MonthsBetween(int from, int to)
    {
        // The end of a month counts for the days that it does not have.
        DateOnly first = DateOnly.FromDayNumber(from);
        DateOnly last = DateOnly.FromDayNumber(to);
        int months = Month(to) - Month(from);
        bool isShort = last.Day < first.Day && last.Day < DateTime.DaysInMonth(last.Year, last.Month);
        return isShort ? months - 1 : months;
    }
}
