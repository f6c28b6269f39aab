using System.Globalization;
using Metro2.Etl.Runs;
using Metro2.Format.Codes;

namespace Metro2.Etl.Configuration;

/// <summary>Makes a row of texts into a <see cref="ConsumerRow"/> and says what keeps it from being used.</summary>
/// <param name="file">Name for messages.</param>
/// <param name="period">The month to report: who is under 18 at its end is not reported.</param>
/// <param name="today">A birth after this day is a mistake.</param>
/// <param name="findings">Receives every mistake of every row; never the value.</param>
/// <param name="ignored">Receives values that count as absent; the row can be used without them.</param>
internal sealed class ConsumerRowCheck(
    string file, ReportingPeriod period, DateOnly today, List<Mistake> findings, List<IgnoredField> ignored)
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
        string role = Role(field(ConsumerColumns.Role));
        string kind = Kind(field(ConsumerColumns.Kind), role);
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
        DateOnly? consentDate = Day(ConsumerColumns.ConsentDate, field(ConsumerColumns.ConsentDate));
        bool hasOptedOut = HasOptedOut(field(ConsumerColumns.OptedOut));
        string addressIndicator = Code(ConsumerColumns.AddressIndicator, field(ConsumerColumns.AddressIndicator), AddressIndicator.All);
        string residenceCode = Code(ConsumerColumns.ResidenceCode, field(ConsumerColumns.ResidenceCode), ResidenceCode.All);
        return new ConsumerRow(
            line, clientId, kind,
            field(ConsumerColumns.Surname), field(ConsumerColumns.FirstName), field(ConsumerColumns.MiddleName),
            generation, ssn, birthDate,
            field(ConsumerColumns.Street), field(ConsumerColumns.Street2), field(ConsumerColumns.City), field(ConsumerColumns.State),
            postalCode, field(ConsumerColumns.AccountGroup),
            _first?.Code, _first?.Key,
            role,
            consentDate, hasOptedOut, addressIndicator, residenceCode,
            field(ConsumerColumns.LiabilityEvidence).Length > 0);
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

    private string Role(string text)
    {
        if (text.Length == 0)
        {
            return ConsumerRoles.Primary;
        }

        if (!ConsumerRoles.All.Contains(text, StringComparer.Ordinal))
        {
            Add(ConsumerColumns.Role, "unknown_role", "the role is not known" + NearestName.Hint(text, ConsumerRoles.All), string.Join(", ", ConsumerRoles.All) + ", or empty for primary");
        }

        return text;
    }

    private string Kind(string text, string role)
    {
        if (!s_kinds.Contains(text, StringComparer.Ordinal))
        {
            Add(ConsumerColumns.Kind, "unknown_kind", "the kind is not known" + NearestName.Hint(text, s_kinds), string.Join(", ", s_kinds));
        }

        if (text == "company" && role != ConsumerRoles.Primary)
        {
            Add(ConsumerColumns.Kind, "company_role", "a company cannot be liable as a person", "company only with the role primary");
        }

        return text;
    }

    // Whoever wrote something here wanted to say something about the person's wish; it must not be passed over.
    private bool HasOptedOut(string text)
    {
        if (text is not ("" or "no" or "yes"))
        {
            Add(ConsumerColumns.OptedOut, "unknown_answer", "the answer is not known", "yes, no, or empty for no");
        }

        return text is "yes";
    }

    private DateOnly? Day(string column, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            Ignore(column, "bad_consent_date", "the text is not a day", "a day written yyyy-MM-dd, or empty");
            return null;
        }

        return day;
    }

    private string Code(string column, string text, CodeSet codes)
    {
        if (text.Length == 0 || codes.Classify(text) == CodeState.Active)
        {
            return text;
        }

        Ignore(column, "unknown_code", "the code is not known", string.Join(", ", codes.Entries.Select(entry => entry.Code)) + ", or empty");
        return "";
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
            Ignore(ConsumerColumns.Ssn, "bad_ssn", "the number is not nine digits", "nine digits, 3-2-4 digits with hyphens, or empty");
            return "";
        }

        if (!SocialSecurityNumber.IsPossible(digits))
        {
            Ignore(
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
            Ignore(ConsumerColumns.BirthDate, "bad_birth_date", "the text is not a day", "a day written yyyy-MM-dd, or empty");
            return null;
        }

        if (day > today || day.Year < 1900)
        {
            Ignore(ConsumerColumns.BirthDate, "birth_date_out_of_range", "the day is in the future or before 1900", "1900-01-01 to today");
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

    // The person counts as having no such value, and the finding says so; what else the row says stands.
    private void Ignore(string column, string code, string problem, string allowed)
    {
        findings.Add(new Mistake(file, _line, 0, column, code, problem + "; it counts as absent", allowed));
        ignored.Add(new IgnoredField(_line, column, code));
    }

    private void Add(string column, string code, string problem, string allowed)
    {
        Mistake mistake = new(file, _line, 0, column, code, problem, allowed);
        _first ??= mistake;
        findings.Add(mistake);
    }
}
