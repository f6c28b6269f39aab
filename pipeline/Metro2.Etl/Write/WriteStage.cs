using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Dapper;
using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Warehouse;
using Metro2.Format.Records;

namespace Metro2.Etl.Write;

/// <summary>
/// Base segments become one file a bureau. Every step leaves a checkpoint before the next begins: the digest is known before a file
/// gets its name, the name before the history says what was told.
/// </summary>
/// <param name="warehouse">The open warehouse.</param>
/// <param name="ledger">The book of runs.</param>
/// <param name="run">The run.</param>
/// <param name="plan">Its plan.</param>
/// <param name="key">What SSNs and birth dates are encrypted with.</param>
internal sealed class WriteStage(DuckDbWarehouse warehouse, RunLedger ledger, Run run, RunPlan plan, DataKey key)
{
    private const string HistoryKey = "history";
    private const int BatchesInFlight = 8;

    private readonly string _directory = System.IO.Path.Combine(plan.FilesDirectory, plan.Period.ToString());

    /// <summary>Whether files of this run got a checkpoint, so that the models they come from must not be built anew.</summary>
    public static bool HasBegun(DuckDbWarehouse warehouse, Run run) =>
        Checkpoints.All(warehouse.Connection, run.RunId, StageName.Write).Count > 0;

