using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Rules;

/// <summary>
/// The relations of <c>checks</c> as tables that files are loaded into, month after month: only the newest record of each account
/// is kept of earlier ones, so memory grows with accounts and not with months.
/// </summary>
/// <param name="warehouse">A database in memory.</param>
internal sealed class CheckTables(DuckDbWarehouse warehouse)
{
    private const string Table = "records";

    private static readonly string s_columns = string.Join(
        ", ", CheckColumns.All.Select(column => $"{column.Name} {(column.IsList ? "varchar" : column.Type)}"));

    private static readonly string s_lists = string.Join(
        ", ",
        CheckColumns.All.Where(column => column.IsList)
            .Select(column => $"case when {column.Name} = '' then cast([] as varchar[]) else string_split({column.Name}, ' ') end as {column.Name}"));

    private DuckDBConnection Connection => warehouse.Connection;

    /// <summary>Makes them, empty.</summary>
    public void Create()
    {
        // What does not fit into memory must not be left on a disk.
        Connection.Run("set temp_directory = ''");
        Connection.Run("create schema loaded");
        Connection.Run("create schema checks");
        Connection.Run($"create table loaded.{Table} ({s_columns})");
        Connection.Run($"create table loaded.previous_records ({s_columns}, is_newest boolean, is_awaited boolean)");
        Connection.Run("create table checks.files (bureau varchar, month date, activity_date date, date_created date, previous_activity_date date)");
        Connection.Run($"create view checks.records as select * replace ({s_lists}) from loaded.{Table}");
        Connection.Run($"create view checks.previous_records as select * replace ({s_lists}) from loaded.previous_records");
        SqlFile accounts = EmbeddedSql.Files.Single(file => file.Path == "sql/checks/accounts.sql");
        Connection.Run($"create view checks.accounts as\n{accounts.Text}");
    }

    /// <summary>Takes the records of the next month, oldest month first.</summary>
    /// <param name="records">One object may serve all of them: each is stored before the next is asked for.</param>
    public void Load(IEnumerable<CheckedRecord> records)
    {
        Roll();
        warehouse.InTransaction(
            "loading a file to check", transaction => GuardedAppender.Append<CheckedRecord, CheckedRecord.Map>(transaction, "loaded", Table, records));
        Connection.Run(
            """
            update loaded.records
            set account_link = renumbered.account_link
            from (
                select account_link, l1_new_consumer_account_number as new_number
                from loaded.previous_records
                where l1_change_indicator in ('1', '3')
                    and l1_new_consumer_account_number <> ''
                    and l1_new_consumer_account_number not in (select account_link from loaded.previous_records)
                qualify row_number() over (partition by l1_new_consumer_account_number order by record_number) = 1
            ) as renumbered
            where loaded.records.consumer_account_number = renumbered.new_number
            """);
        Connection.Run(
            """
            update loaded.records
            set compliance_since = previous.compliance_since
            from loaded.previous_records as previous
            where previous.account_link = loaded.records.account_link
                and loaded.records.compliance_condition_code <> ''
                and previous.compliance_condition_code = loaded.records.compliance_condition_code
            """);
    }

    /// <summary>Tells the file that was loaded.</summary>
    /// <param name="bureau">Whose program identifier stands in the header; empty when there is none.</param>
    /// <param name="activityDate">Its activity date.</param>
    /// <param name="dateCreated">Its day of creation.</param>
    public void Tell(string bureau, DateOnly? activityDate, DateOnly? dateCreated)
    {
        DateOnly? earlier = Connection.Rows(
            "select max(activity_date) from checks.files where bureau = $bureau",
            reader => reader.IsDBNull(0) ? null : (DateOnly?)reader.GetFieldValue<DateOnly>(0),
            ("bureau", bureau)).SingleOrDefault();
        Connection.Run("delete from checks.files where bureau = $bureau", ("bureau", bureau));
        Connection.Run(
            """
            insert into checks.files (bureau, month, activity_date, date_created, previous_activity_date)
            values ($bureau, date_trunc('month', $activity_date::date), $activity_date::date, $date_created::date, $earlier::date)
            """,
            ("bureau", bureau),
            ("activity_date", activityDate),
            ("date_created", dateCreated),
            ("earlier", earlier));
    }

    // The month before becomes what was last told; accounts that it does not have stay as they were told before.
    private void Roll()
    {
        Connection.Run("update loaded.previous_records set is_newest = false where is_newest");
        Connection.Run(
            """
            delete from loaded.previous_records
            where account_link in (select account_link from loaded.records union all select consumer_account_number from loaded.records)
            """);
        Connection.Run(
            """
            insert into loaded.previous_records
            select * replace (consumer_account_number as account_link), true, true
            from loaded.records
            qualify row_number() over (partition by consumer_account_number order by record_number desc) = 1
            """);
        Connection.Run("truncate loaded.records");
    }
}
