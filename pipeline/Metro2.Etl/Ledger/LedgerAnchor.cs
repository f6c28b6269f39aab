using System.Text.Json;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Ledger;

/// <summary>
/// One event written down outside of the warehouse. Whoever can write the warehouse could make the whole chain anew; kept elsewhere, an
/// anchor shows it.
/// </summary>
/// <param name="EventId">The event.</param>
/// <param name="Sha256">Its digest, lower-case hex.</param>
/// <param name="HappenedAt">When it happened.</param>
internal sealed record LedgerAnchor(long EventId, string Sha256, DateTimeOffset HappenedAt)
{
    private static readonly JsonSerializerOptions s_form = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The newest event of a warehouse; null when it has none.</summary>
    public static LedgerAnchor? Newest(DuckDBConnection connection) => connection.Rows(
        "select event_id, sha256, happened_at from etl.events order by event_id desc limit 1",
        reader => new LedgerAnchor(reader.GetInt64(0), reader.GetString(1), reader.GetInstant(2))).SingleOrDefault();

    /// <summary>JSON, a line feed at the end.</summary>
    public string ToText() => JsonSerializer.Serialize(this, s_form) + "\n";

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <param name="path">The file, for the message.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: it is no anchor.</exception>
    public static LedgerAnchor Parse(string path, string text)
    {
        try
        {
            if (JsonSerializer.Deserialize<LedgerAnchor>(text, s_form) is { EventId: > 0, Sha256.Length: 64 } anchor)
            {
                return anchor;
            }
        }
        catch (JsonException)
        {
            // Told below, without the parser's excerpt of the file.
        }

        throw new EtlException(ExitCode.FixSettings, $"{path} is no anchor of a ledger. Nothing was checked. Give a file that `metro2 audit anchor` wrote.");
    }
}
