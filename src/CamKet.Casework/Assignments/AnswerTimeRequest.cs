using System.Globalization;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Assignments;

/// <summary>What the coordinator answers.</summary>
public sealed record TimeAnswered
{
    public required long RequestId { get; init; }

    public required int Version { get; init; }

    public required TimeAnswer? Answer { get; init; }

    /// <summary>For another date than the one asked for.</summary>
    public DateOnly? OtherDue { get; init; }

    /// <summary>Why it is refused or another date is set; a remark where it is granted.</summary>
    public string? Reason { get; init; }
}

/// <summary>Answers a request for more time. A date that is granted moves the due date, which keeps the old one and counts as a slip.</summary>
public sealed class AnswerTimeRequest(CamKetDb db, Journal journal, TimeProvider clock)
{
    public Task AnswerAsync(Actor actor, TimeAnswered answered, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        return journal.SaveAsync(actor, async acts =>
        {
            var request = await LoadAsync(actor, answered, cancellationToken);
            var granted = Granted(request, answered);
            (request.Answer, request.AnsweredDue, request.AnswerReason) = (answered.Answer!.Value, granted, string.IsNullOrWhiteSpace(answered.Reason) ? null : answered.Reason.Trim());
            (request.AnsweredBy, request.AnsweredAt) = (actor.Name, clock.NowUtc());
            if (granted is { } due)
            {
                MoveDueDate.Apply(request.Undertaking!, due, request.Reason, null, actor.Name, clock, acts);
            }

            acts.Record(ActKind.TimeAnswering, "undertaking", request.Undertaking!.Reference, null, new { request.AskedDue, TimeAnswer = request.Answer, request.AnsweredDue }, request.AnswerReason);
        }, cancellationToken);
    }

    private async Task<TimeRequest> LoadAsync(Actor actor, TimeAnswered answered, CancellationToken cancellationToken)
    {
        var mine = db.Undertakings.VisibleTo(actor);
        var request = await db.TimeRequests.Include(r => r.Undertaking).FirstOrDefaultAsync(r => r.Id == answered.RequestId && mine.Any(u => u.Id == r.UndertakingId), cancellationToken)
            ?? throw new NotFoundException("time request " + answered.RequestId.ToString(CultureInfo.InvariantCulture));
        if (request.Version != answered.Version || request.Answer != TimeAnswer.Waiting)
        {
            throw new ConflictException(new Dictionary<string, string?>
            {
                ["Answer"] = request.Answer.ToString(), ["OtherDue"] = request.AnsweredDue is { } day ? PartialDate.From(day) : null, ["Reason"] = request.AnswerReason,
            }, request.AnsweredBy ?? "CamKet", request.AnsweredAt ?? default);
        }

        return request;
    }

    private static DateOnly? Granted(TimeRequest request, TimeAnswered answered)
    {
        switch (answered.Answer)
        {
            case TimeAnswer.Granted:
                return request.AskedDue;
            case TimeAnswer.OtherDate:
                return answered.OtherDue ?? throw new RefusalException("Hãy ghi hạn được chấp thuận.", "Give the date that is granted.", "OtherDue");
            case TimeAnswer.Refused when string.IsNullOrWhiteSpace(answered.Reason):
                throw new RefusalException("Hãy ghi lý do không chấp thuận.", "Say why it is refused.", "Reason");
            case TimeAnswer.Refused:
                return null;
            default:
                throw new RefusalException("Hãy chọn một cách trả lời.", "Choose an answer.", "Answer");
        }
    }
}
