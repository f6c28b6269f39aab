using System.Collections.Immutable;

namespace Metro2.Format.Validation;

/// <summary>
/// Every rule about records and files, in one table. What a file alone cannot show is no part of it: G07 compares two months,
/// G12 is no fault but the summary of a validation, and F24 and the upper limit of F23 cannot be broken by a field of that
/// length, so the writer alone refuses them.
/// </summary>
public static partial class ValidationRules
{
    /// <summary>All rules: fields, records, files.</summary>
    public static ImmutableArray<ValidationRule> All => Table.Rows;

    // A class of its own, so that the rules of all files exist before they are gathered.
    private static class Table
    {
        public static readonly ImmutableArray<ValidationRule> Rows =
        [
            F01, F02, F03, F04, F05, F06, F07, F08, F09, F09W, F10, F11, F11W, F12, F13, F14, F15, F15W, F16,
            F17, F17W, F18, F19, F20, F21, F22, F23, F25, F26, X01, X02, X03, X04, X05, X06, X07, X07W, X08,
            X09, X10, X11, X12, X12W, X13, X14, X15, X16, X17, X17W, X18, X19, X20, X21, X22, X22W, X23, X24,
            X25, X26, G01, G02, G03, G04, G05, G06, G08, G09, G10, G11,
        ];
    }
}
