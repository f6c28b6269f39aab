namespace FreshBooks.Client.Tokens;

/// <summary>A pair as it was found, and the digest of the content that held it.</summary>
/// <param name="Tokens">The pair.</param>
/// <param name="Digest">Names the content; a successor is stored only over this one.</param>
internal sealed record FoundTokens(StoredTokens Tokens, string Digest);
