namespace FreshBooks.Simulator.Portfolio;

/// <summary>Plays the persona of a client: which bills there are, and what happens to them.</summary>
internal static class PersonaScripts
{
    // Far enough from the borders of a 30-day bucket that a few days of grace do not move the client into another one.
    private const int NearestTargetDays = 36;
    private const int FarthestTargetDays = 56;

    public static void Play(HistoryBuilder history)
    {
        switch (history.Client.Persona)
        {
            case Persona.NoInvoices:
                break;
            case Persona.DraftOnly:
                AddDraft(history, history.PeriodStart.AddDays(-history.Random.Between(5, 25)));
                break;
            case Persona.MonthEndDue:
                history.Bill(new BillingTerms(0, 30, DueOnMonthEnd: true), 0);
                history.PayOnTime(history.Bills);
                break;
            case Persona.DueOnReceipt:
                history.Bill(new BillingTerms(history.Random.Between(1, 28), 0), FirstMonth(history));
                history.PayOnTime(history.Bills);
                break;
            case Persona.FewDaysLate:
                history.Bill(Terms(history), FirstMonth(history));
                history.Bills.ForEach(bill => history.Pay(bill, bill.DueDate.AddDays(history.Random.Between(2, 9))));
                break;
            case Persona.ArchivedPaidOffOnTime or Persona.ArchivedPaidOffLate or Persona.ArchivedIdle:
                PlayArchived(history);
                break;
            case Persona.Late60:
                StopPaying(history, Target(history, 66, 86));
                break;
            case Persona.Late90:
                StopPaying(history, Target(history, 96, 116));
                break;
            case Persona.Late120:
                StopPaying(history, Target(history, 126, 146));
                break;
            case Persona.Late150:
                StopPaying(history, Target(history, 156, 176));
                break;
            case Persona.Late180Plus:
                StopPaying(history, Target(history, 190, 250));
                break;
            default:
                PlayAroundTarget(history);
                break;
        }
    }

    private static void PlayAroundTarget(HistoryBuilder history)
    {
        bool isPlain = history.Client.Persona is not (
            Persona.Late30 or Persona.PartialPayer or Persona.Cured or Persona.CuredThenLate or Persona.Overpaid
            or Persona.GoodwillApplied or Persona.UnappliedCredit or Persona.BackdatedPayment or Persona.DeletedPayment
            or Persona.DeletedInvoice or Persona.DeletedInvoiceWithPayment or Persona.DeletedClient or Persona.DraftPastDue
            or Persona.MixedCurrency or Persona.ZeroAmountInvoice or Persona.ResidualBelowDollar or Persona.DisputedInvoice);
        if (isPlain)
        {
            history.Bill(Terms(history), FirstMonth(history));
            history.PayOnTime(history.Bills);
            return;
        }

        int index = Target(history, NearestTargetDays, FarthestTargetDays);
        Invoice target = history.Bills[index];
        switch (history.Client.Persona)
        {
            case Persona.Late30:
                StopPaying(history, index);
                break;
            case Persona.PartialPayer:
                PayInParts(history, index);
                break;
            case Persona.Cured or Persona.CuredThenLate:
                PlayCured(history, index);
                break;
            case Persona.Overpaid or Persona.GoodwillApplied or Persona.UnappliedCredit:
                PlayCredits(history, index);
                break;
            case Persona.ZeroAmountInvoice:
                ReplaceByNothing(history, index);
                history.PayOnTime(history.Bills);
                break;
            case Persona.DraftPastDue:
                history.PayOnTime(history.Bills);
                AddDraft(history, target.CreateDate.AddDays(-history.Random.Between(20, 40)));
                break;
            case Persona.MixedCurrency:
                history.PayOnTime(history.Bills);
                Invoice foreign = history.MakeInvoice(target.CreateDate.AddDays(3), target.DueOffsetDays, currency: "CAD");
                history.OtherInvoices.Add(foreign);
                break;
            default:
                PlayTargetEvents(history, target);
                break;
        }
    }

    /// <summary>All bills but the target are paid on time; this is what happens to the target.</summary>
    private static void PlayTargetEvents(HistoryBuilder history, Invoice target)
    {
        history.PayOnTime(history.Bills.Where(bill => bill != target));
        DateOnly lately = history.Through.AddDays(-history.Random.Between(1, 9));
        switch (history.Client.Persona)
        {
            case Persona.BackdatedPayment:
                history.Pay(target, target.DueDate.AddDays(history.Random.Below(3)), recordedOn: lately);
                break;
            case Persona.DeletedPayment:
                Payment? payment = history.Pay(target, target.DueDate.AddDays(-2));
                payment!.DeletedAt = history.Evening(lately);
                break;
            case Persona.DeletedInvoice:
                target.DeletedAt = history.Evening(lately);
                break;
            case Persona.DeletedInvoiceWithPayment:
                history.PayOnTime(target);
                target.DeletedAt = history.Evening(lately);
                break;
            case Persona.DeletedClient:
                history.Client.DeletedAt = history.Evening(lately);
                break;
            case Persona.ResidualBelowDollar:
                history.Pay(target, target.DueDate.AddDays(-1), target.Amount - 0.37m);
                break;
            case Persona.DisputedInvoice:
                target.IsDisputed = true;
                break;
        }
    }