    /// <summary>
    /// Refuses to build models while files of another run are on their way: those are finished from the models as they stand, which would be
    /// another month's or another business's then.
    /// </summary>
    /// <param name="warehouse">The warehouse.</param>
    /// <param name="run">The run that is about to build models.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: there is such a run; nothing was changed.</exception>
    public static void RequireNoneUnderWay(DuckDbWarehouse warehouse, Run run)
    {
        string? other = warehouse.Connection.Single<string>(
            """
            select run_id
            from etl.runs
            where run_id <> $run_id
                and state <> 'done'
                and run_id in (select run_id from etl.checkpoints where stage = 'write')
            order by reported_at, run_id
            limit 1
            """,
            ("run_id", run.RunId));
        if (other is not null)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"Run {other} has begun to write its files and is not finished; its numbers would be lost. Of run {run.RunId} the pages are kept and "
                + $"nothing else was done. Finish {other} first, with the command that began it, then run this one again.");
        }
    }

    /// <summary>Writes what is missing, publishes it, and records it.</summary>
    /// <param name="progress">Told how many records are encoded.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>Every file of the run, in the order of the plan.</returns>
    /// <exception cref="EtlException">
    /// A file of that name exists that this run did not write, a setting does not fit its field, or the disk failed.
    /// </exception>
    public async Task<IReadOnlyList<WrittenFile>> RunAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ledger.BeginStage(run, StageName.Write);
        try
        {
            DurableDirectory.Create(_directory, warehouse.Step);
            BureauFile[] files = [.. plan.Bureaus.Select(target => new BureauFile(_directory, target, warehouse.Step))];
            BureauFile[] missing = [.. files.Where(file => !IsPublished(file))];
            if (missing.Length > 0)
            {
                await WriteAsync(missing, progress, cancellationToken);
                foreach (BureauFile file in missing)
                {
                    file.Publish();
                    Complete(file);
                }
            }

            IReadOnlyList<WrittenFile> written = [.. files.Select(Recorded)];
            Manifest.Write(_directory, run, written, Manifest.StatusLines(warehouse.Connection, run), warehouse.Step);
            RecordHistory(written);
            ledger.EndStage(run, StageName.Write, written.Sum(file => file.BaseRecordCount));
            return written;
        }
        catch (Exception error)
        {
            ledger.FailStage(run, StageName.Write);
            if (error is IOException or UnauthorizedAccessException)
            {
                throw DiskFault(error);
            }

            throw;
        }
    }

    private bool IsPublished(BureauFile file)
    {
        Checkpoint checkpoint = Load(file.Key);
        string? found = file.FinalDigest();
        if (checkpoint.Version == 0)
        {
            return found is null ? false : throw Foreign(file);
        }

        string promised = Stored.Read(checkpoint).Sha256;
        if (found is null && !checkpoint.IsComplete)
        {
            return false;
        }

        if (found != promised)
        {
            throw Foreign(file);
        }

        if (!checkpoint.IsComplete)
        {
            // Killed between the rename and its checkpoint: the file is ours, to the byte.
            Complete(file);
        }

        return true;
    }

    private async Task WriteAsync(BureauFile[] files, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, HeaderRecord> headers = Headers.Read(warehouse.Connection);
        warehouse.InTransaction(
            "clearing the rejects of an earlier attempt",
            transaction => Rejects.Replace(transaction, run.RunId, StageName.Write, []));
        using StageGroup stages = new(cancellationToken);
        Channel<RecordBatch> segments = Bounded<RecordBatch>();
        Channel<EncodedBatch>[] outputs = [.. files.Select(_ => Bounded<EncodedBatch>())];
        WrittenFile[] written = new WrittenFile[files.Length];
        stages.Start(token => ReadAsync(segments.Writer, token));
        stages.Start(token => new EncodeStage(StoreRejects, progress).RunAsync(segments.Reader, outputs, token));
        for (int index = 0; index < files.Length; index++)
        {
            int slot = index;
            stages.Start(async token => written[slot] =
                await files[slot].WriteAsync(headers[files[slot].Key], outputs[slot].Reader, token));
        }

        await stages.WhenAllAsync();
        Promise(files, written);
    }

    private async Task ReadAsync(
        ChannelWriter<RecordBatch> segments, CancellationToken cancellationToken)
    {
        try
        {
            using PersonValues values = new(run.RunId, key);
            using RecordReader reader = new(warehouse.OpenConnection, values);
            while (reader.Next() is { } batch)
            {
                await segments.WriteAsync(batch, cancellationToken);
            }
        }
        finally
        {
            segments.TryComplete();
        }
    }

    private void StoreRejects(IReadOnlyCollection<Reject> rejects) =>
        warehouse.InTransaction("storing rejected accounts", transaction => Rejects.Add(transaction, run.RunId, rejects));

    // Before a file gets its name: after a kill the digest tells our own file from anybody else's.
    private void Promise(BureauFile[] files, WrittenFile[] written) =>
        warehouse.InTransaction("recording the digests of the files", transaction =>
        {
            for (int index = 0; index < files.Length; index++)
            {
                Checkpoint earlier = Load(files[index].Key);
                ControlTotals.Add(transaction, run, files[index].Key, PositionOf(files[index]), written[index].Content!);
                string position = Stored.Write(written[index]);
                if (earlier.Version > 0 && earlier.Position != position)
                {
                    throw new EtlException(
                        ExitCode.Bug,
                        $"The file for {files[index].Key} came out differently the second time, though run {run.RunId} changed nothing. "
                        + "It was not published. Please report this.");
                }

                ledger.Checkpoints.Save(transaction, earlier, position, isComplete: false);
            }
        });

    private int PositionOf(BureauFile file) =>
        plan.Bureaus.TakeWhile(target => target.Bureau != file.Target.Bureau).Count();

    private void Complete(BureauFile file) =>
        warehouse.InTransaction($"recording the file for {file.Key}", transaction =>
        {
            Checkpoint promised = Load(file.Key);
            ledger.Checkpoints.Save(transaction, promised, promised.Position, isComplete: true);
            Stored stored = Stored.Read(promised);
            transaction.On().Execute(
                """
                insert into etl.files (run_id, period, bureau, file_name, base_record_count, byte_count, sha256, written_at)
                values ($runId, $period, $bureau, $fileName, $records, $bytes, $sha256, $writtenAt)
                """,
                new
                {
                    runId = run.RunId,
                    period = plan.Period.ToString(),
                    bureau = file.Key,
                    fileName = file.Target.FileName,
                    records = stored.Records,
                    bytes = stored.Bytes,
                    sha256 = stored.Sha256,
                    writtenAt = run.ReportedAt.UtcDateTime,
                },
                transaction);
            ledger.Record(
                transaction,
                run.RunId,
                StageName.Write,
                "file published",
                ("bureau", file.Key),
                ("records", stored.Records),
                ("sha256", stored.Sha256));
        });

    private void RecordHistory(IReadOnlyList<WrittenFile> written)
    {
        Checkpoint checkpoint = Load(HistoryKey);
        if (checkpoint.IsComplete)
        {
            return;
        }

        warehouse.InTransaction("recording what the bureaus were told", transaction =>
        {
            History.Record(transaction, run);
            ledger.Checkpoints.Save(
                transaction,
                checkpoint,
                string.Create(CultureInfo.InvariantCulture, $$"""{"files":{{written.Count}}}"""),
                isComplete: true);
        });
    }

    private WrittenFile Recorded(BureauFile file)
    {
        Stored stored = Stored.Read(Load(file.Key));
        return new WrittenFile(file.Target, stored.Records, stored.Bytes, stored.Sha256);
    }

    private Checkpoint Load(string key) => Checkpoints.Load(warehouse.Connection, run.RunId, StageName.Write, key);

    private static Channel<T> Bounded<T>() => Channel.CreateBounded<T>(
        new BoundedChannelOptions(BatchesInFlight) { SingleReader = true, SingleWriter = true });

    private EtlException Foreign(BureauFile file) => new(
        ExitCode.FixSettings,
        $"The file {file.FinalPath} is not the one that run {run.RunId} wrote, or it is gone. A file that may have been sent is never "
        + "overwritten, so nothing was done. Bring the file back as it was, or move the foreign file elsewhere if this run never "
        + "published one, then run the same command again.");

    private EtlException DiskFault(Exception error) => WarehouseFault.IsDiskFull(error.Message)
        ? new EtlException(
            ExitCode.RetryLater,
            $"The disk is full: the files in {_directory} could not be written. What was loaded and computed is kept; a .partial file "
            + "may be left and is deleted by the next run. Free some space, then run the same command again.",
            error)
        : new EtlException(
            ExitCode.FixSettings,
            $"The files in {_directory} could not be written: {error.Message} What was loaded and computed is kept. "
            + "Correct the folder or its permissions, then run the same command again.",
            error);

    private sealed record Stored(string Sha256, long Bytes, long Records)
    {
        public static string Write(WrittenFile file) => JsonSerializer.Serialize(
            new Stored(file.Sha256, file.ByteCount, file.BaseRecordCount), JsonSerializerOptions.Web);

        public static Stored Read(Checkpoint checkpoint) =>
            JsonSerializer.Deserialize<Stored>(checkpoint.Position, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"The checkpoint {checkpoint.Key} of run {checkpoint.RunId} has no position.");
    }
}
