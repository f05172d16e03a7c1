using System.Globalization;
using CamKet.Casework.Documents;
using CamKet.Casework.Engagements;
using CamKet.Casework.Figures;
using CamKet.Casework.History;
using CamKet.Casework.Partners;
using CamKet.Casework.Register;
using CamKet.Casework.Roles;
using CamKet.Casework.Search;
using CamKet.Casework.Threads;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Review;

/// <summary>Keeps an accepted fact as the row it describes, with its sentence; whoever accepts it has held it against that sentence. Runs inside the save of the decision that accepts it.</summary>
public sealed class KeepFact(CamKetDb db, RegisterEngagement engagements, NamedBodies names, TimeProvider clock)
{
    /// <summary>What the row is called in the history, such as "HD-2026-0004" or "figure".</summary>
    internal async Task<string> KeepAsync(Actor actor, ActRecorder acts, Document document, Finding finding, FindingDraft draft, CancellationToken cancellationToken)
    {
        SourceQuote.Check(document, finding.Start, finding.End, finding.Quote);
        switch (draft.Kind)
        {
            case ProposalKind.Engagement:
                var engagement = await engagements.RegisterAsync(actor, acts, document, draft, cancellationToken);
                finding.EngagementId = engagement.Id;
                return engagement.Reference;
            case ProposalKind.Role:
                return Kept(acts, ActKind.RoleKeeping, "role", document, db.Roles.Add(await RoleAsync(document, finding, draft, cancellationToken)).Entity.NameVi);
            case ProposalKind.Figure:
                return Kept(acts, ActKind.FigureKeeping, "figure", document, db.Figures.Add(FigureOf(document, finding, draft)).Entity.NameVi);
            case ProposalKind.Milestone:
                return Kept(acts, ActKind.MilestoneAdding, "thread", document, db.Milestones.Add(await MilestoneAsync(document, finding, draft, cancellationToken)).Entity.ThreadId);
            default:
                return Kept(acts, ActKind.PartnershipKeeping, "partner", document, db.PartnershipLevels.Add(await LevelAsync(document, finding, draft, cancellationToken)).Entity.PartnerId);
        }
    }

    private static string Kept(ActRecorder acts, ActKind kind, string type, Document document, string subject)
    {
        acts.Record(kind, type, subject, after: new { Document = document.Reference });
        return subject;
    }

    private async Task<Role> RoleAsync(Document document, Finding finding, FindingDraft draft, CancellationToken cancellationToken)
    {
        var name = Needed(draft, "role", "Ghi tên vai trò.", "Name the role.");
        return new Role
        {
            NameVi = name, NameEn = name, HolderName = draft.Value("holder"), HolderId = await OneIdAsync(draft.Value("holderId"), draft.Value("holder"), cancellationToken),
            BodyId = await OneIdAsync(draft.Value("bodyId"), draft.Value("body"), cancellationToken), From = Date(draft, "from"), To = Date(draft, "to"), Verified = true,
            DocumentId = document.Id, Start = finding.Start, End = finding.End, Quote = finding.Quote, Sources = document.Url,
        };
    }

    private static Figure FigureOf(Document document, Finding finding, FindingDraft draft)
    {
        var written = Needed(draft, "value", "Ghi con số.", "Write the number.");
        var measure = draft.Value("measure") ?? draft.Value("unit") ?? draft.Title;
        return new Figure
        {
            Measure = SearchText.Fold(measure).Replace(' ', '-'), NameVi = measure, NameEn = measure, Value = NumberIn(written), ValueText = written,
            UnitVi = draft.Value("unit"), UnitEn = draft.Value("unit"), AsOf = Date(draft, "asOf") ?? document.Date, SourceName = document.Publisher ?? document.Title, Verified = true,
            DocumentId = document.Id, Start = finding.Start, End = finding.End, Quote = finding.Quote, Sources = document.Url,
        };
    }

