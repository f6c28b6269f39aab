using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Metro2.Etl.Configuration;

namespace Metro2.Etl.Decisions;

/// <summary>Decisions from a CSV file: all of them or none; messages name line and column, never what stands there.</summary>
internal static class DecisionCsv
{
    /// <summary>Columns of the file; the first four and the reason must be there.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "client_id", "kind", "date", "reason", "by", "account", "value", "amount", "invoice_id", "payment_id", "credit_note_id", "expires",
    ];

    private static readonly string[] s_required = ["client_id", "kind", "date", "reason"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="decidedBy">Who decides where the column <c>by</c> is absent or empty; may be empty.</param>
    /// <returns>The file's digest, and each decision with its line.</returns>
    /// <exception cref="ConfigurationException">The file cannot be used; every mistake is named.</exception>
    public static (string Sha256, IReadOnlyList<(int Line, DecisionDraft Draft)> Drafts) Read(string path, string decidedBy)
    {
        List<Mistake> mistakes = [];
        List<(int Line, DecisionDraft Draft)> drafts = [];
        string sha256 = "";
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            using MemoryStream stream = new(bytes, writable: false);
            CsvScan.Run(path, stream, mistakes);
            if (mistakes.Count == 0)
            {
                stream.Position = 0;
                drafts = ReadRows(path, stream, decidedBy, mistakes);
            }
        }
        catch (CsvFormatException exception)
        {
            mistakes.Add(new Mistake(path, (int)exception.LineNumber, 0, "", "record_too_long", "the record cannot be read", "at most 64 KiB in one record"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(SettingsFile.Unreadable(path, exception));
        }

        return mistakes.Count > 0 ? throw new ConfigurationException(mistakes) : (sha256, drafts);
    }

    private static List<(int Line, DecisionDraft Draft)> ReadRows(string path, Stream stream, string decidedBy, List<Mistake> mistakes)
    {
        CsvReaderOptions options = new()
        {
            Separator = ',',
            DetectSeparatorHint = false,
            HasHeader = false,
            TrackLineNumbers = true,
            SkipEmptyLines = true,
            MaxRecordSize = 64 * 1024,
            // Without this the library writes values into its exceptions.
            IncludeValuesInExceptions = false,
        };
        using CsvReader csv = CsvReader.Create(stream, options, leaveOpen: true);
        List<(int, DecisionDraft)> drafts = [];
        if (ReadHeader(path, csv, mistakes) is not { } columns)
        {
            return drafts;
        }

        int width = csv.FieldCount;
        while (csv.Read())
        {
            int line = (int)csv.LineNumber;
            if (csv.FieldCount != width)
            {
                if (csv.FieldCount > 1 || csv.GetString(0).Trim().Length > 0)
                {
                    mistakes.Add(new Mistake(path, line, 0, "", "wrong_field_count", $"the line has {csv.FieldCount} fields, the header {width}", "one field for each column"));
                }

                continue;
            }

            Row row = new(path, line, column => columns.TryGetValue(column, out int index) ? csv.GetString(index).Trim() : "", mistakes);
            if (row.ToDraft(decidedBy) is { } draft)
            {
                drafts.Add((line, draft));
            }
        }

        if (drafts.Count == 0 && mistakes.Count == 0)
        {
            mistakes.Add(new Mistake(path, 0, 0, "", "no_decisions", "the file holds no decision", "a header and at least one line"));
        }

        return drafts;
    }

    private static Dictionary<string, int>? ReadHeader(string path, CsvReader csv, List<Mistake> mistakes)
    {
        int before = mistakes.Count;
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        if (csv.Read())
        {
            for (int index = 0; index < csv.FieldCount; index++)
            {
                string name = csv.GetString(index).Trim();
                if (!Columns.Contains(name, StringComparer.Ordinal))
                {
                    mistakes.Add(new Mistake(path, 1, 0, "", "unknown_column", $"column {index + 1} of the header is not known" + NearestName.Hint(name, Columns), string.Join(", ", Columns)));
                }
                else if (!columns.TryAdd(name, index))
                {
                    mistakes.Add(new Mistake(path, 1, 0, name, "duplicate_column", "the header names the column twice", "each column once"));
                }
            }
        }

        foreach (string name in s_required.Where(name => !columns.ContainsKey(name)))
        {
            mistakes.Add(new Mistake(path, 1, 0, name, "missing_column", "the header does not name the column", "at least " + string.Join(", ", s_required)));
        }

        return mistakes.Count > before ? null : columns;
    }

    private sealed class Row(string path, int line, Func<string, string> field, List<Mistake> mistakes)
    {
        public DecisionDraft? ToDraft(string decidedBy)
        {
            int before = mistakes.Count;
            long? clientId = IsEveryClient() ? DecisionDraft.EveryClient : Id("client_id");
            DateOnly? date = Day("date");
            DateOnly? expires = Day("expires");
            decimal? amount = Amount();
            (string Subject, long Id)[] subjects =
            [
                .. new[] { (Subject: "invoice", Id: Id("invoice_id")), (Subject: "payment", Id: Id("payment_id")), (Subject: "credit_note", Id: Id("credit_note_id")) }
                    .Where(item => item.Id is not null).Select(item => (item.Subject, item.Id!.Value)),
            ];
            if (clientId is null && mistakes.Count == before)
            {
                Add("client_id", "missing", "the client is not named", "a client id of FreshBooks");
            }

            if (date is null && mistakes.Count == before)
            {
                Add("date", "missing", "the day is not given", "yyyy-MM-dd");
            }

            if (subjects.Length > 1)
            {
                Add("invoice_id", "several_records", "the line names more than one record", "one of invoice_id, payment_id, credit_note_id");
            }

            return mistakes.Count > before
                ? null
                : new DecisionDraft(
                    field("kind").Replace('-', '_'),
                    field("account") is { Length: > 0 } account ? account : null,
                    clientId!.Value,
                    date!.Value,
                    field("value"),
                    amount,
                    subjects.Length == 1 ? subjects[0].Subject : "",
                    subjects.Length == 1 ? subjects[0].Id : null,
                    expires,
                    field("by") is { Length: > 0 } by ? by : decidedBy,
                    field("reason"));
        }

        // A field that was left empty by mistake must not reach further than one client.
        private bool IsEveryClient() => field("client_id") == "*" && DecisionKind.Find(field("kind")) is { TakesEveryClient: true };

        private long? Id(string column)
        {
            string text = field(column);
            if (text.Length == 0)
            {
                return null;
            }

            if (text.Length <= 18 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && id > 0)
            {
                return id;
            }

            Add(column, "bad_id", "the text is no id", "a whole number of 1 to 18 digits");
            return null;
        }

        private DateOnly? Day(string column)
        {
            string text = field(column);
            if (text.Length == 0)
            {
                return null;
            }

            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            Add(column, "bad_date", "the text is no day", "yyyy-MM-dd");
            return null;
        }

        private decimal? Amount()
        {
            string text = field("amount");
            if (text.Length == 0)
            {
                return null;
            }

            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount))
            {
                return amount;
            }

            Add("amount", "bad_amount", "the text is no amount", "dollars with at most two decimals, without separators");
            return null;
        }

        private void Add(string column, string code, string problem, string allowed) =>
            mistakes.Add(new Mistake(path, line, 0, column, code, problem, allowed));
    }
}
