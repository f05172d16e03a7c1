using CamKet.Casework.Agencies;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Assignments;

/// <summary>A new step.</summary>
public sealed record StepGiven(string Reference, string? Text, DateOnly? Due);

/// <summary>A new report duty.</summary>
public sealed record DutyGiven
{
    public required string Reference { get; init; }

    public required Rhythm? Rhythm { get; init; }

    public string? BodyId { get; init; }

    public DateOnly? From { get; init; }

    public int DaysAfter { get; init; }

    public string? Basis { get; init; }
}

/// <summary>Keeps what lies between the assignment and the due date: steps with their own dates, and reports owed again and again.</summary>
public sealed class KeepPlan(CamKetDb db, Journal journal, TimeProvider clock)
{
    private const string Subject = "undertaking";

    public Task AddStepAsync(Actor actor, StepGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        return journal.SaveAsync(actor, async acts =>
        {
            var undertaking = await LoadOpenAsync(actor, given.Reference, cancellationToken);
            var step = Build(actor, given, undertaking);
            db.Steps.Add(step);
            acts.Record(ActKind.StepKeeping, Subject, undertaking.Reference, null, new { Step = step.Text, StepDue = step.Due });
        }, cancellationToken);
    }

    /// <summary>Says that a step is reached; the lead agency may, and a coordinator.</summary>
    public Task ReachStepAsync(Actor actor, long stepId, DateOnly? on, string? note, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Report);
        return journal.SaveAsync(actor, async acts =>
        {
            var (step, undertaking) = await LoadStepAsync(actor, stepId, cancellationToken);
            if (actor.Role == UserRole.FocalPoint && !actor.AgencyIds.Contains(undertaking.LeadAgencyId ?? ""))
            {
                throw new RefusalException("Cơ quan chủ trì ghi nhận mốc đã đạt.", "The lead agency says that a step is reached.");
            }

            var day = on ?? throw new RefusalException("Hãy ghi ngày đạt mốc.", "Give the day it was reached.", "ReachedOn");
            if (day > clock.TodayInVietNam())
            {
                throw new RefusalException("Ngày này chưa đến. Hãy ghi hôm nay hoặc ngày đã qua.", "That day is still to come. Give today or a day that has passed.", "ReachedOn");
            }

            var before = new { StepReachedOn = step.ReachedOn };
            (step.ReachedOn, step.ReachedNote) = (day, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
            undertaking.LastTraceOn = clock.TodayInVietNam();
            acts.Record(ActKind.StepKeeping, Subject, undertaking.Reference, before, new { StepReachedOn = step.ReachedOn, Step = step.Text }, step.ReachedNote);
        }, cancellationToken);
    }

    public Task RemoveStepAsync(Actor actor, long stepId, string? reason, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        return journal.SaveAsync(actor, async acts =>
        {
            var (step, undertaking) = await LoadStepAsync(actor, stepId, cancellationToken);
            var why = string.IsNullOrWhiteSpace(reason) ? throw UndertakingChange.NoReason() : reason.Trim();
            db.Steps.Remove(step);
            acts.Record(ActKind.StepKeeping, Subject, undertaking.Reference, new { Step = step.Text, StepDue = step.Due }, new { Step = (string?)null, StepDue = (DateOnly?)null }, why);
        }, cancellationToken);
    }

    public Task AddDutyAsync(Actor actor, DutyGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        return journal.SaveAsync(actor, async acts =>
        {
            var undertaking = await LoadOpenAsync(actor, given.Reference, cancellationToken);
            var duty = Build(actor, given, undertaking);
            if (duty.BodyId is { } body && !await db.Set<Body>().AnyAsync(b => b.Id == body, cancellationToken))
            {
                throw new RefusalException("Danh mục không có cơ chế này. Hãy chọn lại.", "There is no such body. Choose again.", nameof(given.BodyId));
            }

            db.ReportDuties.Add(duty);
            acts.Record(ActKind.DutyKeeping, Subject, undertaking.Reference, null, new { duty.Rhythm, duty.BodyId, duty.From, duty.DaysAfter, DutyBasis = duty.Basis });
        }, cancellationToken);
    }

