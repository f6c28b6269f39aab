using System.Globalization;
using Metro2.Format.Records;

namespace Metro2.Etl.Rules;

/// <summary>What rules may know of the persons of a record: who is given, who is equal, who is liable how. Never a name or number.</summary>
internal sealed class PersonFacts
{
    private const ulong DigestStart = 14_695_981_039_346_656_037;
    private const ulong DigestPrime = 1_099_511_628_211;

    private readonly List<string> _numbers = [];

    /// <summary>Digest of the first consumer's SSN; null when there is none.</summary>
    public ulong? SsnDigest { get; private set; }

    /// <summary>Digest of the first consumer's birth date; null when there is none.</summary>
    public ulong? BirthDigest { get; private set; }

    /// <summary>Digest of the first consumer's surname and first name.</summary>
    public ulong? NameDigest { get; private set; }

    /// <summary>ECOA codes of the J1 and J2 segments, blanks between; those that are blank are left out.</summary>
    public string EcoaCodes { get; private set; } = "";

    /// <summary>Consumer Information Indicators of the J1 and J2 segments, as <see cref="EcoaCodes"/>.</summary>
    public string InformationIndicators { get; private set; } = "";

    /// <summary>Persons, no companies, without SSN and without birth date.</summary>
    public int UnidentifiedCount { get; private set; }

    /// <summary>Whether one SSN stands in two segments.</summary>
    public bool HasPersonTwice { get; private set; }

    /// <summary>Takes the persons of a record.</summary>
    /// <param name="segment">The Base segment.</param>
    /// <param name="record">The record when it has more segments.</param>
    public void Take(BaseSegment segment, DataRecord? record)
    {
        (UnidentifiedCount, HasPersonTwice, EcoaCodes, InformationIndicators) = (0, false, "", "");
        _numbers.Clear();
        SsnDigest = IsGiven(segment.SocialSecurityNumber) ? Digest(segment.SocialSecurityNumber) : null;
        BirthDigest = segment.DateOfBirth is { } birth ? Digest(birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture)) : null;
        NameDigest = segment.Surname.Length + segment.FirstName.Length > 0 ? Digest(segment.Surname + "," + segment.FirstName) : null;
        Add(segment.SocialSecurityNumber, segment.DateOfBirth, segment.EcoaCode);
        if (record is null or { J1.Count: 0, J2.Count: 0 })
        {
            return;
        }

        foreach (J1Segment person in record.J1)
        {
            Add(person.SocialSecurityNumber, person.DateOfBirth, person.EcoaCode);
        }

        foreach (J2Segment person in record.J2)
        {
            Add(person.SocialSecurityNumber, person.DateOfBirth, person.EcoaCode);
        }

        EcoaCodes = Words(record.J1.Select(person => person.EcoaCode).Concat(record.J2.Select(person => person.EcoaCode)));
        InformationIndicators = Words(
            record.J1.Select(person => person.ConsumerInformationIndicator)
                .Concat(record.J2.Select(person => person.ConsumerInformationIndicator)));
    }

    /// <summary>Says nothing about anybody.</summary>
    public override string ToString() => nameof(PersonFacts);

    private static string Words(IEnumerable<string> codes) => string.Join(' ', codes.Where(code => code.Length > 0));

    private static bool IsGiven(string number) => number.Length > 0 && number.Any(digit => digit != '9');

    private void Add(string number, DateOnly? birth, string ecoaCode)
    {
        if (IsGiven(number))
        {
            HasPersonTwice |= _numbers.Contains(number);
            _numbers.Add(number);
        }
        else if (birth is null && ecoaCode != "W")
        {
            UnidentifiedCount++;
        }
    }

    // FNV-1a: equal texts have equal digests for as long as the process lives; it is kept nowhere.
    private static ulong Digest(string text)
    {
        ulong digest = DigestStart;
        foreach (char character in text)
        {
            digest = (digest ^ character) * DigestPrime;
        }

        return digest;
    }
}
