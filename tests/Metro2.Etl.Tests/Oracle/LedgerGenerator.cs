namespace Metro2.Etl.Tests.Oracle;

/// <summary>What a generated ledger may hold beside invoices and payments that are entered on their own day.</summary>
[Flags]
internal enum Situations
{
    None = 0,

    /// <summary>Payments and invoices that are entered days or months after their date.</summary>
    LateEntries = 1,

    /// <summary>Payments that are deleted or changed later.</summary>
    Returned = 2,

    /// <summary>Amounts of invoices that change after the issue.</summary>
    Amounts = 4,

    /// <summary>Issue and due dates that are corrected.</summary>
    Dates = 8,

    /// <summary>Invoices that are deleted, drafts, invoices marked as disputed.</summary>
    Invoices = 16,

    /// <summary>Credit notes, given and applied.</summary>
    Credits = 32,

    /// <summary>Clients that are archived and restored.</summary>
    Archive = 64,

    /// <summary>Collection, charge-off, closing, reopening.</summary>
    Placement = 128,

    /// <summary>Disputes, resolutions, bankruptcies, deaths.</summary>
    Codes = 256,

    /// <summary>Deletions and suppressed months.</summary>
    Withdrawal = 512,

    /// <summary>Orders to restate.</summary>
    Restate = 1024,

    /// <summary>New account numbers.</summary>
    Renumber = 2048,

    /// <summary>Payments and credit notes that are bookkeeping.</summary>
    WriteOffs = 4096,

    /// <summary>Invoices in other currencies.</summary>
    Foreign = 8192,

    /// <summary>Decisions that are countermanded later.</summary>
    Countermands = 16384,

    /// <summary>More paid than an invoice due on receipt asks for.</summary>
    PaidBeyondReceipt = 32768,

    /// <summary>Months that another product reported.</summary>
    Imported = 65536,

    All = 131071,
}

/// <summary>Makes ledgers; the same seed and client give the same ledger.</summary>
internal sealed class LedgerGenerator(int seed, OracleSettings settings, Situations situations)
{
    private static readonly int[] s_nets = [0, 10, 15, 30, 30, 30, 45, 60];
    private static readonly int[] s_lateness =
        [-15, -3, 0, 1, 10, 28, 29, 30, 31, 35, 45, 58, 59, 60, 61, 75, 89, 90, 91, 119, 120, 149, 150, 179, 180, 181, 240, 400];

    private static readonly long[] s_oddCents = [1, 30, 99, 100, 101, 149, 199, 200, 99_999, 100_000];

    private readonly List<LedgerEvent> _events = [];
    private Random _random = new(0);
    private int _invoices;
    private int _payments;
    private int _credits;
    private int _decisions;

    private DateOnly Last => settings.End(settings.Months - 1);

    public Ledger Make(long clientId)
    {
        _random = new Random(HashCode(seed, clientId));
        _events.Clear();
        (_invoices, _payments, _credits, _decisions) = (0, 0, 0, 0);
        Invoices();
        if (Has(Situations.Credits) && Chance(30))
        {
            Credits();
        }

        if (Has(Situations.Archive) && Chance(12))
        {
            DateOnly day = AnyDay();
            Add(day, "archive");
            if (Chance(30))
            {
                Add(day.AddDays(_random.Next(1, 200)), "restore");
            }
        }

        // Chance of its own: with or without imports the rest of a ledger is the same.
        Random imports = new(HashCode(seed + 1, clientId));
        if (Has(Situations.Imported) && imports.Next(100) < 8)
        {
            _events.AddRange(ImportedHistory.Make(imports, settings));
        }

        new DecisionGenerator(_random, settings, situations, _events, NextDecision).Make();
        string[] groups = [.. settings.Groups.Keys];
        return Numbered(clientId, Chance(60) ? groups[0] : groups[_random.Next(groups.Length)]);
    }

    /// <summary>Decisions get their ids in the order in which they are recorded, as the command gives them.</summary>
    private Ledger Numbered(long clientId, string group)
    {
        LedgerEvent[] ordered = [.. _events.OrderBy(item => item.Entered)];
        int[] made = [.. ordered.Where(item => item.What is "decide" or "countermand").Select(item => item.Id)];
        Dictionary<int, int> ids = made.Select((id, index) => (id, index + 1)).ToDictionary(pair => pair.id, pair => pair.Item2);
        return new Ledger(clientId, group,
        [
            .. ordered.Select(item => item.What switch
            {
                "decide" => item with { Id = ids[item.Id] },
                "countermand" => item with { Id = ids[item.Id], Of = ids[item.Of] },
                _ => item,
            }),
        ]);
    }

