using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Metro2.Etl.FileTools;

/// <summary>Prints rows of texts: in columns for people, as CSV, or as a JSON object a line. Every value is a text in all three.</summary>
internal sealed class RowOutput : IDisposable
{
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\r\n");

    private static readonly SearchValues<char> s_numeric = SearchValues.Create(".0123456789");

    private readonly TextOutput _output;
    private readonly FindingForm _form;
    private readonly IReadOnlyList<string> _columns;
    private readonly List<IReadOnlyList<string>> _waiting = [];

    /// <param name="writer">Where the lines go.</param>
    /// <param name="form">How a row stands.</param>
    /// <param name="columns">Names of the columns.</param>
    public RowOutput(TextWriter writer, FindingForm form, IReadOnlyList<string> columns)
    {
        _output = new TextOutput(writer);
        _form = form;
        _columns = columns;
        if (form == FindingForm.Csv)
        {
            _output.Line(string.Join(',', columns));
        }
    }

    /// <summary><c>--format</c>.</summary>
    public static Option<string> FormatOption()
    {
        Option<string> format = new("--format") { Description = "How rows are printed: text, csv or jsonl. Default: text.", HelpName = "form", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "csv", "jsonl");
        return format;
    }

    /// <summary>The form of a word that the option accepts.</summary>
    public static FindingForm FormOf(string word) => Enum.Parse<FindingForm>(word, ignoreCase: true);

    /// <summary>Prints one row, as many values as columns.</summary>
    public void Write(IReadOnlyList<string> row)
    {
        switch (_form)
        {
            case FindingForm.Csv:
                _output.Line(string.Join(',', row.Select(Quote)));
                break;
            case FindingForm.Jsonl:
                _output.Line(Json(row));
                break;
            default:
                _waiting.Add(row);
                break;
        }
    }

    /// <summary>Hands everything over; columns for people are as wide as their widest value.</summary>
    public void Dispose()
    {
        if (_form == FindingForm.Text)
        {
            _waiting.Insert(0, _columns);
            int[] widths = [.. _columns.Select((_, index) => _waiting.Max(row => row[index].Length))];
            foreach (IReadOnlyList<string> row in _waiting)
            {
                _output.Line(string.Join("  ", row.Select((value, index) => value.PadRight(widths[index]))).TrimEnd());
            }
        }

        _output.Dispose();
    }

    // A text that a spreadsheet would take for a formula is made a text there as well; a plain number stays one.
    private static string Quote(string value)
    {
        bool isNumber = value.Length > 1 && value[0] == '-' && !value.AsSpan(1).ContainsAnyExcept(s_numeric);
        string safe = !isNumber && value.Length > 0 && value[0] is '=' or '+' or '-' or '@' ? "'" + value : value;
        return safe.AsSpan().ContainsAny(s_quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private string Json(IReadOnlyList<string> row)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, s_json))
        {
            json.WriteStartObject();
            for (int index = 0; index < row.Count; index++)
            {
                json.WriteString(_columns[index], row[index]);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
