using System.Globalization;
using CsvHelper;
using Metro2.Etl.Configuration;

namespace Metro2.Etl.EarlierFiles;

/// <summary>
/// Which client an account number of an earlier file belongs to. Numbers that this program would give itself
/// (<c>QZ7LM2C5</c>, <c>QZ7LM2C5R2</c>) need no line; <c>none</c> in place of a client leaves an account out.
/// </summary>
internal sealed class AccountMap
{
    private const string NumberColumn = "account_number";
    private const string ClientColumn = "client_id";
    private const string Nobody = "none";

    private readonly string _prefix;
    private readonly Dictionary<string, long?> _clients;

    private AccountMap(string accountId, Dictionary<string, long?> clients)
    {
        _prefix = accountId.ToUpperInvariant() + "C";
        _clients = clients;
    }

    /// <summary>Reads a map.</summary>
    /// <param name="accountId">The FreshBooks account.</param>
    /// <param name="path">Full path of a CSV file with the columns account_number and client_id; null for none.</param>
    /// <exception cref="ConfigurationException">The file cannot be used; every mistake is named.</exception>
    public static AccountMap Read(string accountId, string? path)
    {
        Dictionary<string, long?> clients = new(StringComparer.Ordinal);
        List<Mistake> mistakes = [];
        if (path is not null)
        {
            try
            {
                using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
                CsvScan.Run(path, stream, mistakes);
                if (mistakes.Count == 0)
                {
                    stream.Position = 0;
                    ReadRows(path, stream, clients, mistakes);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                mistakes.Add(SettingsFile.Unreadable(path, exception));
            }
        }

        return mistakes.Count > 0 ? throw new ConfigurationException(mistakes) : new AccountMap(accountId, clients);
    }

    /// <summary>The client of a number.</summary>
    /// <param name="accountNumber">Base field 7.</param>
    /// <param name="clientId">The client; null when the account is left out on purpose.</param>
    /// <returns>False when nobody said whose account it is.</returns>
    public bool TryFind(string accountNumber, out long? clientId)
    {
        if (_clients.TryGetValue(accountNumber, out clientId))
        {
            return true;
        }

        clientId = null;
        if (!accountNumber.StartsWith(_prefix, StringComparison.Ordinal))
        {
            return false;
        }

        string rest = accountNumber[_prefix.Length..];
        int suffix = rest.IndexOf('R', StringComparison.Ordinal);
        string digits = suffix < 0 ? rest : rest[..suffix];
        if (digits.Length is 0 or > 18
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            || (suffix >= 0 && !int.TryParse(rest[(suffix + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return false;
        }

        clientId = id;
        return true;
    }

    private static void ReadRows(string path, Stream stream, Dictionary<string, long?> clients, List<Mistake> mistakes)
    {
        CsvReaderOptions options = new()
        {
            Separator = ',',
            DetectSeparatorHint = false,
            HasHeader = false,
            TrackLineNumbers = true,
            SkipEmptyLines = true,
            // Without this the library writes values into its exceptions.
            IncludeValuesInExceptions = false,
        };
        using CsvReader csv = CsvReader.Create(stream, options, leaveOpen: true);
        if (!csv.Read() || csv.FieldCount != 2 || csv.GetString(0).Trim() != NumberColumn || csv.GetString(1).Trim() != ClientColumn)
        {
            mistakes.Add(new Mistake(path, 1, 0, "", "no_header", "the first line does not name the columns", $"{NumberColumn},{ClientColumn}"));
            return;
        }

        while (csv.Read())
        {
            int line = (int)csv.LineNumber;
            string number = csv.GetString(0).Trim();
            string client = csv.FieldCount == 2 ? csv.GetString(1).Trim() : "";
            bool isNobody = client == Nobody;
            bool isClient = long.TryParse(client, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && id > 0 && client.Length <= 18;
            if (number.Length is 0 or > 30 || (!isNobody && !isClient))
            {
                mistakes.Add(new Mistake(path, line, 0, number.Length is 0 or > 30 ? NumberColumn : ClientColumn, "bad_line", "the line names no account and client",
                    $"a number of 1 to 30 characters and a client id, or {Nobody}"));
            }
            else if (!clients.TryAdd(number, isNobody ? null : id))
            {
                mistakes.Add(new Mistake(path, line, 0, NumberColumn, "duplicate", "the number stands in an earlier line", "each number once"));
            }
        }
    }
}
