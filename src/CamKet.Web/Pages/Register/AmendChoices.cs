using CamKet.Casework;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Register;

/// <summary>What the lists of the form offer.</summary>
public sealed record AmendChoices(
    IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Sides, IReadOnlyList<SelectListItem> Levels, IReadOnlyList<SelectListItem> Pillars,
    IReadOnlyList<SelectListItem> Partners, IReadOnlyList<SelectListItem> Bodies, IReadOnlyList<SelectListItem> Threads, IReadOnlyList<SelectListItem> Engagements)
{
    public static async Task<AmendChoices> ReadAsync(CamKetDb db, Actor actor, Words words)
    {
        var names = await RegisterNames.ReadAsync(db);
        var none = new SelectListItem(words["Amend.None"], "");
        var engagements = await db.Engagements.AsNoTracking().VisibleTo(actor).OrderByDescending(e => e.Start).Select(e => new { e.Reference, e.Name, e.Start }).ToListAsync();
        return new AmendChoices(
            Named<UndertakingKind>(words), Named<Side>(words), [.. Named<AccessLevel>(words).Where(item => Enum.Parse<AccessLevel>(item.Value) <= actor.Clearance)],
            [none, .. Named<Pillar>(words)], [none, .. Of(names.Partners, words)], [none, .. Of(names.Bodies, words)], [none, .. Of(names.Threads, words)],
            [none, .. engagements.Select(e => new SelectListItem(e.Start is null ? e.Name : $"{e.Name} ({DateText.Partial(e.Start)})", e.Reference))]);
    }

    private static List<SelectListItem> Named<TEnum>(Words words) where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(value => new SelectListItem(words.Name(value), value.ToString()))];

    private static IEnumerable<SelectListItem> Of(IReadOnlyDictionary<string, CamKet.Reading.Text.Bilingual> names, Words words) =>
        names.Select(n => new SelectListItem(words.Of(n.Value), n.Key)).OrderBy(item => CamKet.Casework.Search.SearchText.Fold(item.Text), StringComparer.Ordinal);
}
