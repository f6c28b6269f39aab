using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Metro2.Etl.Rules;
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

    /// <summary>Prints one hit of the registry in the columns of a finding; people read a summary instead.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="record">The physical record; 0 when it is the file or several records.</param>
    /// <param name="account">The account, or what stands for the file.</param>
    public void Write(Rule rule, long record, string account)
    {
        string remedy = "May be innocent: " + rule.Innocent;
        if (_form == FindingForm.Csv)
        {
            string number = record.ToString(CultureInfo.InvariantCulture);
            _output.Line(string.Join(',', new[] { rule.Id, Rule.NameOf(rule.Severity), number, account, "", rule.Fields, "0", rule.Finds, remedy }.Select(Quote)));
        }
        else if (_form == FindingForm.Jsonl)
        {
            _output.Line(Object(rule.Id, Rule.NameOf(rule.Severity), record, account, "", rule.Fields, 0, rule.Finds, remedy));
        }
    }

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

    private static string Json(Finding finding) => Object(
        finding.Rule.Id,
        Name(finding.Severity),
        finding.RecordNumber,
        finding.Account,
        finding.Segment?.Name ?? string.Empty,
        finding.Field?.Number ?? string.Empty,
        finding.Position,
        finding.Message,
        finding.Remedy);

    private static string Object(
        string rule, string severity, long record, string account, string segment, string field, int position, string message, string remedy)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("rule", rule);
            json.WriteString("severity", severity);
            json.WriteNumber("record", record);
            json.WriteString("account", account);
            json.WriteString("segment", segment);
            json.WriteString("field", field);
            json.WriteNumber("position", position);
            json.WriteString("message", message);
            json.WriteString("remedy", remedy);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
