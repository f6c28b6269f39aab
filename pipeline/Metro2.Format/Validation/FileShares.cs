using System.Globalization;
using Metro2.Format.Records;

namespace Metro2.Format.Validation;

/// <summary>What only shows over all accounts of a file: one common day, and shares of missing data.</summary>
internal sealed class FileShares(ValidationOptions options)
{
    // The last days of a month, so that a month ended on a Friday does not look like a cycle.
    private const int DaysAtMonthEnd = 4;

    private long _withoutNumber;
    private long _withoutBirth;
    private long _abroad;
    private int _commonDay;
    private bool _hasOtherDay;

    public void Add(in AccountView account)
    {
        _withoutNumber += ConsumerRules.IsGiven(BaseSegmentLayout.SocialSecurityNumber.Slice(account.Record)) ? 0 : 1;
        _withoutBirth += BaseSegmentLayout.DateOfBirth.Slice(account.Record).ContainsAnyExcept((byte)'0', (byte)' ') ? 0 : 1;
        _abroad += ConsumerRules.IsDomestic(BaseSegmentLayout.CountryCode.Slice(account.Record)) ? 0 : 1;
        _hasOtherDay |= _commonDay != 0 && account.AsOf != _commonDay;
        _commonDay = account.AsOf;
    }

    public void Tell(long accounts, FindingSink sink)
    {
        if (accounts < Math.Max(1, options.FewestAccountsForShares))
        {
            return;
        }

        if (options.ReportsMonthEnd && !_hasOtherDay && _commonDay > 0)
        {
            DateOnly day = DateOnly.FromDayNumber(_commonDay);
            if (day.Day <= DateTime.DaysInMonth(day.Year, day.Month) - DaysAtMonthEnd)
            {
                sink.Add(ValidationRules.G08);
            }
        }

        TellShare("have no SSN", _withoutNumber, accounts, options.HighestShareWithoutSsn, sink);
        TellShare("have no date of birth", _withoutBirth, accounts, options.HighestShareWithoutBirth, sink);
        TellShare("have an address abroad", _abroad, accounts, options.HighestShareAbroad, sink);
    }

    private static void TellShare(string what, long count, long accounts, double highest, FindingSink sink)
    {
        if (count > highest * accounts)
        {
            sink.Add(ValidationRules.G10, detail: string.Create(CultureInfo.InvariantCulture, $"Of {accounts} accounts {count} {what}."));
        }
    }
}
