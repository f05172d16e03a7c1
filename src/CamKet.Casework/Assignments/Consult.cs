using CamKet.Casework.Agencies;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Assignments;

/// <summary>A consultation to be opened.</summary>
public sealed record ConsultationGiven
{
    public required string Reference { get; init; }

    public required string? Question { get; init; }

    public required ConsultedBy Form { get; init; }

    public bool IsUrgent { get; init; }

    public DateOnly? AnswerBy { get; init; }

    public IReadOnlyList<string> AgencyIds { get; init; } = [];
}

/// <summary>What an agency said.</summary>
public sealed record ViewGiven
{
    public required string Reference { get; init; }

    /// <summary>For a coordinator who enters what was heard; a focal point speaks for its own.</summary>
    public string? AgencyId { get; init; }

    public required ConsultedView? View { get; init; }

    public string? Text { get; init; }

    public string? Who { get; init; }
}

/// <summary>The way of a new or cross-pillar matter: ask the agencies, tell the Prime Minister, record what is decided; or, when urgent, ask in any form and confirm in writing later.</summary>
public sealed class Consult(CamKetDb db, Journal journal, AgencyDirectory directory, TimeProvider clock)
{
    private static readonly UndertakingStatus[] Before = [UndertakingStatus.Registered, UndertakingStatus.Consulting, UndertakingStatus.AwaitingDecision];

    public Task OpenAsync(Actor actor, ConsultationGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        return journal.SaveAsync(actor, async acts =>
        {
            var undertaking = await LoadAsync(actor, given.Reference, cancellationToken);
            if (!Before.Contains(undertaking.Status) || undertaking.Side == Side.Theirs)
            {
                throw new RefusalException("Chỉ tham vấn việc của ta chưa phân công.", "Agencies are consulted on our own work before it is assigned.");
            }

            var (book, today) = (await directory.OpenAsync(cancellationToken), clock.TodayInVietNam());
            var agencies = given.AgencyIds.Distinct(StringComparer.Ordinal).ToList();
            if (agencies.Count == 0 || agencies.Exists(id => book.Find(id) is not { } agency || !AgencyBook.ExistsOn(agency, today)))
            {
                throw new RefusalException("Hãy chọn ít nhất một cơ quan đang hoạt động để lấy ý kiến.", "Choose at least one agency that exists today.", nameof(given.AgencyIds));
            }

            undertaking.Consultations.ForEach(c => c.IsCurrent = false);
            var consultation = new Consultation
            {
                Question = Text(given.Question, Consultation.TextMaxLength, nameof(given.Question)), Form = given.Form, IsUrgent = given.IsUrgent, AnswerBy = given.AnswerBy, OpenedOn = today, OpenedBy = actor.Name,
            };
            consultation.Asked.AddRange(agencies.Select(id => new ConsultedAgency { AgencyId = id }));
            undertaking.Consultations.Add(consultation);
            var before = new { undertaking.Status, Asked = (List<string>?)null, Urgent = (bool?)null };
            undertaking.Status = UndertakingStatus.Consulting;
            acts.Record(ActKind.ConsultationOpening, "undertaking", undertaking.Reference, before, new { undertaking.Status, Asked = agencies, Urgent = (bool?)given.IsUrgent }, consultation.Question);
        }, cancellationToken);
    }

