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
        page.Append("Not here: G07 (compares months), G11 (file names), G12 (the summary of a validation), F24 and the upper limit of F23 (a field\n");
        page.Append("of that length cannot break them; the writer refuses longer values).\n\n");
        page.Append("| Rule | Severity | Looks at | Finds | Message | Remedy | Source |\n|---|---|---|---|---|---|---|\n");
        foreach (ValidationRule rule in ValidationRules.All)
        {
            string severity = rule.Severity.ToString().ToLowerInvariant();
            page.Append(CultureInfo.InvariantCulture, $"| {rule.Id} | {severity} | {rule.Fields} | {rule.Finds} | {rule.Message} | {rule.Remedy} | {rule.Source} |\n");
        }

        return page.ToString();
    }
}
