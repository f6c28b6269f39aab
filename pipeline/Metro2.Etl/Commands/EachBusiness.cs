namespace Metro2.Etl.Commands;

/// <summary>Does the work of a command for each business of the settings; one that cannot go on does not hold back the others.</summary>
internal static class EachBusiness
{
    /// <summary>Does it, one after the other: they share a warehouse.</summary>
    /// <param name="surroundings">Told what ended the work of a business.</param>
    /// <param name="businesses">Account, if known, and work of each; at least one.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>
    /// The only business's exit code. Of several the first that is neither <see cref="ExitCode.Done"/> nor
    /// <see cref="ExitCode.DoneWithFindings"/>, else findings if one has some.
    /// </returns>
    /// <exception cref="EtlException">The only business cannot go on.</exception>
    /// <exception cref="OperationCanceledException">Stopped as asked.</exception>
    public static async Task<ExitCode> RunAsync(
        CommandSurroundings surroundings, IReadOnlyList<(string? AccountId, Func<Task<ExitCode>> Work)> businesses, CancellationToken cancellationToken)
    {
        if (businesses is [var (_, only)])
        {
            return await only();
        }

        List<ExitCode> exitCodes = [];
        foreach ((string? accountId, Func<Task<ExitCode>> work) in businesses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            surroundings.Output.WriteLine($"Business {accountId}");
            try
            {
                exitCodes.Add(await work());
            }
            catch (EtlException error)
            {
                surroundings.Tell($"Business {accountId}: {error.Message}");
                exitCodes.Add(error.ExitCode);
            }
        }

        return exitCodes.FirstOrDefault(exitCode => exitCode is not ExitCode.Done and not ExitCode.DoneWithFindings) is var failed and not ExitCode.Done
            ? failed
            : exitCodes.Contains(ExitCode.DoneWithFindings) ? ExitCode.DoneWithFindings : ExitCode.Done;
    }
}
