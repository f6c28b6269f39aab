using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Metro2.Format.Codes;

/// <summary>A closed table of codes of one or two characters.</summary>
public sealed class CodeSet
{
    // One bit for each pair of ASCII characters: a lookup on the writing path costs one load, not a hash.
    private readonly ulong[] _active = new ulong[128 * 128 / 64];
    private readonly ulong[] _obsolete = new ulong[128 * 128 / 64];
    private readonly FrozenDictionary<string, CodeEntry> _byCode;

    /// <summary>Builds a table.</summary>
    /// <param name="name">Name in snake case, for example <c>account_status</c>.</param>
    /// <param name="entries">The codes, each once.</param>
    /// <exception cref="ArgumentException">A code stands twice or is not one or two ASCII characters.</exception>
    public CodeSet(string name, ImmutableArray<CodeEntry> entries)
    {
        Name = name;
        Entries = entries;
        _byCode = entries.ToFrozenDictionary(entry => entry.Code, StringComparer.Ordinal);
        foreach (CodeEntry entry in entries)
        {
            int index = IndexOf(entry.Code);
            if (index < 0)
            {
                throw new ArgumentException($"Code table {name} holds a code that is not one or two ASCII characters.", nameof(entries));
            }

            (entry.IsObsolete ? _obsolete : _active)[index >> 6] |= 1UL << (index & 63);
        }
    }

    /// <summary>Name in snake case, for example <c>account_status</c>.</summary>
    public string Name { get; }

    /// <summary>All codes, obsolete ones too.</summary>
    public ImmutableArray<CodeEntry> Entries { get; }

    /// <summary>Tells whether characters are a code of this table. No padding is taken off.</summary>
    public CodeState Classify(ReadOnlySpan<char> code)
    {
        int index = IndexOf(code);
        if (index < 0)
        {
            return CodeState.Unknown;
        }

        ulong bit = 1UL << (index & 63);
        return (_active[index >> 6] & bit) != 0 ? CodeState.Active
            : (_obsolete[index >> 6] & bit) != 0 ? CodeState.Obsolete
            : CodeState.Unknown;
    }

    /// <summary>Finds a code, obsolete ones too.</summary>
    public bool TryGet(string code, [NotNullWhen(true)] out CodeEntry? entry) => _byCode.TryGetValue(code, out entry);

    private static int IndexOf(ReadOnlySpan<char> code) => code.Length switch
    {
        1 when code[0] < 128 => code[0],
        2 when code[0] < 128 && code[1] < 128 && code[0] > 0 => (code[0] << 7) | code[1],
        _ => -1,
    };
}
