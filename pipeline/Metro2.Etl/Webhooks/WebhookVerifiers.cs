using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Metro2.Etl.Configuration;

namespace Metro2.Etl.Webhooks;

/// <summary>
/// The signing secrets of callbacks, by callback id, in a file that its owner alone can read. A callback's secret is taken once, from the
/// verification of a callback that was awaited: nobody else can plant one.
/// </summary>
internal sealed class WebhookVerifiers
{
    private const int LongestVerifier = 256;

    private readonly string _path;
    private readonly HashSet<long> _awaited;
    private readonly Dictionary<long, string> _known;

    private WebhookVerifiers(string path, Dictionary<long, string> known, IEnumerable<long> awaited)
    {
        _path = path;
        _known = known;
        _awaited = [.. awaited.Where(id => !known.ContainsKey(id))];
    }

    /// <summary>All secrets.</summary>
    public IReadOnlyCollection<string> All => _known.Values;

    /// <summary>Secret of a callback; null when it is not known yet.</summary>
    public string? Of(long callbackId) => _known.GetValueOrDefault(callbackId);

    /// <summary>Lets one more callback verify itself, once.</summary>
    public void Await(long callbackId)
    {
        if (!_known.ContainsKey(callbackId))
        {
            _awaited.Add(callbackId);
        }
    }

    /// <summary>Reads the file; without one there are no secrets yet.</summary>
    /// <param name="path">Full path: one JSON object, callback id to secret.</param>
    /// <param name="awaited">Callbacks that were registered and may verify themselves now.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: the file cannot be read.</exception>
    public static WebhookVerifiers Load(string path, IEnumerable<long> awaited)
    {
        Dictionary<long, string> known = [];
        try
        {
            if (File.Exists(path))
            {
                foreach ((string id, JsonNode? verifier) in JsonNode.Parse(File.ReadAllBytes(path))!.AsObject())
                {
                    known[long.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture)] = verifier!.GetValue<string>();
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or FormatException or InvalidOperationException
            or NullReferenceException or OverflowException)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The file of webhook secrets '{path}' cannot be read. Nothing was changed; polling goes on without webhooks. Restore the file, or "
                + "remove it and register the callbacks again.");
        }

        return new WebhookVerifiers(path, known, awaited);
    }

    /// <summary>Keeps the secret of an awaited callback; on disk before it returns.</summary>
    /// <returns>False when nobody awaits that callback, or its secret is known and another.</returns>
    public bool Take(long callbackId, string verifier)
    {
        if (_known.TryGetValue(callbackId, out string? known))
        {
            return known == verifier;
        }

        if (!_awaited.Contains(callbackId) || verifier.Length is 0 or > LongestVerifier)
        {
            return false;
        }

        var all = new JsonObject();
        foreach ((long id, string secret) in _known.Append(new(callbackId, verifier)))
        {
            all[id.ToString(CultureInfo.InvariantCulture)] = secret;
        }

        string fresh = _path + ".new";
        File.Delete(fresh);
        using (FileStream file = OwnedFile.Create(fresh))
        {
            file.Write(JsonSerializer.SerializeToUtf8Bytes(all));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, _path, overwrite: true);
        _known[callbackId] = verifier;
        _awaited.Remove(callbackId);
        return true;
    }
}
