using FreshBooks.Client;

namespace Metro2.Etl.Webhooks;

/// <summary>
/// Sees to it that FreshBooks tells one address of the changes of some streams: registers what is missing, has secrets sent again that were
/// lost, and confirms those that came. Doing it again changes nothing.
/// </summary>
/// <param name="address">Public address that ends at the receiver.</param>
/// <param name="streams">Streams to hear of.</param>
/// <param name="receiver">Takes the secrets.</param>
internal sealed class CallbackRegistration(Uri address, IReadOnlyList<FreshBooksStream> streams, WebhookReceiver receiver)
{
    /// <summary>Registers callbacks that are missing and has the secrets sent that nobody knows here.</summary>
    /// <param name="callbacks">Those of the account.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FreshBooksException">The service refused or failed.</exception>
    public async Task RegisterAsync(FreshBooksCallbacks callbacks, CancellationToken cancellationToken)
    {
        IReadOnlyList<FreshBooksCallback> own = await OwnAsync(callbacks, cancellationToken);
        foreach (string noun in streams.Select(stream => WebhookHints.NounOf(stream.Name)).OfType<string>())
        {
            FreshBooksCallback callback = own.FirstOrDefault(known => known.Event == noun)
                ?? await callbacks.RegisterAsync(noun, address, cancellationToken);
            bool isKnown = await receiver.WithVerifiersAsync(
                verifiers =>
                {
                    verifiers.Await(callback.Id);
                    return verifiers.Of(callback.Id) is not null;
                },
                cancellationToken);
            if (!isKnown)
            {
                // The first message of a new callback can be here before its number is: it is asked for again.
                await callbacks.ResendAsync(callback.Id, cancellationToken);
            }
        }

        await ConfirmAsync(callbacks, cancellationToken);
    }

    /// <summary>Confirms the callbacks whose secrets are here.</summary>
    /// <param name="callbacks">Those of the account.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many are not confirmed yet.</returns>
    /// <exception cref="FreshBooksException">The service refused or failed.</exception>
    public async Task<int> ConfirmAsync(FreshBooksCallbacks callbacks, CancellationToken cancellationToken)
    {
        int open = 0;
        foreach (FreshBooksCallback callback in await OwnAsync(callbacks, cancellationToken))
        {
            if (callback.IsVerified)
            {
                continue;
            }

            string? verifier = await receiver.WithVerifiersAsync(verifiers => verifiers.Of(callback.Id), cancellationToken);
            open += verifier is not null && (await callbacks.ConfirmAsync(callback.Id, verifier, cancellationToken)).IsVerified ? 0 : 1;
        }

        return open;
    }

    private async Task<IReadOnlyList<FreshBooksCallback>> OwnAsync(FreshBooksCallbacks callbacks, CancellationToken cancellationToken) =>
        [.. (await callbacks.ListAsync(cancellationToken)).Where(callback => callback.Address == address.AbsoluteUri)];
}
