using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Engagements;

/// <summary>Keeps the engagement that a document reports: a new one, or one that another document reported before. Runs inside the save of the decision that accepts it.</summary>
public sealed class RegisterEngagement(CamKetDb db, TimeProvider clock)
{
    private static readonly (EngagementKind Kind, string[] Words)[] Kinds =
    [
        (EngagementKind.Interview, ["phong van", "tra loi phong van", "interview"]),
        (EngagementKind.Call, ["dien dam", "hoi dam truc tuyen", "phone call", "call"]),
        (EngagementKind.Summit, ["cap cao", "summit"]),
        (EngagementKind.Visit, ["tham", "chuyen tham", "visit"]),
        (EngagementKind.Talks, ["hoi dam", "hoi kien", "tiep", "talks", "met with"]),
        (EngagementKind.Ceremony, ["le ky", "le", "ceremony"]),
        (EngagementKind.Conference, ["dien dan", "hoi thao", "hoi nghi", "forum", "conference", "workshop", "seminar"]),
    ];

    internal async Task<Engagement> RegisterAsync(Actor actor, ActRecorder acts, Document document, FindingDraft draft, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.Register);
        var engagement = draft.EngagementId is { } chosen
            ? await db.Engagements.VisibleTo(actor).Include(e => e.Documents).FirstOrDefaultAsync(e => e.Id == chosen, cancellationToken)
                ?? throw new RefusalException("Không tìm thấy hoạt động đã chọn. Hãy chọn lại.", "The chosen engagement is not there. Choose again.", "EngagementId")
            : await AddAsync(document, draft, cancellationToken);
        if (engagement.Documents.All(d => d.DocumentId != document.Id))
        {
            engagement.Documents.Add(new EngagementDocument { DocumentId = document.Id });
        }

        acts.Record(ActKind.EngagementKeeping, "engagement", engagement.Reference, after: draft.EngagementId is null
            ? new { engagement.Name, engagement.Kind, engagement.Start, engagement.End, engagement.Place, engagement.Planned, engagement.Access, Document = document.Reference }
            : (object)new { Document = document.Reference });
        return engagement;
    }

    /// <summary>Engagements that may be the one meant: the same day or an unknown one, and much of the name.</summary>
    public async Task<IReadOnlyList<Engagement>> SimilarAsync(Actor actor, FindingDraft draft, CancellationToken cancellationToken = default)
    {
        if (draft.Value("start") is not { Length: >= 7 } start)
        {
            return [];
        }

        var month = start[..7];
        var near = await db.Engagements.AsNoTracking().VisibleTo(actor).Where(e => e.Start != null && e.Start.StartsWith(month)).Take(200).ToListAsync(cancellationToken);
        var words = SearchText.Words(draft.Value("name") ?? draft.Title);
        return [.. near.Where(e => e.Start!.Length < 10 || start.Length < 10 || e.Start == start)
            .Select(e => (Engagement: e, Shared: Likeness.Of(words, SearchText.Words(e.Name))))
            .Where(e => e.Shared >= 0.4).OrderByDescending(e => e.Shared).Take(3).Select(e => e.Engagement)];
    }

    private async Task<Engagement> AddAsync(Document document, FindingDraft draft, CancellationToken cancellationToken)
    {
        var name = (draft.Value("name") ?? draft.Title).Trim();
        var (start, end) = (Date(draft, "start"), Date(draft, "end"));
        var engagement = new Engagement
        {
            Reference = await db.NextReferenceAsync("HD", clock.TodayInVietNam().Year, cancellationToken),
            Name = char.ToUpperInvariant(name[0]) + name[1..],
            Kind = Enum.TryParse<EngagementKind>(draft.Value("kind"), ignoreCase: true, out var kind) ? kind : KindOf(name),
            Start = start,
            End = end,
            Place = draft.Value("place"),
            PartnerId = draft.PartnerId,
            Planned = PartialDate.Earliest(start) > clock.TodayInVietNam(),
            Access = document.Access,
        };
        db.Engagements.Add(engagement);
        await db.SaveChangesAsync(cancellationToken);
        await db.RefreshPassagesAsync(engagement, cancellationToken);
        return engagement;
    }

    private static string? Date(FindingDraft draft, string name) => draft.Value(name) is not { } date || PartialDate.IsValid(date)
        ? draft.Value(name)
        : throw new RefusalException("Ngày của hoạt động không có trong lịch.", "The engagement's date is not in the calendar.", $"Values[{name}]");

    private static EngagementKind KindOf(string name)
    {
        var folded = $" {SearchText.Fold(name)} ";
        return Kinds.FirstOrDefault(k => k.Words.Any(w => folded.Contains($" {w} ", StringComparison.Ordinal)), (EngagementKind.Meeting, [])).Item1;
    }
}