    private static void StopPaying(HistoryBuilder history, int firstUnpaid) =>
        history.PayOnTime(history.Bills.Take(firstUnpaid));

    private static void PayInParts(HistoryBuilder history, int target)
    {
        for (int index = 0; index < history.Bills.Count; index++)
        {
            Invoice bill = history.Bills[index];
            history.Pay(bill, bill.DueDate.AddDays(-history.Random.Below(4)), Math.Round(bill.Amount / 2m, 2));
            if (index < target)
            {
                history.Pay(bill, bill.DueDate.AddDays(history.Random.Between(10, 20)));
            }
        }
    }

    private static void PlayCured(HistoryBuilder history, int target)
    {
        int missed = target - 7;
        bool relapses = history.Client.Persona == Persona.CuredThenLate;
        for (int index = 0; index < history.Bills.Count; index++)
        {
            Invoice bill = history.Bills[index];
            if (index == missed || index == missed + 1)
            {
                history.Pay(bill, bill.DueDate.AddDays(index == missed ? 65 : 35));
            }
            else if (index < target || !relapses)
            {
                history.PayOnTime(bill);
            }
        }
    }

    private static void PlayCredits(HistoryBuilder history, int target)
    {
        Invoice bill = history.Bills[target];
        history.PayOnTime(history.Bills.Where(other => other != bill));
        switch (history.Client.Persona)
        {
            case Persona.Overpaid:
                history.Overpay(bill, bill.DueDate.AddDays(-3), 25.00m);
                break;
            case Persona.GoodwillApplied:
                DateOnly appliedOn = bill.DueDate.AddDays(-5);
                CreditNote credit = history.Goodwill(Math.Round(bill.Amount * 0.4m, 2), appliedOn);
                history.ApplyCredit(credit, bill, appliedOn);
                history.Pay(bill, bill.DueDate.AddDays(-2));
                break;
            default:
                history.Prepay(Math.Ceiling(bill.Amount / 10m) * 10m, bill.DueDate.AddDays(10));
                break;
        }
    }

    private static void PlayArchived(HistoryBuilder history)
    {
        if (history.Client.Persona == Persona.ArchivedIdle)
        {
            history.Bill(Terms(history), 0);
            history.Bills.RemoveAll(bill => bill.DueDate > history.Through.AddMonths(-10));
            history.PayOnTime(history.Bills);
            history.Client.ArchivedAt = history.Evening(history.Bills[^1].DueDate.AddDays(20));
            return;
        }

        bool isLate = history.Client.Persona == Persona.ArchivedPaidOffLate;
        int last = isLate ? Target(history, 52, 62) : Target(history, 4, 22);
        history.Bills.RemoveRange(last + 1, history.Bills.Count - last - 1);
        history.PayOnTime(history.Bills.Take(last));
        Invoice bill = history.Bills[last];

        // Paid in the last month in both cases: late by 46 to 58 days, or on the due date.
        DateOnly paidOn = isLate ? history.Through.AddDays(-history.Random.Between(4, 6)) : bill.DueDate;
        history.Pay(bill, paidOn);
        history.Client.ArchivedAt = history.Evening(paidOn.AddDays(history.Random.Between(1, 3)));
    }

    private static void ReplaceByNothing(HistoryBuilder history, int target)
    {
        Invoice bill = history.Bills[target];
        history.Bills[target] = history.MakeInvoice(bill.CreateDate, bill.DueOffsetDays, LineGenerator.Nothing);
    }

    private static void AddDraft(HistoryBuilder history, DateOnly createDate) =>
        history.OtherInvoices.Add(history.MakeInvoice(createDate, 15, isDraft: true));

    private static BillingTerms Terms(HistoryBuilder history)
    {
        int day = history.Random.Between(1, 31);
        return new BillingTerms(day, history.Random.Chance(25) ? 60 : 30);
    }

    /// <summary>Most clients are there from the start; the others came in some month since.</summary>
    private static int FirstMonth(HistoryBuilder history) =>
        history.Random.Chance(60) ? 0 : history.Random.Below(history.Months);

    /// <summary>
    /// Bills the client so that one invoice fell due between two numbers of days before the window's end, and returns its index.
    /// Due dates are a month apart, so some billing days miss a narrow range and the next one is tried.
    /// </summary>
    private static int Target(HistoryBuilder history, int fewestDays, int mostDays)
    {
        BillingTerms wish = Terms(history);
        for (int shift = 0; shift < 28; shift++)
        {
            BillingTerms terms = wish with { Day = 1 + ((wish.Day + shift) % 28) };
            for (int month = history.Months - 1; month >= 0; month--)
            {
                DateOnly dueDate = history.CreateDateOf(terms, month).AddDays(terms.OffsetDays);
                int daysPastDue = history.Through.DayNumber - dueDate.DayNumber;
                if (daysPastDue >= fewestDays && daysPastDue <= mostDays)
                {
                    history.Bill(terms, 0);
                    return month;
                }
            }
        }

        throw new InvalidOperationException("No billing day fits the persona; the window is shorter than Persona.MinimumMonths.");
    }
}
