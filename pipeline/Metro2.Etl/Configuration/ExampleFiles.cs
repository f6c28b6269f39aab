using System.Text;

namespace Metro2.Etl.Configuration;

/// <summary>The two files that <c>metro2 init</c> writes.</summary>
internal static class ExampleFiles
{
    /// <summary>Name of the settings file.</summary>
    public const string SettingsName = "metro2.json";

    /// <summary>Name of the consumer file.</summary>
    public const string ConsumersName = "consumers.csv";

    /// <summary>Invented people; the numbers are from an area that was never issued before numbers became random.</summary>
    public const string Consumers =
        """
        client_id,kind,surname,first_name,middle_name,generation,ssn,birth_date,street,street2,city,state,postal_code,account_group,role,consent_date,opted_out,address_indicator,residence_code,liability_evidence
        1001,person,Example,Jane,Q,,772-11-2233,1980-05-17,,,,,,telecom,,2025-01-15,,,,
        1002,person,Sample,Robert,,J,,1975-12-01,12 Example Street,Apt 3,Springfield,IL,62701,utility,primary,2025-02-01,no,Y,R,
        1002,person,Sample,Maria,,,774-33-4455,,,,,,,,joint,2025-02-01,,,,
        1003,sole_proprietor,Muster,Ana Maria,,,773-22-3344,,,,,,,telecom,,2025-03-01,,,,
        1004,company,,,,,,,,,,,,telecom,,,,,,
        1004,person,Probe,Karl,,,775-44-5566,1970-06-30,34 Example Street,,Springfield,IL,62702,,guarantor,2025-03-01,,,,guarantee signed 2025-03-01

        """;

