using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Metro2.Format.Fields;

/// <summary>The fields of one record type in the order of their positions.</summary>
public sealed class RecordLayout
{
    private readonly FrozenDictionary<string, FieldSpec> _byNumber;
    private readonly FrozenDictionary<string, FieldSpec> _byColumn;
    private readonly byte[] _template;

    /// <summary>Describes a record type.</summary>
    /// <param name="name">Short name in snake case, for example <c>base_segment</c>.</param>
    /// <param name="length">Count of characters of the record.</param>
    /// <param name="fields">All fields, first position first; none may reach past the end.</param>
    /// <exception cref="ArgumentException">A field number or column stands twice, or a field does not fit.</exception>
    public RecordLayout(string name, int length, ImmutableArray<FieldSpec> fields)
    {
        Name = name;
        Length = length;
        Fields = fields;
        _byNumber = fields.ToFrozenDictionary(field => field.Number, StringComparer.Ordinal);
        _byColumn = fields.Where(field => field.Column is not null)
            .ToFrozenDictionary(field => field.Column!, StringComparer.Ordinal);
        _template = CreateTemplate(length, fields);
    }

    /// <summary>Short name in snake case, for example <c>base_segment</c>.</summary>
    public string Name { get; }

    /// <summary>Count of characters of the record without any line end.</summary>
    public int Length { get; }

    /// <summary>All fields, first position first.</summary>
    public ImmutableArray<FieldSpec> Fields { get; }

    /// <summary>A record with its constants, zeros where numbers go and blanks everywhere else.</summary>
    internal ReadOnlySpan<byte> Template => _template;

    /// <summary>Finds a field by its label, for example <c>17A</c>.</summary>
    public bool TryGetByNumber(string number, [NotNullWhen(true)] out FieldSpec? field) =>
        _byNumber.TryGetValue(number, out field);

    /// <summary>Finds a field by the name that SQL and JSON use.</summary>
    public bool TryGetByColumn(string column, [NotNullWhen(true)] out FieldSpec? field) =>
        _byColumn.TryGetValue(column, out field);

    /// <summary>The record's short name.</summary>
    public override string ToString() => Name;

    private static byte[] CreateTemplate(int length, ImmutableArray<FieldSpec> fields)
    {
        byte[] template = new byte[length];
        template.AsSpan().Fill((byte)' ');
        foreach (FieldSpec field in fields)
        {
            if (field.End > length)
            {
                throw new ArgumentException($"{field} reaches past the record's {length} characters.", nameof(fields));
            }

            switch (field.Kind)
            {
                case FieldKind.Constant or FieldKind.Reserved:
                    Encoding.ASCII.GetBytes(field.Constant, field.Slice(template.AsSpan()));
                    break;
                case FieldKind.DescriptorWord or FieldKind.Number or FieldKind.Money
                    or FieldKind.Date or FieldKind.TimeStamp or FieldKind.Digits:
                    field.Slice(template.AsSpan()).Fill((byte)'0');
                    break;
            }
        }

        return template;
    }
}
