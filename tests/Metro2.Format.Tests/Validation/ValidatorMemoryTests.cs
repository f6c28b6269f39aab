using Metro2.Format.Files;
using Metro2.Format.Validation;

namespace Metro2.Format.Tests.Validation;

/// <summary>What a validator takes from the heap.</summary>
[Collection(nameof(Alone))]
public sealed class ValidatorMemoryTests
{
    private const int Accounts = 5000;

    // Header, accounts and trailer; every account with its own number.
    private static readonly byte[] File = PatchedFile.Create($"*{Accounts};ecoa_code=2;+j1_segment;j1_segment.ecoa_code=2");

    [Fact]
    public void A_clean_record_is_judged_without_allocation()
    {
        var reader = new Metro2FileReader(new MemoryStream(File));
        var validator = new FileValidator(PatchedFile.Options, _ => { });
        int allocating = 0;
        while (reader.Read())
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            validator.Add(reader);
            allocating += GC.GetAllocatedBytesForCurrentThread() == before ? 0 : 1;
        }

        // The tables of accounts seen, 256 of them, double a few times; nothing else may allocate.
        allocating.Should().BeLessThan(3 * 256);
        validator.Complete().AccountCount.Should().Be(Accounts);
    }
}
