using System.Globalization;
using FreshBooks.Client;
using Metro2.Etl.Configuration;
using Metro2.Etl.Extract;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Diagnostics;

/// <summary>Checks what FreshBooks lets us do: sign-in, and the first page of every stream with the scope that it takes.</summary>
/// <param name="settings">How it is reached.</param>
/// <param name="time">The clock.</param>
internal sealed class SourceDoctor(Settings settings, TimeProvider time)
{
    /// <summary>One line each; a request a stream.</summary>
    public async Task<IReadOnlyList<HealthCheck>> CheckAsync(CancellationToken cancellationToken)
    {
        FreshBooksSource source = new(settings.FreshBooks, time, sync: settings.Sync);
        try
        {
            string accountId = KnownAccount(source) ?? await source.FindAccountAsync(cancellationToken);
            using OpenSource open = await source.OpenAsync(accountId, spentToday: 0, cancellationToken);
            List<HealthCheck> checks = [new HealthCheck("sign-in", Health.Good, $"reads account {accountId}")];
            DateOnly day = StreamPlanner.DayOf(time.GetUtcNow());
            foreach (FreshBooksStream stream in FreshBooksStream.All)
            {
                checks.Add(await CheckAsync(open, stream, day, cancellationToken));
            }

            string[] missing = [.. FreshBooksStream.All.Where((_, index) => checks[index + 1].Health != Health.Good).Select(stream => stream.Scope).Distinct()];
            checks.Insert(1, missing.Length == 0
                ? new HealthCheck("scopes", Health.Good, "every stream can be read")
                : new HealthCheck(
                    "scopes", Health.Doubtful, "to be looked at: " + string.Join(", ", missing),
                    "Give these scopes to the app and sign in again if you want their streams; the lines below say which."));
            return checks;
        }
        catch (FreshBooksException error)
        {
            return [new HealthCheck("sign-in", Health.Broken, error.Message, Remedy(error.Failure))];
        }
        catch (EtlException error)
        {
            return [new HealthCheck("sign-in", Health.Broken, error.Message)];
        }
    }

    private string? KnownAccount(FreshBooksSource source)
    {
        if (settings.FreshBooks.AccountId is { } configured)
        {
            return configured;
        }

        if (!File.Exists(settings.WarehousePath))
        {
            return null;
        }

        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(settings.WarehousePath);
        return source.KnownAccountId(warehouse);
    }

    private static async Task<HealthCheck> CheckAsync(
        OpenSource open, FreshBooksStream stream, DateOnly day, CancellationToken cancellationToken)
    {
        string subject = $"stream {stream}";
        bool isNeeded = FreshBooksStream.MonthEnd.Contains(stream);
        if (!open.Address.Reaches(stream.Family))
        {
            return new HealthCheck(subject, Health.Doubtful, "the business has no id for this part of the API", "Nothing, unless you need this stream.");
        }

        (DateOnly start, DateOnly end) = new ExtractPlan([], day).ReportRange;
        try
        {
            SourcePage page = await open.Client.GetPageAsync(
                new FreshBooksPageRequest(stream, FreshBooksWalk.Listed, open.Address, 1) { ReportStart = start, ReportEnd = end }, cancellationToken);
            return new HealthCheck(subject, Health.Good, string.Create(CultureInfo.InvariantCulture, $"{page.Total} records on {page.Pages} pages"));
        }
        catch (FreshBooksException error)
        {
            return new HealthCheck(
                subject,
                isNeeded ? Health.Broken : Health.Doubtful,
                error.Message,
                isNeeded ? Remedy(error.Failure) : $"Leave the stream out, or allow it: it takes the scope {stream.Scope}.");
        }
    }

    private static string Remedy(FreshBooksFailure failure) => failure switch
    {
        FreshBooksFailure.SignInRequired => "Sign in again.",
        FreshBooksFailure.Unavailable or FreshBooksFailure.RateLimited => "Try again later.",
        FreshBooksFailure.AccountNotChosen => "Set freshbooks.accountId.",
        FreshBooksFailure.NotPermitted => "Have the role or the scopes changed, then sign in again.",
        _ => "Correct the settings under freshbooks.",
    };
}
