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
/// the third day of the next month, with what the business's books show on that day. Its clients are two rounds of personas; in the second one
/// people decide about some, as <see cref="DecidedStory"/> tells.
/// </summary>
public sealed class TwelveMonths : IAsyncLifetime
{
    internal const int Count = 12;

    private readonly List<Found> _found = [];
    private readonly List<Dictionary<string, DataRecord>> _files = [];
    private readonly Dictionary<long, string> _stories = [];
    private readonly Dictionary<string, long> _newestDecisions = [];
    private readonly List<HeaderRecord> _headers = [];

    internal TestMonth Business { get; private set; } = null!;

    /// <summary>How each month ended.</summary>
    internal List<(string Month, ExitCode ExitCode, string Error)> Runs { get; } = [];

    /// <summary>Whether each act of a story was taken.</summary>
    internal List<(string Story, bool IsTaken, string Error)> Acts { get; } = [];

    /// <summary>What the audits found, month by month.</summary>
    internal IReadOnlyList<Found> Findings => _found;

    /// <summary>The records of each month's first file, by account: the client's id, and R2 behind it for the account after a reopening.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, DataRecord>> Files => _files;

    internal IReadOnlyList<HeaderRecord> Headers => _headers;

    public async Task InitializeAsync()
    {
        Business = await TestMonth.StartAsync(clients: 2 * Persona.RoundLength);
        for (int index = 0; index < Count; index++)
        {
            DateOnly day = new DateOnly(2025, 12, 3).AddMonths(index);
            string month = Name(day.AddMonths(-1));
            Business.Time.Now = new DateTimeOffset(day, new TimeOnly(23, 0), TimeSpan.Zero);
            Business.Source.ShowAsOf(day);
            Business.WriteConsumers();
            await ActAsync(month);
            ExitCode exitCode = await Business.RunAsync(month);
            if (index == 0)
            {
                ChooseClients();
            }

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

    /// <summary>What an account number says behind its last C: the client, and which of the client's accounts it is.</summary>
    internal static string AccountOf(string number) => number[(number.LastIndexOf('C') + 1)..];

    /// <summary>Whom an account, an account number or the text of a client id is about: the story if it has one, else the persona.</summary>
    internal string PersonaOf(string key) =>
        long.TryParse(AccountOf(key).Split('R')[0], NumberStyles.None, CultureInfo.InvariantCulture, out long client)
            ? _stories.GetValueOrDefault(client) ?? Business.Source.Personas.GetValueOrDefault(client, "")
            : "";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Clients whom the first file tells, by persona: those of the second round before those of the first.</summary>
    private void ChooseClients()
    {
        HashSet<long> told = [.. Business.Query<long>("select distinct client_id from history.reported_accounts")];
        KeyValuePair<long, string>[] clients = [.. Business.Source.Personas.OrderBy(pair => pair.Key)];
        ILookup<string, long> chosen = clients.Skip(Persona.RoundLength).Concat(clients.Take(Persona.RoundLength))
            .Where(pair => told.Contains(pair.Key)).ToLookup(pair => pair.Value, pair => pair.Key);
        foreach (DecidedStory story in DecidedStory.All)
        {
            _stories.Add(chosen[story.Behaviour].ElementAt(story.Place), story.Name);
        }
    }

    private async Task ActAsync(string month)
    {
        foreach ((DecidedStory story, string[] act) in DecidedStory.All
            .SelectMany(story => story.Acts.Select(act => (story, act.Split(' '))))
            .Where(item => item.Item2[0].StartsWith(month, StringComparison.Ordinal)))
        {
            long client = _stories.Single(pair => pair.Value == story.Name).Key;
            if (act[1] == DecidedStory.Pays)
            {
                int payments = Business.Source.PayOff(client, DateOnly.ParseExact(act[0], "yyyy-MM-dd", CultureInfo.InvariantCulture));
                Acts.Add((story.Name, payments > 0, "nothing was owed"));
                continue;
            }

            string[] what = act[1] == "countermand"
                ? ["countermand", Text(_newestDecisions[story.Name])]
                : [act[1], "--client", Text(client), "--date", act[0], .. act[2..].Select(word => word + (word == "NEWC" ? Text(client) : ""))];
            ExitCode exitCode = await Business.SayAsync(["decide", .. what, "--by", "R. Head", "--reason", "file 12", "--warehouse", Business.WarehousePath]);
            Acts.Add((story.Name, exitCode == ExitCode.Done, Business.Error));
            _newestDecisions[story.Name] = Business.Query<long>("select coalesce(max(decision_id), 0) from history.decisions").Single();
        }
    }

    private void ReadFindings(string month)
    {
        foreach ((string audit, string sample) in Business.Query<(string, string)>(
            $"select audit_id, sample from etl.audit_results where run_id like '%-{month}' and failing_count > 0 and severity <> 'info' order by 1"))
        {
            foreach (JsonElement row in JsonDocument.Parse(sample).RootElement.EnumerateArray())
            {
                if (row.TryGetProperty("is_waived", out JsonElement waived) && waived.GetBoolean())
                {
                    continue;
                }

                string key = row.GetProperty("account_key").ToString();
                _found.Add(new Found(month, audit, PersonaOf(key), key, row.ToString()));
            }
        }
    }

    private void ReadFile(string month)
    {
        using FileStream stream = File.OpenRead(Path.Combine(Business.FilesOf(month), $"equifax-{month}.dat"));
        Metro2FileReader reader = new(stream);
        Dictionary<string, DataRecord> records = [];
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Header && reader.TryDecode(out HeaderRecord header, out _))
            {
                _headers.Add(header);
            }
            else if (reader.Kind == Metro2ItemKind.Data && reader.TryDecode(out DataRecord record, out _))
            {
                records.Add(AccountOf(record.Base.ConsumerAccountNumber), record);
            }
        }

        _files.Add(records);
    }
}
