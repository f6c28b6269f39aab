namespace Metro2.Format.Fields;

/// <summary>A value that a field refused, told by place and reason. It never holds the value itself.</summary>
/// <param name="Record">Layout of the record or segment.</param>
/// <param name="Field">The field that refused.</param>
/// <param name="Code">The reason.</param>
public readonly record struct FieldRefusal(RecordLayout Record, FieldSpec Field, RefusalCode Code)
{
    /// <summary>Label of the field, for example <c>21</c>.</summary>
    public string Number => Field.Number;

    /// <summary>Name of the field.</summary>
    public string Name => Field.Name;

    /// <summary>Name of the field in SQL and JSON; null for constants, reserved fields and the descriptor word.</summary>
    public string? Column => Field.Column;

    /// <summary>First position of the field within its record or segment, counted from 1.</summary>
    public int Position => Field.Start;

    /// <summary>Count of characters of the field.</summary>
    public int Length => Field.Length;

    /// <summary>Record, field, positions and reason, for people; not the value.</summary>
    public override string ToString() => $"{Record.Name} {Field}: {Code.ToSnakeCase()}";
}
