using FreshBooks.Client.Tokens;
using Metro2.Etl.Configuration;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Tests.Pipeline;

namespace Metro2.Etl.Tests.SignIn;

/// <summary>The token file is encrypted with the data key; without the right one every command stops with exit code 5 and nothing is lost.</summary>
public sealed class SealedTokensTests : IAsyncLifetime
{
    private AuthRig _rig = null!;

    public async Task InitializeAsync() => _rig = await AuthRig.StartAsync();

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task A_sign_in_leaves_no_token_in_clear()
    {
        await _rig.LoginAsync();

        byte[] content = await File.ReadAllBytesAsync(_rig.TokenPath);
        StoredTokens tokens = TokenDocument.Parse(content)!.Open([TestKeys.First.Tokens])!;
        System.Text.Encoding.UTF8.GetString(content).Should().Contain(TestKeys.First.Id)
            .And.NotContainAny(tokens.AccessToken, tokens.RefreshToken, "user:clients:read");
    }

    public static TheoryData<string?, string> WrongKeys => new()
    {
        { null, "METRO2_DATA_KEY" },
        { "c2hvcnQ=", "the key is not one" },
        { TestKeys.SecondText, "is encrypted under the key" },
    };

    [Theory]
    [MemberData(nameof(WrongKeys))]
    public async Task A_missing_or_wrong_key_has_its_own_message_and_exit_code_and_leaves_the_tokens(string? key, string says)
    {
        await _rig.LoginAsync();
        byte[] before = await File.ReadAllBytesAsync(_rig.TokenPath);
        int requests = _rig.Source.Requests.Count;
        _rig.Month.Environment[DataKeySource.Variable] = key;

        foreach (string[] command in (string[][])[["auth", "status"], ["auth", "refresh"], ["auth", "logout"], ["auth", "login"], ["sync"], ["run", "--period", TestMonth.Period]])
        {
            (await _rig.Month.SayAsync([.. command, "--config", _rig.Month.ConfigurationPath])).Should().Be(ExitCode.FixSettings, "{0}: {1}", command, _rig.Month.Error);
            _rig.Month.Error.Should().Contain(says).And.NotContain(TestKeys.SecondText);
        }

        (await File.ReadAllBytesAsync(_rig.TokenPath)).Should().Equal(before);
        _rig.Source.Requests.Should().HaveCount(requests, "nothing was asked");
        _rig.Month.Environment[DataKeySource.Variable] = TestKeys.FirstText;
        (await _rig.SayAsync("status")).Should().Be(ExitCode.Done, _rig.Error);
    }

    [Fact]
    public async Task A_file_in_clear_from_before_is_used_and_encrypted_with_the_next_pair()
    {
        await _rig.LoginAsync();
        StoredTokens tokens = TokenDocument.Parse(await File.ReadAllBytesAsync(_rig.TokenPath))!.Open([TestKeys.First.Tokens])!;
        await File.WriteAllBytesAsync(_rig.TokenPath, TokenDocument.ToBytes(tokens, "", seal: null));

        (await _rig.SayAsync("status")).Should().Be(ExitCode.Done, _rig.Error);
        (await _rig.SayAsync("refresh")).Should().Be(ExitCode.Done, _rig.Error);

        TokenDocument.Parse(await File.ReadAllBytesAsync(_rig.TokenPath))!.KeyId.Should().Be(TestKeys.First.Id);
        (await _rig.SayAsync("status")).Should().Be(ExitCode.Done, _rig.Error);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_rotation_covers_the_tokens_with_and_without_a_warehouse(bool hasWarehouse)
    {
        await _rig.LoginAsync();
        if (hasWarehouse)
        {
            (await _rig.Month.SayAsync(["sync", "--streams", "account_info", "--config", _rig.Month.ConfigurationPath])).Should().Be(ExitCode.Done, _rig.Month.Error);
        }

        string newKey = Path.Combine(Path.GetDirectoryName(_rig.TokenPath)!, "new.key");
        await _rig.Month.SayAsync(["key", "new", "--out", newKey]);
        using DataKey key = DataKey.Parse(await File.ReadAllTextAsync(newKey))!;

        // The second time finds everything done.
        for (int time = 0; time < 2; time++)
        {
            (await _rig.Month.SayAsync(["key", "rotate", "--to", newKey, "--config", _rig.Month.ConfigurationPath])).Should().Be(ExitCode.Done, _rig.Month.Error);
        }

        TokenDocument.Parse(await File.ReadAllBytesAsync(_rig.TokenPath))!.KeyId.Should().Be(key.Id);
        (await _rig.SayAsync("status")).Should().Be(ExitCode.FixSettings, "the settings still give the old key");
        _rig.Error.Should().Contain(key.Id).And.Contain("key rotation");
        _rig.Month.Environment[DataKeySource.Variable] = await File.ReadAllTextAsync(newKey);
        (await _rig.SayAsync("status")).Should().Be(ExitCode.Done, _rig.Error);
        if (hasWarehouse)
        {
            await _rig.Month.SayAsync(["key", "status", "--config", _rig.Month.ConfigurationPath]);
            _rig.Month.Output.Should().Contain(key.Id).And.Contain("tokens of the sign-in");
        }
    }

    [Fact]
    public async Task A_rotation_that_does_not_know_the_tokens_key_changes_nothing()
    {
        await _rig.LoginAsync();
        byte[] before = await File.ReadAllBytesAsync(_rig.TokenPath);
        string[] keys = [Path.Combine(Path.GetDirectoryName(_rig.TokenPath)!, "a.key"), Path.Combine(Path.GetDirectoryName(_rig.TokenPath)!, "b.key")];
        foreach (string path in keys)
        {
            await _rig.Month.SayAsync(["key", "new", "--out", path]);
        }

        _rig.Month.Environment[DataKeySource.Variable] = await File.ReadAllTextAsync(keys[0]);

        (await _rig.Month.SayAsync(["key", "rotate", "--to", keys[1], "--config", _rig.Month.ConfigurationPath])).Should().Be(ExitCode.FixSettings);

        _rig.Month.Error.Should().Contain(TestKeys.First.Id).And.Contain("untouched");
        (await File.ReadAllBytesAsync(_rig.TokenPath)).Should().Equal(before);
    }
}
