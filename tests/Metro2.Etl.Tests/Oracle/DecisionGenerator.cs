using System.Globalization;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>
/// Adds decisions to a ledger as the command would take them: what changes a status takes effect after the newest reported month, so it
/// is recorded before the next run; a second one of a kind needs the first to be ended.
/// </summary>
internal sealed class DecisionGenerator(
    Random random, OracleSettings settings, Situations situations, List<LedgerEvent> events, Func<int> nextId)
{
    private DateOnly _first;

    public void Make()
    {
        _first = events.Where(item => item.What == "invoice").Min(item => item.Date!.Value);
        Rarely(Situations.Placement, 14, Placement);
        Rarely(Situations.Placement, 8, Closing);
        Rarely(Situations.Withdrawal, 4, Deletion);
        Rarely(Situations.Withdrawal, 5, Suppression);
        Rarely(Situations.Codes, 6, Dispute);
        Rarely(Situations.Codes, 3, Petition);
        Rarely(Situations.Codes, 1, () => Decide("deceased", AnyDay(), isLate: true));
        Rarely(Situations.Restate, 3, () => Decide("restate", AnyDay(), isLate: true));
        Rarely(Situations.Renumber, 3, Renumbering);
        Rarely(Situations.WriteOffs, 5, WriteOff);
        Rarely(Situations.Countermands, 8, Countermand);
    }

    private void Placement()
    {
        DateOnly day = LateDay();
        if (Chance(50))
        {
            Decide("collection", day);
            if (Chance(40))
            {
                ChargeOff(day.AddDays(random.Next(0, 120)));
            }
        }
        else
        {
            ChargeOff(day);
        }

        if (Chance(25))
        {
            Decide("reopen", day.AddDays(random.Next(0, 300)));
        }
    }

    private void ChargeOff(DateOnly day) => Decide("charge_off", day, cents: Chance(40) ? random.Next(100, 90_000) : null);

    private void Closing()
    {
        DateOnly day = AnyDay();
        Decide(Chance(60) ? "close grantor" : "close consumer", day);
        if (Chance(40))
        {
            Decide("reopen", day.AddDays(random.Next(1, 250)));
        }
    }

    private void Deletion()
    {
        DateOnly day = AnyDay();
        Decide(Chance(70) ? "delete error" : "delete fraud", day);
        if (Chance(30))
        {
            // The deletion goes into the file of its month; afterwards the account can be opened anew.
            Decide("reopen", new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(random.Next(0, 200)));
        }
    }

    private void Suppression()
    {
        DateOnly day = AnyDay();
        Decide("suppress", day, until: Chance(70) ? day.AddDays(random.Next(0, 200)) : null, isLate: true);
    }

    private void Dispute()
    {
        DateOnly day = AnyDay();
        for (int count = Chance(25) ? 2 : 1; count > 0; count--)
        {
            Decide(Chance(65) ? "dispute fcra" : "dispute fcba", day, isLate: true);
            day = day.AddDays(random.Next(1, 90));
            if (Chance(75))
            {
                Decide($"resolve {((string[])["satisfied", "corrected", "disagrees"])[random.Next(3)]}", day, isLate: true);
            }

            day = day.AddDays(random.Next(1, 200));
        }
    }

    private void Petition()
    {
        DateOnly day = AnyDay();
        string indicator = ((string[])["A", "D", "Z", "1A", "R", "T"])[random.Next(6)];
        Decide($"bankruptcy {indicator}", day, isLate: true);
        if (Chance(50))
        {
            string next = indicator == "T" ? "U" : indicator == "R" ? "S" : Chance(50) ? "Q" : "E";
            Decide($"bankruptcy {next}", day.AddDays(random.Next(20, 400)), isLate: true);
        }
    }

    private void Renumbering()
    {
        DateOnly day = AnyDay();
        Decide($"renumber NEW{random.Next(100_000_000, 999_999_999) % 100_000}*", day);
        if (Chance(20))
        {
            Decide($"renumber NEW{random.Next(100_000_000, 999_999_999) % 100_000}*", day.AddDays(random.Next(70, 200)));
        }
    }

    private void WriteOff()
    {
        LedgerEvent[] subjects = [.. events.Where(item => item.What is "payment" or "credit")];
        if (subjects.Length > 0)
        {
            LedgerEvent subject = subjects[random.Next(subjects.Length)];
            string kind = subject.What == "payment" ? "payment" : "credit_note";
            Decide(
                string.Create(CultureInfo.InvariantCulture, $"write_off {kind} {subject.Id}"),
                DateOnly.FromDateTime(subject.Entered).AddDays(random.Next(0, 60)), isLate: true);
        }
    }

    /// <summary>Ends one decision as if it had never been made.</summary>
    private void Countermand()
    {
        LedgerEvent[] made = [.. events.Where(item => item.What == "decide")];
        if (made.Length > 0)
        {
            LedgerEvent ended = made[random.Next(made.Length)];
            events.Add(new LedgerEvent(
                ended.Entered.AddDays(random.Next(1, 150)), "countermand", nextId(), ended.Id, null, null, null, ""));
        }
    }

    private void Decide(string value, DateOnly day, long? cents = null, DateOnly? until = null, bool isLate = false)
    {
        if (day > settings.End(settings.Months - 1) || day < _first)
        {
            return;
        }

        // Recorded on its day or a little later, at the latest before the run of its month; some kinds may come months later.
        DateTime recorded = day.ToDateTime(new TimeOnly(10, 0)).AddDays(Chance(30) ? random.Next(0, 10) : 0);
        DateTime read = new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(OracleSettings.RunDelayDays - 2).ToDateTime(new TimeOnly(10, 0));
        recorded = recorded > read ? read : recorded;
        recorded = isLate && Chance(25) ? recorded.AddDays(random.Next(1, 100)) : recorded;
        events.Add(new LedgerEvent(recorded, "decide", nextId(), 0, day, until, cents, value));
    }

    private DateOnly AnyDay() => _first.AddDays(random.Next(1, Math.Max(2, settings.End(settings.Months - 1).DayNumber - _first.DayNumber)));

    /// <summary>A day on which something is likely to be late.</summary>
    private DateOnly LateDay()
    {
        LedgerEvent[] invoices = [.. events.Where(item => item.What == "invoice")];
        return invoices[random.Next(invoices.Length)].Due!.Value.AddDays(random.Next(30, 200));
    }

    private void Rarely(Situations situation, int percent, Action make)
    {
        if (situations.HasFlag(situation) && Chance(percent))
        {
            make();
        }
    }

    private bool Chance(int percent) => random.Next(100) < percent;
}
