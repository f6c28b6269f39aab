using FreshBooks.Client;

namespace Metro2.Etl.Extract;

/// <summary>Groups the source's failures by what a person has to do.</summary>
internal static class FreshBooksFault
{
    /// <summary>The same failure as the process tells it.</summary>
    public static EtlException Translate(FreshBooksException error)
    {
        return new EtlException(
            ExitCodeOf(error.Failure),
            $"{MessageOf(error)} The pages that were loaded before are kept; no file was written. The same command goes on from there.",
            error);
    }

    /// <summary>The failure's message, with the command that helps.</summary>
    public static string MessageOf(FreshBooksException error) =>
        error.Failure == FreshBooksFailure.SignInRequired ? $"{error.Message} The command is `metro2 auth login`." : error.Message;

    /// <summary>The exit code for a group of failures.</summary>
    public static ExitCode ExitCodeOf(FreshBooksFailure failure) => failure switch
    {
        FreshBooksFailure.SignInRequired => ExitCode.SignInAgain,
        FreshBooksFailure.Unavailable or FreshBooksFailure.RateLimited => ExitCode.RetryLater,
        FreshBooksFailure.UnexpectedResponse => ExitCode.RetryLater,
        _ => ExitCode.FixSettings,
    };
}
