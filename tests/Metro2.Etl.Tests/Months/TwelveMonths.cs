using System.Globalization;
using System.Text.Json;
using FreshBooks.Simulator;
using Metro2.Etl.Tests.Pipeline;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Months;

/// <summary>A finding of an audit in one month about one client.</summary>
internal sealed record Found(string Month, string Audit, string Persona, string Key, string Evidence);

/// <summary>
/// One simulated business from November 2025 to October 2026: every month is read, transformed and written by the real command line on
/// the third day of the next month, with what the business's books show on that day.
/// </summary>
public sealed class TwelveMonths : IAsyncLifetime
{
    internal const int Count = 12;

    private readonly List<Found> _found = [];
    private readonly List<Dictionary<long, DataRecord>> _files = [];
    private readonly List<HeaderRecord> _headers = [];

    internal TestMonth Business { get; private set; } = null!;

    /// <summary>How each month ended.</summary>
    internal List<(string Month, ExitCode ExitCode, string Error)> Runs { get; } = [];

    /// <summary>What the audits found, month by month.</summary>
    internal IReadOnlyList<Found> Findings => _found;

    /// <summary>The records of each month's first file, by client.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<long, DataRecord>> Files => _files;

    internal IReadOnlyList<HeaderRecord> Headers => _headers;

    public async Task InitializeAsync()
    {
        Business = await TestMonth.StartAsync(clients: Persona.RoundLength);
        for (int index = 0; index < Count; index++)
        {
            DateOnly day = new DateOnly(2025, 12, 3).AddMonths(index);
            string month = Name(day.AddMonths(-1));
            Business.Time.Now = new DateTimeOffset(day, new TimeOnly(23, 0), TimeSpan.Zero);
            Business.Source.ShowAsOf(day);
            Business.WriteConsumers();
            ExitCode exitCode = await Business.RunAsync(month);
            Runs.Add((month, exitCode, Business.Error));
            if (exitCode is not (ExitCode.Done or ExitCode.DoneWithFindings))
            {
                ReadFindings(month);
                break;
            }

            ReadFindings(month);
            ReadFile(month);
        }
    }

    public async Task DisposeAsync() => await Business.DisposeAsync();

    /// <summary>Months as <c>yyyy-MM</c>.</summary>
    internal static string Name(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The client whom an account number or the text of a client id names.</summary>
    internal static long ClientOf(string key) =>
        long.Parse(key.AsSpan(key.LastIndexOf('C') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    private void ReadFindings(string month)
    {
        foreach ((string audit, string sample) in Business.Query<(string, string)>(
            $"select audit_id, sample from etl.audit_results where run_id like '%-{month}' and failing_count > 0 and severity <> 'info' order by 1"))
        {
            foreach (JsonElement row in JsonDocument.Parse(sample).RootElement.EnumerateArray())
            {
                string key = row.GetProperty("account_key").ToString();
                _found.Add(new Found(month, audit, PersonaOf(key), key, row.ToString()));
            }
        }
    }

    private string PersonaOf(string key) =>
        long.TryParse(key.AsSpan(key.LastIndexOf('C') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long client)
            ? Business.Source.Personas.GetValueOrDefault(client, "")
            : "";

    private void ReadFile(string month)
    {
        using FileStream stream = File.OpenRead(Path.Combine(Business.FilesOf(month), $"equifax-{month}.dat"));
        Metro2FileReader reader = new(stream);
        Dictionary<long, DataRecord> records = [];
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Header && reader.TryDecode(out HeaderRecord header, out _))
            {
                _headers.Add(header);
            }
            else if (reader.Kind == Metro2ItemKind.Data && reader.TryDecode(out DataRecord record, out _))
            {
                records.Add(ClientOf(record.Base.ConsumerAccountNumber), record);
            }
        }

        _files.Add(records);
    }
}
