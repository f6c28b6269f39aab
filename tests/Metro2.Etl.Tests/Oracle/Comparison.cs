using System.Diagnostics;
using System.Globalization;
using System.Text;
using Metro2.Etl.Transform;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>A month in which walk and warehouse say different things about a client.</summary>
internal sealed record Difference(Ledger Ledger, int Run, Outcome Expected, string ActualReason, string ActualFields)
{
    /// <summary>Names of what differs, for a first look at many differences.</summary>
    public string Kind
    {
        get
        {
            if (Expected.Reason != ActualReason)
            {
                return $"reason {Expected.Reason} / {ActualReason}";
            }

            string[] actual = ActualFields.Split('|');
            return string.Join(
                " ", Report.Fields.Where((_, index) => Expected.Report!.Values[index] != actual[index]));
        }
    }

    /// <summary>Events, what was expected and what came.</summary>
    public string Describe(OracleSettings settings)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"client {Ledger.ClientId}, group {Ledger.Group} {settings.Groups[Ledger.Group]}, ");
        text.Append(CultureInfo.InvariantCulture, $"month {settings.Start(Run):yyyy-MM}, first month {settings.FirstMonth:yyyy-MM}\n");
        text.Append(LedgerText.Write(Ledger));
        text.Append(CultureInfo.InvariantCulture, $"\n| field | expected | actual |\n|---|---|---|\n| reason | {Expected.Reason} | {ActualReason} |\n");
        string[] actual = ActualFields.Length == 0 ? [] : ActualFields.Split('|');
        for (int index = 0; index < Report.Fields.Count; index++)
        {
            string expected = Expected.Report?.Values[index] ?? "";
            string found = actual.Length == 0 ? "" : actual[index];
            if (expected != found)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {Report.Fields[index]} | {expected} | {found} |\n");
            }
        }

        return text.ToString();
    }
}

/// <summary>Plays ledgers through the walk and through the warehouse.</summary>
internal static class Comparison
{
    /// <summary>The first difference of every client that has one; a client is not looked at any more after it.</summary>
    /// <param name="settings">Those of the business.</param>
    /// <param name="ledgers">One a client.</param>
    /// <param name="note">Told of times.</param>
    /// <param name="walked">What the walk is told instead, so that a test can see it differ.</param>
    /// <param name="models">Other models than the program's own, for the same end.</param>
    public static List<Difference> Run(
        OracleSettings settings, IReadOnlyList<Ledger> ledgers, Action<string>? note = null, OracleSettings? walked = null,
        SqlProject? models = null)
    {
        Stopwatch watch = Stopwatch.StartNew();
        (Ledger Ledger, SourceVersions Versions)[] played = [.. ledgers.Select(ledger => (ledger, new SourceVersions(ledger, settings)))];
        IReadOnlyList<Outcome>[] expected = [.. played.AsParallel().AsOrdered().Select(item => Reporter.Play(
            item.Ledger, item.Versions, walked ?? settings, ImportedHistory.Of(item.Ledger, settings)))];
        note?.Invoke($"walked in {watch.Elapsed.TotalSeconds:0.0} s, {expected.Sum(item => item.Count(outcome => outcome.Report is not null))} reports");
        HashSet<long> differing = [];
        List<Difference> differences = [];
        using OracleWarehouse warehouse = new(settings, played, models: models);
        foreach (Ledger ledger in ledgers)
        {
            warehouse.Import(ledger, ImportedHistory.Of(ledger, settings));
        }

        for (int run = 0; run < settings.Months; run++)
        {
            Dictionary<long, (string Reason, string Fields)> actual = warehouse.Run(run);
            for (int index = 0; index < ledgers.Count; index++)
            {
                Ledger ledger = ledgers[index];
                Outcome outcome = expected[index][run];
                (string reason, string fields) = actual.GetValueOrDefault(ledger.ClientId, ("not seen", ""));
                string wanted = outcome.Report is null ? "" : string.Join('|', outcome.Report.Values);
                if (!(reason == outcome.Reason && fields == wanted) && differing.Add(ledger.ClientId))
                {
                    differences.Add(new Difference(ledger, run, outcome, reason, fields));
                }
            }
        }

        return differences;
    }

    /// <summary>
    /// Takes entries away as long as the ledger still makes a difference of the same kind. All tries of a round live side by side in one
    /// fresh warehouse; of those that still fail the shortest is kept.
    /// </summary>
    public static Difference Shrink(OracleSettings settings, Difference found, OracleSettings? walked = null, SqlProject? models = null)
    {
        OracleSettings few = settings with { Months = found.Run + 1 };
        Difference smallest = found;
        while (true)
        {
            Ledger[] tries = [.. Shorter(smallest.Ledger).Select((events, index) => smallest.Ledger with { ClientId = index + 1, Events = events })];
            Difference? next = Run(few, tries, walked: walked, models: models).Where(item => item.Kind == found.Kind).MinBy(item => item.Ledger.Events.Count);
            if (next is null)
            {
                return smallest;
            }

            smallest = next;
        }
    }

    /// <summary>The events without each half, quarter, .. and without each single one; an invoice stays.</summary>
    private static IEnumerable<LedgerEvent[]> Shorter(Ledger ledger)
    {
        int count = ledger.Events.Count;
        for (int size = Math.Max(1, count / 2); size >= 1; size /= 2)
        {
            for (int from = 0; from < count; from += size)
            {
                LedgerEvent[] less = [.. ledger.Events.Where((_, place) => place < from || place >= from + size)];
                if (less.Any(item => item.What == "invoice"))
                {
                    yield return less;
                }
            }
        }
    }
}
