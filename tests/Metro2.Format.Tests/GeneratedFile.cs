namespace Metro2.Format.Tests;

/// <summary>
/// A file of the repository that is made from the tables. It has to be what the tables say today; with
/// <c>METRO2_REGENERATE=1</c> in the environment the test writes it anew instead.
/// </summary>
internal static class GeneratedFile
{
    public static void ShouldBe(string name, string expected)
    {
        string path = Path.Combine(ProductFolder(), name);
        if (Environment.GetEnvironmentVariable("METRO2_REGENERATE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(
            expected, "{0} is made from the tables; METRO2_REGENERATE=1 dotnet test makes it anew", name);
    }

    private static string ProductFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "pipeline", "Metro2.Format");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