    public Task AnswerAsync(Actor actor, ViewGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Report);
        return journal.SaveAsync(actor, async acts =>
        {
            var (undertaking, consultation) = await LoadCurrentAsync(actor, given.Reference, cancellationToken);
            var asked = consultation.Asked.Find(a => actor.Role == UserRole.FocalPoint ? actor.AgencyIds.Contains(a.AgencyId) : a.AgencyId == given.AgencyId)
                ?? throw new RefusalException("Cơ quan này không được hỏi ý kiến. Hãy chọn lại.", "This agency is not asked. Choose again.", nameof(given.AgencyId));
            if (consultation.DecidedOn is not null)
            {
                throw new RefusalException("Đã có quyết định nên không nhận thêm ý kiến.", "It is decided, so no further views are taken.");
            }

            var view = given.View is null or ConsultedView.Silent ? throw new RefusalException("Hãy chọn đồng ý, không đồng ý hay đề xuất khác.", "Choose agrees, objects or proposes.", nameof(given.View)) : given.View.Value;
            var before = new { asked.AgencyId, asked.View };
            asked.Text = view == ConsultedView.Agrees && string.IsNullOrWhiteSpace(given.Text) ? null : Text(given.Text, Consultation.TextMaxLength, nameof(given.Text));
            (asked.View, asked.Who, asked.AnsweredOn, asked.AnsweredBy) = (view, string.IsNullOrWhiteSpace(given.Who) ? null : Text(given.Who, Consultation.NumberMaxLength, nameof(given.Who)), clock.TodayInVietNam(), actor.Name);
            consultation.Version++;
            acts.Record(ActKind.ConsultationAnswering, "undertaking", undertaking.Reference, before.View == view ? null : before, new { asked.AgencyId, asked.View, asked.Who }, asked.Text);
        }, cancellationToken);
    }

    /// <summary>The matter is reported to the Prime Minister; who has not answered stays visible as silent.</summary>
    public Task ReportAsync(Actor actor, string reference, DateOnly? on, string? number, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        return journal.SaveAsync(actor, async acts =>
        {
            var (undertaking, consultation) = await LoadCurrentAsync(actor, reference, cancellationToken);
            var before = new { undertaking.Status, consultation.ReportedOn, consultation.ReportNumber };
            (consultation.ReportedOn, consultation.ReportNumber) = (Past(on, "ReportedOn"), Text(number, Consultation.NumberMaxLength, "ReportNumber"));
            undertaking.Status = undertaking.Status == UndertakingStatus.Consulting ? UndertakingStatus.AwaitingDecision : undertaking.Status;
            acts.Record(ActKind.ConsultationReporting, "undertaking", reference, before, new { undertaking.Status, consultation.ReportedOn, consultation.ReportNumber });
        }, cancellationToken);
    }

    public Task DecideAsync(Actor actor, string reference, DateOnly? on, string? number, string? decision, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        return journal.SaveAsync(actor, async acts =>
        {
            var (undertaking, consultation) = await LoadCurrentAsync(actor, reference, cancellationToken);
            if (consultation.ReportedOn is not { } reported)
            {
                throw new RefusalException("Hãy ghi báo cáo Thủ tướng trước.", "Record the report to the Prime Minister first.");
            }

            var day = Past(on, "DecidedOn");
            if (day < reported)
            {
                throw new RefusalException($"Quyết định không thể trước ngày báo cáo ({LegalBasis.Day(reported)}).", $"The decision cannot come before the report ({LegalBasis.Day(reported)}).", "DecidedOn");
            }

            var before = new { consultation.DecidedOn, consultation.DecisionNumber };
            (consultation.DecidedOn, consultation.DecisionNumber, consultation.Decision) = (day, Text(number, Consultation.NumberMaxLength, "DecisionNumber"), Text(decision, Consultation.TextMaxLength, "Decision"));
            acts.Record(ActKind.DecisionRecording, "undertaking", reference, before, new { consultation.DecidedOn, consultation.DecisionNumber }, consultation.Decision);
        }, cancellationToken);
    }

    /// <summary>The letter that confirms what was agreed in haste.</summary>
    public Task ConfirmAsync(Actor actor, string reference, DateOnly? on, string? number, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        return journal.SaveAsync(actor, async acts =>
        {
            var (_, consultation) = await LoadCurrentAsync(actor, reference, cancellationToken);
            if (!consultation.AwaitsConfirmation)
            {
                throw new RefusalException("Lần tham vấn này không cần xác nhận bằng văn bản.", "This consultation needs no confirmation in writing.");
            }

            (consultation.ConfirmedOn, consultation.ConfirmationNumber) = (Past(on, "ConfirmedOn"), Text(number, Consultation.NumberMaxLength, "ConfirmationNumber"));
            acts.Record(ActKind.ConsultationConfirming, "undertaking", reference, null, new { consultation.ConfirmedOn, consultation.ConfirmationNumber });
        }, cancellationToken);
    }

    private async Task<Undertaking> LoadAsync(Actor actor, string reference, CancellationToken cancellationToken) =>
        await db.Undertakings.VisibleTo(actor).Include(u => u.Consultations).ThenInclude(c => c.Asked).FirstOrDefaultAsync(u => u.Reference == reference, cancellationToken) ?? throw new NotFoundException(reference);

    private async Task<(Undertaking Undertaking, Consultation Consultation)> LoadCurrentAsync(Actor actor, string reference, CancellationToken cancellationToken)
    {
        var undertaking = await LoadAsync(actor, reference, cancellationToken);
        return (undertaking, undertaking.Consultations.Find(c => c.IsCurrent) ?? throw new RefusalException("Chưa mở tham vấn cho việc này.", "No consultation is open on this."));
    }

    private DateOnly Past(DateOnly? day, string field) => day is not { } given
        ? throw new RefusalException("Hãy ghi ngày.", "Give the day.", field)
        : given > clock.TodayInVietNam() ? throw new RefusalException("Ngày này chưa đến.", "That day is still to come.", field) : given;

    private static string Text(string? text, int most, string field) => text?.Trim() switch
    {
        null or "" => throw new RefusalException("Hãy ghi ô này.", "Fill this in.", field),
        { } given when given.Length > most => throw new RefusalException($"Nhiều nhất {most} ký tự.", $"At most {most} characters.", field),
        { } given => given,
    };
}
