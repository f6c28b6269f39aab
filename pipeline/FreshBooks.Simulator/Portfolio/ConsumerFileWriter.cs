using System.Buffers;
using System.Globalization;

namespace FreshBooks.Simulator.Portfolio;

/// <summary>The side file that says who the clients are in law: RFC 4180 with LF, one row a known client, by client id.</summary>
internal static class ConsumerFileWriter
{
    private const string Header =
        "client_id,kind,surname,first_name,middle_name,generation,ssn,birth_date,street,street2,city,state,postal_code,account_group,consent_date";

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    public static void Write(TextWriter writer, IEnumerable<ClientHistory> histories)
    {
        writer.Write(Header + "\n");
        foreach (ClientHistory history in histories)
        {
            if (history.Consumer is { } consumer)
            {
                WriteRow(
                    writer,
                    history.Client.Id.ToString(CultureInfo.InvariantCulture),
                    consumer.Kind,
                    consumer.Surname,
                    consumer.FirstName,
                    consumer.MiddleName,
                    consumer.Generation,
                    consumer.Ssn,
                    consumer.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                    consumer.Residence.Street,
                    consumer.Residence.Street2,
                    consumer.Residence.City,
                    consumer.Residence.Province,
                    consumer.Residence.PostalCode,
                    consumer.AccountGroup,
                    // The contract says so, and a company's contract is not a person's consent.
                    consumer.Kind == "company" ? "" : history.Client.SignedUpAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }

    private static void WriteRow(TextWriter writer, params IEnumerable<string> values)
    {
        writer.Write(string.Join(',', values.Select(Quoted)));

        // Not WriteLine: the file is the same on every system.
        writer.Write('\n');
    }

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(NeedQuotes) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