    private async Task<Milestone> MilestoneAsync(Document document, Finding finding, FindingDraft draft, CancellationToken cancellationToken)
    {
        var thread = await db.StandingThreadIdAsync(draft.ThreadId ?? draft.Value("thread"), cancellationToken)
            ?? throw new RefusalException("Chọn tiến trình mà mốc này thuộc về.", "Choose the thread to which this milestone belongs.", "ThreadId");
        var milestone = new Milestone
        {
            ThreadId = thread,
            Stage = StageOf(draft.Value("stage")) ?? throw new RefusalException("Chọn giai đoạn của mốc.", "Choose the milestone's stage.", "Values[stage]"),
            Date = Date(draft, "date"), Planned = draft.Value("planned") is not null, SaidOn = document.Date, Verified = true, PartyId = await PartyAsync(draft.Value("party"), cancellationToken),
            TextVi = draft.Title, TextEn = draft.Title, Access = document.Access,
            DocumentId = document.Id, Start = finding.Start, End = finding.End, Quote = finding.Quote, Sources = document.Url,
        };
        await db.StageReachedAsync(thread, milestone.Date, clock.TodayInVietNam(), cancellationToken);
        return milestone;
    }

    private async Task<PartnershipLevel> LevelAsync(Document document, Finding finding, FindingDraft draft, CancellationToken cancellationToken)
    {
        var partner = draft.PartnerId ?? await OneIdAsync(draft.Value("partnerId"), draft.Value("partner"), cancellationToken);
        if (partner is null || !await db.Partners.AnyAsync(p => p.Id == partner, cancellationToken))
        {
            throw new RefusalException("Chọn đối tác mà quan hệ này nói tới.", "Choose the partner of whom this relation speaks.", "PartnerId");
        }

        return new PartnershipLevel
        {
            OfId = draft.Value("of") ?? SideOf.VietNam, PartnerId = partner, Level = Needed(draft, "level", "Chọn mức quan hệ.", "Choose the level."), From = Date(draft, "from"), Verified = true,
            DocumentId = document.Id, Start = finding.Start, End = finding.End, Quote = finding.Quote, Sources = document.Url,
        };
    }

    internal static MilestoneStage? StageOf(string? stage) =>
        Enum.TryParse<MilestoneStage>(stage?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;

    /// <summary>"gần 70" is 70, "1.250,5" is 1250.5: the first number, with the grouping of either language.</summary>
    internal static double NumberIn(string written)
    {
        var digits = new string([.. written.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',')]).TrimEnd('.', ',');
        var last = digits.LastIndexOfAny(['.', ',']);
        var isDecimal = last >= 0 && digits.Length - last - 1 != 3;
        var plain = new string([.. digits.Select((c, i) => (c, i)).Where(p => char.IsAsciiDigit(p.c) || (isDecimal && p.i == last)).Select(p => char.IsAsciiDigit(p.c) ? p.c : '.')]);
        return double.TryParse(plain, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RefusalException("Chưa thấy con số nào. Ghi bằng chữ số, như 70 hoặc 1.250.", "There is no number in it. Write digits, such as 70 or 1,250.", "Values[value]");
    }

    private static string Needed(FindingDraft draft, string name, string vi, string en) => draft.Value(name) ?? throw new RefusalException(vi, en, $"Values[{name}]");

    private static string? Date(FindingDraft draft, string name) => draft.Value(name) is not { } date || PartialDate.IsValid(date)
        ? draft.Value(name)
        : throw new RefusalException("Ngày không có trong lịch. Viết như 09/12/2025, 12/2025 hoặc 2025.", "The date is not in the calendar. Write it as 09/12/2025, 12/2025 or 2025.", $"Values[{name}]");

    /// <summary>The party of a stage, by its id or by a name; refused where it is neither, for a stage of one party is not a stage of all.</summary>
    private async Task<string?> PartyAsync(string? party, CancellationToken cancellationToken)
    {
        if (party is null || await db.Partners.AnyAsync(p => p.Id == party, cancellationToken))
        {
            return party;
        }

        return await OneIdAsync(null, party, cancellationToken)
            ?? throw new RefusalException("Chưa rõ bên này là nước nào. Hãy viết tên một nước hoặc tổ chức, hoặc để trống nếu là mọi bên.",
                "It is not clear which party this is. Write the name of one country or organisation, or leave it blank for all.", "Values[party]");
    }

    private async Task<string?> OneIdAsync(string? id, string? name, CancellationToken cancellationToken) =>
        id ?? ((await names.IdsOfAsync(name, cancellationToken)) is [var only] ? only : null);
}
