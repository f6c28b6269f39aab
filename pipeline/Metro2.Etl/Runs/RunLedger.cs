using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Ledger;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Runs;

/// <summary>
/// The book of runs: who began when, how far each stage got, what happened. It writes on a connection of its own, so
/// that what happened stays written when the work is rolled back. Safe for several threads.
/// </summary>
internal sealed class RunLedger : IDisposable
{
    private readonly Lock _gate = new();
    private readonly DuckDBConnection _connection;
    private readonly TimeProvider _time;
    private readonly IProgress<RunStep>? _step;

    /// <param name="warehouse">The open warehouse; stays the caller's.</param>
    /// <param name="time">Clock of everything the ledger records.</param>
    public RunLedger(DuckDbWarehouse warehouse, TimeProvider time)
    {
        _time = time;
        _step = warehouse.Step;
        _connection = warehouse.OpenConnection();
        Checkpoints = new Checkpoints(time);
    }

    /// <summary>Saves checkpoints with the same clock.</summary>
    public Checkpoints Checkpoints { get; }

    /// <summary>Begins the run of a plan, or takes up the one that an earlier process left.</summary>
    /// <param name="plan">What to do.</param>
    /// <param name="accountId">FreshBooks account id: letters and digits.</param>
    /// <returns>The run; its state is <see cref="RunState.Done"/> when nothing is left to do.</returns>
    /// <exception cref="EtlException">
    /// <see cref="ExitCode.FixSettings"/>: files of this run are being written already, with other settings or another
    /// consumer file.
    /// </exception>
    public Run BeginOrResume(RunPlan plan, string accountId)
    {
        if (accountId.Length == 0 || !accountId.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException("A FreshBooks account id is made of letters and digits.", nameof(accountId));
        }

        string runId = $"{accountId}-{plan.Period}";
        return Write($"beginning run {runId}", transaction =>
        {
            StoredRun? stored = Find(runId);
            if (stored is null)
            {
                return Begin(transaction, plan, accountId, runId);
            }

            Run run = new(runId, accountId, plan.Period, stored.State, stored.ReportedAt, IsResumed: true);
            return run.State == RunState.Done ? run : Resume(transaction, plan, run, stored);
        });
    }

