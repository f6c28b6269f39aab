using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>Types what was loaded, without the models that stand on it: so that staging is as fresh as the pages between month ends.</summary>
internal static class StagingBuild
{
    private const string Layer = "staging.";

    /// <summary>Builds the models of the staging layer; new pages only, where a model is incremental.</summary>
    /// <param name="warehouse">The warehouse; its main connection is used.</param>
    /// <param name="time">Clock for what is recorded.</param>
    /// <param name="cancellationToken">Stops between models and within one; what is left is built by the next sync or run.</param>
    /// <returns>Records of the newest pages and before that cannot be read and wait for a person.</returns>
    public static long Run(DuckDbWarehouse warehouse, TimeProvider time, CancellationToken cancellationToken)
    {
        SqlProject sql = SqlProject.Embedded();
        SessionVariables.Set(warehouse.Connection, SessionVariables.AfterPageId, "bigint", 0L);
        SessionVariables.Set(warehouse.Connection, SessionVariables.ThroughPageId, "bigint", long.MaxValue);
        ModelRunner runner = new(warehouse.Connection, time, sql, warehouse.Step);
        runner.Prepare();
        foreach (SqlModel model in sql.Graph(warehouse.Connection).Ordered.Where(model => model.Relation.StartsWith(Layer, StringComparison.Ordinal)))
        {
            runner.Build(model, cancellationToken);
        }

        return warehouse.Connection.Single<long>("select count(*)::bigint from staging.rejects");
    }
}
