using System.Text.Json;

namespace Metro2.Etl.Configuration;

/// <summary>Holds a parsed settings file against <see cref="SettingsSchema"/> and notes every difference.</summary>
internal sealed class SettingsCheck(string file, List<Mistake> mistakes)
{
    /// <summary>Checks the whole file.</summary>
    public void Check(SettingsNode root) => CheckSection(root, "", "");

    private void CheckSection(SettingsNode section, string schemaPath, string path)
    {
        IReadOnlyList<SettingSpec> specs = SettingsSchema.Of(schemaPath);
        foreach (SettingsMember member in section.Members)
        {
            string memberPath = Join(path, member.Name);
            SettingSpec? spec = specs.FirstOrDefault(candidate => string.Equals(candidate.Name, member.Name, StringComparison.Ordinal));
            if (spec is null)
            {
                ReportUnknown(member, memberPath, specs);
            }
            else
            {
                CheckValue(spec, member.Value, memberPath);
            }
        }

        foreach (SettingSpec spec in specs.Where(spec => spec.IsRequired && section.Find(spec.Name) is null))
        {
            Add(section, Join(path, spec.Name), "missing", "the setting is missing", spec.Allowed);
        }
    }

    private void CheckValue(SettingSpec spec, SettingsNode value, string path)
    {
        if (value.Kind != spec.Kind && !(spec.Kind == JsonValueKind.True && value.Kind == JsonValueKind.False))
        {
            Add(value, path, "wrong_type", $"{Describe(value.Kind)} stands where {Describe(spec.Kind)} belongs", spec.Allowed);
        }
        else if (spec.Kind == JsonValueKind.Object)
        {
            CheckSection(value, spec.Path, path);
        }
        else if (spec.Kind == JsonValueKind.Array)
        {
            CheckList(spec, value, path);
        }
        else if (!spec.IsAllowed(value.Text))
        {
            Add(value, path, "not_allowed", "the value is not allowed", spec.Allowed);
        }
    }

    private void CheckList(SettingSpec spec, SettingsNode list, string path)
    {
        if (list.Items.Count == 0)
        {
            Add(list, path, "empty_list", "the list is empty", spec.Allowed);
        }

        for (int index = 0; index < list.Items.Count; index++)
        {
            SettingsNode item = list.Items[index];
            string itemPath = $"{path}[{index}]";
            if (item.Kind == JsonValueKind.Object)
            {
                CheckSection(item, spec.Path + "[]", itemPath);
            }
            else
            {
                Add(item, itemPath, "wrong_type", $"{Describe(item.Kind)} stands where an object belongs", "an object { ... }");
            }
        }
    }

    private void ReportUnknown(SettingsMember member, string path, IReadOnlyList<SettingSpec> specs)
    {
        string key = Printable.Key(path);
        if (SettingsSchema.IsSecretName(member.Name))
        {
            mistakes.Add(new Mistake(
                file, member.Line, member.Column, key, "secret_in_settings",
                "a secret must not stand in this file; change it at FreshBooks if the file was shared",
                $"the environment or the secrets file: {string.Join(", ", SecretNames.All)}"));
            return;
        }

        mistakes.Add(new Mistake(
            file, member.Line, member.Column, key, "unknown_key",
            "the setting is not known" + NearestName.Hint(member.Name, specs.Select(spec => spec.Name)),
            string.Join(", ", specs.Select(spec => spec.Name))));
    }

    private void Add(SettingsNode place, string key, string code, string problem, string allowed) =>
        mistakes.Add(new Mistake(file, place.Line, place.Column, Printable.Key(key), code, problem, allowed));

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text in quotes",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
