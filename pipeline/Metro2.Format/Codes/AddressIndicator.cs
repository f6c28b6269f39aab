namespace Metro2.Format.Codes;

/// <summary>Address indicators, Base field 45 and J2 field 18.</summary>
public static class AddressIndicator
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("address_indicator",
    [
        new("C", "Confirmed", "Confirmed after the bureau reported a discrepancy."),
        new("Y", "Known", "Known to be the address of the consumer."),
        new("N", "Not confirmed", "Nobody has confirmed it."),
        new("M", "Military", "An address of the armed forces."),
        new("S", "Secondary", "A second address of the consumer."),
        new("B", "Business", "An address of a business."),
        new("U", "Returned mail", "Mail came back."),
        new("D", "Default", "The furnisher fills this in when it has none."),
        new("P", "Bill payer", "A firm that pays bills for the consumer."),
    ]);
}
