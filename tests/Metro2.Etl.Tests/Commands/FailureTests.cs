using Metro2.Etl.Commands;

namespace Metro2.Etl.Tests.Commands;

public sealed class FailureTests
{
    [Fact]
    public void A_failure_of_ours_keeps_its_code_and_message()
    {
        foreach (ExitCode code in Enum.GetValues<ExitCode>())
        {
            Failure.Of(new EtlException(code, "what, where, what is left, what to do"), CancellationToken.None)
                .Should().Be(new Failure(code, "what, where, what is left, what to do"));
        }
    }

    [Fact]
    public void A_stop_on_request_is_resumable()
    {
        Failure failure = Failure.Of(new TaskCanceledException(), new CancellationToken(canceled: true));

        failure.ExitCode.Should().Be(ExitCode.Cancelled);
        failure.Message.Should().Contain("The same command goes on");
    }

    [Fact]
    public void A_time_out_that_nobody_asked_for_is_a_bug()
    {
        Failure.Of(new TaskCanceledException(), CancellationToken.None).ExitCode.Should().Be(ExitCode.Bug);
    }

    [Fact]
    public void An_unexpected_error_is_told_by_type_and_stack_without_its_message()
    {
        Failure failure = Failure.Of(Thrown(new FormatException("'Zimmerman' is no number", new InvalidDataException("772112233"))), CancellationToken.None);

        failure.ExitCode.Should().Be(ExitCode.Bug);
        failure.Message.Should().Contain("System.FormatException").And.Contain("System.IO.InvalidDataException").And.Contain(nameof(Thrown))
            .And.NotContain("Zimmerman").And.NotContain("772112233");
    }

    [Fact]
    public void The_message_of_a_file_error_is_told()
    {
        Failure.Of(new IOException("No space left on device"), CancellationToken.None).Message.Should().Contain("No space left on device");
    }

    [Theory]
    [InlineData(true, ExitCode.Cancelled)]
    [InlineData(false, ExitCode.Bug)]
    public async Task The_command_line_returns_what_the_failure_says(bool isCancelled, ExitCode expected)
    {
        CommandLineProbe probe = new()
        {
            Actions = new CommandActions(Demo: (_, cancellation) =>
            {
                cancellation.ThrowIfCancellationRequested();
                throw new FormatException("'Zimmerman' is no number");
            }),
        };

        (await probe.RunAsync(["demo", "--verbosity", "quiet"], new CancellationToken(isCancelled))).Should().Be(expected);

        probe.Error.Should().NotContain("Zimmerman").And.NotBeEmpty();
    }

    private static Exception Thrown(Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (Exception caught)
        {
            return caught;
        }
    }
}
