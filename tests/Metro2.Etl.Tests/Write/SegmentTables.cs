using System.Globalization;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Warehouse;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.Write;

/// <summary>A warehouse with the relations of the segments and rows that differ in what a test is about.</summary>
internal sealed class SegmentTables : IDisposable
{
    public const string RunId = "Qz7Lm2-2026-10";

    public SegmentTables()
    {
        Warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);
        Warehouse.Connection.Run("create schema metro2");
        Create("base_segments", BaseSegmentLayout.Layout, "");
        Create("j1_segments", J1SegmentLayout.Layout, ", position integer");
        Create("j2_segments", J2SegmentLayout.Layout, ", position integer");
        Create("l1_segments", L1SegmentLayout.Layout, "");
    }

    public DuckDbWarehouse Warehouse { get; }

    public void Base(long clientId, string ssn = "", string birthDate = "", string number = "") => Insert(
        "base_segments",
        clientId,
        ("consumer_account_number", number.Length > 0 ? number : string.Create(CultureInfo.InvariantCulture, $"QZ7LM2C{clientId}")),
        ("identification_number", "EXAMPLE01"), ("portfolio_type", "O"), ("account_type", "18"), ("terms_duration", "001"), ("terms_frequency", "M"),
        ("account_status", "11"), ("payment_history_profile", new string('B', 24)), ("surname", "TANDY"), ("first_name", "PAT"), ("ecoa_code", "2"),
        ("country_code", "US"), ("first_line_of_address", "12 OAK AVE"), ("city", "DALLAS"), ("state", "TX"), ("postal_code", "75201"),
        ("date_opened", "2026-01-02"), ("date_of_account_information", "2026-10-31"),
        ("social_security_number", Sealed(ssn, "ssn", clientId)), ("date_of_birth", Sealed(birthDate, "birth_date", clientId)));

    public void J1(long clientId, int position, string firstName) => Insert(
        "j1_segments", clientId, ("position", $"{position}"), ("surname", "TANDY"), ("first_name", firstName), ("ecoa_code", "2"));

    public void J2(long clientId, int position, string firstName) => Insert(
        "j2_segments", clientId, ("position", $"{position}"), ("surname", "TANDY"), ("first_name", firstName), ("ecoa_code", "2"),
        ("first_line_of_address", "9 PINE RD"), ("city", "AUSTIN"), ("state", "TX"), ("postal_code", "78701"));

    public void L1(long clientId, string number) => Insert("l1_segments", clientId, ("change_indicator", "1"), ("new_consumer_account_number", number));

    public void Dispose() => Warehouse.Dispose();

    private static string Sealed(string value, string column, long clientId)
    {
        using ValueCipher cipher = TestKeys.First.Cipher();
        return cipher.Seal(value, new ValuePlace(RunId, column, clientId));
    }

    private void Create(string name, RecordLayout layout, string more)
    {
        IEnumerable<string> columns = layout.Fields.Where(field => field.Column is not null).Select(field => field.Kind switch
        {
            _ when field.Column == "date_of_birth" => "date_of_birth text default ''",
            FieldKind.Date => $"{field.Column} date",
            FieldKind.TimeStamp => $"{field.Column} timestamp",
            FieldKind.Number or FieldKind.Money => $"{field.Column} bigint default 0",
            _ => $"{field.Column} text default ''",
        });
        Warehouse.Connection.Run($"create table metro2.{name} (account_id text, client_id bigint, {string.Join(", ", columns)}{more})");
    }

    private void Insert(string name, long clientId, params (string Column, string Value)[] values) => Warehouse.Connection.Run(string.Create(
        CultureInfo.InvariantCulture,
        $"insert into metro2.{name} (account_id, client_id, {string.Join(", ", values.Select(value => value.Column))}) "
        + $"values ('Qz7Lm2', {clientId}, {string.Join(", ", values.Select(value => Statements.Literal(value.Value)))})"));
}
