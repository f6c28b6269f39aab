using System.Globalization;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Configuration;

/// <summary>Rules between settings; each assumes nothing but the kinds that <see cref="SettingsCheck"/> has noted already.</summary>
internal sealed class SettingsRules(string file, DateOnly today, List<Mistake> mistakes)
{
    private const int ExperianProgramIdLength = 5;

    /// <summary>Notes everything that is wrong between settings.</summary>
    public void Check(SettingsNode root)
    {
        CheckProgramDates(root.Find("furnisher"));
        CheckBureaus(root);
        new MappingSettings(file, mistakes).Check(root);
        new RuleSettings(file, mistakes).Check(root);
    }

    private void CheckProgramDates(SettingsNode? furnisher)
    {
        SettingsNode? program = furnisher?.Find("programDate");
        SettingsNode? revision = furnisher?.Find("programRevisionDate");
        foreach ((string name, SettingsNode? node) in new[] { ("programDate", program), ("programRevisionDate", revision) })
        {
            if (Day(node) is { } day && day > today)
            {
                Add(node!, $"furnisher.{name}", "future_date", "the day is in the future", "today or earlier");
            }
        }

        if (Day(program) is { } built && Day(revision) is { } revised && revised < built)
        {
            Add(revision!, "furnisher.programRevisionDate", "dates_out_of_order", "the revision is earlier than furnisher.programDate", "the same day or later");
        }
    }

    private void CheckBureaus(SettingsNode root)
    {
        Dictionary<string, int> bureaus = new(StringComparer.Ordinal);
        // File systems that fold case would let the second file replace the first.
        Dictionary<string, int> fileNames = new(StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<SettingsNode> items = root.Find("bureaus")?.Items ?? [];
        for (int index = 0; index < items.Count; index++)
        {
            SettingsNode item = items[index];
            SettingsNode? name = item.Find("bureau");
            if (BureauNames.Parse(name?.Text ?? "") is not { } bureau)
            {
                continue;
            }

            if (!bureaus.TryAdd(name!.Text, name.Line))
            {
                Add(name, $"bureaus[{index}].bureau", "duplicate_bureau", $"the bureau stands already at line {bureaus[name.Text]}", "each bureau once");
                continue;
            }

            CheckOneBureau(root, item, index, bureau, fileNames);
        }
    }

    private void CheckOneBureau(SettingsNode root, SettingsNode item, int index, Bureau bureau, Dictionary<string, int> fileNames)
    {
        if (bureau == Bureau.Experian && item.Find("programId") is { Text.Length: > ExperianProgramIdLength } programId)
        {
            Add(programId, $"bureaus[{index}].programId", "too_long", "Experian's program identifier has five places in the header", "1 to 5 letters A-Z and digits");
        }

        if (root.Find("identificationNumber") is null && item.Find("identificationNumber") is null)
        {
            Add(item, $"bureaus[{index}].identificationNumber", "missing", "neither the bureau nor the file as a whole has an identificationNumber", "5 to 20 letters A-Z and digits");
        }

        string template = item.Find("fileName")?.Text ?? FileNameTemplate.Default;
        SettingsNode place = item.Find("fileName") ?? item;
        if (FileNameTemplate.IsAllowed(template)
            && !fileNames.TryAdd(FileNameTemplate.Resolve(template, bureau, s_anyPeriod), place.Line))
        {
            Add(place, $"bureaus[{index}].fileName", "duplicate_file_name", "two bureaus would get a file of the same name", "names that differ, for example with {bureau}");
        }
    }

    private static readonly ReportingPeriod s_anyPeriod = ReportingPeriod.Parse("2000-01");

    private void Add(SettingsNode place, string key, string code, string problem, string allowed) =>
        mistakes.Add(new Mistake(file, place.Line, place.Column, key, code, problem, allowed));

    private static DateOnly? Day(SettingsNode? node) =>
        DateOnly.TryParseExact(node?.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
