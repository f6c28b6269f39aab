using System.Globalization;
using System.Text;

namespace Metro2.Format.Tests.Files;

/// <summary>Files with faults, made from whole ones by a seed alone: the same seed makes the same file on any machine.</summary>
internal sealed class Mutation
{
    private static readonly string[] Kinds =
    [
        "file number", "a bit turned at", "a byte changed at", "cut off at", "bytes removed at", "bytes doubled at",
        "bytes of another file put in at", "a word written over", "a word put in at", "a wrong length near", "bytes removed at the start near",
    ];

    private static readonly byte[][] Words =
    [
        .. new[] { "0426", "0580", "9999", "0000", "0430", "HEADER", "TRAILER", "J1", "N1", "\r\n", "\n", "\u001A", "1063" }.Select(Reading.Bytes),
        [0x01, 0x6E, 0, 0], [0x01, 0x72, 0, 0], [0xFF, 0xFF, 0, 0], [0xEF, 0xBB, 0xBF],
    ];

    private readonly byte[] _room = new byte[16 * 1024];
    private readonly byte[] _spare = new byte[16 * 1024];
    private readonly List<(int Kind, int At, int Length)> _steps = [];
    private ulong _state;

    /// <summary>How many bytes of <see cref="File"/> count.</summary>
    public int Length { get; private set; }

    /// <summary>The file, in a buffer that is used again.</summary>
    public byte[] File => _room;

    /// <summary>Makes the file of a seed.</summary>
    public void Make(byte[][] seeds, ulong seed)
    {
        _state = (seed + 1) * 0x9E3779B97F4A7C15;
        _steps.Clear();
        int number = Next(seeds.Length);
        byte[] start = seeds[number];
        _steps.Add((-1, number, start.Length));
        start.CopyTo(_room, 0);
        Length = start.Length;
        for (int count = 1 + Next(3); count > 0; count--)
        {
            Mutate(seeds);
        }
    }

    /// <summary>The seed and what was done, for people who look for a fault: no byte of the file itself.</summary>
    public string Describe(ulong seed)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Seed {seed}");
        foreach ((int kind, int at, int length) in _steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"; {Kinds[kind + 1]} {at}, now {length} bytes");
        }

        return text.Append('.').ToString();
    }

    private void Mutate(byte[][] seeds)
    {
        int at = Length == 0 ? 0 : Next(Length);
        int kind = Next(10);
        switch (kind)
        {
            case 0 when Length > 0:
                _room[at] ^= (byte)(1 << Next(8));
                break;
            case 1 when Length > 0:
                _room[at] = (byte)Next(256);
                break;
            case 2:
                Length = at;
                break;
            case 3:
                Remove(at, 1 + Next(600));
                break;
            case 4:
                Insert(at, _room.AsSpan(at, Math.Min(1 + Next(600), Length - at)));
                break;
            case 5:
                byte[] other = seeds[Next(seeds.Length)];
                int from = Next(other.Length);
                Insert(at, other.AsSpan(from, Math.Min(1 + Next(900), other.Length - from)));
                break;
            case 6:
                Overwrite(at, Words[Next(Words.Length)]);
                break;
            case 7:
                Insert(at, Words[Next(Words.Length)]);
                break;
            case 8:
                // Descriptor words stand where records begin, and those are few places in a random one.
                Overwrite(new[] { 0, 427, 854, 1435, 426, 852, 1432, 430, 860 }[Next(9)], Words[Next(5)]);
                break;
            default:
                Remove(Next(8), 1 + Next(8));
                break;
        }

        _steps.Add((kind, at, Length));
    }

    private void Remove(int at, int count)
    {
        count = Math.Min(count, Length - at);
        if (count > 0)
        {
            _room.AsSpan(at + count, Length - at - count).CopyTo(_room.AsSpan(at));
            Length -= count;
        }
    }

    private void Insert(int at, ReadOnlySpan<byte> bytes)
    {
        if (Length + bytes.Length <= _room.Length)
        {
            bytes.CopyTo(_spare);
            _room.AsSpan(at, Length - at).CopyTo(_room.AsSpan(at + bytes.Length));
            _spare.AsSpan(0, bytes.Length).CopyTo(_room.AsSpan(at));
            Length += bytes.Length;
        }
    }

    private void Overwrite(int at, ReadOnlySpan<byte> bytes)
    {
        if (at + bytes.Length <= Length)
        {
            bytes.CopyTo(_room.AsSpan(at));
        }
    }

    // SplitMix64.
    private int Next(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }
}
