using System.Globalization;
using Metro2.Etl.Runs;
using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>What can be judged only where SSNs and birth dates are readable: SQL sees them encrypted.</summary>
internal static class PersonCheck
{
    /// <summary>Code of a person who was born after the account was opened.</summary>
    public const string BornAfterOpening = "born_after_opening";

    /// <summary>Stops when the account number of a record shows the SSN of one of its people.</summary>
    /// <param name="record">The record.</param>
    /// <param name="recordNumber">Its 1-based place in the files.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.BlockedByAudit"/>: it does. The message names the place: the number would tell the SSN.</exception>
    public static void RequireNumberWithoutSsn(DataRecord record, long recordNumber)
    {
        foreach ((string ssn, _) in People(record))
        {
            if (ssn.Length > 0
                && (record.Base.ConsumerAccountNumber.Contains(ssn, StringComparison.Ordinal)
                    || record.L1?.NewConsumerAccountNumber.Contains(ssn, StringComparison.Ordinal) == true))
            {
                throw new EtlException(
                    ExitCode.BlockedByAudit,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The account number of record {recordNumber} (in the order of metro2.base_segments) holds the SSN of its own person, which everyone ")
                    + "who reads a report would see. No file was published. Give the account another number with a decision (renumber), then run the same command again.");
            }
        }
    }

    /// <summary>What keeps a record out of the files.</summary>
    public static IEnumerable<Reject> Check(DataRecord record) =>
        People(record).Where(person => person.BirthDate > record.Base.DateOpened).Take(1).Select(_ => new Reject(
            StageName.Write,
            "base_segments",
            record.Base.ConsumerAccountNumber,
            "date_of_birth",
            BornAfterOpening,
            "Correct the birth date in the consumer file: the account was opened before it. The account stays out of the files until then."));

    private static IEnumerable<(string Ssn, DateOnly? BirthDate)> People(DataRecord record) =>
        record.J1.Select(person => (person.SocialSecurityNumber, person.DateOfBirth))
            .Concat(record.J2.Select(person => (person.SocialSecurityNumber, person.DateOfBirth)))
            .Prepend((record.Base.SocialSecurityNumber, record.Base.DateOfBirth));
}
