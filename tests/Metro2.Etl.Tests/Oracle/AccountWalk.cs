namespace Metro2.Etl.Tests.Oracle;

/// <summary>One day of an account.</summary>
/// <param name="Day">The day.</param>
/// <param name="BucketAtStart">After invoices turned late, before the day's events; 0 to 6.</param>
/// <param name="RunAtStart">First day of the delinquency that runs then; null when none does.</param>
/// <param name="BucketAtEnd">After the day's events.</param>
/// <param name="RunAtEnd">First day of the delinquency that runs then.</param>
/// <param name="Balance">Cents owed at the day's end after credit.</param>
/// <param name="PastDue">Cents of it that are 30 or more days late.</param>
/// <param name="ChargeOff">The charge-off that holds at the day's end and could be applied.</param>
/// <param name="Collection">The collection likewise.</param>
internal sealed record AccountDay(
    DateOnly Day, int BucketAtStart, DateOnly? RunAtStart, int BucketAtEnd, DateOnly? RunAtEnd, long Balance, long PastDue,
    AppliedDecision? ChargeOff, AppliedDecision? Collection)
{
    /// <summary>The character that a month ending on this day gets from events (rule R8, reference 4.1).</summary>
    public char HistoryCode =>
        ChargeOff is not null ? 'L' : Collection is not null && Balance >= 100 ? 'G' : (char)('0' + BucketAtEnd);
}

/// <summary>A charge-off or collection that found a delinquency on its day (R4).</summary>
internal sealed class AppliedDecision(Decision decision, DateOnly firstDelinquency, long balance)
{
    public Decision Decision { get; } = decision;

    /// <summary>Start of the delinquency that it froze.</summary>
    public DateOnly FirstDelinquency { get; } = firstDelinquency;

    /// <summary>Cents owed at the end of its day.</summary>
    public long Balance { get; } = balance;

    /// <summary>First day at whose end less than a dollar is owed; null while more is.</summary>
    public DateOnly? Payoff { get; set; }
}

/// <summary>
/// Walks one account day by day, from its first event to the period's end, adding up what is owed and late. Nothing is remembered
/// between days but the running delinquency and the decisions that were applied. Reference 4.1, 4.4, 4.7, 4.16; rules R2 to R4.
/// </summary>
internal sealed class AccountWalk
{
    private readonly Facts _facts;
    private readonly OwedInvoice[] _all;
    private readonly bool[] _isOnAccount;
    private readonly KnownPayment[][] _paid;
    private readonly Dictionary<int, AppliedDecision?> _applied = [];

    /// <summary>Walks.</summary>
    /// <param name="facts">What the run knows.</param>
    /// <param name="opened">Opening date of the account; earlier invoices due on receipt are not on it (D-006).</param>
    /// <param name="since">Invoices issued before are another account's; null for the first account of a client (R5).</param>
    public AccountWalk(Facts facts, DateOnly opened, DateOnly? since)
    {
        _facts = facts;
        _all = facts.Invoices;
        _isOnAccount =
        [
            .. _all.Select(invoice => (since is null || invoice.Issued >= since) && (invoice.Issued >= opened || invoice.IsOnCreditTerms)),
        ];
        _paid = [.. _all.Select(invoice => facts.Payments.Where(paid => paid.InvoiceId == invoice.Id && !paid.PaysNothing).ToArray())];
        First = _all.Where((_, index) => _isOnAccount[index]).Select(invoice => invoice.Issued).Append(opened).Min();
        Walk();
    }

    /// <summary>The day on which the walk began.</summary>
    public DateOnly First { get; }

    /// <summary>Every day from the first to the period's end.</summary>
    public List<AccountDay> Days { get; } = [];

    public AccountDay this[DateOnly day] => Days[day.DayNumber - First.DayNumber];

    /// <summary>The decision of a kind that holds at a day's end: the newest by day and id that no reopening ended (R6).</summary>
    public static Decision? Holding(Facts facts, string kind, DateOnly day)
    {
        Decision? newest = null;
        foreach (Decision decision in facts.InForce)
        {
            if (decision.Kind == kind && decision.Effective <= day)
            {
                newest = decision;
            }
        }

        foreach (Decision decision in facts.InForce)
        {
            if (decision.Kind == "reopen" && decision.Effective <= day && newest?.Effective <= decision.Effective)
            {
                return null;
            }
        }

        return newest;
    }

