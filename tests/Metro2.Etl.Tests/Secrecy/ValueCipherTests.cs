using Metro2.Etl.Secrecy;

namespace Metro2.Etl.Tests.Secrecy;

public sealed class ValueCipherTests : IDisposable
{
    private static readonly ValuePlace Place = new("Qz7Lm2-2026-10", "ssn", 7);

    private readonly ValueCipher _cipher = TestKeys.First.Cipher();

    public void Dispose() => _cipher.Dispose();

    [Theory]
    [InlineData("772112233")]
    [InlineData("1980-05-17")]
    [InlineData("é")]
    public void A_value_comes_back_where_it_was_put(string value)
    {
        string stored = _cipher.Seal(value, Place);

        stored.Should().MatchRegex("^1:[0-9a-f]{16}:[A-Za-z0-9+/=]+$").And.NotContain(value);
        stored.Split(':')[1].Should().Be(TestKeys.First.Id);
        _cipher.Open(stored, Place).Should().Be(value);
    }

    [Fact]
    public void Nothing_stays_nothing()
    {
        _cipher.Seal("", Place).Should().BeEmpty();
        _cipher.Open("", Place).Should().BeEmpty();
    }

    [Fact]
    public void The_same_value_is_stored_differently_every_time() =>
        Enumerable.Range(0, 100).Select(_ => _cipher.Seal("772112233", Place)).Should().OnlyHaveUniqueItems();

    [Theory]
    [InlineData("Qz7Lm2-2026-09", "ssn", 7L)]
    [InlineData("Qz7Lm2-2026-10", "birth_date", 7L)]
    [InlineData("Qz7Lm2-2026-10", "ssn", 8L)]
    [InlineData("Qz7Lm2-2026-10", "ssn", null)]
    public void A_value_that_was_moved_does_not_open(string runId, string column, long? clientId) =>
        MustRefuse(_cipher.Seal("772112233", Place), new ValuePlace(runId, column, clientId));

    [Fact]
    public void A_value_with_any_bit_changed_does_not_open()
    {
        string stored = _cipher.Seal("772112233", Place);
        string head = stored[..(stored.LastIndexOf(':') + 1)];
        byte[] bytes = Convert.FromBase64String(stored[head.Length..]);
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] changed = [.. bytes];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            MustRefuse(head + Convert.ToBase64String(changed), Place);
        }
    }

    [Theory]
    [InlineData("772112233")]
    [InlineData("1::")]
    [InlineData("1:0011223344556677:AAAA")]
    public void What_is_no_value_of_this_key_does_not_open(string stored) => MustRefuse(stored, Place);

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("!")]
    public void A_value_with_its_end_missing_does_not_open(string rest) => MustRefuse(_cipher.Head + rest, Place);

    [Fact]
    public void Another_key_opens_nothing()
    {
        using ValueCipher other = TestKeys.Second.Cipher();

        MustRefuse(other.Seal("772112233", Place), Place);
    }

    [Fact]
    public void Fingerprints_tell_equal_values_of_one_column_and_one_key_and_nothing_else()
    {
        string one = TestKeys.First.Fingerprint("ssn", "772112233");

        one.Should().MatchRegex("^[0-9a-f]{32}$").And.Be(TestKeys.First.Fingerprint("ssn", "772112233"));
        new[] { TestKeys.First.Fingerprint("ssn", "772112234"), TestKeys.First.Fingerprint("birth_date", "772112233"), TestKeys.Second.Fingerprint("ssn", "772112233") }
            .Should().NotContain(one);
        TestKeys.First.Fingerprint("ssn", "").Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("AQEB")]
    [InlineData("not base64")]
    [InlineData("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")]
    public void A_key_is_32_bytes_of_base64_and_nothing_else(string text) => DataKey.Parse(text).Should().BeNull();

    [Fact]
    public void New_keys_differ_and_tell_only_their_names()
    {
        string text = DataKey.NewText();
        using DataKey key = DataKey.Parse(text + "\n")!;

        DataKey.NewText().Should().NotBe(text);
        key.ToString().Should().Be($"data key {key.Id}").And.NotContain(text);
    }

    private void MustRefuse(string stored, ValuePlace place)
    {
        Action open = () => _cipher.Open(stored, place);

        open.Should().Throw<ForeignValueException>().Which.Message.Should().NotContain("772112233");
    }
}
