using System.Collections.Immutable;
using Metro2.Format.Fields;

namespace Metro2.Format.Packed;

/// <summary>The fields of one record type in the packed format, in the order of their positions.</summary>
public sealed class PackedLayout
{
    /// <summary>Count of bytes of a packed header, Base segment or trailer.</summary>
    public const int Length = 366;

    /// <summary>Describes a record type.</summary>
    /// <param name="character">The same record in the 426 character format.</param>
    /// <param name="fields">All fields of it, in the same order.</param>
    /// <exception cref="ArgumentException">The fields are not those of the character layout.</exception>
    public PackedLayout(RecordLayout character, ImmutableArray<PackedFieldSpec> fields)
    {
        if (!fields.Select(field => field.Field).SequenceEqual(character.Fields))
        {
            throw new ArgumentException($"The packed fields of {character} are not those of its character layout.", nameof(fields));
        }

        Character = character;
        Fields = fields;
    }

    /// <summary>The same record in the 426 character format.</summary>
    public RecordLayout Character { get; }

    /// <summary>All fields, first position first.</summary>
    public ImmutableArray<PackedFieldSpec> Fields { get; }

    /// <summary>Finds where a field of the character layout stands; null when it is none of this record.</summary>
    public PackedFieldSpec? Find(FieldSpec field)
    {
        foreach (PackedFieldSpec packed in Fields)
        {
            if (ReferenceEquals(packed.Field, field))
            {
                return packed;
            }
        }

        return null;
    }
}
