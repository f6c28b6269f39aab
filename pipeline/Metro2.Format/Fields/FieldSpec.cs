using System.Text;
using Metro2.Format.Codes;

namespace Metro2.Format.Fields;

/// <summary>One field of a record: where it stands and what may stand in it.</summary>
public sealed class FieldSpec
{
    /// <summary>Describes a field in the manual's coordinates.</summary>
    /// <param name="number">Label of the field, for example <c>17A</c>.</param>
    /// <param name="name">Name of the field, for example <c>Account Status</c>.</param>
    /// <param name="start">First position, counted from 1.</param>
    /// <param name="length">Count of characters, 1 or more.</param>
    /// <param name="kind">How the characters are made.</param>
    public FieldSpec(string number, string name, int start, int length, FieldKind kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(number);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(start, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        Number = number;
        Name = name;
        Start = start;
        Length = length;
        Kind = kind;
        Constant = string.Empty;
        Column = kind is FieldKind.DescriptorWord or FieldKind.Constant or FieldKind.Reserved ? null : SnakeCase(name);
    }

    /// <summary>Label of the field within its record, for example <c>21</c> or <c>17A</c>.</summary>
    public string Number { get; }

    /// <summary>Name of the field.</summary>
    public string Name { get; }

    /// <summary>First position, counted from 1.</summary>
    public int Start { get; }

    /// <summary>Count of characters.</summary>
    public int Length { get; }

    /// <summary>Last position, counted from 1.</summary>
    public int End => Start + Length - 1;

    /// <summary>How the characters are made.</summary>
    public FieldKind Kind { get; }

    /// <summary>Name used by SQL and JSON; null for fields that carry no data of an account or a file.</summary>
    public string? Column { get; init; }

    /// <summary>The codes that may stand here; only with <see cref="FieldKind.Code"/>.</summary>
    public CodeSet? Codes { get; init; }

    /// <summary>Whether an absent value is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the value tells something about a person. Such values are masked in messages and on screens.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Fewest characters of a value that is present; 0 means any.</summary>
    public int MinimumLength { get; init; }

    /// <summary>Whether a value of only zeros or only nines is refused as a placeholder.</summary>
    public bool RefusesPlaceholder { get; init; }

    /// <summary>What is always written here, left-justified and blank-filled; empty means blanks.</summary>
    public string Constant { get; init; }

    /// <summary>The field's bytes within a record.</summary>
    public Span<byte> Slice(Span<byte> record) => record.Slice(Start - 1, Length);

    /// <summary>The field's bytes within a record.</summary>
    public ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> record) => record.Slice(Start - 1, Length);

    /// <summary>Number, name and positions, for people.</summary>
    public override string ToString() => $"field {Number} {Name} ({Start}-{End})";

    private static string SnakeCase(string name)
    {
        var column = new StringBuilder(name.Length);
        bool gap = false;
        foreach (char character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                gap = column.Length > 0;
                continue;
            }

            if (gap)
            {
                column.Append('_');
                gap = false;
            }

            column.Append(char.ToLowerInvariant(character));
        }

        return column.ToString();
    }
}
