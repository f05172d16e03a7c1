using CamKet.Casework.Assignments;
using CamKet.Casework.Documents;
using CamKet.Casework.Register;
using CamKet.Casework.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Casework.Sample;

/// <summary>What the sample's officers do with one document: take it in, decide its findings, assign what is ours. All through the services that pages use;
/// every step passes over what is done already, so a start that was cut off is simply gone on with.</summary>
internal sealed class SampleOffice(IServiceProvider services, SampleClock clock)
{
    private static readonly Users.Actor Officer = SamplePeople.Coordinator;

    public async Task TakeInAsync(SampleDocument document, bool decide)
    {
        var added = await InScopeAsync<AddDocument, AddedDocument>(add => add.AddAsync(Officer, new NewDocument
        {
            Text = document.Text, FileName = document.File, Format = "txt", Publisher = document.Publisher, Access = document.Access, Pillar = document.Pillar, PartnerId = document.Partner,
            // The officer corrects a date that the reader got wrong.
            Date = document.Expected.Date,
        }));
        if (decide)
        {
            await DecideAsync(added.Reference, document);
        }
    }

    private async Task DecideAsync(string reference, SampleDocument document)
    {
        // Engagements first, so that words and deeds of the document hang on theirs.
        foreach (var act in document.Expected.Acts.OrderBy(a => a.Kind == ProposalKind.Engagement ? 0 : 1))
        {
            await AcceptAsync(reference, document, act);
        }

        foreach (var left in await InScopeAsync<CamKetDb, List<long>>(db => db.Findings.Where(f => f.Document!.Reference == reference && f.Decision == FindingDecision.Pending).Select(f => f.Id).ToListAsync()))
        {
            clock.Tick();
            await InScopeAsync<RejectFinding, Decided>(reject => reject.RejectAsync(Officer, left, "Không phải lời hay việc cần theo dõi."));
        }
    }

    private async Task AcceptAsync(string reference, SampleDocument document, ExpectedAct act)
    {
        var start = document.Text.IndexOf(act.Sentence, StringComparison.Ordinal);
        var end = start + act.Sentence.Length;
        var findings = await InScopeAsync<CamKetDb, List<Finding>>(db => db.Findings.AsNoTracking()
            .Where(f => f.Document!.Reference == reference && f.Kind == act.Kind && f.Start < end && f.End > start).OrderBy(f => f.Start).ToListAsync());
        if (findings.Exists(f => f.Decision is not (FindingDecision.Pending or FindingDecision.Rejected)))
        {
            return;
        }

        clock.Tick();
        var finding = findings.Find(f => f.Decision == FindingDecision.Pending)
            ?? await InScopeAsync<AddMissedFinding, Finding>(add => add.AddAsync(Officer, new MissedFinding(reference, start, end, act.Kind)));
        await InScopeAsync<IServiceProvider>(scope => AcceptAsync(scope, finding.Id, act));
    }

    private static async Task AcceptAsync(IServiceProvider scope, long findingId, ExpectedAct act)
    {
        var db = scope.GetRequiredService<CamKetDb>();
        var finding = await db.Findings.AsNoTracking().Include(f => f.Document).SingleAsync(f => f.Id == findingId);
        var proposed = await scope.GetRequiredService<DraftFinding>().ProposeAsync(finding, DocumentSummary.Of(finding.Document!));
        var draft = await AmendedAsync(scope, proposed, act);
        var similar = await scope.GetRequiredService<SimilarUndertakings>().ForAsync(Officer, finding, draft);
        // An officer merges what is the same or nearly so.
        var merge = similar.FirstOrDefault(s => s.Same || s.Likeness >= 0.6)?.Reference;
        await scope.GetRequiredService<AcceptFinding>().AcceptAsync(Officer, new Acceptance { FindingId = findingId, Draft = draft, MergeInto = merge });
    }

    /// <summary>The proposal, put right where the expected file says otherwise.</summary>
    private static async Task<FindingDraft> AmendedAsync(IServiceProvider scope, FindingDraft draft, ExpectedAct act)
    {
        if (!DraftFinding.IsAct(act.Kind))
        {
            return draft with { Values = act.Fields.ToDictionary(f => f.Key, f => f.Value), ThreadId = act.Field("thread") ?? draft.ThreadId };
        }

        if (act.Kind == ProposalKind.Outcome)
        {
            return draft with { Instrument = act.Field("instrument") ?? draft.Instrument };
        }

        var holder = act.Field("holder") ?? draft.Holder;
        if (holder != draft.Holder)
        {
            var ids = await scope.GetRequiredService<NamedBodies>().IdsOfAsync(holder);
            draft = draft with { Holder = holder, Side = SideOf.Of(holder, ids, draft.PartnerId is not null) };
        }

        return draft with { Counterpart = act.Field("asker") ?? act.Field("addressee") ?? draft.Counterpart, DueText = act.Field("due") ?? draft.DueText };
    }

    /// <summary>Assigns what is ours or joint by the mandate in force on the day, where it proposes a lead.</summary>
    public async Task AssignAllAsync()
    {
        var open = await InScopeAsync<CamKetDb, List<string>>(db => db.Undertakings
            .Where(u => u.Status == UndertakingStatus.Registered && u.LeadAgencyId == null && (u.Side == Side.Ours || u.Side == Side.Joint)).OrderBy(u => u.Id).Select(u => u.Reference).ToListAsync());
        foreach (var reference in open)
        {
            clock.Tick();
            await InScopeAsync<IServiceProvider>(scope => AssignAsync(scope, reference));
        }
    }

    private async Task AssignAsync(IServiceProvider scope, string reference)
    {
        var undertaking = await scope.GetRequiredService<CamKetDb>().Undertakings.AsNoTracking().Include(u => u.Assignments).Include(u => u.Citations).SingleAsync(u => u.Reference == reference);
        var proposal = await scope.GetRequiredService<ProposeAssignment>().ForAsync(undertaking, clock.TodayInVietNam());
        if (proposal.LeadAgencyId is not { } lead)
        {
            return;
        }

        var meaning = MeaningOfDone.Draft(undertaking, undertaking.Due, "vi");
        try
        {
            await scope.GetRequiredService<AssignUndertaking>().AssignAsync(Officer, new AssignmentDecision
            {
                Reference = reference, Version = undertaking.Version, LeadAgencyId = lead, SupportingAgencyIds = proposal.SupportingAgencyIds, Due = undertaking.Due,
                MeaningFull = meaning.Full, MeaningPartial = meaning.Partial, MeaningNone = meaning.None,
            });
        }
        catch (RefusalException)
        {
            // Left unassigned, as an officer would leave what has to be consulted on first.
        }
    }

    public async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task InScopeAsync<TService>(Func<TService, Task> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
