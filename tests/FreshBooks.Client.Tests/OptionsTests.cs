using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

public sealed class OptionsTests
{
    private static readonly FreshBooksClientOptions Good = new()
    {
        ClientId = "client-id",
        ClientSecret = "SECRET",
        RedirectUri = "https://localhost/back",
    };

    public static TheoryData<string, FreshBooksClientOptions> Mistakes => new()
    {
        { "ApiAddress", Good with { ApiAddress = new Uri("http://api.freshbooks.com") } },
        { "ApiAddress", Good with { ApiAddress = new Uri("https://api.freshbooks.com/v1") } },
        { "ApiAddress", Good with { ApiAddress = new Uri("https://user@api.freshbooks.com") } },
        { "ApiAddress", Good with { ApiAddress = new Uri("/relative", UriKind.Relative) } },
        { "ApiAddress", Good with { ApiAddress = new Uri("file:///etc") } },
        { "AuthorizeAddress", Good with { AuthorizeAddress = new Uri("http://auth.freshbooks.com") } },
        { "ClientId", Good with { ClientId = " " } },
        { "ClientSecret", Good with { ClientSecret = "" } },
        { "ClientSecret", Good with { ClientSecret = "SECRET\n" } },
        { "RedirectUri", Good with { RedirectUri = "" } },
        { "InitialRefreshToken", Good with { InitialRefreshToken = "" } },
        { "ApiVersion", Good with { ApiVersion = "2023\r\n" } },
        { "PageSize", Good with { PageSize = 0 } },
        { "PageSize", Good with { PageSize = 101 } },
        { "MaxRequestsInFlight", Good with { MaxRequestsInFlight = 0 } },
        { "MinRequestInterval", Good with { MinRequestInterval = TimeSpan.FromSeconds(-1) } },
        { "RequestTimeout", Good with { RequestTimeout = TimeSpan.Zero } },
        { "MaxRetries", Good with { MaxRetries = -1 } },
        { "RetryDelay", Good with { RetryDelay = TimeSpan.FromMinutes(3) } },
        { "MaxRetryDelay", Good with { MaxRetryDelay = TimeSpan.Zero } },
        { "RefreshMargin", Good with { RefreshMargin = TimeSpan.FromDays(1) } },
        { "MaxBodyBytes", Good with { MaxBodyBytes = 10 } },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_setting_that_cannot_work_is_refused_by_name(string name, FreshBooksClientOptions options)
    {
        FluentActions.Invoking(() => Client(options)).Should().Throw<ArgumentException>()
            .Where(exception => exception.ParamName == name)
            .Which.Message.Should().Contain(name).And.NotContain("SECRET");
    }

    [Fact]
    public void The_defaults_are_accepted_and_print_no_secret()
    {
        using FreshBooksClient client = Client(Good);

        Good.ToString().Should().Be("FreshBooks at https://api.freshbooks.com");
    }

    [Fact]
    public void The_consent_address_carries_everything_escaped()
    {
        using FreshBooksClient client = Client(Good with { Scopes = ["user:profile:read", "user:clients:read"] });

        client.GetConsentAddress("a&b").AbsoluteUri.Should().Be(
            "https://auth.freshbooks.com/oauth/authorize/?response_type=code&client_id=client-id"
            + "&redirect_uri=https%3A%2F%2Flocalhost%2Fback&scope=user%3Aprofile%3Aread%20user%3Aclients%3Aread&state=a%26b");
    }

    [Fact]
    public void Streams_and_walks_have_the_names_that_the_warehouse_uses()
    {
        FreshBooksStream.MonthEnd.Select(stream => stream.Name)
            .Should().Equal("account_info", "clients", "invoices", "payments", "credit_notes");
        FreshBooksStream.MonthEnd.Select(stream => stream.IdField)
            .Should().Equal("id", "userid", "invoiceid", "logid", "creditid");
        FreshBooksWalkNames.All.Select(walk => walk.ToName()).Should().Equal("listed", "deleted");
    }

    private static FreshBooksClient Client(FreshBooksClientOptions options) =>
        new(options, new TokenFile(Path.Combine(Path.GetTempPath(), "never-made", "tokens.json"), TimeProvider.System), new ManualClock());
}