    public Task EndDutyAsync(Actor actor, long dutyId, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        return journal.SaveAsync(actor, async acts =>
        {
            var mine = db.Undertakings.VisibleTo(actor);
            var duty = await db.ReportDuties.FirstOrDefaultAsync(d => d.Id == dutyId && mine.Any(u => u.Id == d.UndertakingId), cancellationToken) ?? throw new NotFoundException("duty");
            var reference = await mine.Where(u => u.Id == duty.UndertakingId).Select(u => u.Reference).FirstAsync(cancellationToken);
            duty.EndedOn ??= clock.TodayInVietNam();
            acts.Record(ActKind.DutyKeeping, Subject, reference, new { EndedOn = (DateOnly?)null }, new { duty.EndedOn, duty.Rhythm });
        }, cancellationToken);
    }

    private async Task<Undertaking> LoadOpenAsync(Actor actor, string reference, CancellationToken cancellationToken)
    {
        var undertaking = await db.Undertakings.VisibleTo(actor).FirstOrDefaultAsync(u => u.Reference == reference, cancellationToken) ?? throw new NotFoundException(reference);
        return UndertakingMoves.Open.Contains(undertaking.Status) && undertaking.Side != Side.Theirs
            ? undertaking
            : throw new RefusalException("Chỉ việc của ta đang mở mới đặt mốc và chế độ báo cáo.", "Steps and report duties are for open work of our own.");
    }

    private async Task<(Step Step, Undertaking Undertaking)> LoadStepAsync(Actor actor, long stepId, CancellationToken cancellationToken)
    {
        var step = await db.Steps.FirstOrDefaultAsync(s => s.Id == stepId, cancellationToken) ?? throw new NotFoundException("step");
        var undertaking = await db.Undertakings.VisibleTo(actor).FirstOrDefaultAsync(u => u.Id == step.UndertakingId, cancellationToken) ?? throw new NotFoundException("step");
        return (step, undertaking);
    }

    private Step Build(Actor actor, StepGiven given, Undertaking undertaking)
    {
        var text = given.Text?.Trim() ?? "";
        if (text.Length is 0 or > Step.TextMaxLength)
        {
            throw new RefusalException($"Hãy ghi mốc là gì, nhiều nhất {Step.TextMaxLength} ký tự.", $"Say what the step is, in at most {Step.TextMaxLength} characters.", "Text");
        }

        var due = given.Due ?? throw new RefusalException("Hãy ghi hạn của mốc.", "Give the day of the step.", "StepDue");
        return undertaking.Due is { } end && due > end
            ? throw new RefusalException($"Mốc trung gian phải trước hoặc đúng hạn chung ({LegalBasis.Day(end)}).", $"A step lies on or before the due date of the whole ({LegalBasis.Day(end)}).", "StepDue")
            : new Step { UndertakingId = undertaking.Id, Text = text, Due = due, AddedBy = actor.Name, AddedAt = clock.NowUtc() };
    }

    private ReportDuty Build(Actor actor, DutyGiven given, Undertaking undertaking)
    {
        var rhythm = given.Rhythm ?? throw new RefusalException("Hãy chọn nhịp báo cáo.", "Choose how often it is owed.", nameof(given.Rhythm));
        if (rhythm == Rhythm.AfterEachMeeting && string.IsNullOrEmpty(given.BodyId))
        {
            throw new RefusalException("Hãy chọn cơ chế mà sau mỗi phiên họp phải báo cáo.", "Choose the body after whose meetings it is owed.", nameof(given.BodyId));
        }

        if (given.DaysAfter is < 0 or > ReportDuty.MostDaysAfter)
        {
            throw new RefusalException($"Số ngày làm việc từ 0 đến {ReportDuty.MostDaysAfter}.", $"Give 0 to {ReportDuty.MostDaysAfter} working days.", nameof(given.DaysAfter));
        }

        var basis = string.IsNullOrWhiteSpace(given.Basis) ? null : given.Basis.Trim();
        return basis?.Length > ReportDuty.BasisMaxLength
            ? throw new RefusalException($"Căn cứ dài nhất {ReportDuty.BasisMaxLength} ký tự.", $"The basis has at most {ReportDuty.BasisMaxLength} characters.", nameof(given.Basis))
            : new ReportDuty
            {
                UndertakingId = undertaking.Id, Rhythm = rhythm, BodyId = rhythm == Rhythm.AfterEachMeeting ? given.BodyId : null, From = given.From ?? clock.TodayInVietNam(),
                DaysAfter = given.DaysAfter, Basis = basis, AddedBy = actor.Name, AddedAt = clock.NowUtc(),
            };
    }
}
