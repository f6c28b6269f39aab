using System.Globalization;
using System.Text;

namespace FreshBooks.Client.Requests;

/// <summary>Writes the address of a page as its family wants it.</summary>
internal static class PageAddress
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Path and query.</summary>
    /// <exception cref="ArgumentException">The business's id, the day or the range that this stream needs is not given.</exception>
    public static string Of(FreshBooksPageRequest request, int pageSize)
    {
        FreshBooksStream stream = request.Stream;
        StringBuilder address = new(Base(request.Address, stream.Family));
        address.Append(stream.Path);
        if (stream.Family == FreshBooksFamily.Identity)
        {
            return address.ToString();
        }

        if (stream.IsReport)
        {
            AppendRange(address, request);
        }
        else if (!stream.IsDocument)
        {
            address.Append(CultureInfo.InvariantCulture, $"?page={request.PageNumber}&per_page={pageSize}");
            AppendWalk(address, request);
            foreach (string include in stream.Includes)
            {
                address.Append("&include%5B%5D=").Append(include);
            }
        }

        return address.Append(stream.Parameters).ToString();
    }

    private static string Base(FreshBooksAddress address, FreshBooksFamily family)
    {
        if (address.AccountId.Length is 0 or > 40 || !address.AccountId.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException("An account id has 1 to 40 letters and digits.", nameof(address));
        }

        if (!address.Reaches(family))
        {
            throw new ArgumentException($"The id of the business that the family {family} asks for is not known.", nameof(address));
        }

        return family switch
        {
            FreshBooksFamily.Identity => "/auth/api/v1/",
            FreshBooksFamily.Accounting => $"/accounting/account/{address.AccountId}/",
            FreshBooksFamily.AccountReport => $"/accounting/account/{address.AccountId}/reports/accounting/",
            FreshBooksFamily.BusinessReport => $"/accounting/businesses/{address.BusinessUuid:D}/reports/",
            FreshBooksFamily.Ledger => $"/accounting/businesses/{address.BusinessUuid:D}/",
            FreshBooksFamily.Projects => string.Create(CultureInfo.InvariantCulture, $"/projects/business/{address.BusinessId}/"),
            FreshBooksFamily.TimeTracking => string.Create(CultureInfo.InvariantCulture, $"/timetracking/business/{address.BusinessId}/"),
            _ => string.Create(CultureInfo.InvariantCulture, $"/comments/business/{address.BusinessId}/"),
        };
    }

    private static void AppendWalk(StringBuilder address, FreshBooksPageRequest request)
    {
        if (request.Walk == FreshBooksWalk.Deleted)
        {
            address.Append("&search%5Bvis_state%5D=1");
        }
        else if (request.Walk == FreshBooksWalk.Changed)
        {
            string filter = request.Stream.ChangedFilter
                ?? throw new ArgumentException($"The stream {request.Stream} has no filter for changes.", nameof(request));
            string day = Day(request.Since, nameof(request.Since));

            // The accounting family compares days; the others take a moment and ignore wrapped keys.
            address.Append(request.Stream.Family == FreshBooksFamily.Accounting
                ? $"&search%5B{filter}%5D={day}"
                : $"&{filter}={day}T00%3A00%3A00Z");
        }
    }

    // A report without its days silently covers today alone, so they are never left out.
    private static void AppendRange(StringBuilder address, FreshBooksPageRequest request)
    {
        string end = Day(request.ReportEnd, nameof(request.ReportEnd));
        string start = Day(request.ReportStart, nameof(request.ReportStart));
        address.Append(request.Stream.Name == "balance_sheet" ? $"?dates%5B%5D={end}" : $"?start_date={start}&end_date={end}");
    }

    private static string Day(DateOnly? day, string name) =>
        day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? throw new ArgumentException($"{name} is missing.", name);
}
