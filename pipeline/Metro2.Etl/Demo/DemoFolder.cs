using System.Text;
using System.Text.Json;
using FreshBooks.Simulator;
using Metro2.Etl.Commands;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Demo;

/// <summary>The folder of one demo: settings, consumer file, warehouse, files. It belongs to one generated business.</summary>
/// <param name="request">What was asked for.</param>
internal sealed class DemoFolder(DemoRequest request)
{
    private const string Settings =
        """
        // The settings of the demo month. A real one starts with: metro2 init
        {
          "furnisher": {
            "name": "NORTHWATER FIBER AND WATER",
            "address": "100 EXAMPLE PLAZA SPRINGFIELD IL 62701",
            "telephone": "2175550100"
          },
          "identificationNumber": "NORTHWATER01",
          "bureaus": [
            { "bureau": "equifax", "programId": "EFXDEMO001" },
            { "bureau": "experian", "programId": "EXPD1" },
            { "bureau": "transunion", "programId": "TUCDEMO001", "identificationNumber": "NORTHWATERTU1" }
          ],
          "mappings": [
            { "group": "telecom", "accountType": "4D" },
            { "group": "utility", "accountType": "92" }
          ],
          "terms": { "agreedGraceDays": 0, "frequency": "M" },
          "freshbooks": {
            "redirectUri": "__REDIRECT__",
            "tokenFile": "tokens.json",
            // The simulator is on this machine; the real service wants the default pace.
            "requestIntervalMs": 0
          },
          "warehouse": "warehouse.duckdb",
          "files": "files",
          "consumers": "consumers.csv",
          // Made by the demo. A real one: metro2 key new --out data.key, and a copy in a safe place.
          "keyFile": "data.key"
        }

        """;

    private string MarkPath => Path.Combine(request.OutDirectory, "demo.json");

    /// <summary>Full path of the settings file.</summary>
    public string ConfigurationPath => Path.Combine(request.OutDirectory, CommandOptions.ConfigurationFileName);

    /// <summary>Makes the folder, or takes up the one that the same demo left.</summary>
    /// <exception cref="EtlException">The folder holds another demo, or something else.</exception>
    public void Prepare()
    {
        OwnerOnly.NarrowMask();
        OwnerOnly.CreateDirectory(request.OutDirectory);
        string mark = Mark();
        if (File.Exists(MarkPath))
        {
            if (File.ReadAllText(MarkPath) != mark)
            {
                throw new EtlException(
                    ExitCode.FixSettings,
                    $"The folder '{request.OutDirectory}' holds a demo of another seed, size or period. Nothing was changed. "
                    + "Name another folder with --out, or delete this one.");
            }
        }
        else if (Directory.EnumerateFileSystemEntries(request.OutDirectory).Any(entry => !entry.EndsWith(".new", StringComparison.Ordinal)))
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The folder '{request.OutDirectory}' is not empty and holds no demo. Nothing was changed. "
                + "Name another folder with --out.");
        }
        else
        {
            Replace(MarkPath, writer => writer.Write(mark));
        }
    }

    /// <summary>Writes settings and consumer file; the same demo writes the same bytes.</summary>
    public void WriteInputs(FreshBooksSimulator simulator)
    {
        Replace(
            ConfigurationPath,
            writer => writer.Write(Settings.Replace("__REDIRECT__", simulator.RedirectUri, StringComparison.Ordinal)));
        Replace(Path.Combine(request.OutDirectory, "consumers.csv"), simulator.WriteConsumerFile);
        string keyPath = Path.Combine(request.OutDirectory, "data.key");
        if (!File.Exists(keyPath))
        {
            Replace(keyPath, writer => writer.Write(DataKey.NewText() + "\n"));
        }
    }

    private string Mark() => JsonSerializer.Serialize(
        new { seed = request.Seed, clients = request.Clients, months = request.Months, period = request.Period.ToString() }) + "\n";

    // A kill between the bytes must not leave half a file that the next start would read.
    private static void Replace(string path, Action<TextWriter> write)
    {
        string fresh = path + ".new";
        using (StreamWriter writer = new(fresh, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            write(writer);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
