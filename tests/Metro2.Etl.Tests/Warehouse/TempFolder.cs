namespace Metro2.Etl.Tests.Warehouse;

/// <summary>A folder that lives as long as a test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("metro2-etl-tests-").FullName;

    public string File(string name) => Path.Combine(FullPath, name);

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
