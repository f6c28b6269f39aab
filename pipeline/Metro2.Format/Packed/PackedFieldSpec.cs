using Metro2.Format.Fields;

namespace Metro2.Format.Packed;

/// <summary>Where a field stands in the packed format and how it is stored there.</summary>
/// <param name="Field">The same field in the 426 character format.</param>
/// <param name="Start">First position, counted from 1.</param>
/// <param name="Length">Count of bytes.</param>
/// <param name="Encoding">How it is stored.</param>
public sealed record PackedFieldSpec(FieldSpec Field, int Start, int Length, PackedEncoding Encoding)
{
    /// <summary>Last position, counted from 1.</summary>
    public int End => Start + Length - 1;

    /// <summary>The field's bytes within a packed record.</summary>
    public ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> record) => record.Slice(Start - 1, Length);

    /// <summary>Number, name and positions, for people.</summary>
    public override string ToString() => $"field {Field.Number} {Field.Name} (packed {Start}-{End})";
}
