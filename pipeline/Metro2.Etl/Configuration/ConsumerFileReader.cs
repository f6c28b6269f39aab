using System.Security.Cryptography;
using CsvHelper;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Configuration;

/// <summary>
/// Reads the consumer file. What is wrong with the file stops the run; what is wrong with a row rejects the row
/// and is told together with everything else.
/// </summary>
/// <param name="timeProvider">Says which birth dates are in the future.</param>
internal sealed class ConsumerFileReader(TimeProvider timeProvider)
{
    /// <summary>Reads the whole file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="period">The month to report.</param>
    /// <param name="mistakes">Receives what makes the file unusable.</param>
    /// <param name="findings">Receives what makes single rows unusable, in line order.</param>
    /// <returns>The rows, or null when the file cannot be used.</returns>
    public ConsumerFile? Read(string path, ReportingPeriod period, List<Mistake> mistakes, List<Mistake> findings)
    {
        int before = mistakes.Count;
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            string sha256 = CsvScan.Run(path, stream, mistakes);
            if (mistakes.Count > before)
            {
                return null;
            }

            stream.Position = 0;
            using SHA256 again = SHA256.Create();
            using CryptoStream hashed = new(stream, again, CryptoStreamMode.Read);
            List<IgnoredField> ignored = [];
            List<ConsumerRow> rows = ReadRows(path, hashed, period, mistakes, findings, ignored);
            if (mistakes.Count == before && Convert.ToHexStringLower(again.Hash!) != sha256)
            {
                mistakes.Add(new Mistake(path, 0, 0, "", "changed_while_read", "the file changed while it was read", "a file that nobody writes during the start"));
            }

            return mistakes.Count > before ? null : new ConsumerFile(sha256, rows, ignored);
        }
        catch (CsvFormatException exception)
        {
            // The scan has proved the quoting; what is left is a record beyond the size limit.
            mistakes.Add(new Mistake(path, (int)exception.LineNumber, 0, "", "record_too_long", "the record cannot be read", "at most 64 KiB in one record"));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(SettingsFile.Unreadable(path, exception));
            return null;
        }
    }

    private List<ConsumerRow> ReadRows(
        string path, Stream stream, ReportingPeriod period, List<Mistake> mistakes, List<Mistake> findings, List<IgnoredField> ignored)
    {
        CsvReaderOptions options = new()
        {
            // A guessed separator would read a file of one column as something else.
            Separator = ',',
            DetectSeparatorHint = false,
            // The header is read as a record, because its mistakes are told in our words.
            HasHeader = false,
            TrackLineNumbers = true,
            SkipEmptyLines = true,
            MaxRecordSize = 64 * 1024,
            // Without this the library writes values, that is persons, into its exceptions.
            IncludeValuesInExceptions = false,
        };
        using CsvReader csv = CsvReader.Create(stream, options, leaveOpen: true);
        DateOnly today = DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime);
        List<ConsumerRow> rows = [];
        List<Mistake> rowFindings = [];
        if (ReadHeader(path, csv, mistakes) is { } columns)
        {
            ConsumerRowCheck check = new(path, period, today, rowFindings, ignored);
            int width = csv.FieldCount;
            while (csv.Read())
            {
                ReadRow(path, csv, columns, width, check, rows, mistakes);
            }

            RejectDuplicates(path, rows, rowFindings);
        }

        findings.AddRange(rowFindings.OrderBy(finding => finding.Line));
        return rows;
    }

    private static void ReadRow(
        string path, CsvReader csv, Dictionary<string, int> columns, int width,
        ConsumerRowCheck check, List<ConsumerRow> rows, List<Mistake> mistakes)
    {
        int line = (int)csv.LineNumber;
        if (csv.FieldCount == width)
        {
            rows.Add(check.Check(line, column => columns.TryGetValue(column, out int index) ? csv.GetString(index).Trim() : ""));
        }
        else if (csv.FieldCount > 1 || csv.GetString(0).Trim().Length > 0)
        {
            mistakes.Add(new Mistake(
                path, line, 0, "", "wrong_field_count", $"the line has {csv.FieldCount} fields, the header {width}",
                "one field for each column; a field with a comma in it stands in quotes"));
        }
    }

    private static Dictionary<string, int>? ReadHeader(string path, CsvReader csv, List<Mistake> mistakes)
    {
        if (!csv.Read() || (csv.FieldCount == 1 && string.IsNullOrWhiteSpace(csv.GetString(0))))
        {
            mistakes.Add(new Mistake(path, 1, 0, "", "no_header", "the first line does not name the columns", string.Join(",", ConsumerColumns.All)));
            return null;
        }

        int before = mistakes.Count;
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        for (int index = 0; index < csv.FieldCount; index++)
        {
            string name = csv.GetString(index).Trim();
            if (!ConsumerColumns.All.Contains(name, StringComparer.Ordinal))
            {
                // The name is not printed: in a file without header it is the name of a person.
                mistakes.Add(new Mistake(
                    path, 1, 0, "", "unknown_column", $"column {index + 1} of the header is not known" + NearestName.Hint(name, ConsumerColumns.All),
                    string.Join(", ", ConsumerColumns.All)));
            }
            else if (!columns.TryAdd(name, index))
            {
                mistakes.Add(new Mistake(path, 1, 0, name, "duplicate_column", $"the header names the column at place {columns[name] + 1} and at place {index + 1}", "each column once"));
            }
        }

        foreach (string name in ConsumerColumns.Required.Where(name => !columns.ContainsKey(name)))
        {
            mistakes.Add(new Mistake(path, 1, 0, name, "missing_column", "the header does not name the column", $"at least {string.Join(", ", ConsumerColumns.Required)}"));
        }

        return mistakes.Count > before ? null : columns;
    }

    private static void RejectDuplicates(string path, List<ConsumerRow> rows, List<Mistake> findings)
    {
        Dictionary<long, int> first = [];
        HashSet<int> reported = [];
        for (int index = 0; index < rows.Count; index++)
        {
            // Several people may be liable for one client, but only one of them is the client.
            if (rows[index].Role != ConsumerRoles.Primary || rows[index].ClientId is not { } clientId || first.TryAdd(clientId, index))
            {
                continue;
            }

            // Which of the rows is right cannot be known here, so none is used.
            int original = first[clientId];
            Reject(original, rows[index].LineNumber);
            Reject(index, rows[original].LineNumber);
        }

        void Reject(int index, int otherLine)
        {
            if (!reported.Add(index))
            {
                return;
            }

            findings.Add(new Mistake(
                path, rows[index].LineNumber, 0, ConsumerColumns.ClientId, "duplicate_client_id",
                $"line {otherLine} has the same client id and is primary too; none of these rows is used", "one primary row for each client"));
            if (rows[index].RejectCode is null)
            {
                rows[index] = rows[index] with { RejectCode = "duplicate_client_id", RejectField = ConsumerColumns.ClientId };
            }
        }
    }
}
