using System.Threading.Channels;

namespace Metro2.Etl.Tests.Pipeline;

public sealed class StageGroupTests
{
    [Fact]
    public async Task A_failing_consumer_frees_a_producer_that_waits_on_a_full_channel()
    {
        using StageGroup stages = new(CancellationToken.None);
        Channel<int> channel = Channel.CreateBounded<int>(1);
        bool producerEnded = false;
        stages.Start(async token =>
        {
            try
            {
                for (int number = 0; ; number++)
                {
                    await channel.Writer.WriteAsync(number, token);
                }
            }
            finally
            {
                producerEnded = true;
            }
        });
        stages.Start(async token =>
        {
            await channel.Reader.ReadAsync(token);
            throw new InvalidDataException("the consumer broke");
        });

        Func<Task> wait = stages.WhenAllAsync;

        await wait.Should().ThrowAsync<InvalidDataException>().WithMessage("the consumer broke");
        producerEnded.Should().BeTrue();
    }

    [Fact]
    public async Task A_failing_producer_frees_a_consumer_that_waits_on_an_empty_channel()
    {
        using StageGroup stages = new(CancellationToken.None);
        Channel<int> channel = Channel.CreateBounded<int>(1);
        stages.Start(_ => throw new InvalidDataException("the producer broke"));
        stages.Start(async token => await channel.Reader.ReadAsync(token));

        Func<Task> wait = stages.WhenAllAsync;

        await wait.Should().ThrowAsync<InvalidDataException>().WithMessage("the producer broke");
    }

    [Fact]
    public async Task The_first_cause_is_thrown_and_not_the_cancellations_that_follow_from_it()
    {
        using StageGroup stages = new(CancellationToken.None);
        stages.Start(token => Task.Delay(Timeout.Infinite, token));
        stages.Start(async token =>
        {
            await Task.Delay(Timeout.Infinite, token).ContinueWith(_ => { }, TaskScheduler.Default);
            throw new InvalidDataException("the second failure");
        });
        stages.Start(_ => throw new InvalidDataException("the first failure"));

        Func<Task> wait = stages.WhenAllAsync;

        await wait.Should().ThrowAsync<InvalidDataException>().WithMessage("the first failure");
    }

    [Fact]
    public async Task A_cancelled_caller_sees_a_cancellation()
    {
        using CancellationTokenSource caller = new();
        using StageGroup stages = new(caller.Token);
        stages.Start(token => Task.Delay(Timeout.Infinite, token));
        await caller.CancelAsync();

        Func<Task> wait = stages.WhenAllAsync;

        await wait.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Stages_that_end_well_end_the_group_well()
    {
        using StageGroup stages = new(CancellationToken.None);
        int ended = 0;
        stages.Start(_ => Task.FromResult(Interlocked.Increment(ref ended)));
        stages.Start(_ => Task.FromResult(Interlocked.Increment(ref ended)));

        await stages.WhenAllAsync();

        ended.Should().Be(2);
    }
}
