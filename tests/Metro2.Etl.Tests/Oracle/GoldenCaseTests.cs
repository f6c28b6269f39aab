using System.Globalization;
using Metro2.Etl.Tests.Sql;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>Both implementations against the cases that were worked by hand.</summary>
public sealed class GoldenCaseTests(GoldenCaseTests.Played played) : IClassFixture<GoldenCaseTests.Played>
{
    public static TheoryData<string> Names() => [.. GoldenCase.All.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_walk_tells_what_was_worked_by_hand(string name) => Check(name, played.Walked);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_warehouse_tells_what_was_worked_by_hand(string name) => Check(name, played.Reported);

    [Fact]
    public void Every_case_says_what_it_expects_and_why() => GoldenCase.All.Should().HaveCountGreaterThan(40)
        .And.OnlyContain(item => item.Expected.Count > 0 && item.Why.Length > 40 && item.Ledger.Events.Count > 0);

    [Fact]
    public void A_field_of_a_case_is_a_field_of_a_report() =>
        GoldenCase.All.SelectMany(item => item.Expected).Select(cell => cell.Field).Distinct()
            .Should().BeSubsetOf(Report.Fields.Append("reason"));

    [Fact]
    public void The_index_names_every_case() => GoldenCase.All.Select(item => $"[{item.Name}]({item.Name}.md)").Should()
        .BeEquivalentTo(File.ReadLines(Path.Combine(Repository.Root, "fixtures", "delinquency", "README.md"))
            .Where(line => line.StartsWith("| [", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim()));

    private static void Check(string name, Dictionary<(string Name, DateOnly Month), (string Reason, string Fields)> outcomes)
    {
        GoldenCase golden = GoldenCase.All.Single(item => item.Name == name);
        List<string> wrong = [];
        foreach ((DateOnly month, string field, string value) in golden.Expected)
        {
            (string reason, string fields) = outcomes[(name, month)];
            string[] values = fields.Split('|');
            string found = field == "reason" ? reason
                : fields.Length == 0 ? $"not reported ({reason})"
                : values[Report.Fields.ToList().IndexOf(field)];
            string wanted = GoldenCase.Written(field, value);
            if (found != wanted)
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{month:yyyy-MM} {field}: expected '{wanted}', found '{found}'"));
            }
        }

        if (wrong.Count > 0)
        {
            Assert.Fail($"{name}\n{string.Join('\n', wrong)}\n{LedgerText.Write(golden.Ledger)}");
        }
    }

    /// <summary>All cases, played once: those with the same settings are the clients of one warehouse.</summary>
    public sealed class Played
    {
        public Played()
        {
            foreach (IGrouping<string, GoldenCase> group in GoldenCase.All.GroupBy(item => item.SettingsKey))
            {
                DateOnly last = group.SelectMany(item => item.Expected).Max(cell => cell.Month);
                DateOnly first = group.First().FirstMonth;
                OracleSettings settings = group.First().OracleSettings(((last.Year - first.Year) * 12) + last.Month - first.Month + 1);
                Play(settings, [.. group]);
            }
        }

        internal Dictionary<(string Name, DateOnly Month), (string Reason, string Fields)> Walked { get; } = [];

        internal Dictionary<(string Name, DateOnly Month), (string Reason, string Fields)> Reported { get; } = [];

        private void Play(OracleSettings settings, GoldenCase[] cases)
        {
            (Ledger Ledger, SourceVersions Versions)[] ledgers =
                [.. cases.Select(item => (item.Ledger, new SourceVersions(item.Ledger, settings)))];
            using OracleWarehouse warehouse = new(settings, ledgers);
            for (int index = 0; index < cases.Length; index++)
            {
                Report[] imported = [.. ImportedHistory.Of(ledgers[index].Ledger, settings)];
                warehouse.Import(ledgers[index].Ledger, imported);
                IReadOnlyList<Outcome> outcomes = Reporter.Play(ledgers[index].Ledger, ledgers[index].Versions, settings, imported);
                for (int run = 0; run < settings.Months; run++)
                {
                    string fields = outcomes[run].Report is Report report ? string.Join('|', report.Values) : "";
                    Walked.Add((cases[index].Name, settings.Start(run)), (outcomes[run].Reason, fields));
                }
            }

            for (int run = 0; run < settings.Months; run++)
            {
                Dictionary<long, (string Reason, string Fields)> actual = warehouse.Run(run);
                foreach (GoldenCase item in cases)
                {
                    Reported.Add((item.Name, settings.Start(run)), actual.GetValueOrDefault(item.Ledger.ClientId, ("not seen", "")));
                }
            }
        }
    }
}
