using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Sample;

/// <summary>Follows the sample's words to their deeds: reports and what was said to them, matches, moved dates, changes of state. Each through its service and once only.</summary>
internal sealed class SampleFollowUp(SampleDesk desk, SampleClock clock, SamplePassages passages, SampleOffice office)
{
    private static readonly Actor Officer = SamplePeople.Coordinator;

    /// <summary>An agency's focal point reports where one of the sample's people speaks for it; otherwise the coordinator enters what the agency sent.</summary>
    public async Task ReportAsync(StoryReport report)
    {
        var word = await passages.WordAsync(report.Word);
        if (await FindAsync(word, report) is not null)
        {
            return;
        }

        if (word.LeadAgencyId is null && await office.AssignAsync(word.Reference))
        {
            // A report came before the week's assigning.
            word = await passages.WordAsync(report.Word);
        }

        IReadOnlyList<SentenceEvidence> sentences = report.Evidence is { } proof ? [await passages.EvidenceAsync(proof)] : [];
        var agency = report.Agency ?? word.LeadAgencyId;
        var reporter = await desk.TurnAsync<CamKetDb, Actor>(async db => agency is not null && SamplePeople.SpeaksFor(agency) ? SamplePeople.FocalPoint(agency, await db.WithPredecessorsAsync(agency)) : Officer);
        await desk.TurnAsync<ReportProgress, long>(r => r.ReportAsync(reporter, new ProgressStatement
        {
            Reference = word.Reference, AgencyId = agency, Done = report.Done, Difficulties = report.Difficulties, Proposals = report.Proposals,
            Claimed = report.Claimed, DoneOn = report.DoneOn, Sentences = sentences,
        }));
    }

    public async Task DecideAsync(StoryReport report)
    {
        if (report.Accepted is { } accept && await FindAsync(await passages.WordAsync(report.Word), report) is { State: ReportState.Submitted } waiting)
        {
            await desk.TurnAsync<DecideReport>(d => d.DecideAsync(SamplePeople.SecondCoordinator, new ReportDecision { ReportId = waiting.Id, Version = waiting.Version, Accept = accept, Reason = report.Reason }));
        }
    }

    public async Task MatchAsync(StoryMatch match)
    {
        var (word, deed) = (await passages.WordAsync(match.Word), await passages.DeedAsync(match.Deed));
        var existing = await desk.TurnAsync<CamKetDb, Match?>(db => db.Matches.AsNoTracking().FirstOrDefaultAsync(m => m.UndertakingId == word.Id && m.OutcomeId == deed.Id));
        var id = existing?.Id ?? await desk.TurnAsync<ProposeMatch, long>(p => p.ProposeAsync(Officer, new MatchProposal
        {
            UndertakingReference = word.Reference, OutcomeReference = deed.Reference, Relation = match.Relation, Reason = match.Reason,
        }));
        if (match.Confirmed && existing?.State is not MatchState.Confirmed)
        {
            var version = await desk.TurnAsync<CamKetDb, int>(db => db.Matches.Where(m => m.Id == id).Select(m => m.Version).SingleAsync());
            clock.Tick();
            await desk.TurnAsync<ConfirmMatch>(c => c.ConfirmAsync(Officer, new MatchConfirmation
            {
                MatchId = id, Version = version, Relation = match.Relation, Reason = match.Reason, SetDone = match.SetDone, DoneOn = match.DoneOn, NewDue = match.NewDue,
            }));
        }
    }

    public async Task MoveDueDateAsync(StoryDueDate change)
    {
        var word = await passages.WordAsync(change.Word);
        if (!await desk.TurnAsync<CamKetDb, bool>(db => db.DueDateChanges.AnyAsync(c => c.UndertakingId == word.Id && c.NewDue == change.NewDue)))
        {
            await desk.TurnAsync<MoveDueDate>(m => m.MoveAsync(Officer, new DueDateDecision { Reference = word.Reference, Version = word.Version, NewDue = change.NewDue, Reason = change.Reason }));
        }
    }

    public async Task MoveAsync(StoryMove move)
    {
        var word = await passages.WordAsync(move.Word);
        if (move.To == UndertakingStatus.Assigned)
        {
            if (word.LeadAgencyId is null)
            {
                await office.AssignAsync(word.Reference, move.Lead, move.Reason);
            }

            return;
        }

        if (!await desk.TurnAsync<CamKetDb, bool>(db => db.Acts.AnyAsync(a => a.Kind == ActKind.UndertakingMoving && a.Subject == word.Reference && a.Reason == move.Reason)))
        {
            var by = move.By is { } other ? (await passages.WordAsync(other)).Reference : null;
            await desk.TurnAsync<MoveUndertaking>(m => m.MoveAsync(Officer, word.Reference, new UndertakingMove { Version = word.Version, To = move.To, Reason = move.Reason, DoneOn = move.DoneOn, SupersededBy = by }));
        }
    }

    private Task<ProgressReport?> FindAsync(Undertaking word, StoryReport report) => desk.TurnAsync<CamKetDb, ProgressReport?>(db =>
        db.ProgressReports.AsNoTracking().FirstOrDefaultAsync(r => r.UndertakingId == word.Id && r.Done == report.Done));
}
