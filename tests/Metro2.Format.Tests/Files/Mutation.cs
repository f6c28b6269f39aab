using System.Globalization;

namespace Metro2.Format.Tests.Files;

/// <summary>Files with faults, made from whole ones by a seed alone: the same seed makes the same file on any machine.</summary>
internal sealed class Mutation
{
    private static readonly byte[][] Words =
    [
        .. new[] { "0426", "0580", "9999", "0000", "0430", "HEADER", "TRAILER", "J1", "N1", "\r\n", "\n", "\u001A", "1063" }.Select(Reading.Bytes),
        [0x01, 0x6E, 0, 0], [0x01, 0x72, 0, 0], [0xFF, 0xFF, 0, 0], [0xEF, 0xBB, 0xBF],
    ];

    private readonly byte[] _room = new byte[16 * 1024];
    private readonly byte[] _spare = new byte[16 * 1024];
    private ulong _state;

    /// <summary>How many bytes of <see cref="File"/> count.</summary>
    public int Length { get; private set; }

    /// <summary>The file, in a buffer that is used again.</summary>
    public byte[] File => _room;

    /// <summary>Makes the file of a seed.</summary>
    public void Make(byte[][] seeds, ulong seed)
    {
        _state = (seed + 1) * 0x9E3779B97F4A7C15;
        byte[] start = seeds[Next(seeds.Length)];
        start.CopyTo(_room, 0);
        Length = start.Length;
        for (int count = 1 + Next(3); count > 0; count--)
        {
            Mutate(seeds);
        }
    }

    /// <summary>The seed and what it made, for people who look for a fault.</summary>
    public string Describe(ulong seed) => string.Create(
        CultureInfo.InvariantCulture, $"seed {seed}, {Length} bytes: {Convert.ToBase64String(_room, 0, Math.Min(Length, 4096))}");

    private void Mutate(byte[][] seeds)
    {
        int at = Length == 0 ? 0 : Next(Length);
        switch (Next(10))
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