    private static int HashCode(int seed, long client) => unchecked((seed * 486_187_739) + (int)client * 16_777_619);

    private int NextDecision() => ++_decisions;

    private void Invoices()
    {
        int net = s_nets[_random.Next(s_nets.Length)];
        bool isMixed = Chance(25);
        int gap = (int[])[12, 25, 30, 30, 45, 80, 150] is var gaps ? gaps[_random.Next(gaps.Length)] : 0;
        int manners = _random.Next(5);
        string currency = Has(Situations.Foreign) && Chance(6) ? Chance(80) ? "CAD" : "EUR" : "";
        DateOnly day = settings.FirstMonth.AddDays(_random.Next(-200, 700));
        for (int count = 1 + _random.Next(16); count > 0 && day <= Last; count--)
        {
            Invoice(day, isMixed ? s_nets[_random.Next(s_nets.Length)] : net, manners, currency);
            day = day.AddDays(1 + _random.Next(2 * gap) + (Chance(5) ? 200 : 0));
            if (Chance(15))
            {
                day = Edge(day);
            }
        }
    }

    private void Invoice(DateOnly day, int net, int manners, string currency)
    {
        int id = ++_invoices;
        long cents = Amount();
        DateOnly due = day.AddDays(net);
        if (net > 0 && Chance(15))
        {
            due = Edge(due) is var edge && edge > day ? edge : due;
        }

        DateTime entered = Entry(day, Situations.LateEntries, chance: 4);
        bool isDraft = currency == "" && Has(Situations.Invoices) && Chance(3);
        Add(entered, "invoice", id, 0, day, due, cents, isDraft ? "draft" : currency);
        if (isDraft && Chance(70))
        {
            Add(entered.AddDays(_random.Next(1, 40)), "edit", id, value: "sent");
        }

        cents = Corrections(id, day, due, cents, entered);
        Payments(id, day, due, cents, entered, manners);
    }

    /// <summary>What happens to the invoice itself after it was entered; gives the amount that is to be paid at last.</summary>
    private long Corrections(int id, DateOnly day, DateOnly due, long cents, DateTime entered)
    {
        if (Has(Situations.Amounts) && Chance(12))
        {
            for (int count = Chance(25) ? 2 : 1; count > 0; count--)
            {
                cents = Chance(50) ? Amount() : Math.Max(1, cents + ((Chance(50) ? 1 : -1) * _random.Next(1, 5000)));
                DateTime moment = Clock(entered.AddDays(_random.Next(1, 120)));
                Add(moment, "edit", id, cents: cents, value: Chance(10) ? "untimed" : "");
            }
        }

        if (Has(Situations.Dates) && Chance(4))
        {
            DateOnly created = day.AddDays(Chance(50) ? 0 : _random.Next(-20, 20));
            DateOnly until = due.AddDays(_random.Next(-20, 40));
            Add(entered.AddDays(_random.Next(1, 90)), "edit", id, date: created, due: until < created ? created : until);
        }

        if (Has(Situations.Invoices) && Chance(3))
        {
            Add(entered.AddDays(_random.Next(1, 150)), "void", id);
        }

        if (Has(Situations.Invoices) && Chance(2))
        {
            DateTime marked = entered.AddDays(_random.Next(1, 100));
            Add(marked, "mark", id, value: "disputed");
            Add(marked.AddDays(_random.Next(1, 100)), "mark", id, value: "settled");
        }

        return cents;
    }

    private void Payments(int id, DateOnly day, DateOnly due, long cents, DateTime entered, int manners)
    {
        long open = cents;
        int parts = Chance(25) ? _random.Next(2, 5) : 1;
        for (int part = 0; part < parts && open > 0; part++)
        {
            if (Chance(manners == 4 ? 60 : 7))
            {
                return;
            }

            int late = manners switch
            {
                0 => _random.Next(-20, 1),
                1 => _random.Next(-5, 40),
                _ => s_lateness[_random.Next(s_lateness.Length)],
            };
            DateOnly paid = due.AddDays(late + (part * _random.Next(1, 40)));
            paid = paid < day && Chance(70) ? day : paid;
            long part1 = parts == 1 || part == parts - 1 ? open : Math.Max(1, _random.NextInt64(open));
            part1 = Chance(4) && (due > day || Has(Situations.PaidBeyondReceipt)) ? part1 + _random.Next(1, 8000) : Chance(4) && part1 > 120 ? part1 - _random.Next(1, 120) : part1;
            open -= part1;
            if (paid <= Last)
            {
                Payment(id, paid, part1, entered);
            }
        }
    }

