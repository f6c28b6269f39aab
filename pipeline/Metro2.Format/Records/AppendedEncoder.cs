using Metro2.Format.Fields;

namespace Metro2.Format.Records;

/// <summary>Writes one segment behind the other.</summary>
internal ref struct AppendedEncoder(Span<byte> rest, List<FieldRefusal>? refusals)
{
    private Span<byte> _rest = rest;

    /// <summary>Hands a segment's values to an encoder.</summary>
    public delegate void Encoding<in TSegment>(TSegment segment, ref RecordEncoder to);

    /// <summary>Every refusal so far, those of the Base segment included; null while there is none.</summary>
    public List<FieldRefusal>? Refusals { get; private set; } = refusals;

    /// <summary>Writes a segment if there is one.</summary>
    public void Add<TSegment>(RecordLayout layout, TSegment? segment, Encoding<TSegment> encoding)
        where TSegment : class
    {
        if (segment is null)
        {
            return;
        }

        var encoder = new RecordEncoder(layout, _rest, Refusals);
        encoding(segment, ref encoder);
        Refusals = encoder.Refusals;
        _rest = _rest[layout.Length..];
    }

    /// <summary>Refuses a field that is absent although the rest of its segment asks for it.</summary>
    public void Require(RecordLayout layout, FieldSpec field, bool isPresent)
    {
        if (!isPresent)
        {
            Refusals ??= [];
            Refusals.Add(new FieldRefusal(layout, field, RefusalCode.RequiredMissing));
        }
    }

    /// <summary>Refuses a segment that is given more often than a writer may.</summary>
    public void AtMostOne(RecordLayout layout, int count)
    {
        if (count > 1)
        {
            Refusals ??= [];
            Refusals.Add(new FieldRefusal(layout, layout.Fields[0], RefusalCode.Repeated));
        }
    }
}
