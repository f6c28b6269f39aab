using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Writer;

namespace DuckDB.NET.Bindings.Tests;

/// <summary>DuckDB calls back into .NET here: lent chunks, error texts and arguments of every type.</summary>
public sealed class FunctionTests
{
    [Fact]
    public void A_scalar_function_is_called_for_every_row()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.RegisterScalarFunction<long, long>("twice", value => value * 2);

        connection.Read<long>("select sum(twice(i))::bigint from range(100000) as r(i)").Should().Be(9_999_900_000);
    }

    [Fact]
    public void A_scalar_function_takes_and_gives_text()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.RegisterScalarFunction<string, string, string>("glue", (left, right) => left + "–" + right);

        connection.Read<bool>("select bool_and(glue('ä' || i, 'long enough for a pointer') = 'ä' || i || '–long enough for a pointer') from range(5000) as r(i)")
            .Should().BeTrue();
    }

    [Fact]
    public void Lent_chunks_are_not_freed_by_the_finalizer()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.RegisterScalarFunction<long, long>("same", value => value);

        for (int round = 0; round < 20; round++)
        {
            connection.Read<long>("select count(same(i)) from range(50000) as r(i)").Should().Be(50_000);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [Theory]
    [InlineData("plain words")]
    [InlineData("before\\0after")]
    [InlineData("lone \\ud800 surrogate")]
    public void What_a_function_throws_ends_the_statement_and_not_the_process(string escaped)
    {
        string text = System.Text.RegularExpressions.Regex.Unescape(escaped);
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.RegisterScalarFunction<long, long>("refuse", (long value) => throw new InvalidOperationException(text));

        connection.Invoking(open => open.Read<long>("select refuse(1::bigint)")).Should().Throw<DuckDBException>();
        connection.Read<int>("select 1").Should().Be(1);
    }

    [Fact]
    public void A_table_function_gives_rows()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.RegisterTableFunction<int, string>(
            "repeated",
            arguments => new TableFunction(
                [new ColumnInfo("position", typeof(int)), new ColumnInfo("word", typeof(string))],
                Enumerable.Range(0, arguments[0].GetValue<int>()).Select(position => (position, arguments[1].GetValue<string>())).ToList()),
            (item, writers, row) =>
            {
                (int position, string word) = ((int, string))item!;
                writers[0].WriteValue(position, row);
                writers[1].WriteValue(word, row);
            });

        connection.Read<bool>("select count(*) = 5000 and max(position) = 4999 and bool_and(word = 'wörd') from repeated(5000, 'wörd')")
            .Should().BeTrue();
    }

    public static TheoryData<string, string> Arguments => new()
    {
        { "true", "True" },
        { "(-128)::tinyint", "-128" },
        { "(-32768)::smallint", "-32768" },
        { "2147483647::integer", "2147483647" },
        { "(-9223372036854775808)::bigint", "-9223372036854775808" },
        { "255::utinyint", "255" },
        { "65535::usmallint", "65535" },
        { "4294967295::uinteger", "4294967295" },
        { "18446744073709551615::ubigint", "18446744073709551615" },
        { "1.5::float", "1.5" },
        { "0.1::double", "0.1" },
        { "'twelve and more bytes, ü'", "twelve and more bytes, ü" },
        { "'0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'::uuid", "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0" },
        { "date '2026-10-31'", "10/31/2026" },
        { "timestamp '2026-10-31 12:34:56.789'", "10/31/2026 12:34:56" },
    };

    [Theory]
    [MemberData(nameof(Arguments))]
    public void An_argument_arrives_in_the_type_that_the_function_declares(string sql, string expected)
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        Register<bool>(connection, "boolean");
        Register<sbyte>(connection, "tinyint");
        Register<short>(connection, "smallint");
        Register<int>(connection, "integer");
        Register<long>(connection, "bigint");
        Register<byte>(connection, "utinyint");
        Register<ushort>(connection, "usmallint");
        Register<uint>(connection, "uinteger");
        Register<ulong>(connection, "ubigint");
        Register<float>(connection, "float");
        Register<double>(connection, "double");
        Register<string>(connection, "varchar");
        Register<Guid>(connection, "uuid");
        Register<DateOnly>(connection, "date");
        Register<DateTime>(connection, "timestamp");

        string type = connection.Read<string>($"select lower(typeof({sql}))");
        connection.Read<string>($"select v from echo_{type}({sql})").Should().Be(expected);
    }

    [Fact]
    public void An_argument_that_does_not_fit_is_refused_and_not_wrapped()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.RegisterTableFunction<long>("narrow", arguments => OneText(arguments[0].GetValue<int>()), WriteText);
        connection.RegisterTableFunction<double>("whole", arguments => OneText(arguments[0].GetValue<long>()), WriteText);
        connection.RegisterTableFunction<string>("number", arguments => OneText(arguments[0].GetValue<int>()), WriteText);
        connection.RegisterTableFunction<int>("absent", arguments => OneText(arguments[0].GetValue<int>()), WriteText);

        connection.Read<string>("select v from narrow(2147483647::bigint)").Should().Be("2147483647");
        connection.Read<string>("select v from whole(3::double)").Should().Be("3");
        foreach (string call in new[] { "narrow(2147483648)", "whole(3.5)", "number('3')", "absent(null::integer)" })
        {
            connection.Invoking(open => open.Read<string>($"select v from {call}")).Should().Throw<DuckDBException>(call);
        }
    }

    private static void Register<T>(DuckDBConnection connection, string type) =>
        connection.RegisterTableFunction<T>($"echo_{type}", arguments => OneText(arguments[0].GetValue<T>()), WriteText);

    private static TableFunction OneText(object? value) => new(
        [new ColumnInfo("v", typeof(string))],
        new[] { Convert.ToString(value, CultureInfo.InvariantCulture) });

    private static void WriteText(object? item, IDuckDBDataWriter[] writers, ulong row) => writers[0].WriteValue((string)item!, row);
}
