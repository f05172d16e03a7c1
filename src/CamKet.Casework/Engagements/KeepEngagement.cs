using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Engagements;

/// <summary>What an officer says of an engagement.</summary>
public sealed record EngagementGiven
{
    public required string? Name { get; init; }

    public required EngagementKind? Kind { get; init; }

    /// <summary>A day, month or year, as people write it.</summary>
    public string? Start { get; init; }

    public string? End { get; init; }

    public string? Place { get; init; }

    public string? PartnerId { get; init; }

    public string? BodyId { get; init; }

    public string? SeriesId { get; init; }

    public int? Edition { get; init; }

    public bool Planned { get; init; }

    public AccessLevel Access { get; init; } = AccessLevel.Internal;

    /// <summary>The version that the form was filled from.</summary>
    public int Version { get; init; }
}

/// <summary>Enters an engagement that no document reports yet, and amends those that are there.</summary>
public sealed class KeepEngagement(CamKetDb db, Journal journal, TimeProvider clock)
{
    private const int LastEdition = 1000;

    public Task<string> AddAsync(Actor actor, EngagementGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Register);
        return journal.SaveAsync(actor, async acts =>
        {
            var engagement = new Engagement { Reference = "", Name = "", Kind = EngagementKind.Meeting };
            await SetAsync(actor, engagement, given, cancellationToken);
            engagement.Reference = await db.NextReferenceAsync("HD", PartialDate.Earliest(engagement.Start)?.Year ?? clock.TodayInVietNam().Year, cancellationToken);
            db.Engagements.Add(engagement);
            await db.SaveChangesAsync(cancellationToken);
            await db.RefreshPassagesAsync(engagement, cancellationToken);
            acts.Record(ActKind.EngagementKeeping, "engagement", engagement.Reference, null, Facts(engagement));
            return engagement.Reference;
        }, cancellationToken);
    }

    public Task AmendAsync(Actor actor, string reference, EngagementGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Register);
        return journal.SaveAsync(actor, async acts =>
        {
            var engagement = await db.Engagements.VisibleTo(actor).Include(e => e.Programme).Include(e => e.Participants).Include(e => e.Gifts).AsSplitQuery()
                .FirstOrDefaultAsync(e => e.Reference == reference, cancellationToken) ?? throw new NotFoundException(reference);
            await db.DemandVersionAsync(engagement, given.Version, "engagement", reference, () => StandsNow(engagement), cancellationToken);
            var before = Facts(engagement);
            await SetAsync(actor, engagement, given, cancellationToken);
            // From now on it is the officers' row: loading the reference data leaves it alone.
            engagement.FromReference = false;
            acts.Record(ActKind.EngagementKeeping, "engagement", reference, before, Facts(engagement));
            await db.RefreshPassagesAsync(engagement, cancellationToken);
        }, cancellationToken);
    }

    private async Task SetAsync(Actor actor, Engagement engagement, EngagementGiven given, CancellationToken cancellationToken)
    {
        engagement.Name = GivenText.Required(given.Name, nameof(given.Name));
        engagement.Kind = given.Kind ?? throw new RefusalException("Hãy chọn loại hoạt động.", "Choose the kind of engagement.", nameof(given.Kind));
        (engagement.Start, engagement.End) = (GivenText.Date(given.Start, nameof(given.Start)), GivenText.Date(given.End, nameof(given.End)));
        GivenText.InOrder(engagement.Start, engagement.End, nameof(given.End));
        engagement.Place = GivenText.Short(given.Place, nameof(given.Place));
        engagement.PartnerId = await KnownAsync(db.Partners.AnyAsync(p => p.Id == given.PartnerId, cancellationToken), given.PartnerId, nameof(given.PartnerId));
        engagement.BodyId = await KnownAsync(db.Bodies.AnyAsync(b => b.Id == given.BodyId, cancellationToken), given.BodyId, nameof(given.BodyId));
        engagement.SeriesId = await KnownAsync(db.EngagementSeries.AnyAsync(s => s.Id == given.SeriesId, cancellationToken), given.SeriesId, nameof(given.SeriesId));
        await SetEditionAsync(engagement, given.Edition, cancellationToken);
        engagement.Planned = given.Planned;
        engagement.Access = given.Access <= actor.Clearance ? given.Access : throw new RefusalException(
            "Mức truy cập này cao hơn mức anh/chị được xem. Hãy chọn mức thấp hơn hoặc nhờ quản trị.", "This access level is above your own. Choose a lower one, or ask an administrator.", nameof(given.Access));
    }

    private async Task SetEditionAsync(Engagement engagement, int? edition, CancellationToken cancellationToken)
    {
        if (edition is < 1 or > LastEdition)
        {
            throw new RefusalException($"Lần thứ mấy phải từ 1 đến {LastEdition}.", $"The edition must be from 1 to {LastEdition}.", nameof(EngagementGiven.Edition));
        }

        if (edition is not null && engagement.SeriesId is not null
            && await db.Engagements.FirstOrDefaultAsync(e => e.SeriesId == engagement.SeriesId && e.Edition == edition && e.Id != engagement.Id, cancellationToken) is { } same)
        {
            throw new RefusalException($"Lần này của chuỗi đã có ở {same.Reference}. Hãy sửa mục ấy, hoặc gắn văn bản vào mục ấy.",
                $"This edition of the series is {same.Reference} already. Amend that one, or tie the document to it.", nameof(EngagementGiven.Edition));
        }

        engagement.Edition = edition;
    }

    private static async Task<string?> KnownAsync(Task<bool> known, string? id, string field) => !await known && id.OrNull() is not null
        ? throw new RefusalException("Mục này không có trong danh sách. Hãy chọn lại.", "This is not in the list. Choose again.", field)
        : id.OrNull();

    private static Dictionary<string, string?> StandsNow(Engagement e) => new()
    {
        [nameof(e.Name)] = e.Name, [nameof(e.Kind)] = e.Kind.ToString(), [nameof(e.Start)] = Typed(e.Start), [nameof(e.End)] = Typed(e.End), [nameof(e.Place)] = e.Place, [nameof(e.PartnerId)] = e.PartnerId,
    };

    private static string? Typed(string? iso) => iso is null ? null : string.Join('/', iso.Split('-').Reverse());

    private static object Facts(Engagement e) => new { e.Name, e.Kind, e.Start, e.End, e.Place, e.PartnerId, e.BodyId, e.SeriesId, e.Edition, e.Planned, e.Access };
}
