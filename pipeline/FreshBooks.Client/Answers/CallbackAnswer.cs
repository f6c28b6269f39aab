using System.Text.Json;
using FreshBooks.Client.Requests;

namespace FreshBooks.Client.Answers;

/// <summary>A page of callbacks, or the one that a request was about.</summary>
/// <param name="Callbacks">Those of the answer.</param>
/// <param name="Pages">Pages of the list; 1 for a single one.</param>
internal sealed record CallbackAnswer(IReadOnlyList<FreshBooksCallback> Callbacks, int Pages)
{
    public static Attempt<CallbackAnswer> Read(HttpAnswer answer)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer.Body);
            if (!document.RootElement.TryGetProperty("response", out JsonElement response)
                || !response.TryGetProperty("result", out JsonElement result))
            {
                return new(RequestFailure.From(answer));
            }

            return result.TryGetProperty("callback", out JsonElement one)
                ? new(new CallbackAnswer([Callback(one)], 1))
                : new(new CallbackAnswer(
                    [.. result.GetProperty("callbacks").EnumerateArray().Select(Callback)], result.GetProperty("pages").GetInt32()));
        }
        catch (JsonException)
        {
            return new(new RequestFailure(FreshBooksFailure.Unavailable, "the body is not complete JSON", IsTransient: true) { Status = answer.Status });
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new(new RequestFailure(FreshBooksFailure.UnexpectedResponse, "the answer is no callback and no list of them") { Status = answer.Status });
        }
    }

    private static FreshBooksCallback Callback(JsonElement element) => new(
        element.GetProperty("callbackid").GetInt64(),
        element.GetProperty("event").GetString()!,
        element.GetProperty("uri").GetString()!,
        element.GetProperty("verified").GetBoolean());
}
