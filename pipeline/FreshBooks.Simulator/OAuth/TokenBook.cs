using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FreshBooks.Simulator.OAuth;

/// <summary>Codes and tokens that are alive. Codes work once and five minutes; refresh tokens once and for ever.</summary>
internal sealed class TokenBook
{
    private const int TokenPurpose = 4;
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly SimulatorOptions _options;
    private readonly RandomStream _random;
    private readonly Dictionary<string, (string Scope, DateTimeOffset IssuedAt)> _codes = [];
    private readonly Dictionary<string, (string Scope, string? AccessToken)> _refreshTokens = [];
    private readonly Dictionary<string, (string Scope, DateTimeOffset ExpiresAt)> _accessTokens = [];

    public TokenBook(SimulatorOptions options)
    {
        _options = options;
        _random = new RandomStream(options.Seed, 0, TokenPurpose);
        ClientId = _random.Hex(32);
        ClientSecret = _random.Hex(32);
    }

    public string ClientId { get; }
    public string ClientSecret { get; }
    public int IssuedCount { get; private set; }

    public string IssueCode(string scope)
    {
        lock (_gate)
        {
            string code = _random.Hex(32);
            _codes[code] = (scope, Now);
            return code;
        }
    }

    /// <summary>The token answer for a code, or null when the code is unknown, spent or too old.</summary>
    public object? ExchangeCode(string code)
    {
        lock (_gate)
        {
            return _codes.Remove(code, out (string Scope, DateTimeOffset IssuedAt) entry) && Now - entry.IssuedAt < CodeLifetime
                ? Issue(entry.Scope)
                : null;
        }
    }

    /// <summary>The token answer for a refresh token, which is spent by this; null when it was spent or never issued.</summary>
    public object? Refresh(string refreshToken)
    {
        lock (_gate)
        {
            if (!_refreshTokens.Remove(refreshToken, out (string Scope, string? AccessToken) entry))
            {
                return null;
            }

            if (_options.RefreshEndsOldAccessToken && entry.AccessToken is { } old)
            {
                _accessTokens.Remove(old);
            }

            return Issue(entry.Scope);
        }
    }

    /// <summary>The scopes of a live access token; null when it is dead.</summary>
    public string? ScopesOf(string accessToken)
    {
        lock (_gate)
        {
            return _accessTokens.TryGetValue(accessToken, out (string Scope, DateTimeOffset ExpiresAt) entry) && Now < entry.ExpiresAt
                ? entry.Scope
                : null;
        }
    }

    /// <summary>Ends the grant that an access or refresh token belongs to; unknown tokens change nothing.</summary>
    public void Revoke(string token)
    {
        lock (_gate)
        {
            _accessTokens.Remove(token);
            foreach ((string refreshToken, (_, string? accessToken)) in _refreshTokens.ToList())
            {
                if (refreshToken == token || accessToken == token)
                {
                    _refreshTokens.Remove(refreshToken);
                    _accessTokens.Remove(accessToken ?? "");
                }
            }
        }
    }

    public void RevokeAccessTokens()
    {
        lock (_gate)
        {
            _accessTokens.Clear();
        }
    }

    private DateTimeOffset Now => _options.TimeProvider.GetUtcNow();

    private object Issue(string scope)
    {
        long createdAt = Now.ToUnixTimeSeconds();
        long lifetime = (long)_options.AccessTokenLifetime.TotalSeconds;
        string accessToken = MakeJwt(scope, createdAt, lifetime);
        string refreshToken = _random.Hex(32);
        _accessTokens[accessToken] = (scope, Now + _options.AccessTokenLifetime);
        _refreshTokens[refreshToken] = (scope, accessToken);
        IssuedCount++;
        return new
        {
            access_token = accessToken,
            token_type = "Bearer",
            expires_in = lifetime,
            refresh_token = refreshToken,
            scope,
            created_at = createdAt,
            direct_buy_tokens = new { },
        };
    }

    private string MakeJwt(string scope, long issuedAt, long lifetime)
    {
        string header = Encode(new { alg = "RS256", kid = "simulator", typ = "JWT" });
        string payload = Encode(new
        {
            sub = Business.OwnerId.ToString(CultureInfo.InvariantCulture),
            scope,
            iat = issuedAt,
            exp = issuedAt + lifetime,
            jti = _random.Hex(16),
        });
        string signature = Base64Url.EncodeToString(Convert.FromHexString(_random.Hex(256)));
        return $"{header}.{payload}.{signature}";
    }

    private static string Encode(object part) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(part)));
}
