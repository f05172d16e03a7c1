using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Assignments;

/// <summary>More time, as the lead agency asks for it.</summary>
public sealed record TimeAsked
{
    public required string Reference { get; init; }

    public DateOnly? NewDue { get; init; }

    /// <summary>In place of a date: working days from the due date that stands.</summary>
    public int? WorkingDays { get; init; }

    public required string? Reason { get; init; }
}

/// <summary>Takes the lead agency's request for more time. The due date stands until a coordinator answers.</summary>
public sealed class AskForTime(CamKetDb db, Journal journal, OpenCalendar calendar, TimeProvider clock)
{
    public Task<long> AskAsync(Actor actor, TimeAsked asked, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Report);
        return journal.SaveAsync(actor, async acts =>
        {
            var undertaking = await db.Undertakings.VisibleTo(actor).FirstOrDefaultAsync(u => u.Reference == asked.Reference, cancellationToken) ?? throw new NotFoundException(asked.Reference);
            var due = DemandAskable(actor, undertaking);
            if (await db.TimeRequests.AnyAsync(r => r.UndertakingId == undertaking.Id && r.Answer == TimeAnswer.Waiting, cancellationToken))
            {
                throw new RefusalException("Đã có một đề nghị lùi hạn đang chờ trả lời. Hãy chờ điều phối trả lời trước.", "A request for more time is waiting for its answer. Wait for the coordinator first.");
            }

            var wanted = DueInWorkingDays.Of(asked.NewDue, asked.WorkingDays, due, await calendar.OpenAsync(cancellationToken), nameof(asked.NewDue))
                ?? throw new RefusalException("Hãy ghi hạn mới mong muốn.", "Give the date you ask for.", nameof(asked.NewDue));
            if (wanted <= due)
            {
                throw new RefusalException($"Hạn đang là {LegalBasis.Day(due)}. Hãy ghi một ngày muộn hơn.", $"The due date is {LegalBasis.Day(due)}. Give a later day.", nameof(asked.NewDue));
            }

            var request = new TimeRequest
            {
                UndertakingId = undertaking.Id, AgencyId = actor.AgencyId ?? undertaking.LeadAgencyId!, OldDue = due, AskedDue = wanted, Reason = DemandReason(asked.Reason),
                AskedOn = clock.TodayInVietNam(), AskedBy = actor.Name,
            };
            db.TimeRequests.Add(request);
            await db.SaveChangesAsync(cancellationToken);
            acts.Record(ActKind.TimeAsking, "undertaking", undertaking.Reference, null, new { request.AgencyId, request.AskedDue }, request.Reason);
            return request.Id;
        }, cancellationToken);
    }

    private static DateOnly DemandAskable(Actor actor, Undertaking undertaking)
    {
        if (undertaking.LeadAgencyId is null || !UndertakingMoves.Open.Contains(undertaking.Status))
        {
            throw new RefusalException("Chỉ việc đang mở và đã phân công mới xin lùi hạn được.", "More time is asked for what is assigned and open.");
        }

        if (actor.Role == UserRole.FocalPoint && !actor.AgencyIds.Contains(undertaking.LeadAgencyId))
        {
            throw new RefusalException("Cơ quan chủ trì xin lùi hạn. Hãy trao đổi với cơ quan chủ trì.", "The lead agency asks for more time. Speak to the lead agency.");
        }

        return undertaking.Due ?? throw new RefusalException("Việc này chưa có hạn nên không cần xin lùi.", "There is no due date, so no more time is needed.");
    }

    private static string DemandReason(string? reason) => reason?.Trim() switch
    {
        null or "" => throw new RefusalException("Hãy ghi lý do: điều phối cần nó để trả lời.", "Give the reason: the coordinator needs it to answer.", "Reason"),
        { Length: > TimeRequest.ReasonMaxLength } => throw new RefusalException($"Lý do dài nhất {TimeRequest.ReasonMaxLength} ký tự.", $"The reason has at most {TimeRequest.ReasonMaxLength} characters.", "Reason"),
        { } given => given,
    };
}
