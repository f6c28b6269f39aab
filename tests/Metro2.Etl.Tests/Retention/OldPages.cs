using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FreshBooks.Client;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Retention;

/// <summary>Runs and pages of chosen years, for purges to pick from. Every thing happens on the second of February of its year.</summary>
internal static class OldPages
{
    /// <summary>A run that was done in a year, and whose files were written in that year or another.</summary>
    public static void Run(DuckDbWarehouse warehouse, string runId, int year, int? filesOf = null, string account = "a", string state = "done")
    {
        warehouse.Connection.Run(
            "insert into etl.runs values ($run_id, $account, $run_id, $state, $at, 'c', 'f', '0.1.0', 0, $at)",
            ("run_id", runId),
            ("account", account),
            ("state", state),
            ("at", At(year)));
        warehouse.Connection.Run(
            "insert into etl.files values ($run_id, $run_id, 'equifax', 'e.dat', 1, 1, 'd', $at)", ("run_id", runId), ("at", At(filesOf ?? year)));
    }

    /// <summary>A page as landing leaves it.</summary>
    /// <param name="warehouse">Where.</param>
    /// <param name="pageId">Its number.</param>
    /// <param name="runId">Its run or sync.</param>
    /// <param name="year">When it was fetched.</param>
    /// <param name="records">JSON records without their outer list; several separated by commas.</param>
    /// <param name="stream">Its stream.</param>
    /// <param name="walk">Its walk.</param>
    /// <param name="account">Its FreshBooks account.</param>
    /// <param name="rowCount">What the page says that it holds; null for what it holds.</param>
    public static void Page(
        DuckDbWarehouse warehouse,
        long pageId,
        string runId,
        int year,
        string records,
        string stream = "clients",
        string walk = "listed",
        string account = "a",
        int? rowCount = null)
    {
        FreshBooksStream? known = FreshBooksStream.Find(stream);
        string list = known?.ListKey ?? stream;
        string body = known?.IsReport == true
            ? $$"""{"response": {"result": {"{{list}}": {{records}} } } }"""
            : $$"""{"response": {"result": {"{{list}}": [{{records}}] } } }""";
        warehouse.Connection.Run(
            """
            insert into raw.pages values (
                $page_id, $run_id, $account, $stream, $walk, 1, $page_id, 1, 0, $row_count, $fetched_at, $sha256)
            """,
            ("page_id", pageId),
            ("run_id", runId),
            ("account", account),
            ("stream", stream),
            ("walk", walk),
            ("row_count", rowCount ?? records.Count(letter => letter == '{')),
            ("fetched_at", At(year)),
            ("sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))));
        warehouse.Connection.Run("insert into raw.page_parts values ($page_id, 1, $body)", ("page_id", pageId), ("body", body));
    }

    /// <summary>A consumer row of a run.</summary>
    public static void Consumer(DuckDbWarehouse warehouse, string runId, string surname) => warehouse.Connection.Run(
        """
        insert into raw.consumers by name
        select $run_id as run_id, 2 as line_number, 5 as client_id, 'primary' as role, 'person' as kind, $surname as surname, 'Pat' as first_name,
            '' as middle_name, '' as generation, '' as ssn, '' as birth_date, '' as ssn_last4, '' as ssn_fingerprint,
            '' as birth_date_fingerprint, '' as street, '' as street2, '' as city, '' as state, '' as postal_code, '' as address_indicator,
            '' as residence_code, '' as account_group, false as has_opted_out, false as has_liability_evidence
        """,
        ("run_id", runId),
        ("surname", surname));

    private static DateTimeOffset At(int year) =>
        DateTimeOffset.Parse(string.Create(CultureInfo.InvariantCulture, $"{year}-02-02T00:00:00Z"), CultureInfo.InvariantCulture);
}
