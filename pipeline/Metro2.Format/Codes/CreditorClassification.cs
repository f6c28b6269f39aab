namespace Metro2.Format.Codes;

/// <summary>Creditor classifications, K1 field 3.</summary>
public static class CreditorClassification
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("creditor_classification",
    [
        new("01", "Retail", "A shop."),
        new("02", "Medical", "A provider of health care."),
        new("03", "Oil company", "A seller of fuel."),
        new("04", "Government", "A public body."),
        new("05", "Personal services", "Services to persons."),
        new("06", "Insurance", "An insurer."),
        new("07", "Educational", "A school or university."),
        new("08", "Banking", "A bank."),
        new("09", "Rental or leasing", "Rents out or leases."),
        new("10", "Utilities", "Supplies water, gas, power and the like."),
        new("11", "Cable or cellular", "Supplies cable or mobile service."),
        new("12", "Financial, not a bank", "Lends without being a bank."),
        new("13", "Credit union", "A credit union."),
        new("14", "Automotive", "Sells or finances vehicles."),
        new("15", "Check guarantee", "Guarantees checks."),
    ]);
}
