using System.Globalization;
using Metro2.Etl.Diagnostics.Reports;
using Spectre.Console;

namespace Metro2.Etl.Decisions;

/// <summary>Shows decisions to people.</summary>
internal static class DecisionReport
{
    /// <summary>One line a decision.</summary>
    public static void WriteList(IAnsiConsole console, IReadOnlyList<Decision> decisions)
    {
        Sheet sheet = new(console);
        if (decisions.Count == 0)
        {
            sheet.Line("No decision.");
            return;
        }

        sheet.Table(
            ["#id", "client", "decision", "from", "value", "until", "by", "state"],
            decisions.Select(decision => new[]
            {
                Text(decision.DecisionId),
                $"{decision.Draft.AccountId} {Client(decision.Draft)}",
                decision.Draft.Kind,
                Text(decision.Draft.EffectiveOn),
                Value(decision.Draft),
                decision.Draft.ExpiresOn is { } last ? Text(last) : "",
                decision.Draft.DecidedBy,
                State(decision),
            }));
    }

    /// <summary>Everything about one decision.</summary>
    public static void Write(IAnsiConsole console, Decision decision, IReadOnlyList<DecisionEffect> effects)
    {
        Sheet sheet = new(console);
        DecisionDraft draft = decision.Draft;
        sheet.Line($"Decision {Text(decision.DecisionId)}: {draft.Kind} of {(draft.ClientId == DecisionDraft.EveryClient ? "" : "client ")}{Client(draft)}, account {draft.AccountId}");
        sheet.Line($"from {Text(draft.EffectiveOn)}{(draft.ExpiresOn is { } last ? $" to {Text(last)}" : "")}; {State(decision)}");
        if (Value(draft).Length > 0)
        {
            sheet.Line($"value {Value(draft)}");
        }

        sheet.Line($"by {draft.DecidedBy}, recorded {Sheet.Instant(decision.RecordedAt)}, source {decision.Source}");
        sheet.Line($"reason: {draft.Reason}");
        sheet.Heading("Reported fields that came of it");
        if (effects.Count == 0)
        {
            sheet.Line("None yet.");
            return;
        }

        sheet.Table(["period", "account", "field", "value"], effects.Select(effect => new[] { effect.Period, effect.AccountNumber, effect.Field, effect.Value }));
    }

    private static string State(Decision decision) =>
        decision.Countermands is { } other ? $"countermands {Text(other)}"
        : decision.CountermandedBy is { } ending ? $"countermanded by {Text(ending)}"
        : "stands";

    private static string Client(DecisionDraft draft) => draft.ClientId == DecisionDraft.EveryClient ? "every client" : Text(draft.ClientId);

    private static string Value(DecisionDraft draft) => string.Join(' ', new[]
    {
        draft.Value,
        draft.Amount is { } amount ? amount.ToString("0.00", CultureInfo.InvariantCulture) : "",
        draft.Subject.Length > 0 ? $"{draft.Subject} {Text(draft.SubjectId!.Value)}" : "",
    }.Where(text => text.Length > 0));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
