namespace FreshBooks.Client.Tests.Support;

internal static class Expect
{
    public static async Task<FreshBooksException> FailureAsync(Func<Task> act) =>
        (await act.Should().ThrowExactlyAsync<FreshBooksException>()).Which;
}
