using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests.StandIn;

/// <summary>What has no UTF-8 form or would arrive cut must be refused or survive, never be changed in silence.</summary>
public sealed class TextTests
{
    // Escaped, because the test runner would replace them on their way to the test.
    public static TheoryData<string> TextsWithLoneSurrogates => [@"\ud800", @"a\udc00b", @"\udc00\ud800", new string('x', 1_000) + @"\ud83d"];

    [Theory]
    [MemberData(nameof(TextsWithLoneSurrogates))]
    public void A_parameter_with_a_lone_surrogate_is_refused(string escaped)
    {
        string text = Regex.Unescape(escaped);
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Invoking(open => open.Read<string>("select $1::varchar", text))
            .Should().Throw<ArgumentException>().WithMessage("*surrogate*");
    }

    [Theory]
    [MemberData(nameof(TextsWithLoneSurrogates))]
    public void SQL_with_a_lone_surrogate_is_refused(string escaped)
    {
        string text = Regex.Unescape(escaped);
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Invoking(open => open.Read<string>($"select '{text}'"))
            .Should().Throw<ArgumentException>().WithMessage("*surrogate*");
    }

    [Theory]
    [InlineData(@"secret\ud800")]
    [InlineData(@"secret\u0000")]
    public void The_refusal_does_not_repeat_the_text(string escaped)
    {
        string text = Regex.Unescape(escaped);
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Invoking(open => open.Read<string>($"select '{text}'"))
            .Should().Throw<ArgumentException>().Which.ToString().Should().NotContain("secret");
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("a\0b")]
    [InlineData("a longer text\0than twelve bytes")]
    public void A_parameter_with_a_zero_character_arrives_whole(string text)
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Read<string>("select $1::varchar", text).Should().Be(text);
        connection.Read<long>("select length($1::varchar)", text).Should().Be(text.Length);
    }

    [Theory]
    [InlineData("select 'a\0b'")]
    [InlineData("select 1\0; drop table t")]
    public void SQL_with_a_zero_character_is_refused(string sql)
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Invoking(open => open.Run(sql)).Should().Throw<ArgumentException>().WithMessage("*U+0000*");
    }

    [Fact]
    public void A_table_name_with_a_zero_character_is_refused()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (v integer)");

        connection.Invoking(open => open.CreateAppender("t\0x")).Should().Throw<ArgumentException>().WithMessage("*U+0000*");
    }

    [Fact]
    public void A_connection_goes_on_after_a_refused_text()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Invoking(open => open.Read<string>("select $1::varchar", "\ud800")).Should().Throw<ArgumentException>();

        connection.Read<string>("select $1::varchar", "fine").Should().Be("fine");
    }

    [Fact]
    public void A_statement_of_a_megabyte_arrives_whole()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        string text = string.Concat(Enumerable.Repeat("ü€𝄞 ", 100_000));

        connection.Read<string>($"select '{text}'").Should().Be(text);
    }

    [Fact]
    public void Column_names_and_error_texts_keep_their_characters()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "select 1 as \"größe 𝄞\"";
        using DuckDBDataReader reader = command.ExecuteReader();

        reader.GetName(0).Should().Be("größe 𝄞");
        connection.Invoking(open => open.Run("select \"fehlt ü\"")).Should().Throw<DuckDBException>().WithMessage("*fehlt ü*");
    }

    [Theory]
    [InlineData("-- only a comment")]
    [InlineData(" ; ")]
    [InlineData("/* nothing */")]
    public void A_text_without_a_statement_is_refused_in_words(string sql)
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Invoking(open => open.Run(sql)).Should().Throw<DuckDBException>().WithMessage("*holds no SQL statement*");
    }

    [Fact]
    public void An_empty_text_is_refused_in_words()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Invoking(open => open.Run(string.Empty)).Should().Throw<Exception>().WithMessage("*statement*");
    }
}
