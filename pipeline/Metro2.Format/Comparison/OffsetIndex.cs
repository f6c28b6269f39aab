namespace Metro2.Format.Comparison;

/// <summary>
/// Where the accounts of a file stand, by a hash of their numbers: 16 bytes an account at most two thirds full. Two accounts
/// may share a hash; who asks has to look at the record.
/// </summary>
internal sealed class OffsetIndex
{
    // Many small tables, so that no old one is ever large when it is thrown away.
    private readonly Table[] _tables = [.. Enumerable.Range(0, 256).Select(_ => new Table())];

    /// <summary>Adds an account that begins at a byte of the file.</summary>
    public void Add(ulong hash, long offset) => _tables[(int)(hash >> 56)].Add(hash, ((ulong)offset + 1) << 1);

    /// <summary>Steps through the accounts of a hash that were not taken yet.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="step">-1 to begin; then where the last step ended.</param>
    /// <param name="offset">Where the account begins.</param>
    /// <returns>Whether there is one.</returns>
    public bool Next(ulong hash, ref int step, out long offset) => _tables[(int)(hash >> 56)].Next(hash, ref step, out offset);

    /// <summary>Takes the account at which a step ended.</summary>
    public void Take(ulong hash, int step) => _tables[(int)(hash >> 56)].Take(step);

    private sealed class Table
    {
        private const ulong IsTaken = 1;

        private ulong[] _hashes = new ulong[16];
        private ulong[] _values = new ulong[16];
        private int _count;

        public void Add(ulong hash, ulong value)
        {
            if ((++_count * 3L) > _values.Length * 2L)
            {
                (ulong[] hashes, ulong[] values) = (_hashes, _values);
                (_hashes, _values) = (new ulong[hashes.Length * 2], new ulong[hashes.Length * 2]);

                // From the first empty slot on, so that accounts of one hash keep their order.
                int first = Array.IndexOf(values, 0UL);
                for (int step = 0; step < values.Length; step++)
                {
                    int slot = (first + step) % values.Length;
                    if (values[slot] != 0)
                    {
                        Put(hashes[slot], values[slot]);
                    }
                }
            }

            Put(hash, value);
        }

        public bool Next(ulong hash, ref int step, out long offset)
        {
            int slot = step < 0 ? First(hash) : (step + 1) & (_values.Length - 1);
            while (_values[slot] != 0)
            {
                if (_hashes[slot] == hash && (_values[slot] & IsTaken) == 0)
                {
                    (step, offset) = (slot, (long)(_values[slot] >> 1) - 1);
                    return true;
                }

                slot = (slot + 1) & (_values.Length - 1);
            }

            offset = 0;
            return false;
        }

        public void Take(int step) => _values[step] |= IsTaken;

        private int First(ulong hash) => (int)(hash >> 20) & (_values.Length - 1);

        private void Put(ulong hash, ulong value)
        {
            int slot = First(hash);
            while (_values[slot] != 0)
            {
                slot = (slot + 1) & (_values.Length - 1);
            }

            (_hashes[slot], _values[slot]) = (hash, value);
        }
    }
}
