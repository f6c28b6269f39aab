using System.Collections.Immutable;

namespace FreshBooks.Client;

/// <summary>What the signed-in person may reach. Names and addresses of the answer are not kept.</summary>
/// <param name="Memberships">One entry a business, in the order of the answer (<c>business_memberships</c>).</param>
public sealed record FreshBooksIdentity(ImmutableArray<FreshBooksMembership> Memberships)
{
    /// <summary>Chooses the business to read; never the first of several in silence.</summary>
    /// <param name="configuredAccountId">The account id from the settings, or null to take the only one that fits.</param>
    /// <returns>The membership; its <see cref="FreshBooksMembership.AccountId"/> is not null.</returns>
    /// <exception cref="FreshBooksException">
    /// <see cref="FreshBooksFailure.AccountNotChosen"/> when none or several fit or the configured one is not there;
    /// <see cref="FreshBooksFailure.NotPermitted"/> when the role in the configured one does not allow reading its books.
    /// </exception>
    public FreshBooksMembership ChooseAccount(string? configuredAccountId)
    {
        List<FreshBooksMembership> candidates =
        [
            .. Memberships
                .Where(membership => configuredAccountId is null
                    ? membership.MayReadBooks
                    : membership.AccountId == configuredAccountId)

                // One person can hold two memberships of one business; the one that may read decides.
                .OrderByDescending(membership => membership.MayReadBooks)
                .DistinctBy(membership => membership.AccountId),
        ];
        if (candidates is [{ MayReadBooks: true } only])
        {
            return only;
        }

        if (candidates is [{ } barred])
        {
            throw new FreshBooksException(
                FreshBooksFailure.NotPermitted,
                barred.IsClient
                    ? $"The signed-in person is only a client of account {barred.PrintableAccountId} and sees there what was sent to them, not its books. "
                        + "Sign in as the owner, an admin, a manager or an accountant of the business."
                    : $"The signed-in person's role in account {barred.PrintableAccountId} is {barred.PrintableRole}; reading the books takes "
                        + "owner, admin, manager or accountant. Sign in as somebody else, or have the role changed.");
        }

        string choices = Memberships.IsEmpty
            ? "it covers no business at all"
            : "it covers " + string.Join("; ", Memberships.Select(membership => membership.Describe()));
        string problem = configuredAccountId is not null
            ? "The configured account is not part of this sign-in"
            : candidates.Count == 0
                ? Memberships.Any(membership => membership.IsClient)
                    ? "The signed-in person is only a client of other people's businesses, whose books they cannot read"
                    : "This sign-in has no account whose books can be read"
                : "This sign-in has several accounts and none is configured";
        throw new FreshBooksException(
            FreshBooksFailure.AccountNotChosen,
            $"{problem}: {choices}. Set the account id to one of those that can be read, or sign in as somebody else.");
    }
}

/// <summary>The person's place in one business.</summary>
/// <param name="BusinessId">Integer id of the business; belongs to other URL families, never into an account id's place.</param>
/// <param name="AccountId">Id for the accounting family; null for a business without books.</param>
/// <param name="Role">Role of the membership: <c>owner</c>, <c>admin</c>, <c>manager</c>, <c>accountant</c>, <c>client</c>, ...</param>
/// <param name="AccountRoles">Roles on the accounting account itself (<c>roles[]</c>); empty when the answer lists none for it.</param>
public sealed record FreshBooksMembership(
    long BusinessId, string? AccountId, string Role, ImmutableArray<string> AccountRoles)
{
    private static readonly ImmutableArray<string> ReadingRoles = ["owner", "admin", "manager", "accountant"];

    /// <summary>UUID of the business; belongs to the ledger and the newer reports. Null when the answer has none.</summary>
    public Guid? BusinessUuid { get; init; }

    /// <summary>
    /// Whether there are books and the role opens them. A <c>client</c> of somebody's account gets answers too,
    /// but only about documents addressed to that client, so both lists of roles have to agree.
    /// </summary>
    public bool MayReadBooks => AccountId is not null
        && ReadingRoles.Contains(Role)
        && (AccountRoles.IsEmpty || AccountRoles.Any(role => ReadingRoles.Contains(role)));

    /// <summary>Whether the person gets invoices from this account instead of keeping its books.</summary>
    public bool IsClient => AccountId is not null && (Role == "client" || (!AccountRoles.IsEmpty && AccountRoles.All(role => role == "client")));

    internal string PrintableAccountId => AccountId is null ? "none" : Printable(AccountId);

    internal string PrintableRole => Printable(Role);

    internal string Describe() => $"account id {PrintableAccountId} (role {PrintableRole})";

    // Both come from the network and go to a terminal.
    private static string Printable(string text) =>
        text.Length is > 0 and <= 40 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? text
            : "(unprintable)";
}
