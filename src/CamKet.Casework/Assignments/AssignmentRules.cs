using CamKet.Casework.Agencies;
using CamKet.Casework.Register;

namespace CamKet.Casework.Assignments;

/// <summary>What an assignment must meet; each refusal says what to do instead.</summary>
internal static class AssignmentRules
{
    private static readonly UndertakingStatus[] BeforeDecision = [UndertakingStatus.Registered, UndertakingStatus.Consulting];

    public static void DemandAssignable(Undertaking undertaking, AssignmentProposal proposal)
    {
        if (proposal.Path == AssignmentPath.FollowOnly)
        {
            throw new RefusalException("Đây là lời của phía bạn: CamKet theo dõi, không phân công cho cơ quan Việt Nam. Khi có việc đã làm, hãy khớp với kết quả.",
                "This is the other side's word: it is followed, and no Vietnamese agency is assigned. When a deed is known, match it to the outcome.");
        }

        var consultation = undertaking.Consultations.Find(c => c.IsCurrent);
        if (consultation is { IsUrgent: false, DecidedOn: null } && undertaking.Status is UndertakingStatus.Consulting or UndertakingStatus.AwaitingDecision)
        {
            throw new RefusalException("Việc này đang lấy ý kiến và chưa ghi quyết định của Thủ tướng. Hãy ghi quyết định ở trang tham vấn rồi phân công.",
                "This is being consulted on and the Prime Minister's decision is not on record. Record it on the consultation page, then assign.");
        }

        if (proposal.Path == AssignmentPath.ConsultFirst && BeforeDecision.Contains(undertaking.Status) && consultation?.IsUrgent != true)
        {
            throw new RefusalException("Việc liên trụ cột phải lấy ý kiến các cơ quan và báo cáo Thủ tướng trước khi phân công. Hãy chuyển sang đang tham vấn, rồi chờ Thủ tướng quyết định.",
                "A cross-pillar matter is consulted on and reported to the Prime Minister before it is assigned. Move it to consulting, then to awaiting the decision.");
        }

        if (!UndertakingMoves.Allow(undertaking.Status, UndertakingStatus.Assigned))
        {
            throw new RefusalException("Việc này đã xong, đã hủy hoặc đã được thay thế nên không phân công được. Hãy mở lại trước ở trang đổi trạng thái.",
                "This is done, cancelled or superseded and cannot be assigned. Reopen it first on the page that changes its state.");
        }
    }

    public static void DemandAgencies(AssignmentDecision decision, AgencyBook book, DateOnly today)
    {
        if (string.IsNullOrEmpty(decision.LeadAgencyId))
        {
            throw new RefusalException("Hãy chọn cơ quan chủ trì.", "Choose the lead agency.", "LeadAgencyId");
        }

        DemandExisting(decision.LeadAgencyId, book, today, "LeadAgencyId");
        foreach (var id in decision.SupportingAgencyIds)
        {
            DemandExisting(id, book, today, "SupportingAgencyIds");
        }

        if (decision.SupportingAgencyIds.Contains(decision.LeadAgencyId))
        {
            var name = book.NameOn(decision.LeadAgencyId, today);
            throw new RefusalException($"{name.Vi} đã là cơ quan chủ trì, không cần ghi thêm ở phối hợp. Hãy bỏ chọn ở phối hợp.", $"The {name.En} leads already. Take it out of the supporting agencies.", "SupportingAgencyIds");
        }
    }

    public static void DemandReason(AssignmentDecision decision, AssignmentProposal proposal, AgencyBook book)
    {
        if (proposal.LeadAgencyId is { } proposed && proposed != decision.LeadAgencyId && string.IsNullOrWhiteSpace(decision.Reason))
        {
            var name = book.NameOn(proposed, proposal.Day);
            throw new RefusalException($"Theo căn cứ hiện hành, chủ trì là {name.Vi}. Hãy ghi lý do phân công khác đi.", $"By the rules in force the {name.En} leads. Give the reason for another choice.", "Reason");
        }
    }

    public static void DemandDue(AssignmentDecision decision, Undertaking undertaking)
    {
        if (undertaking.Due is { } binding && decision.Due is { } other && other != binding)
        {
            throw new RefusalException($"Hạn đang là {LegalBasis.Day(binding)}. Muốn đổi, hãy dùng trang đổi hạn để lý do được ghi lại.", $"The due date stands at {LegalBasis.Day(binding)}. Change it on the due date page, so that the reason is kept.", "Due");
        }
    }

    private static void DemandExisting(string id, AgencyBook book, DateOnly today, string field)
    {
        if (book.Find(id) is not { } agency)
        {
            throw new RefusalException("Cơ quan này không có trong danh mục. Hãy chọn lại.", "This agency is not in the list. Choose again.", field);
        }

        if (!AgencyBook.ExistsOn(agency, today))
        {
            var names = book.CarriersOn(id, today).Select(c => book.NameOn(c.AgencyId, today)).ToList();
            throw new RefusalException($"{agency.NameVi} không còn hoạt động; việc nay do {string.Join(", ", names.Select(n => n.Vi))} thực hiện. Hãy chọn cơ quan hiện nay.",
                $"The {agency.NameEn} no longer exists; its work is with: {string.Join(", ", names.Select(n => n.En))}. Choose the present agency.", field);
        }
    }
}
