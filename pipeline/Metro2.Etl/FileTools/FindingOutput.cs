using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Metro2.Format.Validation;

namespace Metro2.Etl.FileTools;

/// <summary>Prints findings, one a line.</summary>
internal sealed class FindingOutput
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private readonly TextOutput _output;
    private readonly FindingForm _form;

    /// <param name="output">Where the lines go.</param>
    /// <param name="form">How a finding stands.</param>
    public FindingOutput(TextOutput output, FindingForm form)
    {
        _output = output;
        _form = form;
        if (form == FindingForm.Csv)
        {
            output.Line("rule,severity,record,account,segment,field,position,message,remedy");
        }
    }

    /// <summary>Prints one finding.</summary>
    public void Write(Finding finding) => _output.Line(_form switch
    {
        FindingForm.Csv => Csv(finding),
        FindingForm.Jsonl => Json(finding),
        _ => Text(finding),
    });

    /// <summary>The severity in lower case, as every form has it.</summary>
    public static string Name(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    private static string Text(Finding finding)
    {
        string place = finding.RecordNumber == 0 ? "file" : string.Create(CultureInfo.InvariantCulture, $"record {finding.RecordNumber}");
        string account = finding.Account.Length > 0 ? $", account {finding.Account}" : string.Empty;
        string field = finding.Field is null ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $", {finding.Segment!.Name} field {finding.Field.Number}");
        string position = finding.Position == 0 ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $", position {finding.Position}");
        return $"{Name(finding.Severity),-7} {finding.Rule.Id,-4} {place}{account}{field}{position}: {finding.Message} {finding.Remedy}";
    }

    private static string Csv(Finding finding) => string.Join(',', new[]
    {
        finding.Rule.Id,
        Name(finding.Severity),
        finding.RecordNumber.ToString(CultureInfo.InvariantCulture),
        finding.Account,
        finding.Segment?.Name ?? string.Empty,
        finding.Field?.Number ?? string.Empty,
        finding.Position.ToString(CultureInfo.InvariantCulture),
        finding.Message,
        finding.Remedy,
    }.Select(Quote));

    // A text that a spreadsheet would take for a formula is made a text there as well.
    private static string Quote(string value)
    {
        string safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' ? "'" + value : value;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Json(Finding finding)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("severity", Name(finding.Severity));
            json.WriteNumber("record", finding.RecordNumber);
            json.WriteString("account", finding.Account);
            json.WriteString("segment", finding.Segment?.Name ?? string.Empty);
            json.WriteString("field", finding.Field?.Number ?? string.Empty);
            json.WriteNumber("position", finding.Position);
            json.WriteString("message", finding.Message);
            json.WriteString("remedy", finding.Remedy);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
