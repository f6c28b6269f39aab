using Metro2.Etl.Configuration;
using Metro2.Etl.Extract;

namespace Metro2.Etl.Commands;

/// <summary>The work of <c>metro2 run</c>, and of the demo once its source is up.</summary>
internal static class RunAction
{
    /// <summary>Makes the files of one month and tells what came of it.</summary>
    public static async Task<ExitCode> RunAsync(RunRequest request, CancellationToken cancellationToken)
    {
        RunPlan plan = request.Loaded.Plan;
        TimeProvider time = request.Surroundings.TimeProvider;
        FreshBooksSource source = new(request.Loaded.FreshBooks, time);
        EtlPipeline pipeline = new(plan, source, time, new RunProgress());
        RunOutcome outcome = await pipeline.RunAsync(cancellationToken);
        if (outcome.WasDone)
        {
            request.Surroundings.Output.WriteLine(
                $"The period {plan.Period} is done already; nothing was done now. The files are in "
                + $"{Path.Combine(plan.FilesDirectory, plan.Period.ToString())}.");
        }

        return outcome.ExitCode;
    }
}
