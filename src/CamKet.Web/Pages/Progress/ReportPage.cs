using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Progress;

/// <summary>The five-minute report of an agency: the form, from a session or from a link in a mail.</summary>
public abstract class ReportPage(CamKetDb db, ReportProgress report, AgencyDirectory directory, TimeProvider clock) : OfficerPage
{
    public const int MostFiles = 5;

    [BindProperty]
    public string? AgencyId { get; set; }

    [BindProperty]
    public ClaimedState? Claimed { get; set; }

    [BindProperty]
    public DateOnly? DoneOn { get; set; }

    [BindProperty]
    public string? Done { get; set; }

    [BindProperty]
    public string? Difficulties { get; set; }

    [BindProperty]
    public string? Proposals { get; set; }

    [BindProperty]
    public string? DocumentReference { get; set; }

    [BindProperty]
    public string? Quote { get; set; }

    [BindProperty]
    public string? OutcomeReference { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public Undertaking Undertaking { get; private set; } = null!;

    public Assignment? Assignment { get; private set; }

    public string? LeadName { get; private set; }

    public ProgressReport? Previous { get; private set; }

    /// <summary>For whom a coordinator may enter a report; empty for a focal point.</summary>
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    /// <summary>Files that were chosen on a form that came back: a browser does not keep them.</summary>
    public IReadOnlyList<string> LostFiles { get; private set; } = [];

    /// <summary>What is reported on.</summary>
    protected abstract string Of { get; }

    /// <summary>The link that it comes by.</summary>
    protected virtual long? LinkId => null;

    /// <summary>Whether sentences and outcomes in CamKet can be given as evidence: whoever comes by a link cannot look for them.</summary>
    public virtual bool MayCite => true;

    protected Task<IActionResult> SendAsync(string next, string notice) => SaveAsync(async () =>
    {
        await report.ReportAsync(Actor, await StatementAsync());
        return next;
    }, notice);

    protected override async Task LoadAsync()
    {
        var clearance = Actor.Clearance;
        Undertaking = await db.Undertakings.VisibleTo(Actor).AsNoTracking().Include(u => u.Citations.Where(c => c.Document!.Access <= clearance)).Include(u => u.Assignments).ThenInclude(a => a.Supporting).Include(u => u.Reports).AsSplitQuery()
            .FirstOrDefaultAsync(u => u.Reference == Of) ?? throw new NotFoundException(Of);
        var (book, today) = (await directory.OpenAsync(), clock.TodayInVietNam());
        Assignment = Undertaking.Assignments.Find(a => a.IsCurrent);
        LeadName = Assignment is null ? null : T.Of(book.NameOn(Assignment.LeadAgencyId, today));
        Previous = Undertaking.Reports.OrderByDescending(r => r.Id).FirstOrDefault();
        Agencies = Actor.Role == UserRole.FocalPoint || Assignment is null
            ? []
            : [.. Assignment.Supporting.Select(s => s.AgencyId).Prepend(Assignment.LeadAgencyId).Select(id => new SelectListItem(T.Of(book.NameOn(id, today)), id))];
        LostFiles = [.. Files.Select(f => Path.GetFileName(f.FileName))];
    }

    private async Task<ProgressStatement> StatementAsync() => new()
    {
        Reference = Of,
        LinkId = LinkId,
        AgencyId = AgencyId,
        Claimed = Claimed ?? throw new RefusalException("Hãy chọn tình hình đến hôm nay.", "Choose how it stands today.", nameof(Claimed)),
        DoneOn = DoneOn,
        Done = Done,
        Difficulties = Difficulties,
        Proposals = Proposals,
        Sentences = MayCite ? Sentences() : [],
        OutcomeReferences = !MayCite || string.IsNullOrWhiteSpace(OutcomeReference) ? [] : [OutcomeReference.Trim()],
        Files = await FilesAsync(),
    };

    private SentenceEvidence[] Sentences() => (string.IsNullOrWhiteSpace(DocumentReference), string.IsNullOrWhiteSpace(Quote)) switch
    {
        (true, true) => [],
        (false, false) => [new SentenceEvidence(DocumentReference!, Quote!)],
        (true, _) => throw new RefusalException("Hãy ghi mã văn bản có câu này, hoặc xóa câu.", "Give the reference of the document that holds this sentence, or clear the sentence.", nameof(DocumentReference)),
        _ => throw new RefusalException("Hãy chép câu chứng minh từ văn bản, hoặc xóa mã.", "Copy the sentence that proves it, or clear the reference.", nameof(Quote)),
    };

    private async Task<IReadOnlyList<EvidenceUpload>> FilesAsync()
    {
        if (Files.Count > MostFiles)
        {
            throw new RefusalException($"Mỗi báo cáo nhận nhiều nhất {MostFiles} tệp. Hãy gửi phần còn lại ở báo cáo bổ sung.", $"A report takes at most {MostFiles} files. Send the others with a further report.", nameof(Files));
        }

        var uploads = new List<EvidenceUpload>();
        foreach (var file in Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, HttpContext.RequestAborted);
            uploads.Add(new EvidenceUpload(file.FileName, content.ToArray()));
        }

        return uploads;
    }
}
