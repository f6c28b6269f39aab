using System.CommandLine;
using Metro2.Etl.Configuration;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Commands;

/// <summary><c>--config</c> or <c>--warehouse</c>: how commands that work on a warehouse find it.</summary>
internal sealed class WarehouseOptions
{
    private readonly Option<string> _config = CommandOptions.Config();
    private readonly Option<string> _warehouse = new("--warehouse") { Description = "The warehouse file, instead of --config.", HelpName = "file" };

    /// <summary>Adds both options; a command takes one of them.</summary>
    public void AddTo(Command command)
    {
        command.Add(_config);
        command.Add(_warehouse);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_config) is not null && result.GetValue(_warehouse) is not null)
            {
                result.AddError($"{command.Name} takes --config or --warehouse, not both.");
            }
        });
    }

    /// <summary>Full path of the warehouse file.</summary>
    /// <exception cref="ConfigurationException">The settings cannot be read.</exception>
    public string PathOf(CommandSurroundings surroundings, ParseResult result)
    {
        if (result.GetValue(_warehouse) is { } given)
        {
            return Path.GetFullPath(given);
        }

        List<Mistake> mistakes = [];
        Settings? settings = new SettingsLoader(surroundings.TimeProvider, surroundings.Environment)
            .Load(result.GetValue(_config) ?? CommandOptions.ConfigurationFileName, mistakes, asksFreshBooks: false);
        return settings?.WarehousePath ?? throw new ConfigurationException(mistakes);
    }

    /// <summary>The data key, from the environment or the file that the settings name.</summary>
    /// <exception cref="ConfigurationException">There is none, or the settings cannot be read.</exception>
    public DataKey KeyOf(CommandSurroundings surroundings, ParseResult result)
    {
        List<Mistake> mistakes = [];
        string? keyPath = result.GetValue(_warehouse) is not null
            ? null
            : new SettingsLoader(surroundings.TimeProvider, surroundings.Environment)
                .Load(result.GetValue(_config) ?? CommandOptions.ConfigurationFileName, mistakes, asksFreshBooks: false)?.KeyPath;
        DataKey? key = mistakes.Count > 0 ? null : new DataKeySource(surroundings.Environment).Read(keyPath, mistakes);
        return key ?? throw new ConfigurationException(mistakes);
    }

    /// <summary>Opens the warehouse for reading.</summary>
    public DuckDbWarehouse OpenToRead(CommandSurroundings surroundings, ParseResult result) =>
        DuckDbWarehouse.OpenToRead(PathOf(surroundings, result));

    /// <summary>Opens the warehouse for writing; it must exist.</summary>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: there is none; nothing was made.</exception>
    public DuckDbWarehouse OpenToWrite(CommandSurroundings surroundings, ParseResult result)
    {
        string path = PathOf(surroundings, result);
        return File.Exists(path)
            ? DuckDbWarehouse.Open(path, surroundings.TimeProvider)
            : throw new EtlException(ExitCode.FixSettings, $"There is no warehouse '{path}'. Check the path, or make a first run.");
    }
}
