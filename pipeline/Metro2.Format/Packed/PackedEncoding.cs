namespace Metro2.Format.Packed;

/// <summary>How a field of the packed format is stored.</summary>
public enum PackedEncoding
{
    /// <summary>Characters, as in the 426 character format.</summary>
    Character,

    /// <summary>Packed decimal: two digits a byte, the sign in the low half of the last.</summary>
    Digits,

    /// <summary>A length as a big-endian number in the first two bytes, zeros in the other two.</summary>
    BinaryLength,
}
