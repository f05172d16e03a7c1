using CamKet.Casework;
using CamKet.Casework.Engagements;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Engagements;

/// <summary>What the forms for a new and an amended engagement hold.</summary>
public sealed class EngagementInput
{
    public string? Name { get; set; }

    public EngagementKind? Kind { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    public string? Place { get; set; }

    public string? PartnerId { get; set; }

    public string? BodyId { get; set; }

    public string? SeriesId { get; set; }

    public int? Edition { get; set; }

    public bool Planned { get; set; }

    public AccessLevel Access { get; set; } = AccessLevel.Internal;

    public int Version { get; set; }

    public EngagementGiven ToGiven() => new()
    {
        Name = Name, Kind = Kind, Start = Start, End = End, Place = Place, PartnerId = PartnerId, BodyId = BodyId, SeriesId = SeriesId, Edition = Edition, Planned = Planned, Access = Access, Version = Version,
    };

    public static EngagementInput Of(Engagement e) => new()
    {
        Name = e.Name, Kind = e.Kind, Start = Typed(e.Start), End = Typed(e.End), Place = e.Place, PartnerId = e.PartnerId, BodyId = e.BodyId, SeriesId = e.SeriesId, Edition = e.Edition, Planned = e.Planned,
        Access = e.Access, Version = e.Version,
    };

    private static string? Typed(string? iso) => iso is null ? null : DateText.Partial(iso);
}

/// <summary>The lists that the forms choose from.</summary>
public sealed record EngagementChoices(IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Partners, IReadOnlyList<SelectListItem> Bodies, IReadOnlyList<SelectListItem> Series, IReadOnlyList<SelectListItem> Access)
{
    public static async Task<EngagementChoices> ReadAsync(CamKetDb db, Words words, Actor actor)
    {
        var names = await RegisterNames.ReadAsync(db);
        var series = await db.EngagementSeries.AsNoTracking().ToListAsync();
        return new EngagementChoices(
            [new(words["Engagements.ChooseKind"], ""), .. Enum.GetValues<EngagementKind>().Select(k => new SelectListItem(words.Name(k), k.ToString()))],
            Listed(names.Partners.Select(p => new SelectListItem(words.Of(p.Value), p.Key)), words),
            Listed(names.Bodies.Select(b => new SelectListItem(words.Of(b.Value), b.Key)), words),
            Listed(series.Select(s => new SelectListItem(words.Language == "en" ? s.NameEn : s.NameVi, s.Id)), words),
            [.. Enum.GetValues<AccessLevel>().Where(level => level <= actor.Clearance).Select(level => new SelectListItem(words.Name(level), level.ToString()))]);
    }

    private static List<SelectListItem> Listed(IEnumerable<SelectListItem> items, Words words) => [new(words["Engagements.NotChosen"], ""), .. items.OrderBy(i => i.Text, StringComparer.Ordinal)];
}

/// <summary>What the shared form shows.</summary>
/// <param name="Back">Where "back" leads.</param>
public sealed record EngagementForm(EngagementInput Input, EngagementChoices Choices, string Back);
