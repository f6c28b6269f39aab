using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Oracle;

/// <summary>
/// What ledgers show at each fetch, as tables of the schema <c>oracle</c>: loaded once, handed to the staging tables run by run.
/// </summary>
internal static class SourceTables
{
    private const string Clients = "run integer, client_id bigint, account_group text, vis_state integer";

    private const string Invoices =
        "run integer, client_id bigint, invoice_id bigint, create_date date, due_date date, amount decimal(18, 2), "
        + "outstanding decimal(18, 2), currency_code text, status integer, v3_status text, dispute_status text, vis_state integer, "
        + "updated timestamp";

    private const string Payments =
        "run integer, client_id bigint, payment_id bigint, invoice_id bigint, payment_date date, amount decimal(18, 2), "
        + "currency_code text, from_credit boolean, vis_state integer";

    private const string Credits =
        "run integer, client_id bigint, credit_id bigint, create_date date, amount decimal(18, 2), currency_code text, vis_state integer";

    private const string Decisions =
        "run integer, client_id bigint, decision_id bigint, recorded_at timestamp, kind text, effective_on date, expires_on date, "
        + "\"value\" text, amount decimal(18, 2), subject text, subject_id bigint, countermands bigint";

    /// <summary>Ids of records are unique in an account: the client's number goes before the ledger's own.</summary>
    public static long Key(long clientId, int id) => (clientId * 1000) + id;

    public static void Load(DuckDBConnection connection, IEnumerable<(Ledger Ledger, SourceVersions Versions)> ledgers)
    {
        using TemporaryFolder folder = new();
        using (StreamWriter clients = File.CreateText(folder.File("clients.csv")),
            invoices = File.CreateText(folder.File("invoices.csv")),
            payments = File.CreateText(folder.File("payments.csv")),
            credits = File.CreateText(folder.File("credits.csv")),
            decisions = File.CreateText(folder.File("decisions.csv")))
        {
            foreach ((Ledger ledger, SourceVersions versions) in ledgers)
            {
                long client = ledger.ClientId;
                versions.Clients.ForEach(item => Row(clients, item.Run, client, ledger.Group, item.IsArchived ? 2 : 0));
                versions.Invoices.ForEach(item => Write(invoices, client, item));
                versions.Payments.ForEach(item => Row(
                    payments, item.Run, client, Key(client, item.Id), item.InvoiceId == 0 ? null : Key(client, item.InvoiceId), item.Date,
                    Money(item.Cents), item.Currency, item.IsFromCredit, item.IsDeleted ? 1 : 0));
                versions.Credits.ForEach(item => Row(
                    credits, item.Run, client, Key(client, item.Id), item.Date, Money(item.Cents), item.Currency, item.IsDeleted ? 1 : 0));
                versions.Decisions.ForEach(item => Row(
                    decisions, item.Run, client, Key(client, item.Id), item.Recorded, item.Kind, item.Effective, item.Expires, item.Value,
                    item.Cents is long cents ? Money(cents) : null, item.Subject,
                    item.SubjectId == 0 ? null : Key(client, item.SubjectId),
                    item.Countermands == 0 ? null : Key(client, item.Countermands)));
            }
        }

        connection.Run("create schema oracle");
        Read(connection, folder, "clients", Clients);
        Read(connection, folder, "invoices", Invoices);
        Read(connection, folder, "payments", Payments);
        Read(connection, folder, "credits", Credits);
        Read(connection, folder, "decisions", Decisions);
    }

    private static void Write(StreamWriter file, long client, InvoiceVersion item) => Row(
        file, item.Run, client, Key(client, item.Id), item.Created, item.Due, Money(item.Cents), Money(item.OutstandingCents), item.Currency,
        item.IsDraft ? 1 : 2, item.IsDraft ? "draft" : item.IsDisputed ? "disputed" : "sent", item.IsDisputed ? "disputed" : "",
        item.IsDeleted ? 1 : 0, item.Updated);

    private static void Read(DuckDBConnection connection, TemporaryFolder folder, string table, string columns)
    {
        connection.Run($"create table oracle.{table} ({columns})");
        connection.Run(
            $"insert into oracle.{table} from read_csv({Statements.Literal(folder.File($"{table}.csv"))}, header = false, "
            + $"auto_detect = false, delim = ',', quote = '\"', nullstr = 'NULL', columns = {{{Types(columns)}}})");
    }

    private static string Types(string columns) =>
        string.Join(", ", columns.Replace(", 2)", "; 2)", StringComparison.Ordinal).Split(", ").Select(column =>
        {
            string[] parts = column.Replace("; 2)", ", 2)", StringComparison.Ordinal).Trim().Split(' ', 2);
            return $"{Statements.Literal(parts[0].Trim('"'))}: {Statements.Literal(parts[1])}";
        }));

    private static string Money(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static void Row(StreamWriter file, params object?[] values) =>
        file.Write(string.Join(',', values.Select(Text)) + "\n");

    private static string Text(object? value) => value switch
    {
        null => "NULL",
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        string text => $"\"{text}\"",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
