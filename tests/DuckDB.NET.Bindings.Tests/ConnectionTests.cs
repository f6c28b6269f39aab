using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public void A_database_in_memory_opens_and_answers()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Read<int>("select 41 + 1").Should().Be(42);
    }

    [Fact]
    public void The_native_library_is_the_version_that_the_provider_was_made_for()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.ServerVersion.Should().Be("v1.5.6");
        connection.Read<string>("select version()").Should().Be("v1.5.6");
    }
}
