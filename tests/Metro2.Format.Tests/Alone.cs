namespace Metro2.Format.Tests;

/// <summary>
/// Tests that count memory, or that use both processors and set off collections which would spoil the counting of others.
/// They run when all others are done, one after the other.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
