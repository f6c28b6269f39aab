using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace FreshBooks.Client.Answers;

/// <summary>
/// What a list answer says about itself. One pass over the bytes reads all of it and, on the way, proves that the whole body is JSON;
/// the rows are only counted.
/// </summary>
internal sealed class PageEnvelope
{
    private PageEnvelope()
    {
    }

    /// <summary>False for truncated, empty, HTML and not-UTF-8 bodies.</summary>
    public bool IsJson { get; private set; }

    /// <summary>Whether any of the error shapes is there, whatever else is.</summary>
    public bool HasError { get; private set; }

    /// <summary>Whether <c>response.result</c> is an object.</summary>
    public bool HasResult { get; private set; }

    /// <summary>What is wrong with the paging fields, in words that name fields only; null when nothing is.</summary>
    public string? Problem { get; private set; }

    public int? Page { get; private set; }

    public int? Pages { get; private set; }

    public int? PerPage { get; private set; }

    public int? Total { get; private set; }

    /// <summary>Elements of the list; null when it is missing or no array.</summary>
    public int? RowCount { get; private set; }

    /// <summary>Reads a complete body of the accounting family.</summary>
    /// <param name="body">All bytes of the body.</param>
    /// <param name="listKey">Property of <c>response.result</c> that holds the rows.</param>
    public static PageEnvelope Read(ReadOnlySpan<byte> body, string listKey) =>
        Read(body, new EnvelopeShape(EnvelopeKind.Result, listKey));

    /// <summary>Reads a complete body.</summary>
    /// <param name="body">All bytes of the body.</param>
    /// <param name="shape">Where the rows stand.</param>
    public static PageEnvelope Read(ReadOnlySpan<byte> body, EnvelopeShape shape)
    {
        PageEnvelope envelope = new();

        // The JSON reader does not look at the encoding inside strings, and the database would stumble over it much later.
        if (!Utf8.IsValid(body))
        {
            return envelope;
        }

        try
        {
            Utf8JsonReader reader = new(body);
            reader.Read();
            envelope.ReadRoot(ref reader, shape);

            // Throws when anything but white space follows.
            reader.Read();
            envelope.IsJson = true;
        }
        catch (JsonException)
        {
            // Its text quotes the body.
            envelope.IsJson = false;
        }

        return envelope;
    }

    private void ReadRoot(ref Utf8JsonReader reader, EnvelopeShape shape)
    {
        bool seenResponse = false;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("response"u8))
            {
                Refuse(seenResponse, "response twice");
                seenResponse = true;
                reader.Read();
                ReadResponse(ref reader, shape);
            }
            else if (reader.ValueTextEquals("error"u8) || reader.ValueTextEquals("errors"u8)
                || reader.ValueTextEquals("errno"u8) || reader.ValueTextEquals("error_type"u8)
                || reader.ValueTextEquals("code"u8))
            {
                ReadErrorMark(ref reader);
            }
            else if (shape.Kind == EnvelopeKind.Meta && reader.ValueTextEquals("meta"u8))
            {
                reader.Read();
                ReadPaging(ref reader);
            }
            else if (shape.Kind is EnvelopeKind.Meta or EnvelopeKind.Data && shape.IsRows(ref reader))
            {
                HasResult = true;
                ReadRows(ref reader, shape);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadResponse(ref Utf8JsonReader reader, EnvelopeShape shape)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("result"u8))
            {
                Refuse(HasResult, "result twice");
                reader.Read();
                ReadResult(ref reader, shape);
            }
            else if (reader.ValueTextEquals("errors"u8))
            {
                ReadErrorMark(ref reader);
            }
            else if (shape.Kind == EnvelopeKind.Response && shape.IsRows(ref reader))
            {
                HasResult = true;
                ReadRows(ref reader, shape);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadResult(ref Utf8JsonReader reader, EnvelopeShape shape)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        HasResult = true;
        while (NextProperty(ref reader))
        {
            if (shape.IsRows(ref reader))
            {
                ReadRows(ref reader, shape);
            }
            else
            {
                ReadPagingField(ref reader);
            }
        }
    }

    private void ReadPaging(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (NextProperty(ref reader))
        {
            ReadPagingField(ref reader);
        }
    }

    private void ReadPagingField(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("page"u8))
        {
            Page = ReadCount(ref reader, Page, "page");
        }
        else if (reader.ValueTextEquals("pages"u8))
        {
            Pages = ReadCount(ref reader, Pages, "pages");
        }
        else if (reader.ValueTextEquals("per_page"u8))
        {
            PerPage = ReadCount(ref reader, PerPage, "per_page");
        }
        else if (reader.ValueTextEquals("total"u8))
        {
            Total = ReadCount(ref reader, Total, "total");
        }
        else
        {
            reader.Skip();
        }
    }

    private void ReadRows(ref Utf8JsonReader reader, EnvelopeShape shape)
    {
        // Two lists of one name: readers further down would each pick another one.
        Refuse(RowCount is not null, $"{shape.ListKey} twice");
        reader.Read();
        JsonTokenType wanted = shape.Kind == EnvelopeKind.Document ? JsonTokenType.StartObject : JsonTokenType.StartArray;
        bool isKeyed = shape.MayBeKeyed && reader.TokenType == JsonTokenType.StartObject;
        if (reader.TokenType != wanted && !isKeyed)
        {
            Refuse(true, shape.Kind == EnvelopeKind.Document ? $"{shape.ListKey} that is no object" : $"{shape.ListKey} that is no array");
            reader.Skip();
            return;
        }

        if (shape.Kind == EnvelopeKind.Document)
        {
            RowCount = 1;
            reader.Skip();
            return;
        }

        int count = 0;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray and not JsonTokenType.EndObject)
        {
            // On a name this goes past its value as well.
            count++;
            reader.Skip();
        }

        RowCount = count;
    }

    private void ReadErrorMark(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            // The copy looks ahead: an empty array reports no error.
            Utf8JsonReader ahead = reader;
            ahead.Read();
            HasError |= ahead.TokenType != JsonTokenType.EndArray;
            reader.Skip();
            return;
        }

        HasError |= reader.TokenType is not (JsonTokenType.Null or JsonTokenType.False);
        reader.Skip();
    }

    private int? ReadCount(ref Utf8JsonReader reader, int? before, string name)
    {
        Refuse(before is not null, $"{name} twice");
        reader.Read();
        int? count = reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt32(out int number) => number,

            // Numbers as text turn up elsewhere in this API.
            JsonTokenType.String when Utf8Parser.TryParse(reader.ValueSpan, out int number, out int used)
                && used == reader.ValueSpan.Length => number,
            _ => null,
        };
        Refuse(count is null or < 0, $"{name} that is no whole number from 0 to 2147483647");
        reader.Skip();
        return count;
    }

    private static bool NextProperty(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private void Refuse(bool isWrong, string what)
    {
        if (isWrong)
        {
            Problem ??= what;
        }
    }
}
