namespace FreshBooks.Simulator.Portfolio;

/// <summary>Which client gets which persona: a round of 125 clients, the same in every round, turned by the seed.</summary>
internal static class PersonaPlan
{
    // 37 and 125 share no factor, so a round visits every slot once and neighbours differ.
    private const int Stride = 37;

    private static readonly string[] Slots = MakeSlots();

    /// <summary>Persona of the client with this index, counted from 0.</summary>
    public static string Of(SimulatorOptions options, int index)
    {
        string persona = Slots[SlotOf(options.Seed, index)];
        return options.Months >= Persona.MinimumMonths || IsPlain(persona) ? persona : Persona.OnTime;
    }

    /// <summary>How many clients of earlier slots and rounds share this client's persona, roughly; spreads variants evenly.</summary>
    public static int Occurrence(SimulatorOptions options, int index)
    {
        int slot = SlotOf(options.Seed, index);
        int first = Array.IndexOf(Slots, Slots[slot]);
        int count = Slots.Count(name => name == Slots[slot]);
        return (index / Persona.RoundLength * count) + slot - first;
    }

    private static int SlotOf(int seed, int index) =>
        (int)(((long)index * Stride + (uint)seed) % Persona.RoundLength);

    private static bool IsPlain(string persona) => persona is
        Persona.FewDaysLate or Persona.DraftOnly or Persona.NoInvoices or Persona.NonUsd or Persona.BlankAddress
        or Persona.AccentedName or Persona.Company or Persona.SoleProprietor or Persona.NoConsumerRow
        or Persona.NoSsnNoBirthDate or Persona.MonthEndDue or Persona.DueOnReceipt or Persona.CoupleInName
        or Persona.SsnInVatNumber or Persona.DuplicatePerson;

    private static string[] MakeSlots()
    {
        (string Name, int Count)[] special =
        [
            (Persona.Late30, 5), (Persona.Late60, 3), (Persona.Late90, 2), (Persona.Late120, 1), (Persona.Late150, 1),
            (Persona.Late180Plus, 1), (Persona.PartialPayer, 1), (Persona.Cured, 1), (Persona.CuredThenLate, 1),
            (Persona.Overpaid, 1), (Persona.GoodwillApplied, 1), (Persona.UnappliedCredit, 1),
            (Persona.BackdatedPayment, 1), (Persona.DeletedPayment, 1), (Persona.DeletedInvoice, 1),
            (Persona.DeletedInvoiceWithPayment, 1), (Persona.ArchivedPaidOffOnTime, 1),
            (Persona.ArchivedPaidOffLate, 1), (Persona.ArchivedIdle, 1), (Persona.DeletedClient, 1),
            (Persona.DraftOnly, 1), (Persona.NoInvoices, 1), (Persona.DraftPastDue, 1), (Persona.NonUsd, 1),
            (Persona.MixedCurrency, 1), (Persona.BlankAddress, 1), (Persona.AccentedName, 3), (Persona.Company, 6),
            (Persona.SoleProprietor, 1), (Persona.NoConsumerRow, 2), (Persona.NoSsnNoBirthDate, 1),
            (Persona.MonthEndDue, 1), (Persona.DueOnReceipt, 2), (Persona.ZeroAmountInvoice, 1),
            (Persona.ResidualBelowDollar, 1), (Persona.DisputedInvoice, 1), (Persona.CoupleInName, 1),
            (Persona.SsnInVatNumber, 1), (Persona.DuplicatePerson, 1), (Persona.FewDaysLate, 14),
        ];
        var slots = special.SelectMany(entry => Enumerable.Repeat(entry.Name, entry.Count)).ToList();
        slots.AddRange(Enumerable.Repeat(Persona.OnTime, Persona.RoundLength - slots.Count));
        return [.. slots];
    }
}
