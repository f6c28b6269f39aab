using System.Globalization;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;

namespace Metro2.Etl.Write;

/// <summary>Opens the encrypted values of one run. Only the writer does: everything before it works with facts about them.</summary>
/// <param name="runId">The run that read the values.</param>
/// <param name="key">What they are encrypted with.</param>
internal sealed class PersonValues(string runId, DataKey key) : IDisposable
{
    private readonly ValueCipher _cipher = key.Cipher();

    /// <summary>Nine digits; empty when there are none.</summary>
    /// <exception cref="ForeignValueException">The value does not open here.</exception>
    public string Ssn(string stored, long clientId) => _cipher.Open(stored, new ValuePlace(runId, ConsumerLanding.SsnColumn, clientId));

    /// <summary>The day; null when there is none.</summary>
    /// <exception cref="ForeignValueException">The value does not open here.</exception>
    public DateOnly? BirthDate(string stored, long clientId) =>
        _cipher.Open(stored, new ValuePlace(runId, ConsumerLanding.BirthDateColumn, clientId)) is { Length: > 0 } text
            ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();
}
