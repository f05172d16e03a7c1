using CamKet.Casework.Assignments;
using CamKet.Casework.Engagements;
using CamKet.Casework.Frameworks;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Stocktakes;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Sample;

/// <summary>Carries the story on: reports, matches, moved dates, stocktakes, each through its service and once only.</summary>
internal sealed class SampleStoryTeller(SampleOffice office, SampleClock clock)
{
    private static readonly Users.Actor Officer = SamplePeople.Coordinator;

    public async Task TellAsync(StoryReport report)
    {
        var word = await WordAsync(report.Word);
        var existing = await office.InScopeAsync<CamKetDb, ProgressReport?>(db => db.ProgressReports.AsNoTracking().FirstOrDefaultAsync(r => r.UndertakingId == word.Id && r.Done == report.Done));
        if (existing is null)
        {
            IReadOnlyList<SentenceEvidence> sentences = report.Evidence is { } proof ? [await SentenceEvidenceAsync(proof)] : [];
            await office.InScopeAsync<ReportProgress, long>(r => r.ReportAsync(Officer, new ProgressStatement
            {
                Reference = word.Reference, AgencyId = word.LeadAgencyId, Done = report.Done, Difficulties = report.Difficulties, Proposals = report.Proposals,
                Claimed = report.Claimed, DoneOn = report.DoneOn, Sentences = sentences,
            }));
        }
    }

    public async Task DecideAsync(StoryReport report)
    {
        var word = await WordAsync(report.Word);
        var waiting = await office.InScopeAsync<CamKetDb, ProgressReport?>(db => db.ProgressReports.AsNoTracking().FirstOrDefaultAsync(r => r.UndertakingId == word.Id && r.Done == report.Done && r.State == ReportState.Submitted));
        if (waiting is not null && report.Accepted is { } accept)
        {
            await office.InScopeAsync<DecideReport>(d => d.DecideAsync(SamplePeople.SecondCoordinator, new ReportDecision { ReportId = waiting.Id, Version = waiting.Version, Accept = accept, Reason = report.Reason }));
        }
    }

    public async Task TellAsync(StoryMatch match)
    {
        var (word, deed) = (await WordAsync(match.Word), await DeedAsync(match.Deed));
        var existing = await office.InScopeAsync<CamKetDb, Match?>(db => db.Matches.AsNoTracking().FirstOrDefaultAsync(m => m.UndertakingId == word.Id && m.OutcomeId == deed.Id));
        var id = existing?.Id ?? await office.InScopeAsync<ProposeMatch, long>(p => p.ProposeAsync(Officer, new MatchProposal
        {
            UndertakingReference = word.Reference, OutcomeReference = deed.Reference, Relation = match.Relation, Reason = match.Reason,
        }));
        if (match.Confirmed && existing?.State is not MatchState.Confirmed)
        {
            var proposed = await office.InScopeAsync<CamKetDb, Match>(db => db.Matches.AsNoTracking().SingleAsync(m => m.Id == id));
            clock.Tick();
            await office.InScopeAsync<ConfirmMatch>(c => c.ConfirmAsync(Officer, new MatchConfirmation
            {
                MatchId = id, Version = proposed.Version, Relation = match.Relation, Reason = match.Reason, SetDone = match.SetDone, NewDue = match.NewDue,
            }));
        }
    }

    public async Task TellAsync(StoryDueDate change)
    {
        var word = await WordAsync(change.Word);
        if (word.Due != change.NewDue)
        {
            await office.InScopeAsync<MoveDueDate>(m => m.MoveAsync(Officer, new DueDateDecision { Reference = word.Reference, Version = word.Version, NewDue = change.NewDue, Reason = change.Reason }));
        }
    }

