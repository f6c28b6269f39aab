using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Runs;

/// <summary>Stores the rows of the consumer file; SSNs and birth dates only encrypted, so that SQL sees whether there is one and nothing more.</summary>
internal static class ConsumerLanding
{
    /// <summary>Column of encrypted SSNs.</summary>
    public const string SsnColumn = "ssn";

    /// <summary>Column of encrypted birth dates, yyyy-MM-dd inside.</summary>
    public const string BirthDateColumn = "birth_date";

    /// <summary>Appends rows.</summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="run">The run that read them.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="key">What values are encrypted with.</param>
    /// <exception cref="RefusedValueException">A text holds a character that cannot be stored.</exception>
    public static void Append(DuckDBTransaction transaction, Run run, IEnumerable<ConsumerRow> rows, DataKey key)
    {
        using ValueCipher cipher = key.Cipher();
        GuardedAppender.Append<SealedRow, Map>(transaction, "raw", "consumers", rows.Select(row => Seal(run.RunId, row, key, cipher)));
    }

    private static SealedRow Seal(string runId, ConsumerRow row, DataKey key, ValueCipher cipher)
    {
        string birthDate = row.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        return new SealedRow(
            runId,
            row,
            cipher.Seal(row.Ssn, new ValuePlace(runId, SsnColumn, row.ClientId)),
            cipher.Seal(birthDate, new ValuePlace(runId, BirthDateColumn, row.ClientId)),
            row.Ssn.Length == 0 ? "" : row.Ssn[^4..],
            key.Fingerprint(SsnColumn, row.Ssn),
            key.Fingerprint(BirthDateColumn, birthDate));
    }

    private sealed record SealedRow(
        string RunId, ConsumerRow Row, string Ssn, string BirthDate, string SsnLast4, string SsnFingerprint, string BirthDateFingerprint)
    {
        public override string ToString() => Row.ToString();
    }

    private sealed class Map : GuardedAppenderMap<SealedRow>
    {
        public Map()
        {
            Text("run_id", sealedRow => sealedRow.RunId);
            Value(sealedRow => sealedRow.Row.LineNumber);
            Value(sealedRow => sealedRow.Row.ClientId);
            Text("role", sealedRow => sealedRow.Row.Role);
            Text("kind", sealedRow => sealedRow.Row.Kind);
            Text("surname", sealedRow => sealedRow.Row.Surname);
            Text("first_name", sealedRow => sealedRow.Row.FirstName);
            Text("middle_name", sealedRow => sealedRow.Row.MiddleName);
            Text("generation", sealedRow => sealedRow.Row.Generation);
            Text("ssn", sealedRow => sealedRow.Ssn);
            Text("birth_date", sealedRow => sealedRow.BirthDate);
            Text("ssn_last4", sealedRow => sealedRow.SsnLast4);
            Text("ssn_fingerprint", sealedRow => sealedRow.SsnFingerprint);
            Text("birth_date_fingerprint", sealedRow => sealedRow.BirthDateFingerprint);
            Text("street", sealedRow => sealedRow.Row.Street);
            Text("street2", sealedRow => sealedRow.Row.Street2);
            Text("city", sealedRow => sealedRow.Row.City);
            Text("state", sealedRow => sealedRow.Row.State);
            Text("postal_code", sealedRow => sealedRow.Row.PostalCode);
            Text("address_indicator", sealedRow => sealedRow.Row.AddressIndicator);
            Text("residence_code", sealedRow => sealedRow.Row.ResidenceCode);
            Text("account_group", sealedRow => sealedRow.Row.AccountGroup);
            Value(sealedRow => sealedRow.Row.ConsentDate);
            Value(sealedRow => sealedRow.Row.HasOptedOut);
            Value(sealedRow => sealedRow.Row.HasLiabilityEvidence);
            Text("reject_code", sealedRow => sealedRow.Row.RejectCode);
            Text("reject_field", sealedRow => sealedRow.Row.RejectField);
        }
    }
}
