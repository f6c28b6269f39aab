using System.Text;
using Metro2.Etl.Secrecy;

namespace Metro2.Etl.Configuration;

/// <summary>Finds the key that SSNs, birth dates and tokens are encrypted with: the environment first, then a file that only its owner may read.</summary>
/// <param name="environment">Value of an environment variable, or null.</param>
internal sealed class DataKeySource(Func<string, string?> environment)
{
    /// <summary>Name of the environment variable.</summary>
    public const string Variable = "METRO2_DATA_KEY";

    private const string Shape = "the base64 text of 32 bytes; `metro2 key new --out FILE` makes one";

    /// <summary>Reads the key.</summary>
    /// <param name="keyPath">Full path of the key file; null when the settings name none.</param>
    /// <param name="mistakes">Receives why there is none; never what was found.</param>
    public DataKey? Read(string? keyPath, List<Mistake> mistakes)
    {
        if (environment(Variable) is { Length: > 0 } text)
        {
            return Parse("environment", Variable, text, mistakes);
        }

        if (keyPath is null)
        {
            mistakes.Add(new Mistake(
                "environment", 0, 0, Variable, "missing", "the key for SSNs, birth dates and the tokens of the sign-in is not set",
                $"the environment variable, or a file named by keyFile: {Shape}"));
            return null;
        }

        return ReadFile(keyPath, mistakes);
    }

    /// <summary>Reads a key file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="mistakes">Receives why there is none.</param>
    public static DataKey? ReadFile(string path, List<Mistake> mistakes) =>
        SettingsFile.ReadBytes(path, mistakes, SecretsFile.CheckMode) is { } bytes
            ? Parse(path, "", Encoding.UTF8.GetString(bytes), mistakes)
            : null;

    private static DataKey? Parse(string place, string name, string text, List<Mistake> mistakes)
    {
        DataKey? key = DataKey.Parse(text);
        if (key is null)
        {
            mistakes.Add(new Mistake(place, 0, 0, name, "not_allowed", "the key is not one", Shape));
        }

        return key;
    }
}
