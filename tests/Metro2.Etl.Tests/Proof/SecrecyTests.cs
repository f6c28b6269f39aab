using System.Text;
using System.Text.RegularExpressions;
using FreshBooks.Client.Tokens;
using FreshBooks.Simulator;

namespace Metro2.Etl.Tests.Proof;

/// <summary>A loud month with rejects: no person and no secret is in anything that is read, sent on or kept beside the data.</summary>
[Collection(RealProcesses.Name)]
public sealed class SecrecyTests
{
    private const string ImpossibleSsn = "000-45-6789";

    [UnixFact]
    public async Task No_person_and_no_secret_is_in_output_ledger_or_manifest()
    {
        using LastMonth month = new();
        await using FreshBooksSimulator source = await FreshBooksSimulator.StartAsync(
            new SimulatorOptions { Clients = 130, Through = LastMonth.Period.End });
        string code = source.IssueAuthorizationCode();
        await WriteConsumersAsync(source, month.ConsumersPath);
        month.WriteConfiguration(source.RedirectUri);
        source.Faults.Add(new SimulatorFault { Kind = FaultKind.NullField, Route = "invoices", Walk = "listed", Page = 1, Row = 5, Field = "amount" });
        source.Faults.Add(new SimulatorFault { Kind = FaultKind.TextForNumber, Route = "payments", Walk = "listed", Page = 1, Row = 3 });
        source.Faults.Add(new SimulatorFault { Kind = FaultKind.NullField, Route = "clients", Walk = "listed", Page = 1, Row = 2, Field = "userid" });
        string said;
        using (MetroProcess run = MetroProcess.Start(
            LastMonth.Environment(source.BaseAddress.GetLeftPart(UriPartial.Authority), source.ClientId, source.ClientSecret, code),
            [.. month.RunCommand, "--verbosity", "detailed"]))
        {
            (await run.EndsAsync()).Should().Be((int)ExitCode.DoneWithFindings, run.Error);
            said = run.Output + "\n" + run.Error;
        }

        string kept = string.Join('\n', LedgerTexts(month));
        month.Query<string>("select distinct stage from etl.rejects order by 1").Should().Equal("consumers", "people", "staging");
        string manifest = await File.ReadAllTextAsync(Path.Combine(month.FilesDirectory, "manifest.json"));
        IReadOnlyList<string> people = await PeopleAsync(month);
        IReadOnlyList<string> secrets = [source.ClientSecret, code, .. await TokensAsync(month)];
        people.Should().HaveCountGreaterThan(500, "the search needs something to search for");
        secrets.Should().HaveCountGreaterThan(3);
        string consumers = await File.ReadAllTextAsync(month.ConsumersPath);
        people.Count(person => Occurs(consumers, person)).Should().BeGreaterThan(200, "the search finds people where they belong");
        foreach ((string place, string text) in new[] { ("what it said", said), ("the ledger", kept), ("the manifest", manifest) })
        {
            // The count, not the finds: a failure must not print a person either.
            people.Concat(secrets).Count(secret => Occurs(text, secret)).Should().Be(0, "{0} is for everybody", place);
        }
    }

    // Whole words: a surname may be part of a longer ordinary word.
    private static bool Occurs(string text, string secret) =>
        Regex.IsMatch(text, $@"(?<![A-Za-z0-9]){Regex.Escape(secret)}(?![A-Za-z0-9])", RegexOptions.IgnoreCase);

    private static async Task WriteConsumersAsync(FreshBooksSimulator source, string path)
    {
        await using (StreamWriter writer = File.CreateText(path))
        {
            source.WriteConsumerFile(writer);
        }

        string[] lines = await File.ReadAllLinesAsync(path);
        string[] cells = lines[4].Split(',');
        cells[6] = ImpossibleSsn;
        lines[4] = string.Join(',', cells);
        await File.WriteAllLinesAsync(path, lines);
    }

    private static List<string> LedgerTexts(LastMonth month)
    {
        List<string> texts = [];
        foreach ((string table, string column) in month.Query<(string, string)>(
            """
            select table_name, column_name
            from information_schema.columns
            where table_schema = 'etl' and data_type in ('VARCHAR', 'JSON')
                -- The program's own SQL, kept for later proofs: its lists of words hold names of nobody.
                and table_name <> 'sql_texts'
            """))
        {
            texts.AddRange(month.Query<string>($"select {column} from etl.{table} where {column} is not null"));
        }

        texts.Should().HaveCountGreaterThan(50);
        return texts;
    }

    private static async Task<IReadOnlyList<string>> PeopleAsync(LastMonth month)
    {
        HashSet<string> found = [ImpossibleSsn, ImpossibleSsn.Replace("-", "", StringComparison.Ordinal)];
        foreach (string line in (await File.ReadAllLinesAsync(month.ConsumersPath)).Skip(1))
        {
            string[] cells = line.Split(',');
            found.UnionWith([cells[2], cells[6], cells[7], cells[8]]);
            if (cells[6].Length == 9)
            {
                found.Add($"{cells[6][..3]}-{cells[6][3..5]}-{cells[6][5..]}");
            }
        }

        foreach (string name in (string[])["lname", "email", "p_street", "mob_phone", "home_phone", "bus_phone", "vat_number"])
        {
            found.UnionWith(month.Query<string?>(
                $"""
                select distinct (unnest(json_extract(body, '$.response.result.clients[*]')) ->> '{name}')
                from raw.page_texts where stream = 'clients'
                """).OfType<string>());
        }

        return [.. found.Where(text => text.Length > 2)];
    }

    private static async Task<IReadOnlyList<string>> TokensAsync(LastMonth month)
    {
        byte[] content = await File.ReadAllBytesAsync(month.TokensPath);
        StoredTokens tokens = TokenDocument.Parse(content)!.Open([TestKeys.First.Tokens])!;
        Encoding.UTF8.GetString(content).Should().NotContainAny(tokens.AccessToken, tokens.RefreshToken, tokens.Scope);
        return [tokens.AccessToken, tokens.RefreshToken];
    }
}
