using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>What models stand on: schemas, seeds and macros.</summary>
/// <param name="connection">The warehouse.</param>
/// <param name="project">Whose seeds and macros.</param>
internal sealed class ModelGround(DuckDBConnection connection, SqlProject project)
{
    /// <summary>
    /// Makes what models stand on: schemas, seeds, macros. A macro may read seeds, nothing else: what a macro reads
    /// does not show in the models that call it, so their order would be a matter of luck.
    /// </summary>
    /// <exception cref="EtlException"><see cref="ExitCode.Bug"/>: a seed or a macro is not as it must be.</exception>
    public void Make()
    {
        foreach (string schema in SqlProject.Layers.Select(SqlModel.SchemaOf).Append("seeds"))
        {
            connection.Run($"create schema if not exists {schema}");
        }

        foreach (SqlFile seed in project.Seeds)
        {
            LoadSeed(seed);
        }

        CreateMacros();
    }

    private void LoadSeed(SqlFile file)
    {
        Seed seed = Seed.Parse(file);
        string table = Statements.QuotedRelation($"seeds.{file.Name}");
        string columns = string.Join(", ", seed.Columns.Select(column => $"{column} text not null"));
        DuckDbWarehouse.InTransaction(connection, $"loading {file.Path}", _ =>
        {
            connection.Run($"create or replace table {table} ({columns})");
            foreach (IReadOnlyList<string>[] chunk in seed.Rows.Chunk(500))
            {
                IEnumerable<string> rows = chunk.Select(row => $"({string.Join(", ", row.Select(Statements.Literal))})");
                connection.Run($"insert into {table} values {string.Join(",\n", rows)}");
            }
        });
    }

    private void CreateMacros()
    {
        // One macro may call another whatever their names; so those that fail are tried again after the rest.
        List<SqlFile> open = [.. project.Macros];
        while (open.Count > 0)
        {
            List<SqlFile> failed = [];
            DuckDBException? last = null;
            foreach (SqlFile macro in open)
            {
                try
                {
                    connection.Run(macro.Text);
                }
                catch (DuckDBException error)
                {
                    failed.Add(macro);
                    last = error;
                }
            }

            if (failed.Count == open.Count)
            {
                throw WarehouseFault.Translate(last!, $"making {failed[^1].Path}", ModelRunner.Left);
            }

            open = failed;
        }

        CheckMacros();
    }

    private void CheckMacros()
    {
        List<(string Name, string Definition)> macros = connection.Rows(
            """
            select
                function_name,
                case function_type when 'table_macro' then macro_definition else 'select ' || macro_definition end
            from duckdb_functions()
            where not internal and function_type in ('macro', 'table_macro') and schema_name = 'main'
            order by all
            """,
            reader => (reader.GetString(0), reader.GetString(1)));
        foreach (SqlFile file in project.Macros)
        {
            (string Name, string Definition)[] own = [.. macros.Where(macro => macro.Name == file.Name)];
            if (own.Length == 0)
            {
                throw new EtlException(
                    ExitCode.Bug, $"{file.Path} does not make a macro of its own name. Please report this.");
            }

            foreach ((_, string definition) in own)
            {
                string? read = SqlReferences.Of(connection, file.Path, definition)
                    .FirstOrDefault(relation => !relation.StartsWith("seeds.", StringComparison.Ordinal));
                if (read is not null)
                {
                    throw new EtlException(
                        ExitCode.Bug, $"{file.Path} reads {read}; a macro reads seeds only. Please report this.");
                }
            }
        }
    }
}