    private void Payment(int invoice, DateOnly paid, long cents, DateTime invoiceEntered, string value = "")
    {
        int id = ++_payments;
        DateTime entered = Entry(paid, Situations.LateEntries, chance: 12);
        entered = entered < invoiceEntered ? invoiceEntered.AddHours(1) : entered;
        Add(entered, "payment", id, invoice, paid, null, cents, value);
        if (Has(Situations.Returned) && Chance(4))
        {
            Add(entered.AddDays(_random.Next(1, 100)), "delete payment", id);
        }
        else if (Has(Situations.Returned) && Chance(3))
        {
            bool isDate = Chance(50);
            Add(
                entered.AddDays(_random.Next(1, 100)), "edit payment", id, date: isDate ? paid.AddDays(_random.Next(-30, 30)) : null,
                cents: isDate ? null : Math.Max(1, cents - _random.Next(1, 3000)));
        }
    }

    /// <summary>Goodwill, and its use on an invoice; now and then more than there is.</summary>
    private void Credits()
    {
        for (int count = _random.Next(1, 4); count > 0; count--)
        {
            int id = ++_credits;
            DateOnly day = AnyDay();
            long cents = Amount();
            Add(Entry(day, Situations.LateEntries, chance: 10), "credit", id, date: day, cents: cents);
            LedgerEvent[] invoices = [.. _events.Where(item => item.What == "invoice" && item.Value == "")];
            if (Chance(60) && invoices.Length > 0)
            {
                LedgerEvent invoice = invoices[_random.Next(invoices.Length)];
                DateOnly applied = day.AddDays(_random.Next(0, 90));
                if (applied <= Last)
                {
                    Payment(invoice.Id, applied, Chance(80) ? Math.Max(1, Math.Min(cents, invoice.Cents!.Value)) : cents, invoice.Entered, "credit");
                }
            }

            if (Chance(8))
            {
                Add(day.AddDays(_random.Next(1, 100)), "delete credit", id);
            }
        }
    }

    private long Amount() => Chance(15)
        ? s_oddCents[_random.Next(s_oddCents.Length)]
        : Chance(40) ? _random.Next(1, 40) * 2500L : _random.Next(500, 90_000);

    /// <summary>The end of a month, its neighbours, or a leap day: where day counts go wrong.</summary>
    private DateOnly Edge(DateOnly day)
    {
        DateOnly end = new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);
        return _random.Next(5) switch
        {
            0 => end,
            1 => end.AddDays(-1),
            2 => end.AddDays(1),
            3 => end.AddDays(-30 * _random.Next(1, 4)),
            _ => DateOnly.FromDayNumber(Math.Max(settings.FirstMonth.DayNumber - 200, new DateOnly(day.Year / 4 * 4, 2, 29).DayNumber)),
        };
    }

    private DateOnly AnyDay() => settings.FirstMonth.AddDays(_random.Next(-100, Last.DayNumber - settings.FirstMonth.DayNumber));

    private DateTime Entry(DateOnly day, Situations late, int chance) =>
        Clock(day.ToDateTime(new TimeOnly(9, 0)).AddDays(Has(late) && Chance(chance) ? _random.Next(1, 100) : 0));

    /// <summary>Now and then close to midnight, where the business's day and the source's day differ.</summary>
    private DateTime Clock(DateTime moment) =>
        Chance(15) ? moment.Date.Add(Chance(50) ? new TimeSpan(0, 30, 0) : new TimeSpan(23, 30, 0)) : moment;

    private bool Has(Situations situation) => situations.HasFlag(situation);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private void Add(DateOnly entered, string what) => Add(entered.ToDateTime(new TimeOnly(9, 0)), what);

    private void Add(DateOnly entered, string what, int id) => Add(entered.ToDateTime(new TimeOnly(9, 0)), what, id);

    private void Add(
        DateTime entered, string what, int id = 0, int of = 0, DateOnly? date = null, DateOnly? due = null, long? cents = null,
        string value = "") => _events.Add(new LedgerEvent(entered, what, id, of, date, due, cents, value));
}
