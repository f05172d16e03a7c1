using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CamKet.Casework.SecondReading;

/// <summary>Carries a question to the second reader and its answer back, whatever the other end does: slow, broken, endless, absent.
/// Redirects are not followed, so that neither the text nor the key goes anywhere else.</summary>
public sealed class SecondReaderClient(SecondReaderOptions options, TimeProvider clock) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The text of the answer.</summary>
    public async Task<string> AskAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var request = RequestOf(body);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw Refuse($"Máy đọc thứ hai trả lời lỗi {(int)response.StatusCode}.", $"The second reader answered with error {(int)response.StatusCode}.");
            }

            return ContentOf(await ReadAsync(response, either.Token));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Refuse($"Máy đọc thứ hai không trả lời trong {options.TimeoutSeconds} giây.", $"The second reader did not answer within {options.TimeoutSeconds} seconds.");
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw Refuse("Không nối được với máy đọc thứ hai, hoặc kết nối bị ngắt giữa chừng.", "The second reader could not be reached, or the connection was cut.");
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage RequestOf(byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Address!.AbsoluteUri.TrimEnd('/') + "/chat/completions")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (!string.IsNullOrEmpty(options.Key))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Key);
        }

        return request;
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var kept = new MemoryStream();
        var buffer = new byte[16_384];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (kept.Length + read > options.MostBytesAnswered)
            {
                throw Refuse($"Máy đọc thứ hai trả lời dài quá {options.MostBytesAnswered} byte; câu trả lời bị bỏ.", $"The second reader's answer is longer than {options.MostBytesAnswered} bytes and was dropped.");
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    /// <summary>The message inside the envelope of the interface.</summary>
    private static string ContentOf(byte[] envelope)
    {
        try
        {
            using var json = JsonDocument.Parse(envelope);
            return json.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? throw NotUnderstood();
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or DecoderFallbackException)
        {
            throw NotUnderstood();
        }
    }

    internal static RefusalException NotUnderstood() => Refuse("Câu trả lời của máy đọc thứ hai không đúng dạng đã hẹn.", "The second reader's answer is not of the form agreed on.");

    private static RefusalException Refuse(string vi, string en) =>
        new($"{vi} Văn bản và các phát hiện không thay đổi; hãy thử lại sau hoặc báo người vận hành.", $"{en} The document and its findings are unchanged; try again later or tell whoever runs the program.");
}
