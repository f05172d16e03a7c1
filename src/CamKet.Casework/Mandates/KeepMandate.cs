using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Mandates;

/// <summary>A mandate as the administrator corrects it.</summary>
public sealed record MandateGiven
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public string? LeadAgencyId { get; init; }

    public IReadOnlyList<string> SupportingAgencyIds { get; init; } = [];

    /// <summary>"Điều 7": only from the text itself.</summary>
    public string? Article { get; init; }

    public string? PointVi { get; init; }

    public string? PointEn { get; init; }

    public bool Verified { get; init; }

    /// <summary>Where it was read.</summary>
    public string? Reason { get; init; }
}

/// <summary>Corrects mandates with their history, and drafts a regulation to see what it would change. Nothing is ever assigned by a draft.</summary>
public sealed class KeepMandate(CamKetDb db, Journal journal, TimeProvider clock)
{
    private const string Subject = "mandate";

    public Task AmendAsync(Actor actor, MandateGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        return journal.SaveAsync(actor, async acts =>
        {
            var mandate = await db.Mandates.Include(m => m.LegalInstrument).FirstOrDefaultAsync(m => m.Id == given.Id, cancellationToken) ?? throw new NotFoundException(given.Id);
            await db.DemandVersionAsync(mandate, given.Version, Subject, mandate.Id, () => new Dictionary<string, string?>
            {
                ["LeadAgencyId"] = mandate.LeadAgencyId, ["Article"] = mandate.Article, ["PointVi"] = mandate.PointVi, ["PointEn"] = mandate.PointEn,
            }, cancellationToken);
            await DemandAsync(given, mandate, cancellationToken);
            var before = Values(mandate);
            (mandate.LeadAgencyId, mandate.Article, mandate.PointVi, mandate.PointEn, mandate.Verified) = (OrNull(given.LeadAgencyId), OrNull(given.Article), given.PointVi!.Trim(), given.PointEn!.Trim(), given.Verified);
            var supporting = given.SupportingAgencyIds.Where(id => id != mandate.LeadAgencyId).Distinct(StringComparer.Ordinal).ToList();
            mandate.SupportingAgencyIds = supporting.Count == 0 ? null : string.Join(';', supporting);
            acts.Record(ActKind.MandateKeeping, Subject, mandate.Id, before, Values(mandate), OrNull(given.Reason));
        }, cancellationToken);
    }

    /// <summary>Copies a regulation into a draft and returns its id.</summary>
    public Task<string> DraftAsync(Actor actor, string fromId, string? name, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        return journal.SaveAsync(actor, async acts =>
        {
            var source = await db.LegalInstruments.AsNoTracking().FirstOrDefaultAsync(i => i.Id == fromId, cancellationToken) ?? throw new NotFoundException(fromId);
            var title = OrNull(name) ?? throw new RefusalException("Hãy đặt tên cho dự thảo.", "Give the draft a name.", "Name");
            var number = await db.LegalInstruments.CountAsync(i => i.IsDraft, cancellationToken) + 1;
            while (await db.LegalInstruments.AnyAsync(i => i.Id == "draft-" + number, cancellationToken))
            {
                number++;
            }

            var draft = new LegalInstrument { Id = "draft-" + number, Number = title, NameVi = title, NameEn = title, ValidFrom = clock.TodayInVietNam(), IsDraft = true };
            db.LegalInstruments.Add(draft);
            foreach (var mandate in await db.Mandates.AsNoTracking().Where(m => m.LegalInstrumentId == fromId).ToListAsync(cancellationToken))
            {
                db.Mandates.Add(new Mandate
                {
                    Id = $"{draft.Id}-{mandate.Id}", LegalInstrumentId = draft.Id, Scope = mandate.Scope, Value = mandate.Value, LeadAgencyId = mandate.LeadAgencyId, SupportingAgencyIds = mandate.SupportingAgencyIds,
                    RepresentativeVi = mandate.RepresentativeVi, RepresentativeEn = mandate.RepresentativeEn, PointVi = mandate.PointVi, PointEn = mandate.PointEn,
                });
            }

            acts.Record(ActKind.MandateKeeping, Subject, draft.Id, null, new { Name = title, Source = source.Number });
            return draft.Id;
        }, cancellationToken);
    }

    /// <summary>Throws a draft away; a regulation cannot be.</summary>
    public Task DropDraftAsync(Actor actor, string id, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        return journal.SaveAsync(actor, async acts =>
        {
            var draft = await db.LegalInstruments.FirstOrDefaultAsync(i => i.Id == id && i.IsDraft, cancellationToken) ?? throw new NotFoundException(id);
            db.Mandates.RemoveRange(await db.Mandates.Where(m => m.LegalInstrumentId == id).ToListAsync(cancellationToken));
            db.LegalInstruments.Remove(draft);
            acts.Record(ActKind.MandateKeeping, Subject, id, new { Name = draft.Number }, new { Name = (string?)null });
        }, cancellationToken);
    }

    private async Task DemandAsync(MandateGiven given, Mandate mandate, CancellationToken cancellationToken)
    {
        foreach (var (text, field) in new[] { (given.PointVi, nameof(given.PointVi)), (given.PointEn, nameof(given.PointEn)) })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                throw new RefusalException("Hãy ghi nội dung của điểm này.", "Say what the point says.", field);
            }
        }

        if (!mandate.LegalInstrument!.IsDraft && string.IsNullOrWhiteSpace(given.Reason))
        {
            throw new RefusalException("Hãy ghi đã đọc ở đâu: số điều chỉ ghi khi có toàn văn.", "Say where it was read: an article is given only from the full text.", nameof(given.Reason));
        }

        foreach (var id in given.SupportingAgencyIds.Append(given.LeadAgencyId).OfType<string>().Where(id => id.Length > 0))
        {
            if (!await db.Agencies.AnyAsync(a => a.Id == id, cancellationToken))
            {
                throw new RefusalException("Cơ quan này không có trong danh mục. Hãy chọn lại.", "This agency is not in the list. Choose again.", nameof(given.LeadAgencyId));
            }
        }
    }

    private static object Values(Mandate m) => new { Lead = m.LeadAgencyId, Supporting = m.SupportingAgencyIds, m.Article, m.PointVi, m.PointEn, m.Verified };

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
