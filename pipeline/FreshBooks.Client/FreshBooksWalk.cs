namespace FreshBooks.Client;

/// <summary>Which rows a walk over a stream asks for. Lists leave deleted rows out, so all rows take two walks.</summary>
public enum FreshBooksWalk
{
    /// <summary>No <c>vis_state</c> filter: active and archived rows. Named <c>listed</c>.</summary>
    Listed,

    /// <summary><c>search[vis_state]=1</c>: deleted rows. Named <c>deleted</c>.</summary>
    Deleted,

    /// <summary>Active and archived rows that changed on or after a day. Named <c>changed</c>.</summary>
    Changed,
}

/// <summary>The names of the walks in warehouse, logs and messages.</summary>
public static class FreshBooksWalkNames
{
    /// <summary>The walks that together bring all rows, listed rows first.</summary>
    public static IReadOnlyList<FreshBooksWalk> All { get; } = [FreshBooksWalk.Listed, FreshBooksWalk.Deleted];

    /// <summary><c>listed</c>, <c>deleted</c> or <c>changed</c>.</summary>
    /// <param name="walk">The walk to name.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the three.</exception>
    public static string ToName(this FreshBooksWalk walk) => walk switch
    {
        FreshBooksWalk.Listed => "listed",
        FreshBooksWalk.Deleted => "deleted",
        FreshBooksWalk.Changed => "changed",
        _ => throw new ArgumentOutOfRangeException(nameof(walk)),
    };
}
