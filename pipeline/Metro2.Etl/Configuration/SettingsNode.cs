using System.Text.Json;

namespace Metro2.Etl.Configuration;

/// <summary>One value of a JSON file together with the place where it stands.</summary>
/// <param name="Kind">Kind of the JSON value.</param>
/// <param name="Line">1-based line of the value's first character.</param>
/// <param name="Column">1-based character of the value's first character in its line.</param>
/// <param name="Text">Text of a string or number; empty for the others.</param>
/// <param name="Members">Members of an object, in file order; of a repeated name only the first.</param>
/// <param name="Items">Items of an array, in file order.</param>
internal sealed record SettingsNode(
    JsonValueKind Kind,
    int Line,
    int Column,
    string Text,
    IReadOnlyList<SettingsMember> Members,
    IReadOnlyList<SettingsNode> Items)
{
    /// <summary>The member of this name, or null.</summary>
    public SettingsNode? Find(string name) =>
        Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal))?.Value;

    /// <summary>Names the place only: the text can be a secret that was put into the wrong file.</summary>
    public override string ToString() => $"{Kind} at line {Line}, column {Column}";
}

/// <summary>One member of a JSON object.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="Line">1-based line of the name.</param>
/// <param name="Column">1-based character of the name in its line.</param>
/// <param name="Value">The value.</param>
internal sealed record SettingsMember(string Name, int Line, int Column, SettingsNode Value);
