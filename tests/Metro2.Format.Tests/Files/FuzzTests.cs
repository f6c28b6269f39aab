using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Format.Tests.Files;

/// <summary>A reader takes any bytes: no exception, an end, and no byte lost.</summary>
[Collection(nameof(Alone))]
public sealed class FuzzTests
{
    private const int Files = 1_000_000;

    private static readonly byte[][] Seeds =
    [
        .. new[]
        {
            "lines", "no lines", "fixed", "fixed lines", "block each", "block each, lines", "blocks filled", "packed",
            "packed, block each", "packed, blocks of 3", "packed, lines",
        }.Select(Metro2FileLayoutTests.FileOf),
    ];

    public static TheoryData<string> Crashers =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "fixtures", "crashers")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_million_files_with_faults_are_read_to_their_end()
    {
        // Neighbours take turns, so both halves hold every kind of fault.
        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, half =>
        {
            var mutation = new Mutation();
            using var stream = new MemoryStream(mutation.File);
            var strict = new Metro2FileReader(stream);
            var repairing = new Metro2FileReader(stream, new Metro2ReaderOptions { RepairMissingDescriptorWords = true });
            for (int seed = half; seed < Files; seed += 2)
            {
                mutation.Make(Seeds, (ulong)seed);
                stream.SetLength(mutation.Length);
                stream.Position = 0;
                Metro2FileReader reader = seed % 16 < 2 ? repairing : strict;
                reader.Reset(stream);
                try
                {
                    Check(reader, mutation.File, mutation.Length, decodes: seed % 8 < 2);
                }
                catch (Exception exception)
                {
                    throw new InvalidOperationException(mutation.Describe((ulong)seed), exception);
                }
            }
        });
    }

    [Theory]
    [MemberData(nameof(Crashers))]
    public void A_file_that_once_was_trouble_is_read_to_its_end(string name)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "crashers", name));
        foreach (bool repairs in new[] { false, true })
        {
            var reader = new Metro2FileReader(new MemoryStream(file), new Metro2ReaderOptions { RepairMissingDescriptorWords = repairs });
            Check(reader, file, file.Length, decodes: true);
        }
    }

    private static void Check(Metro2FileReader reader, byte[] file, int length, bool decodes)
    {
        long end = 0;
        long number = 0;
        int items = 0;
        while (reader.Read())
        {
            // No item but a few remarks is without bytes of its own.
            if (++items > 16 + (4 * length))
            {
                throw new InvalidOperationException("The reader does not come to an end.");
            }

            end = Reading.CheckPlace(reader, file, end);
            if (reader.RecordNumber < number || end > length)
            {
                throw new InvalidOperationException($"Item {items} stands before the one before it or behind the end.");
            }

            number = reader.RecordNumber;
            if (decodes)
            {
                Decode(reader);
            }
        }

        if (!Reading.IsGap(file.AsSpan((int)end, length - (int)end)))
        {
            throw new InvalidOperationException($"The bytes from {end} on are lost.");
        }
    }

    private static void Decode(Metro2FileReader reader)
    {
        IReadOnlyList<ReadProblem> problems = [];
        switch (reader.Kind)
        {
            case Metro2ItemKind.Header:
                reader.TryDecode(out HeaderRecord _, out problems);
                break;
            case Metro2ItemKind.Data:
                reader.TryDecode(out DataRecord _, out problems);
                break;
            case Metro2ItemKind.Trailer:
                reader.TryDecode(out TrailerRecord _, out problems);
                break;
            default:
                _ = reader.Problem!.ToString() + reader.Problem.Remedy;
                break;
        }

        foreach (ReadProblem problem in problems)
        {
            if (problem.Position < 1 || problem.Position > reader.Raw.Length || problem.ToString().Length == 0)
            {
                throw new InvalidOperationException("A field's problem has no place in its record.");
            }
        }
    }
}
