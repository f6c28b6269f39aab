namespace Metro2.Format.Validation;

/// <summary>One rule about records or files.</summary>
/// <param name="Id">Short name, for example <c>F04</c>; a <c>W</c> behind it marks the milder half of a rule. Never reused.</param>
/// <param name="Severity">How much a finding matters.</param>
/// <param name="Fields">What it looks at, for people.</param>
/// <param name="Finds">What it finds, in a few words.</param>
/// <param name="Message">What a finding says; it holds no value of the record.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Source">Section of the format reference that the rule comes from.</param>
public sealed record ValidationRule(
    string Id, FindingSeverity Severity, string Fields, string Finds, string Message, string Remedy, string Source)
{
    /// <summary>The rule's id.</summary>
    public override string ToString() => Id;
}