    /// <summary>Alignments and the reach of training, in one save each.</summary>
    public async Task AlignAsync(IReadOnlyList<StoryAlignment> alignments, IReadOnlyList<StoryReach> training)
    {
        foreach (var alignment in alignments)
        {
            var word = await WordAsync(alignment.Word);
            await office.InScopeAsync<IServiceProvider>(services => Saved(services, async (db, acts) =>
            {
                if (await db.FrameworkNodes.AnyAsync(n => n.Id == alignment.Node) && !await db.Alignments.AnyAsync(a => a.UndertakingId == word.Id && a.NodeId == alignment.Node))
                {
                    db.Alignments.Add(new Alignment { UndertakingId = word.Id, NodeId = alignment.Node });
                    acts.Record(ActKind.UndertakingAligning, "undertaking", word.Reference, after: new { alignment.Node });
                }
            }));
        }

        foreach (var reach in training)
        {
            var word = await WordAsync(reach.Word);
            await office.InScopeAsync<IServiceProvider>(services => Saved(services, async (db, acts) =>
            {
                var undertaking = await db.Undertakings.SingleAsync(u => u.Id == word.Id);
                acts.Record(ActKind.UndertakingAmending, "undertaking", word.Reference, new { undertaking.IsTraining, undertaking.ReachText, undertaking.ReachCount }, new { IsTraining = true, ReachText = reach.Text, ReachCount = reach.Count });
                (undertaking.IsTraining, undertaking.ReachText, undertaking.ReachCount) = (true, reach.Text, reach.Count);
            }));
        }
    }

    public async Task TellAsync(StoryEngagement story)
    {
        var engagement = await OfSentenceAsync(story.Engagement, f => f.EngagementId);
        await office.InScopeAsync<IServiceProvider>(services => Saved(services, async (db, acts) =>
        {
            var row = await db.Engagements.Include(e => e.Programme).Include(e => e.Participants).Include(e => e.Gifts).AsSplitQuery().SingleAsync(e => e.Id == engagement);
            if (row.Programme.Count + row.Participants.Count + row.Gifts.Count > 0)
            {
                return;
            }

            (row.SeriesId, row.Edition) = (story.Series ?? row.SeriesId, story.Edition ?? row.Edition);
            foreach (var (item, order) in (story.Programme ?? []).Select((item, order) => (item, order)))
            {
                var at = await SpanAsync(db, item.Sentence);
                row.Programme.Add(new ProgrammeItem { Order = order, Date = item.Date, Text = item.Text, DocumentId = at?.DocumentId, Start = at?.Start, End = at?.End });
            }

            row.Participants.AddRange((story.Participants ?? []).Select(p => new Participant { Name = p.Name, Office = p.Office, ForId = p.For }));
            foreach (var gift in story.Gifts ?? [])
            {
                var at = await SpanAsync(db, gift.Sentence);
                row.Gifts.Add(new Gift { What = gift.What, GivenBy = gift.By, GivenTo = gift.To, KeptAt = gift.KeptAt, DocumentId = at?.DocumentId, Start = at?.Start, End = at?.End });
            }

            acts.Record(ActKind.EngagementKeeping, "engagement", row.Reference, after: new { Programme = row.Programme.Count, Participants = row.Participants.Count, Gifts = row.Gifts.Count });
        }));
    }

