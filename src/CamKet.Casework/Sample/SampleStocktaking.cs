using CamKet.Casework.Agencies;
using CamKet.Casework.Engagements;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Sample;

/// <summary>What the sample's office draws together: which framework a word serves, whom a training reached, programmes and gifts, the reviews of a period.</summary>
internal sealed class SampleStocktaking(SampleDesk desk, SamplePassages passages)
{
    private static readonly Actor Officer = SamplePeople.Coordinator;

    public async Task AlignAsync(StoryAlignment alignment)
    {
        var word = await passages.WordAsync(alignment.Word);
        await desk.TurnAsync<AlignUndertaking>(a => a.AlignAsync(Officer, word.Reference, word.Version, [.. alignment.Nodes]));
    }

    public async Task ReachAsync(StoryReach reach)
    {
        var word = await passages.WordAsync(reach.Word);
        await SaveAsync(async (db, acts) =>
        {
            var undertaking = await db.Undertakings.SingleAsync(u => u.Id == word.Id);
            acts.Record(ActKind.UndertakingAmending, "undertaking", word.Reference, new { undertaking.IsTraining, undertaking.ReachText, undertaking.ReachCount }, new { IsTraining = true, ReachText = reach.Text, ReachCount = reach.Count });
            (undertaking.IsTraining, undertaking.ReachText, undertaking.ReachCount) = (true, reach.Text, reach.Count);
        });
    }

    public async Task CompleteAsync(StoryEngagement story)
    {
        var id = await passages.EngagementAsync(story.Engagement);
        await SaveAsync(async (db, acts) =>
        {
            var row = await db.Engagements.Include(e => e.Programme).Include(e => e.Participants).Include(e => e.Gifts).AsSplitQuery().SingleAsync(e => e.Id == id);
            if (row.Programme.Count + row.Participants.Count + row.Gifts.Count > 0)
            {
                return;
            }

            await FillAsync(db, row, story);
            acts.Record(ActKind.EngagementKeeping, "engagement", row.Reference, after: new { Programme = row.Programme.Count, Participants = row.Participants.Count, Gifts = row.Gifts.Count });
        });
    }

    /// <summary>Opens the review and asks the agencies of the story; those who are not in it were not asked in the end.</summary>
    public async Task OpenAsync(StoryStocktake story)
    {
        var period = PeriodOf(story);
        var stocktake = await desk.TurnAsync<StocktakeService, Stocktake>(s => s.OpenAsync(Officer, period, story.ContributionsDue));
        if (stocktake.State == StocktakeState.Approved)
        {
            return;
        }

        var (asked, wanted) = (stocktake.Contributions.Select(c => c.AgencyId).ToList(), story.Contributions.Select(c => c.Agency).ToList());
        foreach (var agency in asked.Except(wanted))
        {
            await desk.TurnAsync<StocktakeService>(s => s.AskAsync(Officer, period.Reference, agency, ask: false));
        }

        foreach (var agency in wanted.Except(asked))
        {
            await desk.TurnAsync<StocktakeService>(s => s.AskAsync(Officer, period.Reference, agency, ask: true));
        }
    }

    public async Task ContributeAsync(StoryStocktake story, StoryContribution contribution)
    {
        var reference = PeriodOf(story).Reference;
        var asked = await desk.TurnAsync<CamKetDb, Contribution?>(db => db.Stocktakes.AsNoTracking().Where(s => s.Reference == reference).SelectMany(s => s.Contributions).FirstOrDefaultAsync(c => c.AgencyId == contribution.Agency));
        if (asked is { Text: null })
        {
            var writer = await desk.TurnAsync<CamKetDb, Actor>(async db => SamplePeople.SpeaksFor(contribution.Agency) ? SamplePeople.FocalPoint(contribution.Agency, await db.WithPredecessorsAsync(contribution.Agency)) : Officer);
            await desk.TurnAsync<StocktakeService>(s => s.ContributeAsync(writer, reference, contribution.Agency, contribution.Text!, asked.Version));
        }
    }

    public async Task ApproveAsync(StoryStocktake story)
    {
        var reference = PeriodOf(story).Reference;
        if (await desk.TurnAsync<CamKetDb, bool>(db => db.Stocktakes.AnyAsync(s => s.Reference == reference && s.State == StocktakeState.Approved)))
        {
            return;
        }

        await desk.TurnAsync<StocktakeService>(s => s.NumberAsync(Officer, reference, story.Number));
        var version = await desk.TurnAsync<CamKetDb, int>(db => db.Stocktakes.Where(s => s.Reference == reference).Select(s => s.Version).SingleAsync());
        await desk.TurnAsync<StocktakeService>(s => s.ApproveAsync(SamplePeople.Leader, reference, version));
    }

    private static async Task FillAsync(CamKetDb db, Engagement row, StoryEngagement story)
    {
        foreach (var item in story.Programme ?? [])
        {
            var at = await SpanAsync(db, item.Sentence);
            row.Programme.Add(new ProgrammeItem { Order = row.Programme.Count, Date = item.Date, Text = item.Text, DocumentId = at?.DocumentId, Start = at?.Start, End = at?.End });
        }

        row.Participants.AddRange((story.Participants ?? []).Select(p => new Participant { Name = p.Name, Office = p.Office, ForId = p.For }));
        foreach (var gift in story.Gifts ?? [])
        {
            var at = await SpanAsync(db, gift.Sentence);
            row.Gifts.Add(new Gift { What = gift.What, GivenBy = gift.By, GivenTo = gift.To, KeptAt = gift.KeptAt, DocumentId = at?.DocumentId, Start = at?.Start, End = at?.End });
        }
    }

    private static async Task<(long DocumentId, int Start, int End)?> SpanAsync(CamKetDb db, StorySentence? sentence) => sentence is null ? null : await SamplePassages.SpanAsync(db, sentence);

    private static StocktakePeriod PeriodOf(StoryStocktake story) =>
        StocktakePeriod.TryParse(story.Period, out var period) ? period : throw new InvalidDataException($"story.json names the period '{story.Period}'.");

    private Task SaveAsync(Func<CamKetDb, ActRecorder, Task> change) => desk.TurnAsync<IServiceProvider>(services =>
    {
        var db = (CamKetDb)services.GetService(typeof(CamKetDb))!;
        return ((Journal)services.GetService(typeof(Journal))!).SaveAsync(Officer, acts => change(db, acts));
    });
}
