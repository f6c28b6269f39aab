namespace Metro2.Etl.Tests.Oracle;

/// <summary>
/// Decides what a month's file tells about one client, given what was told before: rules R5 to R10, in their order. It reads the walk
/// of <see cref="AccountWalk"/> and its own earlier reports, nothing of the warehouse.
/// </summary>
internal sealed class Reporter
{
    private readonly OracleSettings _settings;
    private readonly Facts _facts;
    private readonly Generation _generation;
    private readonly AccountWalk? _walk;
    private readonly Report? _last;
    private readonly int _run;

    private Reporter(OracleSettings settings, Facts facts, Generation generation, int run)
    {
        (_settings, _facts, _generation, _run) = (settings, facts, generation, run);
        _last = generation.Last;
        Opened = generation.Opened(facts);
        _walk = Opened is DateOnly opened ? new AccountWalk(facts, opened, generation.Since) : null;
    }

    private DateOnly? Opened { get; }

    /// <summary>R7: who has died is X, also in a file that withdraws the account.</summary>
    private string EcoaCode => _facts.InForce.Any(decision => decision.Kind == "deceased") ? "X" : "1";

    /// <summary>The outcome of each run of a ledger, one after the other.</summary>
    public static IReadOnlyList<Outcome> Play(Ledger ledger, SourceVersions versions, OracleSettings settings, IEnumerable<Report> imported)
    {
        List<Report> told = [.. imported];
        List<Outcome> outcomes = [];
        for (int run = 0; run < settings.Months; run++)
        {
            Facts facts = new(versions, settings, settings.Groups[ledger.Group], run);
            Outcome outcome = new Reporter(settings, facts, Generation.Of(ledger, settings, facts, told), run).Decide();
            outcomes.Add(outcome);
            if (outcome.Report is not null)
            {
                told.Add(outcome.Report);
            }
        }

        return outcomes;
    }

    /// <summary>R10: the first reason that applies.</summary>
    private Outcome Decide()
    {
        Decision? delete = _facts.InForce.LastOrDefault(
            decision => decision.Kind == "delete" && (_generation.Since is null || decision.Effective > _generation.Since));
        if (delete is not null && _last is not null && !_last.IsDeleted)
        {
            // Its facts come from what was told, so nothing that is wrong with the source holds it back.
            return new Outcome("reported", Deleted(delete));
        }

        string? reason = SourceReason();
        if (reason is not null)
        {
            return new Outcome(reason, null);
        }

        if (_facts.InForce.Any(decision => decision.Kind == "suppress") || delete is not null && _last is null)
        {
            return new Outcome("decided", null);
        }

        if (_last is not null && _last.IsFinal)
        {
            return new Outcome(_last.IsDeleted ? "already_reported_deleted" : "already_reported_closed", null);
        }

        Report? report = Position();
        if (report is not null && IsObsolete(report))
        {
            return new Outcome("obsolete", null);
        }

        if (_last is null && _facts.End.DayNumber - Opened!.Value.DayNumber < _settings.DelayDays)
        {
            return new Outcome("too_new", null);
        }

        if (_last is null && report is not null && report.HighestCredit < _settings.MinimumBalance)
        {
            return new Outcome("below_minimum_balance", null);
        }

        return report is null ? new Outcome("closed_before_period", null) : new Outcome("reported", report);
    }

    /// <summary>R10, 5 to 9: what the invoices themselves say.</summary>
    private string? SourceReason()
    {
        if (_facts.IsDisputed && !_facts.InForce.Any(decision => decision.Kind is "dispute" or "resolve"))
        {
            return "disputed_invoice";
        }

        if (_facts.HasForeignCurrency)
        {
            return "foreign_currency";
        }

        if (_facts.IssuedCount == 0)
        {
            return _facts.Drafts == 0 ? "no_invoice" : "only_drafts";
        }

        return _walk is null ? "never_on_credit" : null;
    }

