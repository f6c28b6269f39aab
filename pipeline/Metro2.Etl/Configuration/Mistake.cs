using System.Globalization;
using System.Text;

namespace Metro2.Etl.Configuration;

/// <summary>
/// One thing that is wrong in a file of settings or of consumers: where, what, and what would be right.
/// It never holds the value that was found there: the value can be a name, a number of a person or a secret.
/// </summary>
/// <param name="File">File, as the settings name it, or <c>environment</c>.</param>
/// <param name="Line">1-based line; 0 when the whole file is meant.</param>
/// <param name="Column">1-based character in the line; 0 when the whole line is meant.</param>
/// <param name="Key">Path of the setting (<c>bureaus[0].programId</c>) or name of the CSV column; empty when none is meant.</param>
/// <param name="Code">Stable code, snake case; a rejected consumer row carries it.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Allowed">What would be right: values, range or shape; empty when the problem already says it.</param>
internal sealed record Mistake(
    string File, int Line, int Column, string Key, string Code, string Problem, string Allowed)
{
    /// <summary>One line for people, in the shape that editors can jump to.</summary>
    public override string ToString()
    {
        StringBuilder text = new(File);
        if (Line > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $":{Line}");
            if (Column > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $":{Column}");
            }
        }

        if (Key.Length > 0)
        {
            text.Append(' ').Append(Key);
        }

        text.Append(": ").Append(Code).Append(": ").Append(Problem);
        if (Allowed.Length > 0)
        {
            text.Append("; allowed: ").Append(Allowed);
        }

        return text.ToString();
    }
}
