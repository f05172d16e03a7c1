using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>Corrects what is known about an undertaking. Its sentences, its due date and its course are changed by acts of their own.</summary>
public sealed class AmendUndertaking(CamKetDb db, Journal journal)
{
    public Task AmendAsync(Actor actor, string reference, UndertakingFacts given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Register);
        var facts = Trimmed(given);
        return journal.SaveAsync(actor, async acts =>
        {
            var undertaking = await db.LoadForChangeAsync(actor, reference, cancellationToken);
            var before = UndertakingFacts.Of(undertaking, await EngagementAsync(undertaking.EngagementId, cancellationToken));
            await db.CheckVersionAsync(undertaking, facts.Version, before.ByField(), cancellationToken);
            Check(actor, facts);
            await CheckOriginsAsync(undertaking, facts, cancellationToken);
            var engagementId = await FindAsync(actor, facts, cancellationToken);
            Apply(undertaking, facts, engagementId);
            acts.Record(ActKind.UndertakingAmending, "undertaking", reference, Values(before), Values(facts), facts.Reason);
            await db.RefreshPassagesAsync(undertaking, cancellationToken);
        }, cancellationToken);
    }

    private static void Check(Actor actor, UndertakingFacts facts)
    {
        if (facts.Title.Length is 0 or > Undertaking.TitleMaxLength)
        {
            throw new RefusalException($"Nội dung cần từ 1 đến {Undertaking.TitleMaxLength} ký tự.", $"What is to be done needs 1 to {Undertaking.TitleMaxLength} characters.", nameof(facts.Title));
        }

        if (facts.SaidOn is not null && !PartialDate.IsValid(facts.SaidOn))
        {
            throw new RefusalException("Ngày nêu phải là một ngày, tháng hoặc năm có thật, ví dụ 09/12/2025, 12/2025 hoặc 2025.",
                "When it was said must be a day, a month or a year that exists, such as 09/12/2025, 12/2025 or 2025.", nameof(facts.SaidOn));
        }

        if (facts.ReachCount < 0)
        {
            throw new RefusalException("Số người không thể âm.", "The number of people cannot be negative.", nameof(facts.ReachCount));
        }

        if (facts.Access > actor.Clearance)
        {
            throw new RefusalException("Mức truy cập này cao hơn mức của anh/chị; lưu xong anh/chị sẽ không còn mở được mục này. Hãy nhờ người có mức đó.",
                "This access level is above your own: you could not open the row again. Ask somebody who is cleared for it.", nameof(facts.Access));
        }
    }

    /// <summary>The register must not tell more people than the sentence does.</summary>
    private async Task CheckOriginsAsync(Undertaking undertaking, UndertakingFacts facts, CancellationToken cancellationToken)
    {
        var origin = await db.Citations.Where(c => c.UndertakingId == undertaking.Id && c.IsFirst).Select(c => (AccessLevel?)c.Document!.Access).FirstOrDefaultAsync(cancellationToken);
        if (facts.Access < (origin ?? AccessLevel.Public))
        {
            throw new RefusalException("Mức truy cập không được mở rộng hơn văn bản nêu câu gốc. Hãy đổi mức của văn bản trước.",
                "The access level cannot be more open than the document of the first sentence. Change the document's level first.", nameof(facts.Access));
        }
    }

    private async Task<long?> FindAsync(Actor actor, UndertakingFacts facts, CancellationToken cancellationToken)
    {
        Known(facts.PartnerId is null || await db.Partners.AnyAsync(p => p.Id == facts.PartnerId, cancellationToken), nameof(facts.PartnerId));
        Known(facts.BodyId is null || await db.Bodies.AnyAsync(b => b.Id == facts.BodyId, cancellationToken), nameof(facts.BodyId));
        Known(facts.ThreadId is null || await db.Threads.AnyAsync(t => t.Id == facts.ThreadId && t.MergedIntoId == null, cancellationToken), nameof(facts.ThreadId));
        if (facts.Engagement is null)
        {
            return null;
        }

        var id = await db.Engagements.VisibleTo(actor).Where(e => e.Reference == facts.Engagement).Select(e => (long?)e.Id).FirstOrDefaultAsync(cancellationToken);
        Known(id is not null, nameof(facts.Engagement));
        return id;
    }

    private static void Known(bool known, string field)
    {
        if (!known)
        {
            throw new RefusalException("Danh mục không có mục này. Hãy chọn lại.", "There is no such entry. Choose again.", field);
        }
    }

    private async Task<string?> EngagementAsync(long? id, CancellationToken cancellationToken) =>
        id is null ? null : await db.Engagements.Where(e => e.Id == id).Select(e => e.Reference).FirstOrDefaultAsync(cancellationToken);

    private static void Apply(Undertaking u, UndertakingFacts facts, long? engagementId)
    {
        if (u.Holder != facts.Holder)
        {
            u.HolderId = null;
        }

        if (u.Counterpart != facts.Counterpart)
        {
            u.CounterpartId = null;
        }

        (u.Title, u.Kind, u.Side, u.Access, u.Holder, u.Counterpart) = (facts.Title, facts.Kind, facts.Side, facts.Access, facts.Holder, facts.Counterpart);
        (u.Pillar, u.PartnerId, u.BodyId, u.ThreadId, u.EngagementId) = (facts.Pillar, facts.PartnerId, facts.BodyId, facts.ThreadId, engagementId);
        (u.SaidOn, u.DueText, u.IsTraining, u.ReachText, u.ReachCount) = (facts.SaidOn, facts.DueText, facts.IsTraining, facts.ReachText, facts.ReachCount);
    }

    private static object Values(UndertakingFacts f) => new
    {
        f.Title, f.Kind, f.Side, f.Access, f.Holder, f.Counterpart, f.Pillar, f.PartnerId, f.BodyId, f.ThreadId, f.Engagement, f.SaidOn, f.DueText, f.IsTraining, f.ReachText, f.ReachCount,
    };

    private static UndertakingFacts Trimmed(UndertakingFacts f) => f with
    {
        Title = f.Title.Trim(), Holder = OrNull(f.Holder), Counterpart = OrNull(f.Counterpart), PartnerId = OrNull(f.PartnerId), BodyId = OrNull(f.BodyId),
        ThreadId = OrNull(f.ThreadId), Engagement = OrNull(f.Engagement), SaidOn = OrNull(f.SaidOn), DueText = OrNull(f.DueText), ReachText = OrNull(f.ReachText), Reason = OrNull(f.Reason),
    };

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
