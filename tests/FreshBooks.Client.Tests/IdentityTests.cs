using System.Text.Json;
using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

public sealed class IdentityTests
{
    [Fact]
    public async Task Memberships_come_with_ids_and_roles_and_without_names()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(Answer(
            [("Qz7Lm2", "owner"), (null, "owner"), ("", "admin")], [("Qz7Lm2", "admin"), ("Other1", "client")])));

        FreshBooksIdentity identity = await rig.Client().GetIdentityAsync(CancellationToken.None);

        identity.Memberships.Select(membership => (membership.BusinessId, membership.AccountId, membership.Role))
            .Should().Equal((3204417L, "Qz7Lm2", "owner"), (3204418L, null, "owner"), (3204419L, null, "admin"));
        identity.Memberships[0].AccountRoles.Should().Equal("admin");
        (identity + string.Concat(identity.Memberships)).Should().NotContain("SECRET");
        rig.Server.Received.Single().Path.Should().Be("/auth/api/v1/users/me");
    }

    /// <summary>Memberships and roles as "account:role", the configured id, and the choice or the group of the failure.</summary>
    public static TheoryData<string, string, string?, string?, FreshBooksFailure> Choices => new()
    {
        { "A1:owner", "", null, "A1", default },
        { "A1:owner", "A1:admin", null, "A1", default },
        { "A1:accountant -:owner", "", null, "A1", default },
        { "A1:client A2:manager", "", null, "A2", default },
        { "A1:owner A2:owner", "", "A2", "A2", default },
        { "A1:client A1:accountant", "", null, "A1", default },
        { "A1:client A1:accountant", "", "A1", "A1", default },
        { "A1:owner A2:owner", "", null, null, FreshBooksFailure.AccountNotChosen },
        { "A1:owner", "", "A9", null, FreshBooksFailure.AccountNotChosen },
        { "A1:owner", "", "a1", null, FreshBooksFailure.AccountNotChosen },
        { "-:owner", "A1:client", null, null, FreshBooksFailure.AccountNotChosen },
        { "-:owner", "A1:client", "A1", null, FreshBooksFailure.AccountNotChosen },
        { "", "", null, null, FreshBooksFailure.AccountNotChosen },
        { "A1:business_employee", "", null, null, FreshBooksFailure.AccountNotChosen },
        { "A1:client", "", "A1", null, FreshBooksFailure.NotPermitted },
        { "A1:owner", "A1:client", "A1", null, FreshBooksFailure.NotPermitted },
        { "A1:owner", "A1:client", null, null, FreshBooksFailure.AccountNotChosen },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task The_business_is_chosen_by_setting_or_because_it_is_the_only_one_that_fits(
        string memberships, string roles, string? configured, string? expected, FreshBooksFailure group)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(Answer(Pairs(memberships), Pairs(roles))));
        FreshBooksIdentity identity = await rig.Client().GetIdentityAsync(CancellationToken.None);

        if (expected is not null)
        {
            identity.ChooseAccount(configured).AccountId.Should().Be(expected);
            return;
        }

        FreshBooksException failure = FluentActions.Invoking(() => identity.ChooseAccount(configured))
            .Should().ThrowExactly<FreshBooksException>().Which;
        failure.Failure.Should().Be(group);
        foreach ((string? account, string role) in group == FreshBooksFailure.AccountNotChosen ? Pairs(memberships) : [])
        {
            failure.Message.Should().Contain($"account id {account ?? "none"} (role {role})");
        }
    }

    [Fact]
    public void A_role_or_id_that_could_disturb_a_terminal_is_not_printed()
    {
        FreshBooksIdentity identity = new([new FreshBooksMembership(1, "A\u001b[2J", "ow ner", [])]);

        FluentActions.Invoking(() => identity.ChooseAccount("A1")).Should().ThrowExactly<FreshBooksException>()
            .WithMessage("*account id (unprintable) (role (unprintable))*");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"response":{}}""")]
    [InlineData("""{"response":{"business_memberships":null}}""")]
    [InlineData("""[1]""")]
    public async Task An_answer_without_memberships_is_unexpected(string body)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(body));

        FreshBooksException failure = await Expect.FailureAsync(() => rig.Client().GetIdentityAsync(CancellationToken.None));

        failure.Failure.Should().Be(FreshBooksFailure.UnexpectedResponse);
        failure.Message.Should().Contain("users/me");
    }

    [Fact]
    public async Task A_broken_identity_answer_is_tried_again()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        string whole = Answer([("A1", "owner")], []);
        rig.Server.AnswerInTurn(Reply.Json(whole[..^3]), Reply.Json("", 502), Reply.Json(whole));

        FreshBooksIdentity identity = await rig.Client().GetIdentityAsync(CancellationToken.None);

        identity.Memberships.Should().ContainSingle();
    }

    private static (string? Account, string Role)[] Pairs(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(':'))
            .Select(parts => (parts[0] == "-" ? null : parts[0], parts[1])),
    ];

    private static string Answer((string? Account, string Role)[] memberships, (string? Account, string Role)[] roles) =>
        JsonSerializer.Serialize(new
        {
            response = new
            {
                id = 771204,
                first_name = "SECRET-name",
                email = "SECRET@harborline.example",
                addresses = new object?[] { null },
                business_memberships = memberships.Select((membership, index) => new
                {
                    id = 880101 + index,
                    role = membership.Role,
                    fasttrack_token = "SECRET-fasttrack",
                    business = new { id = 3204417 + index, name = "SECRET-business", account_id = membership.Account },
                }),
                roles = roles.Select(role => new { id = 9901, role = role.Role, accountid = role.Account }),
            },
        });
}
