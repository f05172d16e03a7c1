using CamKet.Reading.Text;

namespace CamKet.Formats.Encodings;

/// <summary>What the officer is told about the characters of a file.</summary>
internal static class EncodingNotes
{
    public static readonly Bilingual MisreadUtf8 = new(
        "Văn bản là UTF-8 nhưng đã bị đọc nhầm bảng mã trước khi lưu; đã khôi phục chữ có dấu. Hãy đối chiếu với bản gốc.",
        "The text was UTF-8 that had been read in a wrong code page before it was saved; its letters have been restored. Please check against the original.");

    public static readonly Bilingual UnknownCodePage = new(
        "Không xác định được bảng mã của tệp; tạm đọc theo Windows-1252. Nếu chữ có dấu hiện sai, hãy lưu lại tệp dưới dạng UTF-8 rồi thêm lại.",
        "The character set of the file is not certain; it was read as Windows-1252. If letters look wrong, save the file as UTF-8 and add it again.");

    public static readonly Bilingual DamagedUtf8 = new(
        "Một số ký tự trong tệp UTF-8 bị hỏng và được thay bằng dấu \uFFFD.",
        "Some characters of the UTF-8 file are damaged and shown as \uFFFD.");

    public static readonly Bilingual DamagedUtf16 = new(
        "Một số ký tự trong tệp UTF-16 bị hỏng và được thay bằng dấu \uFFFD.",
        "Some characters of the UTF-16 file are damaged and shown as \uFFFD.");

    public static Bilingual Converted(string characterSet) => new(
        $"Văn bản dùng bảng mã {characterSet}; đã chuyển sang Unicode. Hãy đối chiếu tên riêng với bản gốc.",
        $"The text was in {characterSet}; it has been converted to Unicode. Please check names against the original.");

    public static Bilingual InDoubt(string characterSet) => new(
        $"Văn bản có thể dùng bảng mã {characterSet}, nhưng chưa đủ căn cứ nên được giữ nguyên.",
        $"The text may be in {characterSet}, but the evidence is not enough, so it was left as it is.");
}
