namespace Metro2.Format.Codes;

/// <summary>Roles of a consumer on an account, Base field 37 and J1/J2 field 10.</summary>
public static class EcoaCode
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("ecoa_code",
    [
        new("0", "Undesignated", "Role not told.", IsObsolete: true),
        new("1", "Individual", "This consumer alone owes the debt."),
        new("2", "Joint", "This consumer and another owe the debt by contract."),
        new("3", "Authorized user", "May use the account and owes nothing."),
        new("4", "Joint, former code", "Shared account of older files.", IsObsolete: true),
        new("5", "Guarantor or co-maker", "Owes when the maker does not pay."),
        new("6", "On behalf of, former code", "Account used for another person in older files.", IsObsolete: true),
        new("7", "Maker", "Owes first; another person has guaranteed."),
        new("T", "Association ended", "No longer tied to this account; the others stay."),
        new("W", "Business", "The name fields hold a company."),
        new("X", "Deceased", "This consumer has died."),
        new("Z", "Remove consumer", "Takes this consumer off the account."),
    ]);
}
