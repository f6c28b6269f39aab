using System.Globalization;

namespace FreshBooks.Simulator.Portfolio;

/// <summary>Who a client is: the FreshBooks record and the consumer row that belongs to it.</summary>
internal static class PeopleGenerator
{
    private const int IdentityPurpose = 1;
    private const int PersonPurpose = 2;
    internal const long FirstClientId = 40_001;

    public static (Client Client, Consumer? Consumer, bool IsTelecom) Make(SimulatorOptions options, int index)
    {
        string persona = PersonaPlan.Of(options, index);
        int occurrence = PersonaPlan.Occurrence(options, index);
        var random = new RandomStream(options.Seed, index, IdentityPurpose);

        // Two clients of neighbouring rounds draw the same person.
        long personKey = persona == Persona.DuplicatePerson ? -1 - (index / (2 * Persona.RoundLength)) : index;
        var personRandom = new RandomStream(options.Seed, personKey, PersonPurpose);

        (string first, string last) = PersonName(persona, occurrence, personRandom);
        Address address = MakeAddress(persona, personRandom);
        Consumer? consumer = MakeConsumer(options, persona, personKey, first, last, address, personRandom);
        bool isTelecom = personRandom.Chance(55);
        consumer = consumer is null ? null : consumer with { AccountGroup = isTelecom ? "telecom" : "utility" };
        string email = $"client{FirstClientId + index}@{random.Pick<string>(["example.com", "example.net", "example.org"])}";

        var client = new Client
        {
            Id = FirstClientId + index,
            Index = index,
            Persona = persona,
            FirstName = persona == Persona.CoupleInName ? $"{first} & {personRandom.Pick(Names.First)}" : first,
            LastName = last,
            Organization = Organization(persona, last, random),
            Address = address,
            Email = email,
            MobilePhone = random.Chance(70) ? Phone(random) : "",
            HomePhone = random.Chance(30) ? Phone(random) : "",
            BusinessPhone = persona is Persona.Company or Persona.SoleProprietor ? Phone(random) : "",
            Currency = persona == Persona.NonUsd ? "CAD" : "USD",
            VatNumber = persona == Persona.SsnInVatNumber ? SsnShapedText(options.Seed, index) : null,
            Uuid = Uuid(random),
        };
        return (client, consumer, isTelecom);
    }

    public static string Uuid(RandomStream random)
    {
        string hex = random.Hex(16);
        return $"{hex[..8]}-{hex[8..12]}-4{hex[13..16]}-a{hex[17..20]}-{hex[20..]}";
    }

    private static (string First, string Last) PersonName(string persona, int occurrence, RandomStream random) =>
        persona == Persona.AccentedName
            ? Names.Accented[occurrence % Names.Accented.Length]
            : (random.Pick(Names.First), random.Pick(Names.Last));

    private static string Organization(string persona, string lastName, RandomStream random) => persona switch
    {
        Persona.Company => $"{lastName} {random.Pick(Names.Trades)} {random.Pick(Names.CompanySuffixes)}",
        Persona.SoleProprietor => $"{lastName} {random.Pick(Names.Trades)}",
        _ => "",
    };

    private static Address MakeAddress(string persona, RandomStream random)
    {
        string street = string.Create(CultureInfo.InvariantCulture, $"{random.Between(12, 4_899)} {random.Pick(Names.Streets)}");
        string street2 = random.Chance(22) ? random.Pick(Names.Units) : "";
        (string city, string state, string code, int zip) = random.Pick(Names.Towns);
        string province = random.Chance(65) ? state : code;
        string postalCode = PostalCode(zip, random);
        return persona switch
        {
            Persona.BlankAddress => Address.Blank,
            Persona.NonUsd => new Address(street, street2, "Thunder Bay", "Ontario", "P7B 0A1", "Canada"),
            _ => new Address(street, street2, city, province, postalCode, "United States"),
        };
    }

    private static string PostalCode(int zip, RandomStream random)
    {
        string five = zip.ToString("D5", CultureInfo.InvariantCulture);
        int plusFour = random.Between(1, 9_998);
        return random.Chance(15) ? string.Create(CultureInfo.InvariantCulture, $"{five}-{plusFour:D4}") : five;
    }

    private static string Phone(RandomStream random)
    {
        string line = random.Between(0, 99).ToString("D2", CultureInfo.InvariantCulture);
        return random.Below(5) switch
        {
            0 => $"(218) 555-01{line}",
            1 => $"218-555-01{line}",
            2 => $"218.555.01{line}",
            3 => $"+1 218 555 01{line}",
            _ => $"21855501{line}",
        };
    }

    private static Consumer? MakeConsumer(
        SimulatorOptions options, string persona, long personKey, string first, string last, Address address, RandomStream random)
    {
        string middle = random.Chance(40) ? random.Pick(Names.Middle) : "";
        string generation = random.Chance(5) ? random.Pick<string>(["J", "S", "2", "3"]) : "";
        DateOnly birthDate = new DateOnly(options.Through.Year - random.Between(24, 82), 1, 1).AddDays(random.Below(365));
        int missing = random.Below(100);
        Address residence = random.Chance(6) && persona != Persona.BlankAddress ? MakeResidence(random) : Address.Blank;
        if (persona == Persona.NoConsumerRow)
        {
            return null;
        }

        if (persona == Persona.Company)
        {
            return new Consumer("company", "", "", "", "", "", null, Address.Blank, "");
        }

        bool knowsNeither = persona == Persona.NoSsnNoBirthDate;
        string ssn = knowsNeither || missing < 5 ? "" : Ssn(options.Seed, personKey);
        DateOnly? knownBirthDate = knowsNeither || missing is >= 5 and < 9 ? null : birthDate;
        string kind = persona == Persona.SoleProprietor ? "sole_proprietor" : "person";
        return new Consumer(kind, last, first, middle, generation, ssn, knownBirthDate, residence, "");
    }

    private static Address MakeResidence(RandomStream random)
    {
        string street = string.Create(CultureInfo.InvariantCulture, $"{random.Between(12, 4_899)} {random.Pick(Names.Streets)}");
        (string city, _, string code, int zip) = random.Pick(Names.Towns);
        return new Address(street, random.Chance(20) ? random.Pick(Names.Units) : "", city, code, PostalCode(zip, random), "");
    }

    /// <summary>
    /// A structurally valid number of the areas 773 to 799, without 777 so that no run of one digit can come up. These areas had
    /// never been issued when the Social Security Administration began to draw areas at random in 2011; every client gets
    /// another number, so no two rows agree by chance.
    /// </summary>
    private static string Ssn(int seed, long personKey)
    {
        const long Areas = 26, Groups = 99, Serials = 9_999;

        // The step shares no factor with the number of combinations (2 * 3^4 * 11^2 * 13 * 101), so keys meet only after all are used.
        const long Combinations = Areas * Groups * Serials, Step = 1_000_003;
        long place = ((personKey * Step) + (uint)seed) % Combinations;
        place = place < 0 ? place + Combinations : place;
        long area = 773 + (place % Areas);
        area += area >= 777 ? 1 : 0;
        long group = 1 + (place / Areas % Groups);
        long serial = 1 + (place / (Areas * Groups));
        return string.Create(CultureInfo.InvariantCulture, $"{area:D3}{group:D2}{serial:D4}");
    }

    private static string SsnShapedText(int seed, int index)
    {
        // Of another key than any person, so that it is nobody's number in the consumer file.
        string digits = Ssn(seed, 10_000_000L + index);
        return $"{digits[..3]}-{digits[3..5]}-{digits[5..]}";
    }
}
