namespace FreshBooks.Simulator;

/// <summary>One request that arrived. It holds no header and no body, so no token.</summary>
/// <param name="Route"><c>clients</c>, <c>invoices</c>, <c>payments</c>, <c>credit_notes</c>, <c>users_me</c>, <c>token</c>, <c>revoke</c>, <c>authorize</c> or <c>unknown</c>.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="PathAndQuery">Path and query, percent-decoded.</param>
/// <param name="Status">HTTP status of the answer; 0 when the connection was dropped instead.</param>
public sealed record SimulatorRequest(string Route, string Method, string PathAndQuery, int Status);
