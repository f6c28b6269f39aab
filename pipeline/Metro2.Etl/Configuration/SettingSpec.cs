using System.Globalization;
using System.Text.Json;

namespace Metro2.Etl.Configuration;

/// <summary>What may stand at one place of the settings file.</summary>
/// <param name="Path">Path of the setting; <c>[]</c> stands for every item of a list.</param>
/// <param name="Kind">Kind of JSON value: object, array, string, number, or true for a yes or no.</param>
/// <param name="IsRequired">Whether the program refuses to start without it.</param>
/// <param name="Allowed">Values, range or shape, for people.</param>
/// <param name="IsAllowed">Tells whether a text or number of the right kind is allowed.</param>
internal sealed record SettingSpec(
    string Path, JsonValueKind Kind, bool IsRequired, string Allowed, Predicate<string> IsAllowed)
{
    /// <summary>Last part of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..].Replace("[]", "", StringComparison.Ordinal);

    /// <summary>An object with settings of its own.</summary>
    public static SettingSpec Section(string path, bool isRequired = true) =>
        new(path, JsonValueKind.Object, isRequired, "an object { ... }", _ => true);

    /// <summary>A list of at least one object.</summary>
    public static SettingSpec List(string path, bool isRequired = true) =>
        new(path, JsonValueKind.Array, isRequired, "a list [ ... ] of at least one object", _ => true);

    /// <summary>A text with a rule of its own.</summary>
    public static SettingSpec Text(string path, bool isRequired, string allowed, Predicate<string> isAllowed) =>
        new(path, JsonValueKind.String, isRequired, allowed, isAllowed);

    /// <summary>One of a few texts.</summary>
    public static SettingSpec Choice(string path, bool isRequired, params string[] values) =>
        new(path, JsonValueKind.String, isRequired, string.Join(", ", values), value => values.Contains(value, StringComparer.Ordinal));

    /// <summary>A day written yyyy-MM-dd, 1900 to 2099: what a Metro 2 date field can hold.</summary>
    public static SettingSpec Date(string path, bool isRequired) =>
        new(path, JsonValueKind.String, isRequired, "a day written yyyy-MM-dd, 1900-01-01 to 2099-12-31",
            value => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                && day.Year is >= 1900 and <= 2099);

    /// <summary>A whole number in a range.</summary>
    public static SettingSpec Integer(string path, bool isRequired, int lowest, int highest, string unit) =>
        new(path, JsonValueKind.Number, isRequired,
            string.Create(CultureInfo.InvariantCulture, $"a whole number of {unit}, {lowest} to {highest}"),
            value => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                && number >= lowest && number <= highest);

    /// <summary>A yes or no; <see cref="Kind"/> is <see cref="JsonValueKind.True"/> for both.</summary>
    public static SettingSpec Flag(string path, bool isRequired) =>
        new(path, JsonValueKind.True, isRequired, "true or false, without quotes", _ => true);

    /// <summary>A whole number of up to 18 digits.</summary>
    public static SettingSpec Whole(string path, bool isRequired, long lowest, long highest, string meaning) =>
        new(path, JsonValueKind.Number, isRequired,
            string.Create(CultureInfo.InvariantCulture, $"{meaning}, a whole number without quotes, {lowest} to {highest}"),
            value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                && number >= lowest && number <= highest);

    /// <summary>A decimal number in a range with a limited number of decimals.</summary>
    public static SettingSpec Decimal(string path, bool isRequired, decimal lowest, decimal highest, int decimals, string meaning) =>
        new(path, JsonValueKind.Number, isRequired,
            string.Create(CultureInfo.InvariantCulture, $"{meaning}, a number without quotes and without exponent, {lowest} to {highest}, at most {decimals} decimals"),
            value => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
                && number >= lowest && number <= highest && decimal.Round(number, decimals) == number);
}
