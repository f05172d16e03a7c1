using CamKet.Reading.Text;

namespace CamKet.Web.Wording;

/// <summary>
/// The words of the current request's language; pages know it as <c>T</c>. Integers in a sentence are grouped ("1.234"),
/// so a year is passed as text; a <see cref="DateOnly"/> is written dd/MM/yyyy.
/// </summary>
public sealed class Words
{
    private readonly WordBook _book;
    private readonly bool _strict;

    public Words(WordBook book, CurrentLanguage language, IHostEnvironment environment)
        : this(book, language.Code, strict: !environment.IsProduction())
    {
    }

    /// <summary>The words of one language. With <paramref name="strict"/> a missing key throws (development, tests);
    /// otherwise the key itself is shown in brackets.</summary>
    public Words(WordBook book, string language, bool strict)
    {
        _book = book;
        _strict = strict;
        Language = language;
        Format = WordFormat.For(language);
    }

    /// <summary>"vi" or "en".</summary>
    public string Language { get; }

    public WordFormat Format { get; }

    public string this[string key] => Find(key);

    public string this[string key, params object?[] values] => string.Format(Format, Find(key), values);

    /// <summary>The sentence for a count: <c>KEY.One</c> for exactly one, otherwise <c>KEY.Many</c>; {0} is the count.</summary>
    public string Count(string key, long count, params object?[] more) =>
        this[key + (count == 1 ? ".One" : ".Many"), [count, .. more]];

    /// <summary>The name of an enum value under the key <c>TYPE.VALUE</c>.</summary>
    public string Name<TEnum>(TEnum value) where TEnum : struct, Enum => Find($"{typeof(TEnum).Name}.{value}");

    public string Of(Bilingual text) => text.In(Language);

    public string Number(long number) => number.ToString("N0", Format.Numbers);

    /// <summary>A share in per cent with one decimal: "84,1%". The caller shows numerator and denominator beside it.</summary>
    public string Share(long numerator, long denominator) =>
        denominator == 0 ? "–" : (100m * numerator / denominator).ToString("0.0", Format.Numbers) + "%";

    private string Find(string key)
    {
        if (_book.TryFind(Language, key, out var sentence))
        {
            return sentence;
        }

        return _strict ? throw new KeyNotFoundException($"No words for '{key}' in '{Language}'.") : $"[{key}]";
    }
}
