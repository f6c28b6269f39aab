using System.Text;

namespace Metro2.Etl.Commands;

/// <summary>What the process says and returns when a command ends with an exception.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Message">What happened, where, what is left behind, what to do next.</param>
internal sealed record Failure(ExitCode ExitCode, string Message)
{
    private const string WhatIsLeft = "What was committed before stays in the warehouse.";

    /// <summary>Describes an exception. Nothing of its message is used unless its type is known to hold no personal data.</summary>
    /// <param name="exception">What ended the command.</param>
    /// <param name="cancellation">Tells a stop by a person or scheduler from a time-out inside.</param>
    public static Failure Of(Exception exception, CancellationToken cancellation) => exception switch
    {
        AggregateException { InnerExceptions.Count: 1 } aggregate => Of(aggregate.InnerExceptions[0], cancellation),
        EtlException etl => new Failure(etl.ExitCode, etl.Message),
        OperationCanceledException when cancellation.IsCancellationRequested => new Failure(
            ExitCode.Cancelled, $"Stopped on request. {WhatIsLeft} The same command goes on where it stopped."),
        _ => new Failure(ExitCode.Bug, DescribeBug(exception)),
    };

    private static string DescribeBug(Exception exception)
    {
        StringBuilder text = new("An unexpected error ended the command.\n");
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            text.Append("  ").Append(cause.GetType().FullName);
            if (HasSafeMessage(cause))
            {
                text.Append(": ").Append(cause.Message);
            }

            // A stack names code and lines, never data.
            text.Append('\n').Append(cause.StackTrace).Append('\n');
        }

        return text.Append(WhatIsLeft)
            .Append(" The same command goes on where it stopped; if it ends here again, report the lines above.")
            .ToString();
    }

    // Messages of parsers and of the database quote what they were given.
    private static bool HasSafeMessage(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or EtlException;
}
