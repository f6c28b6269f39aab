namespace Metro2.Format.Fields;

/// <summary>Fills one record field by field and gathers every refusal, so that one look mends them all.</summary>
internal ref struct RecordEncoder
{
    private readonly RecordLayout _layout;
    private readonly Span<byte> _record;

    /// <summary>Starts a record from its layout's constants and fills.</summary>
    public RecordEncoder(RecordLayout layout, Span<byte> destination, List<FieldRefusal>? refusals = null)
    {
        _layout = layout;
        _record = destination[..layout.Length];
        Refusals = refusals;
        layout.Template.CopyTo(_record);
    }

    /// <summary>Every refusal so far; null while there is none, so that a good record allocates nothing.</summary>
    public List<FieldRefusal>? Refusals { get; private set; }

    /// <inheritdoc cref="FieldCodec.WriteText"/>
    public void Text(FieldSpec field, string value) => Note(field, FieldCodec.WriteText(field, value, _record));

    /// <inheritdoc cref="FieldCodec.WriteNumber"/>
    public void Number(FieldSpec field, long value) => Note(field, FieldCodec.WriteNumber(field, value, _record));

    /// <inheritdoc cref="FieldCodec.WriteDate"/>
    public void Date(FieldSpec field, DateOnly? value) => Note(field, FieldCodec.WriteDate(field, value, _record));

    /// <inheritdoc cref="FieldCodec.WriteTimeStamp"/>
    public void TimeStamp(FieldSpec field, DateTime? value) =>
        Note(field, FieldCodec.WriteTimeStamp(field, value, _record));

    private void Note(FieldSpec field, RefusalCode code)
    {
        if (code != RefusalCode.None)
        {
            (Refusals ??= []).Add(new FieldRefusal(_layout, field, code));
        }
    }
}
