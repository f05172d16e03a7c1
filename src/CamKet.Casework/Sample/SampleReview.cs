using System.Text.Json;
using CamKet.Casework.Documents;
using CamKet.Casework.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Casework.Sample;

/// <summary>How the sample's officer decides on what a reading proposes: accepts what is underlined in the corpus, amends what the reader got wrong, joins what was said before, rejects the rest.</summary>
internal sealed class SampleReview(SampleDesk desk, SampleClock clock, SamplePassages passages, IReadOnlyList<StoryAmendment> amendments)
{
    private static readonly Users.Actor Officer = SamplePeople.Coordinator;

    public async Task DecideAsync(string reference, SampleDocument document)
    {
        // Engagements first, so that words and deeds of the document hang on theirs.
        foreach (var act in document.Expected.Acts.OrderBy(a => a.Kind == ProposalKind.Engagement ? 0 : 1))
        {
            await AcceptAsync(reference, document, act);
        }

        foreach (var left in await desk.TurnAsync<CamKetDb, List<long>>(db => db.Findings.Where(f => f.Document!.Reference == reference && f.Decision == FindingDecision.Pending).Select(f => f.Id).ToListAsync()))
        {
            clock.Tick();
            await desk.TurnAsync<RejectFinding, Decided>(reject => reject.RejectAsync(Officer, left, "Không phải lời hay việc cần theo dõi."));
        }
    }

    private async Task AcceptAsync(string reference, SampleDocument document, ExpectedAct act)
    {
        var start = document.Text.IndexOf(act.Sentence, StringComparison.Ordinal);
        var end = start + act.Sentence.Length;
        var findings = await desk.TurnAsync<CamKetDb, List<Finding>>(db => db.Findings.AsNoTracking()
            .Where(f => f.Document!.Reference == reference && f.Kind == act.Kind && f.Start < end && f.End > start).OrderBy(f => f.Start).ToListAsync());
        // A sentence may tell several facts of a kind; each was decided on in its turn.
        var same = document.Expected.Acts.Where(a => a.Kind == act.Kind && a.Sentence == act.Sentence).ToList();
        if (findings.Count(f => f.Decision is not (FindingDecision.Pending or FindingDecision.Rejected)) > same.IndexOf(act))
        {
            return;
        }

        clock.Tick();
        var pending = findings.FindAll(f => f.Decision == FindingDecision.Pending);
        var finding = pending.Find(f => Tells(f, act)) ?? pending.Find(f => !same.Exists(other => Tells(f, other)))
            ?? await desk.TurnAsync<AddMissedFinding, Finding>(add => add.AddAsync(Officer, new MissedFinding(reference, start, end, act.Kind)));
        var amendment = amendments.FirstOrDefault(a => a.Sentence.File == document.File && act.Sentence.Contains(a.Sentence.Starts, StringComparison.Ordinal));
        var merge = act.IsWord && amendment?.SameAs is { } earlier ? (await passages.WordAsync(earlier)).Reference : null;
        var engagement = act.Kind == ProposalKind.Engagement && amendment?.SameAs is { } told ? await passages.EngagementAsync(told) : (long?)null;
        await desk.TurnAsync<IServiceProvider>(scope => AcceptAsync(scope, finding.Id, act, amendment, merge, engagement));
    }

    /// <summary>Whether what is proposed is what is underlined: of milestones, the stage and the party too.</summary>
    private static bool Tells(Finding finding, ExpectedAct act)
    {
        if (act.Kind != ProposalKind.Milestone)
        {
            return true;
        }

        var values = finding.Values is { } json ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)! : [];
        return values.GetValueOrDefault("stage") == act.Field("stage") && values.GetValueOrDefault("party") == act.Field("party");
    }

    private static async Task AcceptAsync(IServiceProvider scope, long findingId, ExpectedAct act, StoryAmendment? amendment, string? merge, long? engagement)
    {
        var db = scope.GetRequiredService<CamKetDb>();
        var finding = await db.Findings.AsNoTracking().Include(f => f.Document).SingleAsync(f => f.Id == findingId);
        var proposed = await scope.GetRequiredService<DraftFinding>().ProposeAsync(finding, DocumentSummary.Of(finding.Document!));
        var draft = await AmendedAsync(scope, await UnderlinedAsync(scope, proposed, act), amendment, engagement);
        // An officer merges what is the same or nearly so.
        merge ??= (await scope.GetRequiredService<SimilarUndertakings>().ForAsync(Officer, finding, draft)).FirstOrDefault(s => s.Same || s.Likeness >= 0.6)?.Reference;
        await scope.GetRequiredService<AcceptFinding>().AcceptAsync(Officer, new Acceptance { FindingId = findingId, Draft = draft, MergeInto = merge });
    }

    /// <summary>The proposal, put right where the expected file says otherwise.</summary>
    private static async Task<FindingDraft> UnderlinedAsync(IServiceProvider scope, FindingDraft draft, ExpectedAct act)
    {
        if (!DraftFinding.IsAct(act.Kind))
        {
            return draft with { Values = act.Fields.ToDictionary(f => f.Key, f => f.Value), ThreadId = act.Field("thread") ?? draft.ThreadId };
        }

        if (act.Kind == ProposalKind.Outcome)
        {
            return draft with { Instrument = act.Field("instrument") ?? draft.Instrument };
        }

        draft = await HeldByAsync(scope, draft, act.Field("holder"));
        return draft with { Counterpart = act.Field("asker") ?? act.Field("addressee") ?? draft.Counterpart, DueText = act.Field("due") ?? draft.DueText };
    }

    private static async Task<FindingDraft> AmendedAsync(IServiceProvider scope, FindingDraft draft, StoryAmendment? amendment, long? engagement)
    {
        if (amendment is null)
        {
            return draft;
        }

        engagement ??= amendment.Series is { } series
            ? await scope.GetRequiredService<CamKetDb>().Engagements.Where(e => e.SeriesId == series && e.Edition == amendment.Edition).Select(e => (long?)e.Id).FirstOrDefaultAsync()
            : null;
        draft = await HeldByAsync(scope, draft, amendment.Holder);
        return draft with
        {
            Due = amendment.Due ?? draft.Due, HappenedOn = amendment.HappenedOn ?? draft.HappenedOn, Pillar = amendment.Pillar ?? draft.Pillar, ThreadId = amendment.Thread ?? draft.ThreadId,
            EngagementId = engagement ?? draft.EngagementId,
        };
    }

    private static async Task<FindingDraft> HeldByAsync(IServiceProvider scope, FindingDraft draft, string? holder)
    {
        if (holder is null || holder == draft.Holder)
        {
            return draft;
        }

        var ids = await scope.GetRequiredService<NamedBodies>().IdsOfAsync(holder);
        return draft with { Holder = holder, Side = SideOf.Of(holder, ids, draft.PartnerId is not null) };
    }
}
