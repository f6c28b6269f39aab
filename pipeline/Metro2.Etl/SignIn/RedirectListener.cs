using System.Globalization;
using System.Net;
using System.Text;

namespace Metro2.Etl.SignIn;

/// <summary>Waits on this machine for the browser that comes back from the consent page.</summary>
internal static class RedirectListener
{
    private static readonly byte[] s_page = Encoding.ASCII.GetBytes(
        "<!doctype html><title>metro2</title><p>This window can be closed; the terminal says what came of the sign-in.</p>");

    /// <summary>Listens on the loopback address until a request brings a query with a code or an error.</summary>
    /// <param name="port">1 to 65535.</param>
    /// <param name="isListening">Told once browsers are heard.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Path and query of that request.</returns>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: the port cannot be listened on.</exception>
    public static async Task<string> WaitAsync(int port, Action isListening, CancellationToken cancellationToken)
    {
        using HttpListener listener = new();
        listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        try
        {
            listener.Start();
        }
        catch (HttpListenerException error)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                string.Create(CultureInfo.InvariantCulture, $"Port {port} of this machine cannot be listened on. Nothing was started; choose another port."),
                error);
        }

        using CancellationTokenRegistration stop = cancellationToken.Register(listener.Abort);
        isListening();
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }

            string query = context.Request.Url?.Query ?? "";
            bool isAnswer = query.Contains("code=", StringComparison.Ordinal) || query.Contains("error=", StringComparison.Ordinal);
            context.Response.StatusCode = isAnswer ? 200 : 404;
            context.Response.ContentType = "text/html";
            byte[] page = isAnswer ? s_page : [];
            context.Response.ContentLength64 = page.Length;
            await context.Response.OutputStream.WriteAsync(page, cancellationToken);
            context.Response.Close();
            if (isAnswer)
            {
                return context.Request.Url!.PathAndQuery;
            }
        }
    }
}