    private void Walk()
    {
        DateOnly? run = null;
        long[] leftBefore = Left(First.AddDays(-1));
        long creditBefore = Credit(First.AddDays(-1), leftBefore);
        for (DateOnly day = First; day <= _facts.End; day = day.AddDays(1))
        {
            // Invoices turn 30, 60, ... days late at the start of a day, with what was open the evening before (D-011).
            int atStart = Bucket(Late(day, leftBefore), creditBefore);
            run = atStart > 0 ? run ?? day : run;
            DateOnly? runAtStart = run;

            // Then come the day's invoices, payments, credits and corrections of amounts.
            long[] left = Left(day);
            long credit = Credit(day, left);
            long balance = Math.Max(0, Open(left) - credit);
            long[] late = Late(day, left);
            int atEnd = Bucket(late, credit);
            run = atEnd > 0 ? run ?? day : run;

            // R4: a collection or charge-off holds the delinquency until less than a dollar is owed.
            AppliedDecision? held = Days.Count == 0 ? null : Days[^1].ChargeOff;
            AppliedDecision? collection = Applied("collection", day, atEnd, run, balance, held);
            AppliedDecision? chargeOff = Applied("charge_off", day, atEnd, run, balance, collection);
            if (atEnd == 0 && !Holds(collection) && !Holds(chargeOff))
            {
                run = null;
            }

            Days.Add(new AccountDay(
                day, atStart, runAtStart, atEnd, run, balance, Math.Max(0, late[0] - credit), chargeOff, collection));
            (leftBefore, creditBefore) = (left, credit);
        }
    }

    /// <summary>R4: a collection or charge-off needs a delinquency on its day; then it stays until a reopening ends it.</summary>
    private AppliedDecision? Applied(
        string kind, DateOnly day, int bucket, DateOnly? run, long balance, AppliedDecision? already)
    {
        Decision? decision = Holding(_facts, kind, day);
        if (decision is null || decision.Effective < First)
        {
            return null;
        }

        if (!_applied.TryGetValue(decision.Id, out AppliedDecision? applied))
        {
            bool isDelinquent = run is not null && (bucket > 0 || IsUnpaid(already));
            applied = isDelinquent && decision.Effective == day ? new AppliedDecision(decision, run!.Value, balance) : null;
            _applied.Add(decision.Id, applied);
        }

        if (applied is not null && applied.Payoff is null && balance < 100)
        {
            applied.Payoff = day;
        }

        return applied;
    }

    /// <summary>What a reopening ended, be it later, holds no delinquency open, also not in the past (D-031).</summary>
    private bool Holds(AppliedDecision? applied) => IsUnpaid(applied)
        && !_facts.InForce.Any(decision => decision.Kind == "reopen" && decision.Effective >= applied!.Decision.Effective);

    private static bool IsUnpaid(AppliedDecision? decision) => decision is not null && decision.Payoff is null;

    /// <summary>Unapplied credit covers the oldest due first, that is: it lowers every late sum (D-008). Cents are dropped last (D-009).</summary>
    private static int Bucket(long[] late, long credit)
    {
        int bucket = 0;
        for (int index = 0; index < late.Length; index++)
        {
            if (late[index] - credit >= 100)
            {
                bucket = index + 1;
            }
        }

        return bucket;
    }

    /// <summary>Amount less payments of every invoice at a day's end; below zero when more was paid, zero before the issue (D-005).</summary>
    private long[] Left(DateOnly day)
    {
        long[] left = new long[_all.Length];
        for (int index = 0; index < _all.Length; index++)
        {
            if (_all[index].Issued > day)
            {
                continue;
            }

            left[index] = _all[index].AmountOn(day);
            foreach (KnownPayment payment in _paid[index])
            {
                if (payment.Day <= day)
                {
                    left[index] -= payment.Cents;
                }
            }

            left[index] = Facts.Converted(left[index], _all[index].Rate);
        }

        return left;
    }

    /// <summary>Cents open on all invoices of the account.</summary>
    private long Open(long[] left)
    {
        long open = 0;
        for (int index = 0; index < left.Length; index++)
        {
            if (_isOnAccount[index] && left[index] > 0)
            {
                open += left[index];
            }
        }

        return open;
    }

    /// <summary>Cents that are 30, 60, .. 180 days late on a day.</summary>
    private long[] Late(DateOnly day, long[] left)
    {
        long[] late = new long[6];
        for (int index = 0; index < left.Length; index++)
        {
            int daysLate = day.DayNumber - _all[index].Due.DayNumber;
            for (int bucket = 1; bucket <= 6 && daysLate >= 30 * bucket; bucket++)
            {
                if (_isOnAccount[index] && left[index] > 0)
                {
                    late[bucket - 1] += left[index];
                }
            }
        }

        return late;
    }

    /// <summary>Credit notes, less credit applied, plus what was paid beyond invoices; never below zero (D-007).</summary>
    private long Credit(DateOnly day, long[] left)
    {
        long credit = 0;
        foreach ((DateOnly date, long cents) in _facts.Credits)
        {
            if (date <= day)
            {
                credit += cents;
            }
        }

        foreach (KnownPayment payment in _facts.Payments)
        {
            if (payment.IsFromCredit && payment.Day <= day)
            {
                credit -= Facts.Converted(payment.Cents, payment.Rate);
            }
        }

        foreach (long cents in left)
        {
            if (cents < 0)
            {
                credit -= cents;
            }
        }

        return Math.Max(0, credit);
    }
}
