using System.Text.RegularExpressions;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Search;

/// <summary>One box over everything; a reference that is typed in opens its page.</summary>
public sealed partial class IndexModel(FindEverywhere find) : OfficerPage
{
    public const int Size = 20;

    public SearchRequest Asked { get; private set; } = new();

    public SearchResult Result { get; private set; } = SearchResult.Nothing;

    public QueryMatch Match { get; private set; } = new("");

    public IReadOnlyList<SearchHit> Shown { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public async Task<IActionResult> OnGetAsync([FromQuery] SearchRequest asked, [FromQuery] string? format)
    {
        Asked = asked;
        var reference = (Asked.Q ?? "").Trim().ToUpperInvariant();
        if (Reference().IsMatch(reference) && await find.IsThereAsync(Actor, reference))
        {
            return LocalRedirect(Links.OfReference(reference));
        }

        Match = new QueryMatch(Asked.Q ?? "");
        Result = await find.FindAsync(Actor, Asked);
        if (format == "json")
        {
            Actor.Demand(Permission.Export);
            return new JsonResult(Result.Hits, Json);
        }

        PageNumber = this.AskedPage(Size, Result.Hits.Count);
        Shown = [.. Result.Hits.Skip((PageNumber - 1) * Size).Take(Size)];
        return Page();
    }

    public string TitleOf(SearchHit hit) => T.Language == "en" ? hit.TitleEn : hit.TitleVi;

    /// <summary>The page of what was found; a sentence of a document opens where it stands.</summary>
    public static string AddressOf(SearchHit hit, SearchSentence? sentence = null) => hit.Kind == SearchPassage.Document && sentence is { Start: >= 0 }
        ? Links.Sentence(hit.Subject, sentence.Start, sentence.Start + sentence.Text.Length)
        : SubjectLinks.AddressOf(hit.Kind, hit.Subject)!;

    /// <summary>The sentences that say more than the heading does.</summary>
    public IEnumerable<SearchSentence> SentencesOf(SearchHit hit) => hit.Sentences.Where(s => s.Text != TitleOf(hit));

    /// <summary>The text to the character, with the words that were asked for marked. Built here: a view would put white space between the pieces.</summary>
    public IHtmlContent Marked(string text, bool deed)
    {
        var content = new HtmlContentBuilder();
        foreach (var piece in Match.Mark(text))
        {
            if (!piece.Marked)
            {
                content.Append(piece.Text);
                continue;
            }

            var mark = new TagBuilder("mark");
            if (deed)
            {
                mark.AddCssClass("of-deed");
            }

            mark.InnerHtml.Append(piece.Text);
            content.AppendHtml(mark);
        }

        return content;
    }

    /// <summary>The same search with another facet.</summary>
    public string With(string? kind, int? year) => Links.Search + QueryString.Create(
        new (string Key, string? Value)[] { ("q", Asked.Q), ("kind", kind), ("year", year?.ToString(System.Globalization.CultureInfo.InvariantCulture)) }
            .Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => KeyValuePair.Create(p.Key, p.Value)));

    [GeneratedRegex(@"^(CK|KQ|VB|HD)-\d{4}-\d{4,}$|^TK-\d{4}(-Q[1-4])?$")]
    private static partial Regex Reference();

    private static readonly System.Text.Json.JsonSerializerOptions Json = new(System.Text.Json.JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };
}