    /// <summary>R10, 22: seven years after the delinquency began, 180 days more for collections and charge-offs (FCRA 605).</summary>
    private bool IsObsolete(Report report)
    {
        if (report.FirstDelinquency is not DateOnly first || report.Status is "11" or "13")
        {
            return false;
        }

        bool isPlaced = report.Status is "93" or "97" or "62" or "64";
        return _facts.End > first.AddDays(-30).AddYears(7).AddDays(isPlaced ? 180 : 0);
    }

    /// <summary>R6.1: withdrawn with the facts that were told last.</summary>
    private Report Deleted(Decision delete) => _last! with
    {
        Run = _run,
        Month = _facts.End,
        AccountNumber = _generation.AccountNumber,
        Status = delete.Value == "fraud" ? "DF" : "DA",
        Rating = "",
        ActualPayment = 0,
        AsOf = _facts.End,
        Profile = new Profile(_facts, _generation, _walk, Opened).At(_facts.End, corrects: false),
        EcoaCode = EcoaCode,
        NewAccountNumber = _generation.PendingNumber,
    };

    /// <summary>R6.2 to R6.5: the first state that applies. Null: closed and paid before the period and never told.</summary>
    private Report? Position()
    {
        AccountDay end = _walk![_facts.End];
        if (end.ChargeOff is not null)
        {
            return ChargedOff(end, end.ChargeOff);
        }

        if (end.Collection is not null)
        {
            return InCollection(end, end.Collection);
        }

        Decision? close = AccountWalk.Holding(_facts, "close", _facts.End);
        if (end.Balance < 100 && (close is not null || _facts.IsArchived))
        {
            DateOnly payoff = LastPayoff();
            DateOnly closing = close is not null && close.Effective > payoff ? close.Effective : payoff;
            if (closing >= _facts.Start)
            {
                return PaidAndClosed(payoff, closing, close);
            }

            if (_last is null)
            {
                return null;
            }
        }

        return ByAge(end, close);
    }

    /// <summary>R6.2: 97 while a dollar is owed, 64 when it was paid.</summary>
    private Report ChargedOff(AccountDay end, AppliedDecision chargeOff)
    {
        long written = _last is not null && _last.OriginalChargeOff > 0
            ? _last.OriginalChargeOff
            : Dollars(chargeOff.Decision.Cents ?? chargeOff.Balance);
        return Placed(end, chargeOff, "97", "64") with { OriginalChargeOff = written };
    }

    /// <summary>R6.3: 93 while a dollar is owed, 62 when it was paid.</summary>
    private Report InCollection(AccountDay end, AppliedDecision collection) => Placed(end, collection, "93", "62");

    private Report Placed(AccountDay end, AppliedDecision applied, string open, string paid)
    {
        Decision? close = AccountWalk.Holding(_facts, "close", _facts.End);
        if (applied.Payoff is not DateOnly payoff)
        {
            return Told(_facts.End) with
            {
                Status = open,
                Balance = Dollars(end.Balance),
                PastDue = Dollars(end.Balance),
                FirstDelinquency = FirstDay(applied.FirstDelinquency),
                Closed = close?.Effective,
            };
        }

        DateOnly asOf = payoff >= _facts.Start ? payoff : _facts.End;
        return Told(asOf) with
        {
            Status = paid,
            FirstDelinquency = FirstDay(applied.FirstDelinquency),
            Closed = close is not null && close.Effective < payoff ? close.Effective : payoff,
        };
    }

    /// <summary>R6.4, first half: 13 with the standing just before the payoff (reference 4.2).</summary>
    private Report PaidAndClosed(DateOnly payoff, DateOnly closing, Decision? close)
    {
        bool isSameMonth = payoff.Year == closing.Year && payoff.Month == closing.Month;
        AccountDay? day = isSameMonth ? _walk![payoff] : null;
        int rating = day?.BucketAtStart ?? 0;
        return Told(closing) with
        {
            Status = "13",
            Rating = rating.ToString(System.Globalization.CultureInfo.InvariantCulture),
            FirstDelinquency = rating > 0 ? FirstDay(day!.RunAtStart) : Bankruptcy.PetitionDay(_facts),
            Closed = close?.Effective ?? payoff,
        };
    }

