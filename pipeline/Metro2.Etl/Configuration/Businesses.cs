using System.Text.Json;

namespace Metro2.Etl.Configuration;

/// <summary>
/// Several businesses in one settings file, <c>freshbooks.businesses</c>: each has an account and a consumer file of its own, and may have
/// its own furnisher, bureaus, rules and terms in place of the file's. Without the list the file is about one business.
/// </summary>
internal sealed class Businesses(string file, List<Mistake> mistakes)
{
    private const string ListPath = "freshbooks.businesses";

    private static readonly string[] s_own = ["furnisher", "identificationNumber", "bureaus", "mappings", "currencyRates", "reporting", "terms"];

    /// <summary>The settings of one business in the list, made from those of the whole file.</summary>
    /// <param name="root">The settings outside of the list.</param>
    public static IEnumerable<SettingSpec> Specs(IReadOnlyList<SettingSpec> root)
    {
        SettingSpec Of(string path) => root.First(spec => spec.Path == path);
        return
        [
            SettingSpec.List(ListPath, isRequired: false),
            Of("freshbooks.accountId") with { Path = ListPath + "[].accountId", IsRequired = true },
            Of("consumers") with { Path = ListPath + "[].consumers", IsRequired = true },
            Of("files") with { Path = ListPath + "[].files", IsRequired = false },
            .. root.Where(spec => s_own.Any(own => spec.Path == own || IsInside(spec.Path, own))).Select(spec => spec with
            {
                Path = $"{ListPath}[].{spec.Path}",
                IsRequired = spec.IsRequired && !s_own.Contains(spec.Path, StringComparer.Ordinal),
            }),
        ];
    }

    /// <summary>The businesses that a command is about.</summary>
    /// <param name="all">Every business of the settings.</param>
    /// <param name="account">The account asked for; null for all.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: the settings have no business with this account.</exception>
    public static IReadOnlyList<Settings> Choose(IReadOnlyList<Settings> all, string? account)
    {
        if (account is null)
        {
            return all;
        }

        return all.FirstOrDefault(business => business.FreshBooks.AccountId == account) is { } chosen
            ? [chosen]
            : throw new EtlException(
                ExitCode.FixSettings,
                $"The settings have no business with the account given. They have {string.Join(", ", all.Select(business => business.FreshBooks.AccountId ?? "one without accountId"))}. "
                + "Nothing was started; give one of those, or leave --account out.");
    }

    /// <summary>One root a business, as if it had a file of its own; the given root when there is no list.</summary>
    /// <param name="root">The parsed file; its kinds and values are checked already, whether or not they were right.</param>
    public IReadOnlyList<SettingsNode> Split(SettingsNode root)
    {
        if (root.Find("freshbooks")?.Find("businesses") is not { Kind: JsonValueKind.Array } list)
        {
            if (root.Find("consumers") is null)
            {
                Add(root, "consumers", "missing", "the setting is missing", "a path; a relative one starts at the folder of this file");
            }

            return [root];
        }

        CheckNotTwice(root.Find("freshbooks")!.Find("accountId"), "freshbooks.accountId");
        CheckNotTwice(root.Find("consumers"), "consumers");
        SettingsNode[] items = [.. list.Items.Where(item => item.Kind == JsonValueKind.Object)];
        SettingsNode[] roots = [.. items.Select(item => Merge(root, item))];
        CheckDistinct(roots, items, "accountId", merged => merged.Find("freshbooks")?.Find("accountId")?.Text, "each business once");
        CheckDistinct(roots, items, "consumers", merged => FullPath(merged.Find("consumers")), "a consumer file of its own: client ids repeat between businesses");
        CheckDistinct(roots, items, "files", merged => FullPath(merged.Find("files")), "a folder of its own: file names repeat between businesses");
        return roots.Length > 0 ? roots : [root];
    }

    private static SettingsNode Merge(SettingsNode root, SettingsNode item)
    {
        List<SettingsMember> members = [.. root.Members.Where(member => member.Name is not "freshbooks" and not "consumers" and not "files" && item.Find(member.Name) is null)];
        members.AddRange(item.Members.Where(member => s_own.Contains(member.Name, StringComparer.Ordinal) || member.Name is "consumers" or "files"));
        SettingsNode freshBooks = root.Find("freshbooks")!;
        members.Add(Named("freshbooks", freshBooks with
        {
            Members =
            [
                .. freshBooks.Members.Where(member => member.Name is not "accountId" and not "businesses"),
                .. item.Members.Where(member => member.Name == "accountId"),
            ],
        }));
        if (item.Find("files") is null && root.Find("files") is { Text.Length: > 0 } files && item.Find("accountId") is { Text.Length: > 0 } accountId)
        {
            members.Add(Named("files", files with { Text = Path.Combine(files.Text, accountId.Text) }));
        }

        return root with { Members = members };
    }

    private void CheckNotTwice(SettingsNode? node, string key)
    {
        if (node is not null)
        {
            Add(node, key, "not_with_businesses", $"the setting is each business's own once {ListPath} is there", $"the same setting in every item of {ListPath}");
        }
    }

    private void CheckDistinct(
        SettingsNode[] roots, SettingsNode[] items, string name, Func<SettingsNode, string?> valueOf, string allowed)
    {
        // File systems that fold case would let two businesses share a file.
        Dictionary<string, int> lines = new(name == "accountId" ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        for (int index = 0; index < roots.Length; index++)
        {
            SettingsNode place = items[index].Find(name) ?? items[index];
            if (valueOf(roots[index]) is { Length: > 0 } value && !lines.TryAdd(value, place.Line))
            {
                Add(place, $"{ListPath}[{index}].{name}", "duplicate_business", $"the business at line {lines[value]} has the same", allowed);
            }
        }
    }

    private string? FullPath(SettingsNode? node) => node is null || node.Text.Length == 0 || node.Text.Any(char.IsControl)
        ? null
        : Path.GetFullPath(node.Text, Path.GetDirectoryName(file)!);

    private void Add(SettingsNode place, string key, string code, string problem, string allowed) =>
        mistakes.Add(new Mistake(file, place.Line, place.Column, key, code, problem, allowed));

    private static SettingsMember Named(string name, SettingsNode value) => new(name, value.Line, value.Column, value);

    private static bool IsInside(string path, string section) =>
        path.StartsWith(section + ".", StringComparison.Ordinal) || path.StartsWith(section + "[].", StringComparison.Ordinal);
}
