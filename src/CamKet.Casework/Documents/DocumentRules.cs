using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Documents;

/// <summary>What holds for the facts about a document, when it comes in and when they are amended.</summary>
internal static class DocumentRules
{
    public const int TextMaxLength = 2_000_000;

    public const int PublisherMaxLength = 200;

    public const int UrlMaxLength = 2000;

    public static void CheckText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RefusalException("Văn bản không có chữ nào. Hãy dán phần chữ hoặc chọn tệp khác.", "There is no text in it. Paste the text, or choose another file.", "Text");
        }

        if (text.Length > TextMaxLength)
        {
            throw new RefusalException($"Văn bản dài {text.Length} ký tự, quá mức {TextMaxLength} ký tự. Hãy chia thành nhiều văn bản.",
                $"The text has {text.Length} characters, more than the {TextMaxLength} allowed. Split it into several documents.", "Text");
        }
    }

    public static async Task CheckFactsAsync(CamKetDb db, Actor actor, string? title, string? publisher, string? url, string? date, AccessLevel access, string? partnerId)
    {
        CheckLength(title, Document.TitleMaxLength, "Tiêu đề", "The title", "Title");
        CheckLength(publisher, PublisherMaxLength, "Nơi ban hành", "The publisher", "Publisher");
        CheckLength(url, UrlMaxLength, "Địa chỉ", "The address", "Url");
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            throw new RefusalException("Địa chỉ phải bắt đầu bằng http:// hoặc https://.", "The address must begin with http:// or https://.", "Url");
        }

        if (date is not null && !PartialDate.IsValid(date))
        {
            throw new RefusalException("Ngày văn bản không có trong lịch. Viết như 09/12/2025, 12/2025 hoặc 2025.", "The document's date is not in the calendar. Write it as 09/12/2025, 12/2025 or 2025.", "Date");
        }

        if (access > actor.Clearance)
        {
            throw new RefusalException("Mức truy cập này cao hơn mức anh/chị được xem. Hãy chọn mức thấp hơn hoặc nhờ quản trị.",
                "This access level is above your own. Choose a lower one, or ask an administrator.", "Access");
        }

        if (partnerId is not null && !await db.Partners.AnyAsync(p => p.Id == partnerId))
        {
            throw new RefusalException("Không có đối tác này trong danh sách. Hãy chọn lại.", "There is no such partner in the list. Choose again.", "PartnerId");
        }
    }

    private static void CheckLength(string? value, int most, string whatVi, string whatEn, string field)
    {
        if (value?.Length > most)
        {
            throw new RefusalException($"{whatVi} dài quá {most} ký tự. Hãy viết ngắn lại.", $"{whatEn} is longer than {most} characters. Make it shorter.", field);
        }
    }
}
