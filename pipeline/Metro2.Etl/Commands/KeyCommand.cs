using System.CommandLine;
using System.Globalization;
using System.Text;
using FreshBooks.Client;
using Metro2.Etl.Configuration;
using Metro2.Etl.Extract;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Commands;

/// <summary><c>metro2 key</c>: makes the key for SSNs, birth dates and tokens, changes it, and tells which one a warehouse needs.</summary>
internal static class KeyCommand
{
    /// <summary>The command with its three parts.</summary>
    public static Command Create(CommandLine line) => new("key", "Make, change or look up the key that SSNs, birth dates and tokens are encrypted with.")
    {
        CreateNew(line),
        CreateRotate(line),
        CreateStatus(line),
    };

    private static Command CreateNew(CommandLine line)
    {
        Option<string> output = new("--out") { Description = "The file to make; readable by its owner only.", HelpName = "file", Required = true };
        Command command = new("new", "Write a new key into a file. Keep a copy in a safe place: without it the values are lost.") { output };
        line.SetAction(command, (result, _, _) =>
        {
            string path = Path.GetFullPath(result.GetRequiredValue(output));
            string text = DataKey.NewText();
            Write(path, text);
            using DataKey key = DataKey.Parse(text)!;
            line.Surroundings.Output.WriteLine($"{path} holds the new data key {key.Id}. Keep a copy apart from the warehouse and its copies.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command CreateRotate(CommandLine line)
    {
        Option<string> config = CommandOptions.Config();
        Option<string> target = new("--to") { Description = "The file with the new key.", HelpName = "file", Required = true };
        Command command = new("rotate", "Encrypt every value of the warehouse and the tokens under another key; goes on where it was stopped.") { config, target };
        line.SetAction(command, async (result, _, cancellation) =>
        {
            List<Mistake> mistakes = [];
            Settings? settings = LoadSettings(line.Surroundings, result.GetValue(config), mistakes);
            DataKey? from = settings is null ? null : new DataKeySource(line.Surroundings.Environment).Read(settings.KeyPath, mistakes);
            DataKey? to = DataKeySource.ReadFile(Path.GetFullPath(result.GetRequiredValue(target)), mistakes);
            if (settings is null || from is null || to is null)
            {
                throw new ConfigurationException(mistakes);
            }

            await RotateAsync(line.Surroundings, settings, from, to, cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RotateAsync(
        CommandSurroundings surroundings, Settings settings, DataKey from, DataKey to, CancellationToken cancellation)
    {
        TokenFile tokens = new(settings.FreshBooks.TokenFile, surroundings.TimeProvider, to.Tokens, from.Tokens);
        try
        {
            // Looked at before and written after: a warehouse that refuses the keys leaves the tokens under the old one.
            bool isSignedIn = await tokens.GetStateAsync(cancellation) is not null;
            long rows = 0;
            if (!isSignedIn || File.Exists(settings.WarehousePath))
            {
                using DuckDbWarehouse warehouse = OpenExisting(surroundings, settings.WarehousePath);
                rows = new KeyRotation(warehouse, from, to, surroundings.TimeProvider).Run(progress: null, cancellation);
            }

            bool isResealed = await tokens.ResealAsync(cancellation);
            surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{rows} rows {(isResealed ? "and the tokens " : "")}were encrypted anew; everything stands under the data key {to.Id}. "
                + $"Name its file as keyFile in the settings now."));
        }
        catch (FreshBooksException error)
        {
            throw new EtlException(FreshBooksFault.ExitCodeOf(error.Failure), error.Message, error);
        }
    }

    private static Command CreateStatus(CommandLine line)
    {
        Option<string> config = CommandOptions.Config();
        Command command = new("status", "Count the encrypted values of the warehouse by key, and name the key of the tokens.") { config };
        line.SetAction(command, async (result, _, cancellation) =>
        {
            List<Mistake> mistakes = [];
            Settings settings = LoadSettings(line.Surroundings, result.GetValue(config), mistakes) ?? throw new ConfigurationException(mistakes);
            using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(settings.WarehousePath);
            foreach (KeyCount count in KeyCount.Of(warehouse.Connection))
            {
                line.Surroundings.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{count.KeyId,-18}{count.State,-10}{count.Values,12} values"));
            }

            await WriteTokenKeyAsync(line.Surroundings, settings, cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteTokenKeyAsync(CommandSurroundings surroundings, Settings settings, CancellationToken cancellation)
    {
        try
        {
            string? keyId = await new TokenFile(settings.FreshBooks.TokenFile, surroundings.TimeProvider).GetKeyIdAsync(cancellation);
            if (keyId is not null)
            {
                surroundings.Output.WriteLine($"{(keyId.Length == 0 ? "in clear" : keyId),-18}tokens of the sign-in");
            }
        }
        catch (FreshBooksException error)
        {
            throw new EtlException(FreshBooksFault.ExitCodeOf(error.Failure), error.Message, error);
        }
    }

    private static Settings? LoadSettings(CommandSurroundings surroundings, string? path, List<Mistake> mistakes) =>
        new SettingsLoader(surroundings.TimeProvider, surroundings.Environment)
            .Load(path ?? CommandOptions.ConfigurationFileName, mistakes, asksFreshBooks: false);

    // Opening for writing would make a warehouse that is not there, and a rotation of nothing would look like a success.
    private static DuckDbWarehouse OpenExisting(CommandSurroundings surroundings, string path) => File.Exists(path)
        ? DuckDbWarehouse.Open(path, surroundings.TimeProvider)
        : throw new EtlException(ExitCode.FixSettings, $"There is no warehouse '{path}'. Check the path, or make a first run.");

    private static void Write(string path, string text)
    {
        try
        {
            using FileStream stream = OwnedFile.Create(path);
            stream.Write(Encoding.ASCII.GetBytes(text + "\n"));
            stream.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The key file {path} was not written: something is there already, or its folder cannot be written to. A key is never overwritten, "
                + "because the values under it would be lost. Give another --out.",
                exception);
        }
    }
}
