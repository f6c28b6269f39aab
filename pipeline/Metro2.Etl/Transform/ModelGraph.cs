using DuckDB.NET.Data;

namespace Metro2.Etl.Transform;

/// <summary>Which model reads which, and an order in which all can be built.</summary>
internal sealed class ModelGraph
{
    private readonly Dictionary<string, IReadOnlyList<string>> _reads;

    private ModelGraph(IReadOnlyList<SqlModel> ordered, Dictionary<string, IReadOnlyList<string>> reads)
    {
        Ordered = ordered;
        _reads = reads;
    }

    /// <summary>Every model after all that it reads; among those that are free, by relation (ordinal).</summary>
    public IReadOnlyList<SqlModel> Ordered { get; }

    /// <summary>Finds the dependencies and sorts.</summary>
    /// <param name="connection">Any connection; its parser is used.</param>
    /// <param name="models">The models.</param>
    /// <param name="tables">Relations that exist without a model, <c>schema.name</c>.</param>
    /// <exception cref="EtlException">
    /// <see cref="ExitCode.Bug"/>: a model does not parse, reads what nobody makes, or reads itself around a corner.
    /// </exception>
    public static ModelGraph Build(
        DuckDBConnection connection, IReadOnlyList<SqlModel> models, IReadOnlySet<string> tables)
    {
        Dictionary<string, SqlModel> byRelation = models.ToDictionary(model => model.Relation, StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<string>> reads = new(StringComparer.Ordinal);
        foreach (SqlModel model in models)
        {
            IReadOnlyList<string> references = SqlReferences.Of(connection, model.Path, model.Text);
            string[] unknown =
                [.. references.Where(relation => !byRelation.ContainsKey(relation) && !tables.Contains(relation))];
            if (unknown.Length > 0)
            {
                throw new EtlException(
                    ExitCode.Bug,
                    $"{model.Path} reads {string.Join(", ", unknown)}, which no model and no migration makes. "
                    + "Please report this.");
            }

            reads[model.Relation] = references;
        }

        return new ModelGraph(Sort(byRelation, reads), reads);
    }

    /// <summary>What a model reads, directly; ordered.</summary>
    /// <param name="relation">A model's relation.</param>
    public IReadOnlyList<string> DependenciesOf(string relation) => _reads[relation];

    /// <summary>Everything that the given relations read, directly or through models, themselves included.</summary>
    /// <param name="relations">Models or tables.</param>
    public IReadOnlySet<string> Upstream(IEnumerable<string> relations)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> open = new(relations);
        while (open.TryPop(out string? relation))
        {
            if (seen.Add(relation) && _reads.TryGetValue(relation, out IReadOnlyList<string>? reads))
            {
                foreach (string read in reads)
                {
                    open.Push(read);
                }
            }
        }

        return seen;
    }

    /// <summary>A model and every model that reads it, directly or through models, in the order in which they are built.</summary>
    /// <param name="relation">The model.</param>
    public IReadOnlyList<SqlModel> Downstream(string relation)
    {
        HashSet<string> changed = [relation];
        List<SqlModel> found = [];
        foreach (SqlModel model in Ordered)
        {
            if (model.Relation == relation || _reads[model.Relation].Any(changed.Contains))
            {
                changed.Add(model.Relation);
                found.Add(model);
            }
        }

        return found;
    }

    private static List<SqlModel> Sort(
        Dictionary<string, SqlModel> models, Dictionary<string, IReadOnlyList<string>> reads)
    {
        Dictionary<string, int> waiting = models.Keys.ToDictionary(
            relation => relation, relation => reads[relation].Count(models.ContainsKey), StringComparer.Ordinal);
        ILookup<string, string> readers = reads
            .SelectMany(pair => pair.Value.Select(read => (Read: read, Reader: pair.Key)))
            .ToLookup(edge => edge.Read, edge => edge.Reader, StringComparer.Ordinal);
        SortedSet<string> free = new(
            waiting.Where(pair => pair.Value == 0).Select(pair => pair.Key), StringComparer.Ordinal);
        List<SqlModel> ordered = [];
        while (free.Min is string next)
        {
            free.Remove(next);
            ordered.Add(models[next]);
            foreach (string reader in readers[next])
            {
                if (--waiting[reader] == 0)
                {
                    free.Add(reader);
                }
            }
        }

        return ordered.Count == models.Count
            ? ordered
            : throw new EtlException(
                ExitCode.Bug,
                $"Models read each other in a circle: {Circle(models, reads, waiting)}. Please report this.");
    }

    private static string Circle(
        Dictionary<string, SqlModel> models,
        Dictionary<string, IReadOnlyList<string>> reads,
        Dictionary<string, int> waiting)
    {
        // Every model that still waits reads another one that waits, so walking on must come back.
        List<string> walk = [];
        string at = waiting.Where(pair => pair.Value > 0).Min(pair => pair.Key)!;
        while (!walk.Contains(at))
        {
            walk.Add(at);
            at = reads[at].First(read => waiting.GetValueOrDefault(read) > 0);
        }

        return string.Join(" reads ", walk[walk.IndexOf(at)..].Append(at).Select(relation => models[relation].Path));
    }
}
