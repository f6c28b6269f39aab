using System.Security.Cryptography;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Tests.Proof;

/// <summary>
/// Copies a folder at the steps of a run. After a kill the disk holds all that was written; after a power cut of the files of the
/// period only what was flushed, under names that were flushed.
/// </summary>
/// <param name="folder">The folder of the run.</param>
/// <param name="stride">One commit in so many is taken; other steps always.</param>
internal sealed class CrashImages(string folder, int stride)
{
    private readonly Lock _gate = new();
    private readonly List<(string, TemporaryFolder)> _all = [];
    private readonly Dictionary<string, byte[]> _flushed = [];
    private readonly HashSet<string> _keptNames = [];
    private readonly HashSet<string> _seen = [];
    private int _commits;

    /// <summary>Every image with its story; whoever reads it disposes the folders.</summary>
    public IReadOnlyList<(string Story, TemporaryFolder Folder)> All => _all;

    public void Take(RunStep step)
    {
        lock (_gate)
        {
            Note(step);
            if (step.Kind == RunStepKind.Commit && _commits++ % stride != 0)
            {
                return;
            }

            Keep($"killed: {step.Kind}, {step.What}", Copy(powerIsLost: false));
            Keep($"without power: {step.Kind}, {step.What}", Copy(powerIsLost: true));
        }
    }

    // Most steps leave what another one left before.
    private void Keep(string story, TemporaryFolder image)
    {
        if (_seen.Add(Digest(image.Path)))
        {
            _all.Add((story, image));
        }
        else
        {
            image.Dispose();
        }
    }

    private void Note(RunStep step)
    {
        switch (step.Kind)
        {
            case RunStepKind.FileFlushed:
                _flushed[step.What] = File.ReadAllBytes(step.What);
                break;
            case RunStepKind.Renamed when Path.GetExtension(step.What) is ".dat" or ".json":
                _flushed[step.What] = _flushed[step.What + ".partial"];
                break;
            case RunStepKind.FolderFlushed:
                _keptNames.UnionWith(Directory.EnumerateFileSystemEntries(step.What));
                break;
        }
    }

    private TemporaryFolder Copy(bool powerIsLost)
    {
        TemporaryFolder image = new();
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(folder, path);
            bool isOfThePeriod = relative.StartsWith("files", StringComparison.Ordinal);
            if (powerIsLost && isOfThePeriod && !IsKept(path))
            {
                continue;
            }

            string copy = image.File(relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (powerIsLost && isOfThePeriod)
            {
                // The name is safe, the bytes only once they were flushed.
                File.WriteAllBytes(copy, _flushed.GetValueOrDefault(path, []));
            }
            else
            {
                Copy(path, copy);
            }
        }

        return image;
    }

    private bool IsKept(string path)
    {
        for (string name = path; name != folder; name = Path.GetDirectoryName(name)!)
        {
            if (!_keptNames.Contains(name))
            {
                return false;
            }
        }

        return true;
    }

    // The run has the warehouse open and locked; a lock does not keep others of the same process from reading.
    private static void Copy(string from, string to)
    {
        using FileStream source = new(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using FileStream target = File.Create(to);
        source.CopyTo(target);
    }

    private static string Digest(string folder)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
