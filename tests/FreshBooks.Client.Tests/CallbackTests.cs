using System.Text.Json.Nodes;
using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

/// <summary>Callbacks: what is sent, what is read, and what is never sent twice.</summary>
public sealed class CallbackTests
{
    private const string One = """{"response":{"result":{"callback":{"callbackid":7,"id":7,"event":"payment","uri":"https://etl.example.com/fb","verified":false}}}}""";

    [Fact]
    public async Task A_callback_is_registered_confirmed_and_asked_for_its_secret_again()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(One, 201), Reply.Json(One.Replace("false", "true", StringComparison.Ordinal)), Reply.Json(One));
        FreshBooksCallbacks callbacks = rig.Client().Callbacks(ClientRig.Account);

        FreshBooksCallback made = await callbacks.RegisterAsync("payment", new Uri("https://etl.example.com/fb"), CancellationToken.None);
        FreshBooksCallback confirmed = await callbacks.ConfirmAsync(7, "k9Qp3ZrT7uVw", CancellationToken.None);
        await callbacks.ResendAsync(7, CancellationToken.None);

        made.Should().Be(new FreshBooksCallback(7, "payment", "https://etl.example.com/fb", IsVerified: false));
        confirmed.IsVerified.Should().BeTrue();
        rig.Server.Received.Select(request => $"{request.Method} {request.Path}").Should().Equal(
            "POST /events/account/Qz7Lm2/events/callbacks",
            "PUT /events/account/Qz7Lm2/events/callbacks/7",
            "PUT /events/account/Qz7Lm2/events/callbacks/7");
        JsonNode[] bodies = [.. rig.Server.Received.Select(request => JsonNode.Parse(request.Body)!["callback"]!)];
        ((string)bodies[0]["event"]!).Should().Be("payment");
        ((string)bodies[0]["uri"]!).Should().Be("https://etl.example.com/fb");
        ((string)bodies[1]["verifier"]!).Should().Be("k9Qp3ZrT7uVw");
        ((bool)bodies[2]["resend"]!).Should().BeTrue();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Nothing_is_registered_twice_because_an_answer_was_lost(int status)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json("", status));

        FreshBooksException failure = await Expect.FailureAsync(
            () => rig.Client().Callbacks(ClientRig.Account).RegisterAsync("payment", new Uri("https://etl.example.com/fb"), CancellationToken.None));

        failure.IsTransient.Should().BeTrue();
        rig.Server.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task The_list_is_read_to_its_last_page_and_a_confirmation_is_tried_again()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        const string page = """{"response":{"result":{"callbacks":[{"callbackid":1,"event":"client","uri":"https://a.example.com/","verified":true}],"page":1,"pages":2,"per_page":1,"total":2}}}""";
        rig.Server.AnswerInTurn(
            Reply.Json(page), Reply.Json(page.Replace("\"callbackid\":1", "\"callbackid\":2", StringComparison.Ordinal)), Reply.Json("", 500), Reply.Json(One));
        FreshBooksCallbacks callbacks = rig.Client().Callbacks(ClientRig.Account);

        (await callbacks.ListAsync(CancellationToken.None)).Select(callback => callback.Id).Should().Equal(1, 2);
        await callbacks.ConfirmAsync(7, "k9Qp3ZrT7uVw", CancellationToken.None);

        rig.Server.Received.Should().HaveCount(4);
    }

    [Theory]
    [InlineData("""{"response":{"result":{"callbacks":[{"callbackid":"x"}],"pages":1}}}""", FreshBooksFailure.UnexpectedResponse)]
    [InlineData("""{"response":{"result":{}}}""", FreshBooksFailure.UnexpectedResponse)]
    [InlineData("""{"response":{"errors":[{"errno":1003}]}}""", FreshBooksFailure.NotPermitted)]
    [InlineData("""{"response":""", FreshBooksFailure.Unavailable)]
    public async Task An_answer_that_is_no_list_is_told_apart(string body, FreshBooksFailure failure)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(body));

        (await Expect.FailureAsync(() => rig.Client().Callbacks(ClientRig.Account).ListAsync(CancellationToken.None))).Failure.Should().Be(failure);
    }
}
