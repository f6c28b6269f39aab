namespace FreshBooks.Simulator;

/// <summary>The invented company that owns the account.</summary>
internal static class Business
{
    public const string Name = "Northwater Fiber & Water";
    public const string AccountId = "Nw7Kt2";
    public const long Id = 4_417_203;
    public const string Uuid = "6e2b9f04-71d3-4c58-a1f6-3b90c7d25e18";
    public const long OwnerId = 862_114;
    public const string TimeZone = "America/Chicago";
    public const string Street = "310 Harbor View Dr";
    public const string City = "Duluth";
    public const string Province = "Minnesota";
    public const string PostalCode = "55802";
    public const string Country = "United States";
    public const string Phone = "+12185550100";
    public const string RedirectUri = "https://localhost:8943/callback";
}
