using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;
using Metro2.Format.Fields;
using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>
/// Reads every account with its appended segments, forward only: one stream a segment, all in the order of accounts, joined as they pass. So
/// memory does not grow with the number of accounts, nor with how many of them have further people.
/// </summary>
internal sealed class RecordReader : IDisposable
{
    private readonly List<IDisposable> _open = [];
    private readonly SegmentRows _base;
    private readonly Appended<J1Segment> _j1;
    private readonly Appended<J2Segment> _j2;
    private readonly Appended<L1Segment>? _l1;

    /// <param name="connect">Opens one more connection to the warehouse.</param>
    /// <param name="values">Opens SSNs and birth dates; the caller's.</param>
    public RecordReader(Func<DuckDBConnection> connect, PersonValues values)
    {
        try
        {
            _base = Rows(connect, "metro2.base_segments", BaseSegmentLayout.Layout, "", values);
            _j1 = new(Rows(connect, "metro2.j1_segments", J1SegmentLayout.Layout, "position", values), SegmentBinding.J1);
            _j2 = new(Rows(connect, "metro2.j2_segments", J2SegmentLayout.Layout, "position", values), SegmentBinding.J2);
            if (HasRenumberings(connect))
            {
                _l1 = new(Rows(connect, "metro2.l1_segments", L1SegmentLayout.Layout, "", values), SegmentBinding.L1);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The next accounts in file order; null at the end.</summary>
    /// <exception cref="InvalidDataException">A segment belongs to no account of the file, or an account has two renumberings.</exception>
    public RecordBatch? Next()
    {
        List<DataRecord> records = new(RecordBatch.Capacity);
        while (records.Count < RecordBatch.Capacity && _base.Read())
        {
            List<L1Segment> renumberings = _l1?.Take(_base.Key) ?? [];
            records.Add(new DataRecord
            {
                Base = SegmentBinding.Base(_base),
                J1 = _j1.Take(_base.Key),
                J2 = _j2.Take(_base.Key),
                L1 = renumberings.Count > 1
                    ? throw new InvalidDataException($"Client {_base.Key.ClientId} has more than one L1 segment.")
                    : renumberings.FirstOrDefault(),
            });
        }

        if (records.Count == 0)
        {
            _j1.RequireEnd();
            _j2.RequireEnd();
            _l1?.RequireEnd();
            return null;
        }

        return new RecordBatch(records);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        for (int index = _open.Count - 1; index >= 0; index--)
        {
            _open[index].Dispose();
        }
    }

    // A tree of models without renumberings makes no such relation; the product's has it.
    private static bool HasRenumberings(Func<DuckDBConnection> connect)
    {
        using DuckDBConnection connection = connect();
        return connection.Single<bool>(
            "select count(*) > 0 from duckdb_tables() where schema_name = 'metro2' and table_name = 'l1_segments'");
    }

    private SegmentRows Rows(Func<DuckDBConnection> connect, string relation, RecordLayout layout, string order, PersonValues values)
    {
        DuckDBConnection connection = connect();
        _open.Add(connection);
        SegmentRows rows = new(connection, relation, layout, order, values);
        _open.Add(rows);
        return rows;
    }

    /// <summary>A stream of appended segments that keeps step with the accounts.</summary>
    private sealed class Appended<T>
    {
        private readonly SegmentRows _rows;
        private readonly Func<SegmentRows, T> _bind;

        public Appended(SegmentRows rows, Func<SegmentRows, T> bind)
        {
            _rows = rows;
            _bind = bind;
            _rows.Read();
        }

        public List<T> Take(AccountKey key)
        {
            List<T> found = [];
            while (!_rows.IsAtEnd && _rows.Key.CompareTo(key) <= 0)
            {
                RequireSame(key);
                found.Add(_bind(_rows));
                _rows.Read();
            }

            return found;
        }

        public void RequireEnd()
        {
            if (!_rows.IsAtEnd)
            {
                RequireSame(default);
            }
        }

        // A person or a new number that got lost would be a record that says something else.
        private void RequireSame(AccountKey key)
        {
            if (_rows.Key != key)
            {
                throw new InvalidDataException($"A {typeof(T).Name} of client {_rows.Key.ClientId} belongs to no account of the file.");
            }
        }
    }
}
