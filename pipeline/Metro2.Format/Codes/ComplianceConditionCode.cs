namespace Metro2.Format.Codes;

/// <summary>Compliance condition codes, Base field 20. Blank does not take a reported code away; XR does.</summary>
public static class ComplianceConditionCode
{
    /// <summary>The whole table.</summary>
    public static CodeSet All { get; } = new("compliance_condition_code",
    [
        new("XA", "Closed by consumer", "The consumer asked to close the account."),
        new("XB", "FCRA dispute open", "The consumer disputes the account and the furnisher is looking into it."),
        new("XC", "FCRA dispute, disagrees", "The furnisher has finished looking and the consumer still disagrees."),
        new("XD", "Closed, FCRA dispute open", "XA and XB together."),
        new("XE", "Closed, FCRA dispute, disagrees", "XA and XC together."),
        new("XF", "FCBA dispute open", "A billing error is disputed and being looked into."),
        new("XG", "FCBA dispute, disagrees", "The billing dispute is finished and the consumer still disagrees."),
        new("XH", "Dispute finished", "There was a dispute and it is settled."),
        new("XJ", "Closed, FCBA dispute open", "XA and XF together."),
        new("XR", "Remove", "Takes the code reported last away."),
    ]);
}
