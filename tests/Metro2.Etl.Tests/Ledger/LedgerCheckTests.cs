using Metro2.Etl.Ledger;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Ledger;

public sealed class LedgerCheckTests(ProvenMonth proven) : IClassFixture<ProvenMonth>
{
    [Fact]
    public void A_finished_month_is_as_its_ledger_says()
    {
        LedgerState state = Check(proven.Copy());

        state.Findings.Should().BeEmpty();
        state.OpenKeys.Should().Be(0);
        state.Pages.Should().BePositive();
        state.Keys.Should().BeGreaterThan(10);
    }

    public static TheoryData<string, string[]> Tamperings() => new()
    {
        {
            """
            update etl.events set detail = '{"x":1}' where event_id = 1;
            update etl.events set happened_at = happened_at + interval 1 second where event_id = 3;
            delete from etl.events where event_id = 5;
            insert into etl.events by name select * replace (100000 as event_id) from etl.events where event_id = 2
            """,
            ["event_changed etl.events 1", "event_changed etl.events 3", "event_missing etl.events 6", "event_changed etl.events 100000"]
        },
        {
            """
            update raw.page_parts set text = text || ' ' where page_id = 2;
            delete from raw.page_parts where page_id = 3;
            insert into raw.page_parts values (9999, 1, 'x');
            update etl.sql_texts set text = text || ' ' where sha256 = (select min(sha256) from etl.sql_texts);
            """,
            ["page_changed raw.page_parts 2", "page_changed raw.page_parts 3", "rows_inserted raw.page_parts 9999", "rows_changed etl.sql_texts"]
        },
        {
            """
            update raw.pages set total = total + 1 where page_id = 2;
            update raw.consumers set surname = 'OTHER' where line_number = 2;
            update raw.bureaus set program_id = 'X' where position = 1;
            update raw.settings set value = 'X' where name = 'furnisher_name';
            update etl.run_rules set sha256 = repeat('0', 64) where path = 'sql/metro2/base_segments.sql';
            update etl.run_pins set through_page_id = 1;
            update etl.runs set exit_code = 130;
            update etl.stages set record_count = 1 where stage = 'write';
            update etl.files set sha256 = repeat('0', 64) where bureau = 'equifax';
            update audit.reconciliation set unexplained_count = 1 where position = 1;
            update history.reported_accounts set current_balance = current_balance + 1 where bureau = 'experian' and record_number = 1;
            update history.decisions set decided_by = 'Nobody'
            """,
            [
                "rows_changed raw.pages", "rows_changed raw.consumers", "rows_changed raw.bureaus", "rows_changed raw.settings",
                "rows_changed etl.run_rules", "rows_changed etl.run_pins", "rows_changed etl.runs", "rows_changed etl.stages", "rows_changed etl.files",
                "rows_changed audit.reconciliation", "rows_changed history.reported_accounts", "rows_changed history.decisions 1",
            ]
        },
        {
            """
            delete from raw.pages where page_id = 2;
            delete from raw.mapping_rules where position = 1;
            delete from etl.files;
            delete from etl.audit_results where audit_id = 'A01';
            delete from audit.reconciliation where position = 1;
            delete from history.reported_accounts where bureau = 'experian' and record_number = 1;
            delete from history.decisions
            """,
            [
                "rows_removed raw.pages", "rows_removed raw.mapping_rules", "rows_removed etl.files", "rows_removed etl.audit_results",
                "rows_removed audit.reconciliation", "rows_removed history.reported_accounts", "rows_removed history.decisions 1",
            ]
        },
        {
            """
            insert into raw.pages by name select * replace (9999 as page_id, 99 as attempt) from raw.pages where page_id = 2;
            insert into history.reported_accounts by name
            select * replace ('2026-09' as period) from history.reported_accounts where record_number = 1 and bureau = 'experian';
            insert into history.decisions by name select * replace (2 as decision_id) from history.decisions;
            insert into history.corrections values ('2026-10', 'a', 1, 'n', '2026-09', '0', '1', 'c', null);
            insert into history.imports values (repeat('a', 64), 'f', 'a', '2026-01', 'equifax', 1, 0, '2026-01-01 00:00:00+00')
            """,
            [
                "rows_inserted raw.pages", "rows_inserted history.reported_accounts", "rows_inserted history.decisions 2",
                "rows_inserted history.corrections a-2026-10", "rows_inserted history.imports a aaa",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public void What_was_changed_removed_or_inserted_is_found(string tampering, string[] findings)
    {
        string[] found = [.. Check(proven.Copy(tampering)).Findings.Select(finding => $"{finding.Code} {finding.Place}")];

        findings.Should().OnlyContain(finding => found.Any(text => text.StartsWith(finding, StringComparison.Ordinal)));
    }

    [Fact]
    public void Rows_of_a_finished_run_that_were_sealed_anew_are_found()
    {
        string path = proven.Copy("update history.decisions set decided_by = 'Nobody'; update raw.consumers set surname = 'OTHER' where line_number = 2");
        using (DuckDbWarehouse warehouse = DuckDbWarehouse.Open(path, proven.Month.Time))
        {
            warehouse.InTransaction("sealing anew", transaction =>
            {
                foreach (string set in (string[])["decisions", "consumers"])
                {
                    Seals.Renew(transaction, proven.Month.Time, null, SealedSets.Named(set), null);
                }
            });
        }

        Check(path).Findings.Select(finding => $"{finding.Code} {finding.Place}".Split(' ')[..2]).Should()
            .BeEquivalentTo([["sealed_again", "raw.consumers"], new[] { "sealed_again", "history.decisions" }]);
    }

    [Fact]
    public void A_ledger_that_lost_its_end_no_longer_vouches_for_what_came_last()
    {
        const string End = "delete from etl.events where event_id > 5";

        Check(proven.Copy(End)).Findings.Should().Contain(found => found.Code == "rows_inserted" && found.Place.StartsWith("history.decisions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_anchor_shows_a_chain_that_was_made_anew()
    {
        string path = proven.Copy();
        string anchor = proven.NewFile("anchor.json");
        (await proven.Month.SayAsync(["audit", "anchor", "--out", anchor, "--warehouse", path])).Should().Be(ExitCode.Done);
        (await proven.Month.SayAsync(["audit", "verify", "--anchor", anchor, "--warehouse", path])).Should().Be(ExitCode.Done, proven.Month.Output);
        using (DuckDbWarehouse warehouse = DuckDbWarehouse.Open(path, proven.Month.Time))
        {
            warehouse.Connection.Run(
                """
                update history.decisions set decided_by = 'Nobody';
                delete from etl.events where (detail ->> '$.set') = 'decisions';
                update etl.events set sha256 = null, previous_sha256 = null
                """);
            EventChain.Adopt(warehouse.Connection, proven.Month.Time);
        }

        Check(path).Findings.Should().BeEmpty("whoever writes the warehouse can write its chain anew");
        (await proven.Month.SayAsync(["audit", "verify", "--anchor", anchor, "--warehouse", path])).Should().Be(ExitCode.DoneWithFindings);
        proven.Month.Output.Should().Contain("anchor_differs");
    }

    [Fact]
    public void An_anchor_shows_an_end_that_was_removed()
    {
        string path = proven.Copy();
        LedgerAnchor anchor = With(path, warehouse => LedgerAnchor.Newest(warehouse.Connection)!);
        string shorter = proven.Copy($"delete from etl.events where event_id = {anchor.EventId}");

        With(shorter, warehouse => new LedgerCheck(warehouse.Connection).Run([LedgerAnchor.Parse("a", anchor.ToText())], CancellationToken.None))
            .Findings.Should().Contain(found => found.Code == "anchor_missing");
    }

    [Fact]
    public void A_file_that_is_no_anchor_is_refused()
    {
        Action parsing = () => LedgerAnchor.Parse("a.json", "{\"sha256\":1}");

        parsing.Should().Throw<EtlException>().WithMessage("*a.json*").Which.ExitCode.Should().Be(ExitCode.FixSettings);
    }

    [Fact]
    public void Events_of_an_older_program_are_chained_when_the_warehouse_is_opened()
    {
        string path = proven.Copy(
            "update etl.events set sha256 = null, previous_sha256 = null; delete from etl.events where event = 'sealed'; delete from etl.events where event_id = 2");
        With(path, _ => true);

        With(path, warehouse => new LedgerCheck(warehouse.Connection).Run([], CancellationToken.None)).Findings.Should().NotBeEmpty("reading changes nothing");
        DuckDbWarehouse.Open(path, proven.Month.Time).Dispose();

        Check(path).Findings.Should().BeEmpty();
    }

    [Fact]
    public void Events_hold_no_personal_data()
    {
        string events = With(proven.Copy(), warehouse => string.Concat(
            warehouse.Connection.Rows("select stage || event || detail from etl.events", reader => reader.GetString(0))));
        string[] names = proven.Month.Query<string>("select distinct surname from raw.consumers where length(surname) > 3").ToArray();

        names.Should().NotBeEmpty();
        names.Count(name => events.Contains(name, StringComparison.OrdinalIgnoreCase)).Should().Be(0);
    }

    private static LedgerState Check(string path) => With(path, warehouse => new LedgerCheck(warehouse.Connection).Run([], CancellationToken.None));

    private static T With<T>(string path, Func<DuckDbWarehouse, T> read)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(path);
        return read(warehouse);
    }
}
