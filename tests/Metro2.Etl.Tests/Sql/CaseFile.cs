using Xunit.Abstractions;

namespace Metro2.Etl.Tests.Sql;

/// <summary>Path of a case; a plain string would be shown cut after 50 characters.</summary>
public sealed class CaseFile : IXunitSerializable
{
    public CaseFile()
        : this("")
    {
    }

    public CaseFile(string path) => Path = path;

    public string Path { get; private set; }

    public void Deserialize(IXunitSerializationInfo info) => Path = info.GetValue<string>(nameof(Path));

    public void Serialize(IXunitSerializationInfo info) => info.AddValue(nameof(Path), Path);

    public override string ToString() => Path;
}
