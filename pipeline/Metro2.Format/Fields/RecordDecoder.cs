namespace Metro2.Format.Fields;

/// <summary>Reads one record field by field and gathers every refusal.</summary>
internal ref struct RecordDecoder
{
    private readonly RecordLayout _layout;
    private readonly ReadOnlySpan<byte> _record;

    /// <summary>Starts on the bytes of one record or segment.</summary>
    public RecordDecoder(RecordLayout layout, ReadOnlySpan<byte> record, List<FieldRefusal>? refusals = null)
    {
        _layout = layout;
        _record = record[..layout.Length];
        Refusals = refusals;
    }

    /// <summary>Every refusal so far; null while there is none.</summary>
    public List<FieldRefusal>? Refusals { get; private set; }

    /// <summary>The text of a field; empty when absent or refused.</summary>
    public string Text(FieldSpec field)
    {
        Note(field, FieldCodec.ReadText(field, _record, out string value));
        return value;
    }

    /// <summary>The number of a field; 0 when refused.</summary>
    public long Number(FieldSpec field)
    {
        Note(field, FieldCodec.ReadNumber(field, _record, out long value));
        return value;
    }

    /// <summary>The day of a field; null when absent or refused.</summary>
    public DateOnly? Date(FieldSpec field)
    {
        Note(field, FieldCodec.ReadDate(field, _record, out DateOnly? value));
        return value;
    }

    /// <summary>The time of a field; null when absent or refused.</summary>
    public DateTime? TimeStamp(FieldSpec field)
    {
        Note(field, FieldCodec.ReadTimeStamp(field, _record, out DateTime? value));
        return value;
    }

    private void Note(FieldSpec field, RefusalCode code)
    {
        if (code != RefusalCode.None)
        {
            (Refusals ??= []).Add(new FieldRefusal(_layout, field, code));
        }
    }
}
