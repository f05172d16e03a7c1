using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CamKet.Web.Wording;

/// <summary>Lets validation attributes name a key of the word book as their message: <c>[Required(ErrorMessage = "Form.Required")]</c>.</summary>
public sealed class WordsLocalizer(WordBook book) : IStringLocalizer
{
    public LocalizedString this[string name] =>
        book.TryFind(Language, name, out var sentence) ? new(name, sentence) : new(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(WordFormat.For(Language), this[name].Value, arguments));

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "vi";

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        book.Keys(Language).Select(key => this[key]);
}
