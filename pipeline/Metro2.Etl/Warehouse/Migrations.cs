using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;

namespace Metro2.Etl.Warehouse;

/// <summary>
/// The numbered files of <c>sql/migrations</c>: each runs once, in order, in a transaction of its own together with its
/// line in <c>etl.schema_migrations</c>. An applied file is never edited; a change is a new file.
/// </summary>
internal static class Migrations
{
    private const string Journal =
        """
        create schema if not exists etl;
        create table if not exists etl.schema_migrations (
            number integer primary key,
            name text not null,
            sha256 text not null,
            applied_at timestamptz not null
        );
        """;

    /// <summary>Applies what is missing.</summary>
    /// <param name="connection">The warehouse, open for writing.</param>
    /// <param name="time">Clock for the journal.</param>
    /// <param name="step">Told of every commit; may be null.</param>
    /// <returns>How many were applied now.</returns>
    /// <exception cref="EtlException">
    /// <see cref="ExitCode.FixSettings"/>: an applied one was edited, or the warehouse has more than this program knows.
    /// </exception>
    public static int Apply(DuckDBConnection connection, TimeProvider time, IProgress<RunStep>? step = null) =>
        Apply(connection, time, EmbeddedSql.In("migrations"), step);

    /// <inheritdoc cref="Apply(DuckDBConnection, TimeProvider, IProgress{RunStep})"/>
    /// <param name="connection">The warehouse, open for writing.</param>
    /// <param name="time">Clock for the journal.</param>
    /// <param name="files">Every migration the program knows.</param>
    /// <param name="step">Told of every commit; may be null.</param>
    public static int Apply(
        DuckDBConnection connection, TimeProvider time, IReadOnlyList<SqlFile> files, IProgress<RunStep>? step = null)
    {
        IReadOnlyList<Migration> known = Read(files);
        DuckDbWarehouse.InTransaction(connection, "making the journal of migrations", _ => connection.Run(Journal), step);
        IReadOnlyList<Migration> open = Open(connection, known);
        foreach (Migration migration in open)
        {
            DuckDbWarehouse.InTransaction(connection, $"applying migration {migration.File.Path}", _ => Apply(migration), step);
        }

        return open.Count;

        int Apply(Migration migration)
        {
            connection.Run(migration.File.Text);
            return connection.Run(
                """
                insert into etl.schema_migrations (number, name, sha256, applied_at)
                values ($number, $name, $sha256, $applied_at)
                """,
                ("number", migration.Number),
                ("name", migration.File.Name),
                ("sha256", migration.File.Sha256),
                ("applied_at", time.GetUtcNow().ToMicroseconds()));
        }
    }

    /// <summary>Checks, without writing, that every migration is applied.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: it is none, older, newer, or edited.</exception>
    public static void RequireCurrent(DuckDBConnection connection)
    {
        bool journalled = connection.Single<bool>(
            """
            select count(*) > 0 from duckdb_tables()
            where schema_name = 'etl' and table_name = 'schema_migrations'
            """);
        if (!journalled)
        {
            throw new EtlException(
                ExitCode.FixSettings, "The file is a DuckDB database, but no warehouse of this program. Check the path.");
        }

        if (Open(connection, Read(EmbeddedSql.In("migrations"))).Count > 0)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                "The warehouse was made by an older version of this program. A run brings it up to date; start one first.");
        }
    }

    private static List<Migration> Open(DuckDBConnection connection, IReadOnlyList<Migration> known)
    {
        Dictionary<int, string> applied = connection
            .Rows(
                "select number, sha256 from etl.schema_migrations order by number",
                reader => (Number: reader.GetInt32(0), Sha256: reader.GetString(1)))
            .ToDictionary(row => row.Number, row => row.Sha256);
        List<Migration> open = [];
        foreach (Migration migration in known)
        {
            if (!applied.Remove(migration.Number, out string? sha256))
            {
                open.Add(migration);
            }
            else if (sha256 != migration.File.Sha256)
            {
                throw new EtlException(
                    ExitCode.FixSettings,
                    $"The warehouse was made with another text of {migration.File.Path}. Nothing was changed. "
                    + "An applied migration is never edited: use the program that made the warehouse, or restore the file.");
            }
        }

        if (applied.Count > 0)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The warehouse has migration {applied.Keys.Max()}, which this program does not know. Nothing was changed. "
                    + $"A newer program made it: use that version or a newer one."));
        }

        return open;
    }

    private static List<Migration> Read(IReadOnlyList<SqlFile> files)
    {
        List<Migration> migrations = [];
        foreach (SqlFile file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            string name = file.Name;
            if (name.Length < 6
                || name[4] != '_'
                || !int.TryParse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                || number != migrations.Count + 1)
            {
                throw new InvalidOperationException(
                    $"{file.Path}: migrations are named NNNN_name.sql and numbered from 0001 without a gap.");
            }

            migrations.Add(new Migration(number, file));
        }

        return migrations;
    }

    private sealed record Migration(int Number, SqlFile File);
}
