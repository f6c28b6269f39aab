using Metro2.Format.Fields;

namespace Metro2.Format.Validation;

/// <summary>
/// Tells whether an account was seen before, by 96 bits of a hash and not by the number itself: 16 bytes an account at most
/// two thirds full, so a million accounts take 32 MiB. Among a million accounts two different ones look alike with a chance
/// of about 1 in 10^17.
/// </summary>
internal sealed class AccountSet
{
    // Many small tables, so that no old one is ever large when it is thrown away.
    private readonly Shard[] _shards = [.. Enumerable.Range(0, 256).Select(_ => new Shard())];

    /// <summary>Adds an account.</summary>
    /// <param name="key">The bytes that make the account.</param>
    /// <param name="recordNumber">The physical record, 1 or more.</param>
    /// <returns>The record that had this account before; 0 when there was none.</returns>
    public long Add(ReadOnlySpan<byte> key, long recordNumber)
    {
        (ulong hash, uint rest) = KeyHash.Of(key);
        return _shards[(int)(hash >> 56)].Add(hash, rest, recordNumber);
    }

    private sealed class Shard
    {
        private const int FirstSlots = 16;

        private ulong[] _hashes = new ulong[FirstSlots];

        // The rest of the hash in the upper half, the record number in the lower; 0 is an empty slot.
        private ulong[] _records = new ulong[FirstSlots];
        private int _count;

        public long Add(ulong hash, uint rest, long recordNumber)
        {
            int slot = Find(_hashes, _records, hash, rest);
            if (_records[slot] != 0)
            {
                return (uint)_records[slot];
            }

            _hashes[slot] = hash;
            _records[slot] = ((ulong)rest << 32) | Math.Max(1u, (uint)recordNumber);
            if (++_count * 3L > _records.Length * 2L)
            {
                Grow();
            }

            return 0;
        }

        private static int Find(ulong[] hashes, ulong[] records, ulong hash, uint rest)
        {
            int mask = records.Length - 1;
            int slot = (int)(hash >> 20) & mask;
            while (records[slot] != 0 && (hashes[slot] != hash || (uint)(records[slot] >> 32) != rest))
            {
                slot = (slot + 1) & mask;
            }

            return slot;
        }

        private void Grow()
        {
            ulong[] hashes = new ulong[_hashes.Length * 2];
            ulong[] records = new ulong[hashes.Length];
            for (int slot = 0; slot < _records.Length; slot++)
            {
                if (_records[slot] != 0)
                {
                    int target = Find(hashes, records, _hashes[slot], (uint)(_records[slot] >> 32));
                    hashes[target] = _hashes[slot];
                    records[target] = _records[slot];
                }
            }

            (_hashes, _records) = (hashes, records);
        }
    }
}