    /// <summary>Every setting with a comment. Placeholders in angle brackets are no allowed values, so none is forgotten.</summary>
    public const string Settings =
        """
        // Settings of metro2. Comments and trailing commas are allowed. Relative paths start at the folder of this file.
        // No secret belongs in here. metro2 takes them from the environment, or from the file named by secretsFile:
        //   METRO2_FRESHBOOKS_CLIENT_SECRET        always
        //   METRO2_FRESHBOOKS_AUTHORIZATION_CODE   once, to sign in: the code from the address after the consent
        //   METRO2_FRESHBOOKS_REFRESH_TOKEN        instead of the code, if there is one from elsewhere
        //   METRO2_DATA_KEY                        instead of keyFile: the key for SSNs, birth dates and tokens, base64 of 32 bytes
        {
          // Who reports: header fields 12 to 14 and 10, 11. Written into the files in capitals.
          "furnisher": {
            "name": "<legal name, at most 40 characters, ASCII>",
            "address": "<street, city, state, ZIP, at most 96 characters, ASCII>",
            "telephone": "2175550100",            // optional, ten digits
            "programDate": "2026-01-01",          // optional: day the reporting program was first built
            "programRevisionDate": "2026-01-01",  // optional: day it was last changed
          },

          // Base field 5, your own number: 5 to 20 letters A-Z and digits. A bureau below can have another one.
          "identificationNumber": "<number>",

          // One file for each bureau: equifax, experian, transunion. The bureau issues the programId (experian: at most
          // five characters) and says how it wants the file to be named; {bureau} and {period} are replaced.
          "bureaus": [
            { "bureau": "equifax", "programId": "<id>", "fileName": "{bureau}-{period}.dat" },
            { "bureau": "experian", "programId": "<id>" },
            { "bureau": "transunion", "programId": "<id>", "identificationNumber": "<number>" },
          ],

          // Which account type (Base field 9) a client has. Rules are tried from the top and the first that fits decides; a client
          // whom none fits is not reported. A rule fits when all its matchers do; without a matcher it fits everyone.
          // Agree the codes with each bureau before the first file: nothing is assumed. 4D telecommunications, 92 utility, ...
          "mappings": [
            // { "client": 1003, "accountType": "<code>" },                 // one client, by the id that FreshBooks gives
            // { "item": "Fiber 500", "accountType": "<code>" },            // anyone with an invoice line of this name
            // { "project": 52011, "accountType": "<code>" },               // anyone with an invoice line of this project
            {
              "group": "telecom",              // column account_group of the consumer file
              "accountType": "<code>",
              // "portfolio": "O",             // Base field 8: open accounts are the only ones that invoices can tell
              // "termsFrequency": "M",        // what follows goes before "terms" below
              // "agreedGraceDays": 10,        // 0 to 90
              // "netDays": 30,                // agreed days from issue to due date, 1 to 365, in place of the invoice's own
              // "creditLimit": 500,           // Base field 11, whole dollars
            },
            { "group": "utility", "accountType": "<code>" },
            // { "accountType": "<code>" },                                 // everyone else: last, or nothing below is ever tried
          ],

          "terms": {
            // Days that your agreement with customers adds to every due date, 0 to 90. Only what is agreed, not what is tolerated.
            "agreedGraceDays": 0,
            // Base field 14: M for accounts billed every month, P for single payments.
            "frequency": "M",
          },

          // Without a rate, a client with an invoice in another currency is left out. Rates are pinned here, nobody is asked.
          // "currencyRates": [ { "currency": "CAD", "rate": 0.72 } ],   // US dollars for one unit, at most eight decimals

          "reporting": {
            "delayDays": 0,                    // accounts opened fewer days before the month's end wait, 0 to 365
            "minimumBalance": 0,               // accounts that never owed so many whole dollars are not reported
            "timeZone": "America/New_York",    // whose days your business counts
          },

          // Quality rules, as metro2 rules lists them. A rule is made stricter freely, milder only with a reason; a threshold stops a run.
          // "rules": {
          //   "folder": "rules",                                       // rules of your own, one SQL file each
          //   "severities": [ { "rule": "A32", "severity": "block" }, { "rule": "X21", "severity": "info", "reason": "<why>" } ],
          //   "thresholds": [ { "rule": "T06", "atCount": 50 }, { "rule": "A25", "atShare": 2.5 }, { "rule": "A32", "atDollars": 100000 } ],
          // },

          "freshbooks": {
            "clientId": "<client id of the app>",              // or METRO2_FRESHBOOKS_CLIENT_ID
            "redirectUri": "https://localhost/callback",       // exactly as registered with the app
            // "accountId": "Qz7Lm2",                          // needed when the sign-in sees several businesses
            // Several businesses in one warehouse: each with its account and consumer file (then "consumers" below and "accountId"
            // above go), and with what differs from this file of furnisher, identificationNumber, bureaus, mappings, currencyRates,
            // reporting and terms. Files go to a folder of the account's name inside "files" unless said otherwise.
            // "businesses": [
            //   { "accountId": "Qz7Lm2", "consumers": "consumers-a.csv" },
            //   { "accountId": "Rk4Vp9", "consumers": "consumers-b.csv", "files": "files-b", "identificationNumber": "NUMBER2" },
            // ],
            "tokenFile": "freshbooks-tokens.json",             // kept by metro2: encrypted, readable by its owner only
            "apiAddress": "https://api.freshbooks.com",        // or METRO2_FRESHBOOKS_API_ADDRESS
            "authorizeAddress": "https://auth.freshbooks.com",
            "requestsInFlight": 4,                             // 1 to 16
            "pageSize": 100,                                   // 1 to 100
            "requestIntervalMs": 200,                          // least time between two requests, 0 to 60000
            "requestTimeoutSeconds": 60,                       // 1 to 600
            "maxRetries": 6,                                   // 0 to 20
          },

          // How much is asked of FreshBooks, which publishes no limit: the figures are those that were seen.
          "limits": {
            "requestsPerMinute": 600,          // 1 to 6000
            "requestsPerDay": 432000,          // of one UTC day, all processes together
            "breakerFailures": 10,             // so many failed attempts in a row, and nothing is asked for a while
            "breakerPauseSeconds": 30,         // 1 to 600
          },

          // For metro2 sync, between month ends.
          "sync": {
            "firstMonths": 12,                 // what a first sync reads before everything else
            "lookbackDays": 2,                 // FreshBooks compares whole days, so some are read twice
            "sweepHours": 24,                  // age of a full read from which the next one is full again
            "lateAfterHours": 36,              // age of the newest read from which a stream is late
            "monthEnd": "sweep",               // or changes: a run reads changes only while a full read is fresh
          },

          // What metro2 purge may take: pages and consumer rows of so many years ago.
          "retention": {
            "years": 7,                        // 3 to 50
            "legalHold": false,                // true: nothing is purged
          },

          "warehouse": "warehouse.duckdb",     // holds personal data: keep it on an encrypted disk
          "files": "files",                    // gets a folder for each month
          "consumers": "consumers.csv",        // who the clients are in law; a client without a row is not reported
          // What SSNs, birth dates and tokens are encrypted with, or METRO2_DATA_KEY. Made by: metro2 key new --out data.key
          "keyFile": "data.key",
          // "secretsFile": "secrets.env",     // KEY=VALUE lines, permission 600
        }

        """;

    /// <summary>Writes both files, or none of them.</summary>
    /// <param name="folder">Full path of the folder; made when it is not there.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: one of the files exists, or the folder cannot be written.</exception>
    public static void Write(string folder)
    {
        string settings = Path.Combine(folder, SettingsName);
        string consumers = Path.Combine(folder, ConsumersName);
        foreach (string path in new[] { settings, consumers })
        {
            if (Path.Exists(path))
            {
                throw new EtlException(
                    ExitCode.FixSettings,
                    $"{path} exists already and was left as it is; nothing was written. Give --out with another folder, or move the file away.");
            }
        }

        try
        {
            Directory.CreateDirectory(folder);
            WriteNew(settings, Settings);
            WriteNew(consumers, Consumers);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The example files could not be written to {folder} ({exception.GetType().Name}). Give --out with a folder that this user may write to.",
                exception);
        }
    }

    private static void WriteNew(string path, string text)
    {
        // The consumer file will hold SSNs as soon as it is real.
        using FileStream stream = OwnedFile.Create(path);
        stream.Write(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
    }
}
