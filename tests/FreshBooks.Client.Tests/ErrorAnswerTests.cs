using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

public sealed class ErrorAnswerTests
{
    /// <summary>Status, body, group, errno, requests sent (the rig allows three retries).</summary>
    public static TheoryData<int, string, FreshBooksFailure, int?, int> Answers => new()
    {
        // Both accounting shapes, the older one with an array and bare, on the documented statuses.
        { 404, Bodies.OlderError(1012), FreshBooksFailure.NotFound, 1012, 1 },
        { 404, Bodies.OlderError(1012, bare: true), FreshBooksFailure.NotFound, 1012, 1 },
        { 404, Bodies.NewerError(5, "1012"), FreshBooksFailure.NotFound, 1012, 1 },
        { 403, Bodies.OlderError(1003), FreshBooksFailure.NotPermitted, 1003, 1 },
        { 403, Bodies.NewerError(7, "1003"), FreshBooksFailure.NotPermitted, 1003, 1 },
        { 422, Bodies.OlderError(1014), FreshBooksFailure.UnexpectedResponse, 1014, 1 },
        { 400, Bodies.NewerError(3, "1013"), FreshBooksFailure.UnexpectedResponse, 1013, 1 },
        { 500, Bodies.OlderError(500), FreshBooksFailure.Unavailable, 500, 4 },
        { 500, Bodies.NewerError(13, "500"), FreshBooksFailure.Unavailable, 500, 4 },

        // The same errors behind HTTP 200 are no empty list.
        { 200, Bodies.OlderError(1003), FreshBooksFailure.NotPermitted, 1003, 1 },
        { 200, Bodies.OlderError(41001, bare: true), FreshBooksFailure.NotPermitted, 41001, 1 },
        { 200, Bodies.OlderError(12001), FreshBooksFailure.NotPermitted, 12001, 1 },
        { 200, Bodies.OlderError(1042), FreshBooksFailure.NotPermitted, 1042, 1 },
        { 200, Bodies.OlderError(1012), FreshBooksFailure.NotFound, 1012, 1 },
        { 200, Bodies.OlderError(500), FreshBooksFailure.Unavailable, 500, 4 },
        { 200, Bodies.OlderError(1001), FreshBooksFailure.UnexpectedResponse, 1001, 1 },
        { 200, Bodies.NewerError(5, "1012"), FreshBooksFailure.NotFound, 1012, 1 },
        { 200, Bodies.NewerError(7, "no number"), FreshBooksFailure.NotPermitted, null, 1 },
        { 200, Bodies.NewerError(8, ""), FreshBooksFailure.RateLimited, null, 4 },
        { 200, Bodies.NewerError(14, ""), FreshBooksFailure.Unavailable, null, 4 },
        {
            200, """{"response":{"errors":[{"errno":1003}],"result":{"clients":[],"page":1,"pages":0,"per_page":100,"total":0}}}""",
            FreshBooksFailure.NotPermitted, 1003, 1
        },
        { 200, """{"response":{"errors":["SECRET-text"]}}""", FreshBooksFailure.UnexpectedResponse, null, 1 },
        { 200, """{"response":{"errors":"SECRET-text"}}""", FreshBooksFailure.UnexpectedResponse, null, 1 },

        // Other families' shapes, which a gateway in front can answer with.
        { 404, """{"error":"Requested resource could not be found."}""", FreshBooksFailure.NotFound, null, 1 },
        { 404, """{"errors":{"message":"SECRET-m","status":404,"details":[{"reason":"1012"}]}}""", FreshBooksFailure.NotFound, 1012, 1 },
        { 422, """{"errno":2001,"error":{"title":"field required"}}""", FreshBooksFailure.UnexpectedResponse, 2001, 1 },
        { 403, """{"error_type":"forbidden","message":"SECRET-m"}""", FreshBooksFailure.NotPermitted, null, 1 },
        { 200, """{"error_type":"forbidden","message":"SECRET-m"}""", FreshBooksFailure.UnexpectedResponse, null, 1 },
        { 404, "<html>SECRET-page</html>", FreshBooksFailure.NotFound, null, 1 },
        { 403, "", FreshBooksFailure.NotPermitted, null, 1 },
        { 302, "", FreshBooksFailure.UnexpectedResponse, null, 1 },
        { 204, "", FreshBooksFailure.UnexpectedResponse, null, 1 },
        { 408, "", FreshBooksFailure.Unavailable, null, 4 },
        { 429, "", FreshBooksFailure.RateLimited, null, 4 },
        { 502, "<html>SECRET-page</html>", FreshBooksFailure.Unavailable, null, 4 },
        { 503, "", FreshBooksFailure.Unavailable, null, 4 },
        { 504, "", FreshBooksFailure.Unavailable, null, 4 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_error_is_recognised_told_by_number_and_tried_again_only_when_it_can_pass(
        int status, string body, FreshBooksFailure group, int? errno, int requests)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(body, status));

        FreshBooksException failure = await Expect.FailureAsync(() => rig.GetPageAsync());

        failure.Failure.Should().Be(group);
        failure.Errno.Should().Be(errno);
        failure.StatusCode.Should().Be(status);
        failure.Attempts.Should().Be(requests);
        failure.PageNumber.Should().Be(1);
        failure.Stream.Should().BeSameAs(FreshBooksStream.Clients);
        failure.Message.Should().Contain("clients, walk listed, page 1").And.Contain($"HTTP {status}").And.NotContain("SECRET");
        rig.Server.Received.Should().HaveCount(requests);
    }

    [Theory]
    [InlineData(401, Bodies.Unauthenticated)]
    [InlineData(401, "")]
    [InlineData(401, """{"response":{"errors":[{"errno":1003}]}}""")]
    [InlineData(401, """{"code":16,"message":"m","details":[]}""")]
    [InlineData(200, Bodies.Unauthenticated)]
    [InlineData(200, """{"code":16,"message":"m","details":[]}""")]
    [InlineData(200, """{"errno":401,"message":"invalid_token: m"}""")]
    public async Task A_refused_token_is_replaced_once_and_the_page_read_again(int status, string body)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.Answer = request =>
            request.IsToken ? rig.NextTokens()
            : request.Bearer == ClientRig.FirstAccess ? Reply.Json(body, status)
            : Reply.Json(Bodies.Page());

        SourcePage page = await rig.GetPageAsync();

        page.RowCount.Should().Be(2);
        rig.Server.Received.Select(request => request.IsToken).Should().Equal(false, true, false);
    }
}
