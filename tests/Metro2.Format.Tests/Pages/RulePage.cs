using System.Globalization;
using System.Text;
using Metro2.Format.Validation;

namespace Metro2.Format.Tests.Pages;

/// <summary>Makes RULES.md from the table of rules.</summary>
internal static class RulePage
{
    public static string Create()
    {
        StringBuilder page = new();
        page.Append("# Rules\n\n");
        page.Append("Made from the table of rules by a test; not to be edited by hand. An error means that the record or the file must not be\n");
        page.Append("sent, a warning asks for a human look. A `W` behind a number marks the milder half of a rule. The source is the section of\n");
        page.Append("the format reference that the rule was taken from.\n\n");
        page.Append("Not here, as a file alone cannot show them:\n\n");
        page.Append("- G07 compares the counts of two months; the months stand in the warehouse, and its audits compare them.\n");
        page.Append("- G12 is a report and no fault: the summary of `validate` has counts by status, sums and the SHA-256 of the file, and the\n");
        page.Append("  writer puts the same into its manifest.\n");
        page.Append("- F24: Header field 6 has five characters, so no file can hold a sixth there. A longer identifier is refused when writing\n");
        page.Append("  (`too_long`); one that was written all the same moves the rest of the header, which F03, F04 and F05 tell.\n");
        page.Append("- The upper limit of F23: nine digits cannot hold more than 999,999,999. A higher amount is refused when writing (`too_long`).\n\n");
        page.Append("| Rule | Severity | Looks at | Finds | Message | Remedy | Source |\n|---|---|---|---|---|---|---|\n");
        foreach (ValidationRule rule in ValidationRules.All)
        {
            string severity = rule.Severity.ToString().ToLowerInvariant();
            page.Append(CultureInfo.InvariantCulture, $"| {rule.Id} | {severity} | {rule.Fields} | {rule.Finds} | {rule.Message} | {rule.Remedy} | {rule.Source} |\n");
        }

        return page.ToString();
    }
}
