using FreshBooks.Simulator;

namespace Metro2.Etl.Tests.Months;

/// <summary>What people decide about one client in the course of the year.</summary>
/// <param name="Name">Stands for the persona where findings are told.</param>
/// <param name="Behaviour">How the client behaves.</param>
/// <param name="Place">Which client of that persona, of those whom the first file tells, from 0; the second round comes first.</param>
/// <param name="Acts">A day, the decision, its options; or a day and <see cref="Pays"/>.</param>
/// <param name="Statuses">What the files of the months from the first act on say: Base fields 17A, 19, 20, 38 and the ECOA code if it is not 1.</param>
internal sealed record DecidedStory(string Name, string Behaviour, int Place, string[] Acts, string Statuses)
{
    /// <summary>The client pays all that is owed on that day.</summary>
    public const string Pays = "pays";

    public static IReadOnlyList<DecidedStory> All { get; } =
    [
        new("placed, charged off, paid", Persona.Late180Plus, 0,
            ["2026-06-20 collection", "2026-08-20 charge-off", "2026-10-12 pays"],
            "93 93 97 97 64"),
        new("placed, paid, came back", Persona.Late150, 0,
            ["2026-07-20 collection", "2026-08-25 pays", "2026-09-01 reopen"],
            "93 62 11 11"),
        new("charged off, paid, bought again", Persona.Late120, 0,
            ["2026-08-20 charge-off", "2026-09-10 pays"],
            "97 64 -"),
        new("closed by the firm, owing", Persona.Late90, 0,
            ["2026-09-15 close --on-request-of grantor"],
            "78/M 80/M"),
        new("closed by the client, owing", Persona.Late90, 1,
            ["2026-09-15 close --on-request-of consumer"],
            "78/XA 80/XA"),
        new("disputed and settled", Persona.FewDaysLate, 0,
            ["2026-02-05 dispute --under fcra", "2026-03-10 resolve --outcome satisfied"],
            "11/XB 11/XH 11 11 11 11 11 11 11"),
        new("disputed and forgotten", Persona.FewDaysLate, 1,
            ["2026-02-05 dispute --under fcra", "2026-06-10 resolve --outcome disagrees"],
            "11/XB 11/XB 11/XB 11/XB 11/XC 11/XC 11/XC 11/XC 11/XC"),
        new("disputed by mistake", Persona.FewDaysLate, 2,
            ["2026-05-05 dispute --under fcba", "2026-07-01 countermand"],
            "11/XF 11/XF 11/XR 11 11 11"),
        new("reported by mistake", Persona.OnTime, 0,
            ["2026-04-10 delete --because error"],
            "DA - - - - - -"),
        new("somebody else's doing", Persona.OnTime, 1,
            ["2026-04-10 delete --because fraud"],
            "DF - - - - - -"),
        new("renumbered", Persona.OnTime, 2,
            ["2026-05-10 renumber --to NEWC"],
            "11 11 11 11 11 11"),
        new("deceased", Persona.OnTime, 3,
            ["2026-06-10 deceased"],
            "11/X 11/X 11/X 11/X 11/X"),
        new("suppressed for two months", Persona.OnTime, 4,
            ["2026-03-01 suppress --expires 2026-04-30"],
            "- - 11 11 11 11 11 11"),
        new("petition, then dismissed", Persona.FewDaysLate, 3,
            ["2026-04-05 bankruptcy --indicator D", "2026-08-05 bankruptcy --indicator Q"],
            "11/D 11/D 11/D 11/D 11/Q 11 11"),
        new("petition of a late client", Persona.Late60, 0,
            ["2026-10-05 bankruptcy --indicator A"],
            "78/A"),
        new("tax number looked at", Persona.SsnInVatNumber, 0,
            ["2026-03-01 waive --rule A47"],
            "11 11 11 11 11 11 11 11"),
    ];
}
