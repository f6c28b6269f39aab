using System.Globalization;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Configuration;

/// <summary>Makes a row of texts into a <see cref="ConsumerRow"/> and says what keeps it from being used.</summary>
/// <param name="file">Name for messages.</param>
/// <param name="period">The month to report: who is under 18 at its end is not reported.</param>
/// <param name="today">A birth after this day is a mistake.</param>
/// <param name="findings">Receives every mistake of every row; never the value.</param>
internal sealed class ConsumerRowCheck(string file, ReportingPeriod period, DateOnly today, List<Mistake> findings)
{
    private const int AgeOfMajority = 18;

    private static readonly string[] s_kinds = ["person", "sole_proprietor", "company"];
    private static readonly string[] s_generations = ["J", "S", "2", "3", "4", "5", "6", "7", "8", "9"];

    private int _line;
    private Mistake? _first;

    /// <summary>Checks one row.</summary>
    /// <param name="line">1-based line where the row starts.</param>
    /// <param name="field">Text of a column, trimmed; empty when the file has no such column.</param>
    public ConsumerRow Check(int line, Func<string, string> field)
    {
        _line = line;
        _first = null;
        long? clientId = ClientId(field(ConsumerColumns.ClientId));
        string kind = Kind(field(ConsumerColumns.Kind));
        foreach (string column in ConsumerColumns.All)
        {
            if (field(column).Any(char.IsControl))
            {
                Add(column, "control_character", "the text holds a control character or a line break", "one line of printable text");
            }
        }

        Names(kind, field(ConsumerColumns.Surname), field(ConsumerColumns.FirstName));
        string generation = field(ConsumerColumns.Generation);
        if (generation.Length > 0 && !s_generations.Contains(generation, StringComparer.Ordinal))
        {
            Add(ConsumerColumns.Generation, "unknown_generation", "the generation code is not known", "J, S, 2 to 9, or empty");
        }

        string ssn = Ssn(field(ConsumerColumns.Ssn));
        DateOnly? birthDate = BirthDate(field(ConsumerColumns.BirthDate));
        string postalCode = Address(field);
        return new ConsumerRow(
            line, clientId, kind,
            field(ConsumerColumns.Surname), field(ConsumerColumns.FirstName), field(ConsumerColumns.MiddleName),
            generation, ssn, birthDate,
            field(ConsumerColumns.Street), field(ConsumerColumns.Street2), field(ConsumerColumns.City), field(ConsumerColumns.State),
            postalCode, field(ConsumerColumns.AccountGroup),
            _first?.Code, _first?.Key);
    }

    private long? ClientId(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && id > 0)
        {
            return id;
        }

        Add(ConsumerColumns.ClientId, "bad_client_id", "the client id is not a positive whole number", "the client's FreshBooks userid, digits only");
        return null;
    }

    private string Kind(string text)
    {
        if (!s_kinds.Contains(text, StringComparer.Ordinal))
        {
            Add(ConsumerColumns.Kind, "unknown_kind", "the kind is not known" + NearestName.Hint(text, s_kinds), string.Join(", ", s_kinds));
        }

        return text;
    }

    private void Names(string kind, string surname, string firstName)
    {
        // A company is never reported, so nothing is asked of its name.
        if (kind == "company")
        {
            return;
        }

        if (surname.Length == 0)
        {
            Add(ConsumerColumns.Surname, "missing_name", "the surname is empty", "the legal surname without title and suffix");
        }

        if (firstName.Length == 0)
        {
            Add(ConsumerColumns.FirstName, "missing_name", "the first name is empty", "the legal first name in full");
        }
    }

    private string Ssn(string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        bool isHyphened = text.Length == 11 && text[3] == '-' && text[6] == '-';
        string digits = isHyphened ? string.Concat(text.AsSpan(0, 3), text.AsSpan(4, 2), text.AsSpan(7)) : text;
        if (digits.Length != 9 || !digits.All(char.IsAsciiDigit))
        {
            Add(ConsumerColumns.Ssn, "bad_ssn", "the number is not nine digits", "nine digits, 3-2-4 digits with hyphens, or empty");
            return "";
        }

        if (!SocialSecurityNumber.IsPossible(digits))
        {
            Add(
                ConsumerColumns.Ssn, "impossible_ssn", "the number was never given to a person",
                "area not 000, 666 or 900-999, group not 00, serial not 0000, no run of digits, no advertised number");
            return "";
        }

        return digits;
    }

    private DateOnly? BirthDate(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            Add(ConsumerColumns.BirthDate, "bad_birth_date", "the text is not a day", "a day written yyyy-MM-dd, or empty");
            return null;
        }

        if (day > today || day.Year < 1900)
        {
            Add(ConsumerColumns.BirthDate, "birth_date_out_of_range", "the day is in the future or before 1900", "1900-01-01 to today");
            return null;
        }

        // Born on 29 February: the birthday of a common year is 28 February here, one day early at the most.
        if (day.AddYears(AgeOfMajority) > period.End)
        {
            Add(ConsumerColumns.BirthDate, "minor", "the person is under 18 at the end of the period", "persons of 18 and more");
        }

        return day;
    }

    private string Address(Func<string, string> field)
    {
        string[] needed = [ConsumerColumns.Street, ConsumerColumns.City, ConsumerColumns.State, ConsumerColumns.PostalCode];
        string[] missing = needed.Where(column => field(column).Length == 0).ToArray();
        bool isGiven = missing.Length < needed.Length || field(ConsumerColumns.Street2).Length > 0;
        foreach (string column in isGiven ? missing : [])
        {
            Add(column, "incomplete_address", "the address is filled only in part", "street, city, state and postal_code together, or all empty with street2");
        }

        string state = field(ConsumerColumns.State);
        if (state.Length > 0 && !UsStates.Contains(state))
        {
            Add(ConsumerColumns.State, "unknown_state", "the state is not known", UsStates.Allowed);
        }

        string postalCode = field(ConsumerColumns.PostalCode);
        string digits = postalCode.Length == 10 && postalCode[5] == '-' ? postalCode.Remove(5, 1) : postalCode;
        if (digits.Length > 0 && (digits.Length is not (5 or 9) || !digits.All(char.IsAsciiDigit)))
        {
            Add(ConsumerColumns.PostalCode, "bad_postal_code", "the postal code has another shape", "five digits, nine digits, or 5-4 digits with a hyphen");
        }

        return digits;
    }

    private void Add(string column, string code, string problem, string allowed)
    {
        Mistake mistake = new(file, _line, 0, column, code, problem, allowed);
        _first ??= mistake;
        findings.Add(mistake);
    }
}