    /// <summary>R6.5 and the second half of R6.4: the days late decide (reference 4.1).</summary>
    private Report ByAge(AccountDay end, Decision? close)
    {
        string status = end.BucketAtEnd switch { 0 => "11", 1 => "71", 2 => "78", 3 => "80", 4 => "82", 5 => "83", _ => "84" };
        return Told(_facts.End) with
        {
            Status = status,
            Balance = Dollars(end.Balance),
            PastDue = end.BucketAtEnd == 0 ? 0 : Dollars(end.PastDue),
            FirstDelinquency = end.BucketAtEnd > 0 ? FirstDay(end.RunAtEnd) : Bankruptcy.PetitionDay(_facts),

            // Nothing owed and still reported: as an open account, but that XA asks for its day (reference 4.3, 5.3).
            SpecialComment = end.Balance >= 100 && close is not null && close.Value != "consumer" ? "M" : "",
            Closed = end.Balance >= 100 || close?.Value == "consumer" ? close?.Effective : null,
        };
    }

    /// <summary>The day that another product told and somebody decided to keep, while that delinquency is told (D-070); else the ledger's.</summary>
    private DateOnly? FirstDay(DateOnly? ledger)
    {
        Decision? word = _facts.InForce.LastOrDefault(decision => decision.Kind is "keep_date" or "restate"
            && (_generation.Since is null || decision.Effective >= _generation.Since));
        Report? imported = _generation.Reports.LastOrDefault(report => report.Run < 0 && report.FirstDelinquency is not null);
        return word?.Kind == "keep_date" && imported is not null && _last!.Status is not ("11" or "13")
            && _last.FirstDelinquency == imported.FirstDelinquency && ledger <= _last.AsOf
                ? imported.FirstDelinquency
                : ledger;
    }

    /// <summary>What every state has in common, as of a day.</summary>
    private Report Told(DateOnly asOf)
    {
        long highest = Dollars(_walk!.Days.Where(day => day.Day >= Opened && day.Day <= asOf).Max(day => day.Balance));
        KnownPayment[] cash =
        [
            .. _facts.Payments.Where(paid => !paid.IsFromCredit && !paid.PaysNothing && paid.Cents > 0
                && paid.Date >= Opened && paid.Date <= asOf),
        ];
        return new Report
        {
            Run = _run,
            Month = _facts.End,
            Generation = _generation.Number,
            AccountNumber = _generation.AccountNumber,
            Opened = Opened!.Value,
            CreditLimit = _facts.Terms.CreditLimit,
            HighestCredit = Math.Max(highest, _last?.HighestCredit ?? 0),
            ActualPayment = Dollars(cash.Where(paid => paid.Date >= _facts.Start).Sum(paid => Facts.Converted(paid.Cents, paid.Rate))),
            LastPayment = cash.Length == 0 ? null : cash.Max(paid => paid.Date),
            Status = "",
            Profile = new Profile(_facts, _generation, _walk, Opened).At(asOf),
            AsOf = asOf,
            ComplianceCode = Compliance.Code(_facts, _generation),
            BankruptcyIndicator = Bankruptcy.Indicator(_facts, _generation),
            EcoaCode = EcoaCode,
            NewAccountNumber = _generation.PendingNumber,
        };
    }

    /// <summary>The last day on which the balance fell below a dollar; who never owed one was settled when the account opened (D-012).</summary>
    private DateOnly LastPayoff()
    {
        DateOnly payoff = Opened!.Value;
        for (int index = 1; index < _walk!.Days.Count; index++)
        {
            if (_walk.Days[index].Balance < 100 && _walk.Days[index - 1].Balance >= 100)
            {
                payoff = _walk.Days[index].Day;
            }
        }

        return payoff;
    }

    /// <summary>Cents are dropped toward zero, once, at the end (D-002).</summary>
    private static long Dollars(long cents) => Math.Max(0, cents) / 100;
}