    /// <summary>Ends a run for this process.</summary>
    /// <param name="run">The run.</param>
    /// <param name="state">
    /// How it ended; not <see cref="RunState.Running"/>. Any but <see cref="RunState.Done"/> is written down if that is
    /// possible: the error that ended the run is what the process tells, and a run left as running is taken up as well.
    /// </param>
    /// <param name="exitCode">What the process tells.</param>
    public void Finish(Run run, RunState state, ExitCode exitCode)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)state, (int)RunState.Running, nameof(state));
        if (state == RunState.Done)
        {
            WriteEnd(run, state, exitCode);
        }
        else
        {
            IfPossible(() => WriteEnd(run, state, exitCode));
        }
    }

    /// <summary>Notes that a stage begins, or begins again.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stage">See <see cref="StageName"/>.</param>
    public void BeginStage(Run run, string stage) =>
        Write($"beginning stage {stage}", transaction =>
        {
            _connection.Run(
                """
                insert into etl.stages (run_id, stage, state, started_at, finished_at, record_count)
                values ($run_id, $stage, 'running', $started_at, null, null)
                on conflict (run_id, stage) do update
                set state = excluded.state, started_at = excluded.started_at, finished_at = null, record_count = null
                """,
                ("run_id", run.RunId),
                ("stage", stage),
                ("started_at", Now()));
            Record(transaction, run.RunId, stage, "begun");
            return true;
        });

    /// <summary>Notes that a stage is done.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stage">A stage that was begun.</param>
    /// <param name="recordCount">What it counted, in its own unit.</param>
    public void EndStage(Run run, string stage, long recordCount) => EndStage(run, stage, "done", recordCount);

    /// <summary>
    /// Notes, if that is possible, that a stage failed or was cancelled; it begins again with the next process. A full disk
    /// fails the note as well, and must not hide the error that is being told.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="stage">A stage that was begun.</param>
    public void FailStage(Run run, string stage) => IfPossible(() => EndStage(run, stage, "failed", null));

    /// <summary>Writes one event down at once.</summary>
    /// <param name="runId">The run; null when none is at work.</param>
    /// <param name="stage">Where it happened.</param>
    /// <param name="name">What happened, one word or two.</param>
    /// <param name="detail">Keys and counts only; texts, numbers and booleans.</param>
    public void Record(string? runId, string stage, string name, params (string Key, object Value)[] detail) =>
        Write($"recording an event of {stage}", transaction =>
        {
            Record(transaction, runId, stage, name, detail);
            return true;
        });

    /// <summary>
    /// Writes one event down in the caller's transaction: it stays only if the work does. Nobody may record anything else between the
    /// first statement of that transaction and its commit.
    /// </summary>
    /// <inheritdoc cref="Record(string?, string, string, ValueTuple{string, object}[])"/>
    /// <param name="transaction">The caller's.</param>
    /// <param name="runId">The run; null when none is at work.</param>
    /// <param name="stage">Where it happened.</param>
    /// <param name="name">What happened, one word or two.</param>
    /// <param name="detail">Keys and counts only; texts, numbers and booleans.</param>
    public void Record(
        DuckDBTransaction transaction,
        string? runId,
        string stage,
        string name,
        params (string Key, object Value)[] detail) =>
        EventChain.Append(transaction.On(), runId, _time.GetUtcNow(), stage, name, detail);

    /// <summary>Writes one event of no run down in the caller's transaction, where no ledger is open.</summary>
    /// <inheritdoc cref="Record(string?, string, string, ValueTuple{string, object}[])"/>
    /// <param name="transaction">The caller's.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stage">Where it happened.</param>
    /// <param name="name">What happened, one word or two.</param>
    /// <param name="detail">Keys and counts only; texts, numbers and booleans.</param>
    public static void RecordAlone(
        DuckDBTransaction transaction, TimeProvider time, string stage, string name, params (string Key, object Value)[] detail) =>
        EventChain.Append(transaction.On(), null, time.GetUtcNow(), stage, name, detail);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static string Stored(RunState state) => state.ToString().ToLowerInvariant();

    private Run Begin(DuckDBTransaction transaction, RunPlan plan, string accountId, string runId)
    {
        DateTimeOffset now = _time.GetUtcNow().ToUniversalTime();
        DateTimeOffset reportedAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        _connection.Run(
            """
            insert into etl.runs (run_id, account_id, period, state, reported_at, configuration_sha256,
                consumer_file_sha256, program_version, exit_code, finished_at)
            values ($run_id, $account_id, $period, 'running', $reported_at, $configuration, $consumers, $version, null, null)
            """,
            ("run_id", runId),
            ("account_id", accountId),
            ("period", plan.Period.ToString()),
            ("reported_at", reportedAt),
            ("configuration", plan.ConfigurationSha256),
            ("consumers", plan.ConsumerFile.Sha256),
            ("version", ProgramVersion.Full));
        Record(transaction, runId, "run", "begun", [("program_version", ProgramVersion.Full), .. SealOf(runId)]);
        return new Run(runId, accountId, plan.Period, RunState.Running, reportedAt, IsResumed: false);
    }

    private Run Resume(DuckDBTransaction transaction, RunPlan plan, Run run, StoredRun stored)
    {
        bool changed = stored.ConfigurationSha256 != plan.ConfigurationSha256
            || stored.ConsumerFileSha256 != plan.ConsumerFile.Sha256;
        bool writing = _connection.Single<bool>(
            "select count(*) > 0 from etl.checkpoints where run_id = $run_id and stage = 'write'",
            ("run_id", run.RunId));
        if (changed && writing)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"Run {run.RunId} has begun to write its files, and the settings or the consumer file changed since. "
                + "Files of one run must agree, so nothing was done. Bring back the settings and the consumer file as "
                + "they were and run the same command again; the change then counts from the next period on.");
        }

        _connection.Run(
            """
            update etl.runs
            set state = 'running', configuration_sha256 = $configuration, consumer_file_sha256 = $consumers,
                program_version = $version, exit_code = null, finished_at = null
            where run_id = $run_id
            """,
            ("run_id", run.RunId),
            ("configuration", plan.ConfigurationSha256),
            ("consumers", plan.ConsumerFile.Sha256),
            ("version", ProgramVersion.Full));
        Record(
            transaction,
            run.RunId,
            "run",
            "resumed",
            [("from_state", Stored(run.State)), ("inputs_changed", changed), ("program_version", ProgramVersion.Full), .. SealOf(run.RunId)]);
        return run with { State = RunState.Running };
    }

    private StoredRun? Find(string runId) =>
        _connection
            .Rows(
                """
                select state, reported_at, configuration_sha256, consumer_file_sha256
                from etl.runs where run_id = $run_id
                """,
                reader => new StoredRun(
                    Enum.Parse<RunState>(reader.GetString(0), ignoreCase: true),
                    reader.GetInstant(1),
                    reader.GetString(2),
                    reader.GetString(3)),
                ("run_id", runId))
            .SingleOrDefault();

    private void EndStage(Run run, string stage, string state, long? recordCount) =>
        Write($"ending stage {stage}", transaction =>
        {
            int rows = _connection.Run(
                """
                update etl.stages
                set state = $state, finished_at = $finished_at, record_count = $record_count
                where run_id = $run_id and stage = $stage
                """,
                ("run_id", run.RunId),
                ("stage", stage),
                ("state", state),
                ("finished_at", Now()),
                ("record_count", recordCount));
            if (rows != 1)
            {
                throw new InvalidOperationException($"Stage {stage} of run {run.RunId} was never begun.");
            }

            Record(transaction, run.RunId, stage, state, recordCount is long count ? [("record_count", count)] : []);
            return true;
        });

    private void WriteEnd(Run run, RunState state, ExitCode exitCode) =>
        Write($"finishing run {run.RunId}", transaction =>
        {
            _connection.Run(
                """
                update etl.runs
                set state = $state, exit_code = $exit_code, finished_at = $finished_at
                where run_id = $run_id
                """,
                ("run_id", run.RunId),
                ("state", Stored(state)),
                ("exit_code", (int)exitCode),
                ("finished_at", Now()));
            Seals.RenewAll(transaction, _time, run.RunId);
            Record(transaction, run.RunId, "run", Stored(state), [("exit_code", (int)exitCode), .. SealOf(run.RunId)]);
            return true;
        });

    private (string Key, object Value)[] SealOf(string runId) => Seals.Of(_connection, SealedSets.Named("runs"), runId);

    private static void IfPossible(Action note)
    {
        try
        {
            note();
        }
        catch (EtlException)
        {
            // The caller is telling an error already; the next process finds the row as it was and goes on.
        }
    }

    private DateTimeOffset Now() => _time.GetUtcNow().ToMicroseconds();

    private T Write<T>(string doing, Func<DuckDBTransaction, T> work)
    {
        lock (_gate)
        {
            return DuckDbWarehouse.InTransaction(_connection, doing, work, _step);
        }
    }

    private sealed record StoredRun(
        RunState State, DateTimeOffset ReportedAt, string ConfigurationSha256, string ConsumerFileSha256);
}
