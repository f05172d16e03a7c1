using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Threads;

/// <summary>A stage that an officer adds to a thread.</summary>
public sealed record MilestoneGiven
{
    public required MilestoneStage? Stage { get; init; }

    /// <summary>As typed: "26/10/2025", "10/2025", "2025"; blank where the source gives none.</summary>
    public string? Date { get; init; }

    /// <summary>A target, not yet a fact.</summary>
    public bool Planned { get; init; }

    /// <summary>The one party it is about; blank for all.</summary>
    public string? PartyId { get; init; }

    /// <summary>The day of the source, as typed; the document's own where a document is cited.</summary>
    public string? SaidOn { get; init; }

    public required string? TextVi { get; init; }

    public required string? TextEn { get; init; }

    public SourceGiven Source { get; init; } = new();
}

/// <summary>Adds a stage to a thread. Stages are never changed: a moved target is a new target, and the old one stays beside it.</summary>
public sealed class AddMilestone(CamKetDb db, Journal journal, TimeProvider clock)
{
    public Task<long> AddAsync(Actor actor, string threadId, MilestoneGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var thread = await db.StandingThreadAsync(threadId, cancellationToken);
            var milestone = new Milestone
            {
                ThreadId = thread.Id,
                Stage = given.Stage ?? throw new RefusalException("Hãy chọn giai đoạn.", "Choose the stage.", nameof(given.Stage)),
                Date = GivenText.Date(given.Date, nameof(given.Date)),
                Planned = given.Planned || given.Stage == MilestoneStage.Planned,
                PartyId = given.PartyId.OrNull(),
                TextVi = GivenText.Required(given.TextVi, nameof(given.TextVi)),
                TextEn = GivenText.Required(given.TextEn, nameof(given.TextEn)),
            };
            await CheckAsync(milestone, cancellationToken);
            var document = await db.ProveAsync(actor, milestone, given.Source, cancellationToken);
            milestone.Access = document?.Access ?? AccessLevel.Public;
            milestone.SaidOn = GivenText.Date(given.SaidOn, nameof(given.SaidOn)) ?? document?.Date;
            db.Milestones.Add(milestone);
            if (!milestone.Planned)
            {
                await db.StageReachedAsync(thread.Id, milestone.Date, clock.TodayInVietNam(), cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            acts.Record(ActKind.MilestoneAdding, "thread", thread.Id, null,
                new { milestone.Id, milestone.Stage, milestone.Date, milestone.Planned, milestone.PartyId, milestone.SaidOn, milestone.TextVi, milestone.TextEn, milestone.Sources, milestone.Quote, milestone.Verified });
            return milestone.Id;
        }, cancellationToken);
    }

    private async Task CheckAsync(Milestone milestone, CancellationToken cancellationToken)
    {
        if (milestone.PartyId is { } party && !await db.Partners.AnyAsync(p => p.Id == party, cancellationToken))
        {
            throw new RefusalException("Không có bên này trong danh sách đối tác. Hãy chọn lại.", "There is no such party in the list of partners. Choose again.", nameof(MilestoneGiven.PartyId));
        }

        if (!milestone.Planned && PartialDate.Earliest(milestone.Date) > clock.TodayInVietNam())
        {
            throw new RefusalException("Ngày này chưa tới. Nếu là mục tiêu, hãy đánh dấu «mục tiêu».", "This day is still to come. If it is a target, tick “target”.", nameof(MilestoneGiven.Date));
        }
    }
}
