namespace Metro2.Etl.Configuration;

/// <summary>Columns of the consumer file. Names are matched exactly; any order.</summary>
internal static class ConsumerColumns
{
    public const string ClientId = "client_id";
    public const string Kind = "kind";
    public const string Surname = "surname";
    public const string FirstName = "first_name";
    public const string MiddleName = "middle_name";
    public const string Generation = "generation";
    public const string Ssn = "ssn";
    public const string BirthDate = "birth_date";
    public const string Street = "street";
    public const string Street2 = "street2";
    public const string City = "city";
    public const string State = "state";
    public const string PostalCode = "postal_code";
    public const string AccountGroup = "account_group";
    public const string Role = "role";
    public const string ConsentDate = "consent_date";
    public const string OptedOut = "opted_out";
    public const string AddressIndicator = "address_indicator";
    public const string ResidenceCode = "residence_code";
    public const string LiabilityEvidence = "liability_evidence";

    /// <summary>All columns in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ClientId, Kind, Surname, FirstName, MiddleName, Generation, Ssn, BirthDate,
        Street, Street2, City, State, PostalCode, AccountGroup,
        Role, ConsentDate, OptedOut, AddressIndicator, ResidenceCode, LiabilityEvidence,
    ];

    /// <summary>Columns that the header must name.</summary>
    public static IReadOnlyList<string> Required { get; } = [ClientId, Kind, Surname, FirstName];
}
