using System.Globalization;
using CamKet.Reading.Text;

namespace CamKet.Formats.Extraction;

/// <summary>What an officer should know about a text that was recognised in a picture.</summary>
internal static class ScanNotes
{
    public static readonly Bilingual NoVietnamese = new(
        "Máy chủ chưa có dữ liệu nhận dạng tiếng Việt nên dấu có thể sai. Hãy nhờ quản trị cài gói tesseract-ocr-vie rồi thêm lại.",
        "The server lacks the data to recognise Vietnamese, so marks may be wrong. Ask the administrator to install the package tesseract-ocr-vie, then add it again.");

    public static Bilingual Recognised(int pages, double confidence)
    {
        var sure = Math.Round(confidence).ToString(CultureInfo.InvariantCulture);
        return new(
            $"Chữ của {pages} trang được nhận dạng từ ảnh quét, độ tin cậy trung bình {sure}%. Hãy đối chiếu với bản gốc trước khi trích dẫn.",
            $"The words of {pages} page{(pages == 1 ? " were" : "s were")} recognised in a scan, with {sure}% confidence on average. Compare with the original before citing.");
    }

    public static Bilingual Unsure(IReadOnlyList<int> pages) => new(
        $"Ảnh mờ, chữ nhận dạng kém chắc chắn ở trang {List(pages)}.",
        $"The picture is poor and the words are uncertain on page {List(pages)}.");

    public static Bilingual NotRead(IReadOnlyList<int> pages) => new(
        $"Trang {List(pages)} là ảnh quét và chưa đọc được, vì máy chủ chưa có chương trình nhận dạng chữ. Hãy nhờ quản trị cài gói tesseract-ocr và tesseract-ocr-vie rồi thêm lại.",
        $"Page {List(pages)} is a scan and was not read: the server has no program that recognises text. Ask the administrator to install the packages tesseract-ocr and tesseract-ocr-vie, then add it again.");

    private static string List(IReadOnlyList<int> pages) => pages.Count <= 12 ? string.Join(", ", pages) : string.Join(", ", pages.Take(12)) + " …";
}
