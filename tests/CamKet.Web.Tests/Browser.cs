using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CamKet.Web.Tests;

/// <summary>Opens pages and sends their forms over HTTP as a browser without script does: cookies, redirects, hidden fields.</summary>
public sealed class Browser(HttpClient client, CookieContainer cookies)
{
    private static readonly HtmlParser Parser = new();

    public HttpClient Client { get; } = client;

    public CookieContainer Cookies { get; } = cookies;

    public async Task<Page> OpenAsync(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        return await ReadAsync(await Client.SendAsync(request));
    }

    /// <summary>Sends the first form of <paramref name="page"/> that fits <paramref name="form"/>, with these values in place of those it holds.</summary>
    public async Task<Page> SendAsync(Page page, string form, params (string Name, string Value)[] values)
    {
        var element = page.Html.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"No form '{form}' in: {page.Text}");
        var target = element.GetAttribute("action") is { Length: > 0 } action ? action : page.Address;
        return await PostAsync(target, [.. Filled(element).Where(f => values.All(v => v.Name != f.Name)), .. values]);
    }

    public async Task<Page> PostAsync(string address, IEnumerable<(string Name, string Value)> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Accept.ParseAdd("text/html");
        return await ReadAsync(await Client.SendAsync(request));
    }

    /// <summary>Sends a form with files in its field <paramref name="field"/>.</summary>
    public async Task<Page> UploadAsync(Page page, string form, string field, (string Name, string Value)[] values, params (string Name, byte[] Content)[] files)
    {
        var element = page.Html.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"No form '{form}' in: {page.Text}");
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Filled(element).Where(f => values.All(v => v.Name != f.Name)).Concat(values))
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            body.Add(new ByteArrayContent(content), field, name);
        }

        var request = new HttpRequestMessage(HttpMethod.Post, element.GetAttribute("action") is { Length: > 0 } action ? action : page.Address) { Content = body };
        request.Headers.Accept.ParseAdd("text/html");
        return await ReadAsync(await Client.SendAsync(request));
    }

    public async Task<Page> SignInAsync(string userName, string password, string returnUrl = "/") =>
        await SendAsync(await OpenAsync("/SignIn?returnUrl=" + Uri.EscapeDataString(returnUrl)), "form[action='/SignIn']", ("UserName", userName), ("Password", password));

    /// <summary>The values a browser would send for the form as it stands.</summary>
    public static IEnumerable<(string Name, string Value)> Filled(IHtmlFormElement form)
    {
        foreach (var control in form.QuerySelectorAll("[name]"))
        {
            var name = control.GetAttribute("name")!;
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (name, select.Value ?? "");
                    break;
            }
        }
    }

    private static async Task<Page> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return new Page(answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery, await Parser.ParseDocumentAsync(text), text)
        {
            Location = answer.Headers.Location?.OriginalString,
            SetCookies = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
        };
    }
}

/// <summary>What came back: its status, the address after redirects, and the page.</summary>
public sealed record Page(HttpStatusCode Status, string Address, IHtmlDocument Html, string Text)
{
    /// <summary>Where a redirect that was not followed leads.</summary>
    public string? Location { get; init; }

    public IReadOnlyList<string> SetCookies { get; init; } = [];

    public string Heading => Html.QuerySelector("h1")?.TextContent.Trim() ?? "";
}
