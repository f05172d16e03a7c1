using CamKet.Casework.Agencies;
using CamKet.Casework.Register;
using CamKet.Casework.Users;

namespace CamKet.Casework.Progress;

/// <summary>What a report must meet; each refusal says what to do instead.</summary>
internal static class ReportRules
{
    public static void DemandReportable(Undertaking undertaking)
    {
        if (undertaking.Side == Side.Theirs)
        {
            throw new RefusalException("Đây là lời của phía bạn nên không có báo cáo tiến độ. Hãy khớp với kết quả khi có việc đã làm.", "This is the other side's word and takes no progress report. Match it to an outcome when there is a deed.");
        }

        switch (undertaking.Status)
        {
            case UndertakingStatus.Registered or UndertakingStatus.Consulting or UndertakingStatus.AwaitingDecision:
                throw new RefusalException("Việc này chưa phân công nên chưa báo cáo được. Hãy phân công trước.", "This is not assigned yet, so it takes no report. Assign it first.");
            case UndertakingStatus.Suspended or UndertakingStatus.Cancelled or UndertakingStatus.Superseded:
                throw new RefusalException("Việc này đã tạm dừng, hủy hoặc được thay thế nên không nhận báo cáo. Hãy liên hệ cán bộ điều phối.", "This is suspended, cancelled or superseded and takes no report. Ask the coordinator.");
        }
    }

    public static void DemandText(ProgressStatement statement)
    {
        if (string.IsNullOrWhiteSpace(statement.Done))
        {
            throw new RefusalException("Hãy ghi đã làm được gì, một hai câu là đủ.", "Say what was done; a sentence or two is enough.", "Done");
        }

        DemandLength(statement.Done, "Done");
        DemandLength(statement.Difficulties, "Difficulties");
        DemandLength(statement.Proposals, "Proposals");
    }

    public static void DemandDoneOn(ProgressStatement statement, DateOnly today)
    {
        if (statement.Claimed != ClaimedState.Done)
        {
            return;
        }

        if (statement.DoneOn is not { } day)
        {
            throw new RefusalException("Hãy ghi ngày làm xong.", "Give the day it was done.", "DoneOn");
        }

        if (day > today)
        {
            throw new RefusalException("Ngày làm xong ở sau hôm nay. Nếu chưa xong, hãy chọn «đang làm».", "The day it was done is after today. If it is not done yet, choose “under way”.", "DoneOn");
        }
    }

    /// <summary>The agency that the report stands for: it leads or supports, or carries the work of one that does.</summary>
    public static string AgencyOf(Actor actor, ProgressStatement statement, Undertaking undertaking, AgencyBook book, DateOnly today)
    {
        var assignment = undertaking.Assignments.Find(a => a.IsCurrent)!;
        var involved = assignment.Supporting.Select(s => s.AgencyId).Prepend(assignment.LeadAgencyId).ToList();
        if (actor.Role == UserRole.FocalPoint)
        {
            return actor.AgencyIds.Any(involved.Contains) ? actor.AgencyId! : throw new NotFoundException(statement.Reference);
        }

        var chosen = string.IsNullOrEmpty(statement.AgencyId) ? assignment.LeadAgencyId : statement.AgencyId;
        return involved.Any(id => id == chosen || book.CarriersOn(id, today).Any(c => c.AgencyId == chosen))
            ? chosen
            : throw new RefusalException("Cơ quan này không chủ trì hay phối hợp việc này. Hãy chọn lại.", "This agency neither leads nor supports this. Choose again.", "AgencyId");
    }

    private static void DemandLength(string? text, string field)
    {
        if (text?.Length > ProgressReport.TextMaxLength)
        {
            throw new RefusalException($"Đoạn này dài hơn {ProgressReport.TextMaxLength} ký tự. Hãy rút gọn, phần còn lại gửi bằng tệp.", $"This is longer than {ProgressReport.TextMaxLength} characters. Shorten it and attach the rest as a file.", field);
        }
    }
}