    public async Task TellAsync(StoryStocktake story)
    {
        if (!StocktakePeriod.TryParse(story.Period, out var period))
        {
            throw new InvalidDataException($"story.json names the period '{story.Period}'.");
        }

        var stocktake = await office.InScopeAsync<StocktakeService, Stocktake>(s => s.OpenAsync(Officer, period, story.ContributionsDue));
        if (stocktake.State == StocktakeState.Approved)
        {
            return;
        }

        // Those who are not in the story were not asked in the end.
        foreach (var asked in stocktake.Contributions.Where(c => c.Text is null && story.Contributions.All(s => s.Agency != c.AgencyId)).ToList())
        {
            await office.InScopeAsync<StocktakeService>(s => s.AskAsync(Officer, period.Reference, asked.AgencyId, ask: false));
        }

        foreach (var contribution in story.Contributions)
        {
            await office.InScopeAsync<StocktakeService>(s => s.AskAsync(Officer, period.Reference, contribution.Agency, ask: true));
            if (contribution.Text is { } text && stocktake.Contributions.All(c => c.AgencyId != contribution.Agency || c.Text is null))
            {
                clock.GoTo(contribution.On);
                clock.Tick();
                await office.InScopeAsync<StocktakeService>(s => s.ContributeAsync(Officer, period.Reference, contribution.Agency, text, 0));
            }
        }

        if (story.Approved)
        {
            await office.InScopeAsync<StocktakeService>(s => s.NumberAsync(Officer, period.Reference, story.Number));
            var version = await office.InScopeAsync<CamKetDb, int>(db => db.Stocktakes.Where(s => s.Reference == period.Reference).Select(s => s.Version).SingleAsync());
            await office.InScopeAsync<StocktakeService>(s => s.ApproveAsync(SamplePeople.Leader, period.Reference, version));
        }
    }

    private static Task Saved(IServiceProvider services, Func<CamKetDb, ActRecorder, Task> change)
    {
        var db = (CamKetDb)services.GetService(typeof(CamKetDb))!;
        return ((Journal)services.GetService(typeof(Journal))!).SaveAsync(Officer, acts => change(db, acts));
    }

    private async Task<Undertaking> WordAsync(StorySentence sentence)
    {
        var id = await OfSentenceAsync(sentence, f => f.UndertakingId);
        return await office.InScopeAsync<CamKetDb, Undertaking>(db => db.Undertakings.AsNoTracking().SingleAsync(u => u.Id == id));
    }

    private async Task<Outcome> DeedAsync(StorySentence sentence)
    {
        var id = await OfSentenceAsync(sentence, f => f.OutcomeId);
        return await office.InScopeAsync<CamKetDb, Outcome>(db => db.Outcomes.AsNoTracking().SingleAsync(o => o.Id == id));
    }

    private async Task<SentenceEvidence> SentenceEvidenceAsync(StorySentence sentence) => await office.InScopeAsync<CamKetDb, SentenceEvidence>(async db =>
    {
        var at = (await SpanAsync(db, sentence))!.Value;
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == at.DocumentId);
        return new SentenceEvidence(document.Reference, document.Text[at.Start..at.End]);
    });

    private async Task<long> OfSentenceAsync(StorySentence sentence, Func<Review.Finding, long?> became)
    {
        return await office.InScopeAsync<CamKetDb, long>(async db =>
        {
            var at = (await SpanAsync(db, sentence))!.Value;
            var findings = await db.Findings.AsNoTracking().Where(f => f.DocumentId == at.DocumentId && f.Start < at.End && f.End > at.Start).ToListAsync();
            return findings.Select(became).FirstOrDefault(id => id is not null) ?? throw new InvalidDataException($"story.json: nothing was accepted from '{sentence.Starts}' of {sentence.File}.");
        });
    }

    /// <summary>Where the sentence stands: from its beginning to the end of its line or its first full stop.</summary>
    private static async Task<(long DocumentId, int Start, int End)?> SpanAsync(CamKetDb db, StorySentence? sentence)
    {
        if (sentence is null)
        {
            return null;
        }

        var document = await db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.FileName == sentence.File) ?? throw new InvalidDataException($"story.json names {sentence.File}, which is not in the sample.");
        var start = document.Text.IndexOf(sentence.Starts, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new InvalidDataException($"story.json: '{sentence.Starts}' does not stand in {sentence.File}.");
        }

        var from = start + sentence.Starts.Length;
        var (stop, line) = (document.Text.IndexOf(". ", from - 1, StringComparison.Ordinal), document.Text.IndexOf('\n', from));
        var ends = new[] { stop < 0 ? int.MaxValue : stop + 1, line < 0 ? document.Text.Length : line, document.Text.Length };
        return (document.Id, start, ends.Min());
    }
}
