using CamKet.Casework.Assignments;
using CamKet.Casework.Documents;
using CamKet.Casework.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Casework.Sample;

/// <summary>The daily work of the sample's office: take documents in, have their findings decided, assign what is ours. All through the services that pages use;
/// every step passes over what is done already, so a start that was cut off is simply gone on with.</summary>
internal sealed class SampleOffice(SampleDesk desk, SampleClock clock, SampleReview review)
{
    private static readonly Users.Actor Officer = SamplePeople.Coordinator;

    /// <summary>What no rule gives a lead to, or what has to be consulted on first: not asked about every week again.</summary>
    private readonly HashSet<string> _leftOpen = [];

    public async Task TakeInAsync(SampleDocument document, bool decide)
    {
        var added = await desk.TurnAsync<AddDocument, AddedDocument>(add => add.AddAsync(Officer, new NewDocument
        {
            Text = document.Text, FileName = document.File, Format = "txt", Publisher = document.Publisher, Access = document.Access, Pillar = document.Pillar, PartnerId = document.Partner,
            // The officer corrects a date that the reader got wrong.
            Date = document.Expected.Date,
        }));
        if (decide)
        {
            await review.DecideAsync(added.Reference, document);
        }
    }

    /// <summary>Assigns what is ours or joint by the mandate in force on the day, where it proposes a lead.</summary>
    public async Task AssignAllAsync()
    {
        var open = await desk.TurnAsync<CamKetDb, List<string>>(db => db.Undertakings
            .Where(u => u.Status == UndertakingStatus.Registered && u.LeadAgencyId == null && (u.Side == Side.Ours || u.Side == Side.Joint)).OrderBy(u => u.Id).Select(u => u.Reference).ToListAsync());
        foreach (var reference in open.Where(r => !_leftOpen.Contains(r)))
        {
            clock.Tick();
            if (!await AssignAsync(reference))
            {
                _leftOpen.Add(reference);
            }
        }
    }

    /// <summary>Stops following what the archive brought in and nobody ever spoke of again: said before 2024, due before 2025, without report or deed.</summary>
    public async Task CloseArchiveAsync()
    {
        var due = new DateOnly(2025, 1, 1);
        var stale = await desk.TurnAsync<CamKetDb, List<Undertaking>>(db => db.Undertakings.AsNoTracking()
            .Where(u => UndertakingMoves.Open.Contains(u.Status) && u.SaidOn != null && u.SaidOn.CompareTo("2024") < 0 && u.Due < due && u.Reports.Count == 0 && u.Matches.Count == 0)
            .OrderBy(u => u.Id).ToListAsync());
        foreach (var undertaking in stale)
        {
            clock.Tick();
            await desk.TurnAsync<MoveUndertaking>(m => m.MoveAsync(Officer, undertaking.Reference, new UndertakingMove
            {
                Version = undertaking.Version, To = UndertakingStatus.Cancelled, Reason = "Văn bản lưu trữ trước năm 2024, hạn qua đã lâu, không có báo cáo hay kết quả nào; thôi theo dõi.",
            }));
        }
    }

    /// <summary>Assigns one; to <paramref name="lead"/> with its reason where the officer departs from the proposal. False where it stays open.</summary>
    public Task<bool> AssignAsync(string reference, string? lead = null, string? reason = null) => desk.TurnAsync<IServiceProvider, bool>(async scope =>
    {
        var undertaking = await scope.GetRequiredService<CamKetDb>().Undertakings.AsNoTracking().Include(u => u.Assignments).Include(u => u.Citations).SingleAsync(u => u.Reference == reference);
        var proposal = await scope.GetRequiredService<ProposeAssignment>().ForAsync(undertaking, clock.TodayInVietNam());
        if ((lead ?? proposal.LeadAgencyId) is not { } leading)
        {
            return false;
        }

        var meaning = MeaningOfDone.Draft(undertaking, undertaking.Due, "vi");
        try
        {
            await scope.GetRequiredService<AssignUndertaking>().AssignAsync(Officer, new AssignmentDecision
            {
                Reference = reference, Version = undertaking.Version, LeadAgencyId = leading, SupportingAgencyIds = [.. proposal.SupportingAgencyIds.Where(id => id != leading)],
                Due = undertaking.Due, Reason = reason, MeaningFull = meaning.Full, MeaningPartial = meaning.Partial, MeaningNone = meaning.None,
            });
            return true;
        }
        catch (RefusalException) when (lead is null)
        {
            // Left unassigned, as an officer would leave what has to be consulted on first.
            return false;
        }
    });
}
