namespace FreshBooks.Simulator;

/// <summary>
/// A stream of numbers that depends on its key alone (splitmix64).
/// The algorithm of <see cref="Random"/> is not a contract between releases; this one is ours, so bytes stay the same.
/// </summary>
internal sealed class RandomStream
{
    private ulong _state;

    /// <param name="seed">The portfolio's seed.</param>
    /// <param name="key">What the stream belongs to, for example a client's index.</param>
    /// <param name="purpose">Keeps streams of one key apart.</param>
    public RandomStream(int seed, long key, int purpose)
    {
        _state = Mix(Mix(Mix((uint)seed) + (ulong)key) + (ulong)purpose);
    }

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Mix(_state);
    }

    /// <summary>A number from 0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public string Hex(int bytes)
    {
        byte[] buffer = new byte[bytes];
        for (int i = 0; i < bytes; i++)
        {
            buffer[i] = (byte)(Next() >> 56);
        }

        return Convert.ToHexStringLower(buffer);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
