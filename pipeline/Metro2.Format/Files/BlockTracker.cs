namespace Metro2.Format.Files;

/// <summary>Compares what block descriptor words say with the records that follow. They are never trusted over a record's own word.</summary>
internal struct BlockTracker
{
    private const int Unknown = -1;

    private int _remaining;

    /// <summary>Blocks begun so far, one without its descriptor word included.</summary>
    public long Count { get; private set; }

    /// <summary>What the current block's descriptor word says.</summary>
    public int Declared { get; private set; }

    /// <summary>Whether a block has to begin at the next record.</summary>
    public readonly bool IsComplete => _remaining == 0;

    /// <summary>Whether the current block says that more follows.</summary>
    public readonly bool IsOpen => _remaining > 0;

    /// <summary>Begins a block behind its descriptor word.</summary>
    /// <returns>Whether the block before was complete.</returns>
    public bool Begin(int declared)
    {
        bool wasComplete = !IsOpen;
        Count++;
        Declared = declared;
        _remaining = Math.Max(declared - 4, 0);
        return wasComplete;
    }

    /// <summary>Begins a block that holds one record only and no descriptor word.</summary>
    public void BeginWithoutWord(int recordLength)
    {
        Count++;
        Declared = 0;
        _remaining = recordLength;
    }

    /// <summary>Counts a record.</summary>
    /// <returns>Whether the block has room for it.</returns>
    public bool Take(int length)
    {
        if (_remaining == Unknown)
        {
            return true;
        }

        bool fits = length <= _remaining;
        _remaining = fits ? _remaining - length : 0;
        return fits;
    }

    /// <summary>Passes line ends, which some writers count as part of the block.</summary>
    public void Separate(int count)
    {
        if (_remaining > 0 && _remaining <= count)
        {
            _remaining = 0;
        }
    }

    /// <summary>Forgets where the block ends, as bytes were passed over.</summary>
    public void Lose() => _remaining = Unknown;
}
