using FsCheck;
using FsCheck.Fluent;
using Metro2.Format.Fields;

namespace Metro2.Format.Tests;

/// <summary>Generators of values that fit a field, and of values that may not.</summary>
internal static class Values
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Nasty = "AZ09 -'./#az\t\n\0\u007F\u0080ÄßıİΑ\uD83D";

    /// <summary>Runs a property and reports the seed of a failure.</summary>
    public static void Check(Property property, int runs) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(runs));

    /// <summary>Texts of which some fit the field and some do not.</summary>
    public static Gen<string> AnyText(FieldSpec field) => Gen.OneOf(
        FittingText(field),
        Of(Nasty, 0, field.Length + 2),
        Of(Letters + " ", 1, field.Length + 2),
        Of("0123456789", field.Length - 1, field.Length + 1),
        Of("0B1", field.Length, field.Length));

    /// <summary>Texts that the field accepts.</summary>
    public static Gen<string> FittingText(FieldSpec field)
    {
        Gen<string> present = field.Kind switch
        {
            FieldKind.Code => Gen.Elements(field.Codes!.Entries.Where(entry => !entry.IsObsolete).Select(entry => entry.Code)),
            FieldKind.Digits => Of("0123456789", field.Length - 1, field.Length - 1).Select(digits => "1" + digits),
            FieldKind.Identifier => Of(Letters, field.Length, field.Length).SelectMany(
                text => Gen.Choose(Math.Max(1, field.MinimumLength), field.Length), (text, length) => text[..length]),
            FieldKind.TermsDuration => Gen.Elements("001", "LOC", "REV", "360"),
            FieldKind.PaymentHistoryProfile => Of("0123456DEGHJKL", 24, 24).SelectMany(
                text => Gen.Choose(0, 24), (text, months) => text[..months].PadRight(24, 'B')),
            _ => Of(Letters + "0123456789 -./#", 1, field.Length).Select(text => "A" + text[1..].TrimEnd()),
        };
        return field.IsRequired ? present : Gen.OneOf(present, Gen.Constant(string.Empty));
    }

    /// <summary>Numbers around every border of the field.</summary>
    public static Gen<long> AnyNumber(FieldSpec field)
    {
        long limit = (long)Math.Pow(10, field.Length);
        return Gen.OneOf(
            Gen.Choose(-2, 2).Select(near => limit + near),
            Gen.Choose(-2, 2).Select(near => (long)near),
            Gen.Choose(0, int.MaxValue).Select(number => number % limit),
            Gen.Elements(long.MinValue, long.MaxValue));
    }

    /// <summary>Days of all years that .NET knows, and none.</summary>
    public static Gen<DateOnly?> AnyDay() => Gen.OneOf(
        FittingDay(),
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(day => (DateOnly?)DateOnly.FromDayNumber(day)),
        Gen.Constant((DateOnly?)null));

    /// <summary>Days that every date field accepts.</summary>
    public static Gen<DateOnly?> FittingDay() =>
        Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber)
            .Select(day => (DateOnly?)DateOnly.FromDayNumber(day));

    /// <summary>Times with and without fractions of a second, and none.</summary>
    public static Gen<DateTime?> AnyTime() =>
        from day in AnyDay()
        from second in Gen.Choose(0, 86_399)
        from ticks in Gen.Elements(0, 0, 0, 1, 9_999_999)
        select day?.ToDateTime(TimeOnly.FromTimeSpan(TimeSpan.FromTicks((second * TimeSpan.TicksPerSecond) + ticks)));

    private static Gen<string> Of(string characters, int shortest, int longest) =>
        from length in Gen.Choose(Math.Max(0, shortest), longest)
        from text in Gen.ArrayOf(Gen.Elements(characters.ToCharArray()), length)
        select new string(text);
}
