using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Metro2.Etl.Runs;

/// <summary>One calendar month that is reported, for example <c>2026-10</c>. Years 2000 to 2099.</summary>
public readonly record struct ReportingPeriod
{
    private ReportingPeriod(DateOnly start) => Start = start;

    /// <summary>First day of the month.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day of the month; all values in a file are as of this day's end.</summary>
    public DateOnly End => Start.AddMonths(1).AddDays(-1);

    /// <summary>Reads <c>yyyy-MM</c>, nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReportingPeriod period)
    {
        period = default;
        if (!DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly start)
            || start.Year is < 2000 or > 2099)
        {
            return false;
        }

        period = new ReportingPeriod(start);
        return true;
    }

    /// <inheritdoc cref="TryParse"/>
    /// <exception cref="FormatException">The text is not <c>yyyy-MM</c>.</exception>
    public static ReportingPeriod Parse(string text) =>
        TryParse(text, out ReportingPeriod period)
            ? period
            : throw new FormatException("A period is a month written yyyy-MM, for example 2026-10.");

    /// <summary>The month as <c>yyyy-MM</c>.</summary>
    public override string ToString() => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
