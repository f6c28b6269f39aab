using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using FreshBooks.Client.Answers;
using FreshBooks.Client.Requests;

namespace FreshBooks.Client.Tokens;

/// <summary>
/// POST to the token address, once. Both grants destroy what they are given, so nothing here repeats a request, and no
/// cancellation reaches it: a request that was sent may have been carried out. The time limit of a request still holds.
/// </summary>
internal sealed class TokenEndpoint(FreshBooksClientOptions options, RequestSender sender, TimeProvider timeProvider)
{
    private readonly Uri address = new(options.ApiAddress, "/auth/oauth/token");
    private readonly Uri revocationAddress = new(options.ApiAddress, "/auth/oauth/revoke");

    public Task<Attempt<StoredTokens>> ExchangeCodeAsync(string code) => PostAsync("authorization_code", "code", code);

    public Task<Attempt<StoredTokens>> RefreshAsync(string refreshToken) =>
        PostAsync("refresh_token", "refresh_token", refreshToken);

    /// <summary>Ends the grant; null when the service did it. Asking again does no harm.</summary>
    public async Task<RequestFailure?> RevokeAsync(string refreshToken)
    {
        Attempt<HttpAnswer> answered = await SendAsync(revocationAddress, ("token", refreshToken));
        return answered.Value is not { } answer ? answered.Failure : answer.Status == 200 ? null : Judge(RequestFailure.From(answer));
    }

    private async Task<Attempt<StoredTokens>> PostAsync(string grantType, string credentialName, string credential)
    {
        DateTimeOffset askedAt = timeProvider.GetUtcNow();
        Attempt<HttpAnswer> answered = await SendAsync(
            address, ("grant_type", grantType), (credentialName, credential), ("redirect_uri", options.RedirectUri));
        if (answered.Value is not { } answer)
        {
            return new Attempt<StoredTokens>(answered.Failure!);
        }

        if (answer.Status != 200)
        {
            return new Attempt<StoredTokens>(Judge(RequestFailure.From(answer)));
        }

        // A garbled 200 is an answer lost: the service has rotated.
        return TokenAnswer.Read(answer.Body, askedAt) is { } tokens
            ? new Attempt<StoredTokens>(tokens)
            : new Attempt<StoredTokens>(new RequestFailure(
                FreshBooksFailure.Unavailable, "the answer holds no pair of tokens", IsTransient: true)
            { Status = 200 });
    }

    private static RequestFailure Judge(RequestFailure failure)
    {
        if (failure.OAuthError == ServiceError.InvalidGrant)
        {
            return failure with { Failure = FreshBooksFailure.SignInRequired, What = "the grant is spent or revoked" };
        }

        // Here 401 is about the app, not about a bearer.
        return failure.Status is >= 400 and < 500 && !failure.IsTransient
            ? failure with
            {
                Failure = FreshBooksFailure.WrongCredentials,
                What = failure.OAuthError switch
                {
                    ServiceError.UnauthorizedClient => "the app may not use this kind of sign-in; the developer portal has to allow it",
                    ServiceError.InvalidClient => "the service does not know the app, or its secret is another one",
                    _ => "the service does not accept the app's settings",
                },
                Remedy = failure.OAuthError switch
                {
                    ServiceError.UnauthorizedClient =>
                        "Look at the app's state in the developer portal and allow the authorization code and its refresh there, or give the client id of another app.",
                    ServiceError.InvalidClient => "Correct client id and client secret.",
                    _ => null,
                },
                IsUnauthenticated = false,
            }
            : failure;
    }

    private async Task<Attempt<HttpAnswer>> SendAsync(Uri target, params (string Name, string Value)[] fields)
    {
        using HttpRequestMessage message = new(HttpMethod.Post, target);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("metro2-etl", "1"));
        message.Content = new ByteArrayContent(Body(fields));
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await sender.SendAsync(message, CancellationToken.None);
    }

    private byte[] Body((string Name, string Value)[] fields)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("client_id", options.ClientId);
            writer.WriteString("client_secret", options.ClientSecret);
            foreach ((string name, string value) in fields)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
