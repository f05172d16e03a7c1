using CamKet.Casework;
using CamKet.Casework.Register;
using CamKet.Reading.Text;

namespace CamKet.Web.Wording;

/// <summary>The present names of partners, agencies, bodies and threads by their ids, read once for a page.</summary>
public sealed class NameBook
{
    private readonly RegisterNames _names;
    private readonly string _language;

    private NameBook(RegisterNames names, string language) => (_names, _language) = (names, language);

    public static async Task<NameBook> ReadAsync(CamKetDb db, Words words) => new(await RegisterNames.ReadAsync(db), words.Language);

    /// <summary>Partners in the order of their names, for choices.</summary>
    public IEnumerable<(string Id, string Name)> Partners => InOrder(_names.Partners);

    public IEnumerable<(string Id, string Name)> Agencies => InOrder(_names.Agencies);

    public IEnumerable<(string Id, string Name)> Bodies => InOrder(_names.Bodies);

    /// <summary>The name in the language of the page, or the id where nothing of that id is known.</summary>
    public string Of(string id) => new[] { _names.Partners, _names.Agencies, _names.Bodies, _names.Threads }
        .Select(names => names.TryGetValue(id, out var name) ? name : (Bilingual?)null)
        .FirstOrDefault(name => name is not null)?.In(_language) ?? id;

    /// <summary>Whether <paramref name="text"/> is the name of <paramref name="id"/> in either language, so that it need not be said twice.</summary>
    public bool IsNameOf(string id, string text) => new[] { _names.Partners, _names.Agencies, _names.Bodies }
        .Any(names => names.TryGetValue(id, out var name) && (name.Vi == text || name.En == text));

    private IEnumerable<(string, string)> InOrder(IReadOnlyDictionary<string, Bilingual> names) =>
        names.Select(pair => (pair.Key, pair.Value.In(_language))).OrderBy(pair => pair.Item2, StringComparer.InvariantCulture);
}
