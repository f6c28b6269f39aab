namespace FreshBooks.Client.Tokens;

/// <summary>Where a rotation stands. A process can end behind each of them; the next one goes on from what is on the disk then.</summary>
internal enum TokenStep
{
    /// <summary>The lock file is held.</summary>
    Locked,

    /// <summary>What an earlier process left half-way is finished or removed.</summary>
    Recovered,

    /// <summary>The stored pair is read.</summary>
    Read,

    /// <summary>The place of the next pair is made.</summary>
    Opened,

    /// <summary>The service has answered with the next pair.</summary>
    Answered,

    /// <summary>The next pair is written, perhaps not on the disk.</summary>
    Written,

    /// <summary>The next pair is on the disk.</summary>
    Flushed,

    /// <summary>The stored pair is still the one that the next one was made from.</summary>
    Compared,

    /// <summary>The next pair is the stored one.</summary>
    Renamed,

    /// <summary>The folder is on the disk.</summary>
    Settled,
}
