using System.Globalization;
using CamKet.Casework.Documents;

namespace CamKet.Formats.Extraction;

/// <summary>Every reason for which a file is refused, in the officer's words.</summary>
internal static class Unreadable
{
    public static UnreadableFileException Empty() => new(
        "Tệp rỗng. Hãy kiểm tra lại tệp gốc rồi chọn lại.",
        "The file is empty. Check the original and choose it again.");

    public static UnreadableFileException NoText() => new(
        "Tệp không có chữ nào, chỉ có khoảng trắng. Nếu nội dung là ảnh chụp, hãy gõ lại hoặc dán phần chữ vào ô văn bản.",
        "The file has no words, only blank space. If its content is a picture, type or paste the words into the text box.");

    public static UnreadableFileException TooLarge(long size, long limit) => new(
        $"Tệp {Megabytes(size, ',')} MB vượt giới hạn {Megabytes(limit, ',')} MB. Hãy chia nhỏ tệp, hoặc bỏ bớt hình ảnh rồi thêm lại.",
        $"The file is {Megabytes(size, '.')} MB; the limit is {Megabytes(limit, '.')} MB. Split it, or take the pictures out, and add it again.");

    public static UnreadableFileException Pdf() => new(
        "Đây là tệp PDF; CamKet chưa đọc được định dạng này. Hãy lưu thành DOCX hoặc dán phần chữ vào ô văn bản.",
        "This is a PDF, a format CamKet does not read. Save it as DOCX, or paste its words into the text box.");

    public static UnreadableFileException Image() => new(
        "Đây là tệp ảnh, không có chữ để đọc. Hãy dùng bản DOCX, HTML hoặc TXT, hoặc gõ phần chữ vào ô văn bản.",
        "This is a picture and holds no text to read. Use the DOCX, HTML or TXT version, or type its words into the text box.");

    public static UnreadableFileException Recording() => new(
        "Đây là tệp âm thanh hoặc hình ảnh động. Hãy thêm bản ghi lời dưới dạng văn bản.",
        "This is a sound or video file. Add its transcript as text.");

    public static UnreadableFileException Program() => new(
        "Đây là tệp chương trình, không phải văn bản. Hãy kiểm tra lại nguồn gửi; không mở tệp này.",
        "This is a program, not a document. Check who sent it; do not open it.");

    public static UnreadableFileException Archive() => new(
        "Đây là tệp nén, không phải văn bản Word. Hãy giải nén rồi thêm từng tệp bên trong.",
        "This is an archive, not a Word document. Unpack it and add the files inside one by one.");

    public static UnreadableFileException OtherOffice(string program) => new(
        $"Đây là tệp {program}; CamKet đọc DOCX, HTML và TXT. Hãy lưu phần chữ sang một trong các định dạng đó.",
        $"This is a file of {program}; CamKet reads DOCX, HTML and TXT. Save its text in one of these formats.");

    public static UnreadableFileException OldWord() => new(
        "Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi thêm lại.",
        "This is an old Word file (.doc). Open it in Word or LibreOffice, save it as .docx and add it again.");

    public static UnreadableFileException RichText() => new(
        "Đây là tệp RTF. Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi thêm lại.",
        "This is an RTF file. Open it in Word or LibreOffice, save it as .docx and add it again.");

    public static UnreadableFileException OldOffice() => new(
        "Đây là tệp Office kiểu cũ, không phải văn bản Word. Hãy lưu phần chữ thành .docx rồi thêm lại.",
        "This is a file of an old Office program, not a Word document. Save its text as .docx and add it again.");

    public static UnreadableFileException Protected() => new(
        "Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu (trong Word: Tệp > Thông tin > Bảo vệ tài liệu) rồi thêm lại.",
        "The file is protected by a password. Remove it (in Word: File > Info > Protect Document) and add the file again.");

    public static UnreadableFileException BrokenWord(Exception? cause = null) => new(
        "Tệp DOCX bị hỏng hoặc thiếu phần nội dung. Hãy mở bằng Word, để Word sửa tệp, lưu lại rồi thêm lại.",
        "The DOCX is damaged or its text is missing. Open it in Word, let Word repair it, save it and add it again.",
        cause);

    public static UnreadableFileException UnpacksTooLarge() => new(
        "Tệp DOCX bung ra quá lớn so với một văn bản bình thường nên không được đọc. Hãy kiểm tra nguồn gửi, hoặc dán phần chữ vào ô văn bản.",
        "The DOCX unpacks to far more than a document does, so it was not read. Check who sent it, or paste its words into the text box.");

    public static UnreadableFileException TooDeep() => new(
        "Tệp có quá nhiều phần, hoặc các phần lồng nhau quá sâu, không giống một văn bản bình thường. Hãy dán phần chữ vào ô văn bản.",
        "The file has too many parts, or they are nested too deep for an ordinary document. Paste its words into the text box.");

    public static UnreadableFileException NotText() => new(
        "Tệp không phải là văn bản: nội dung là dữ liệu nhị phân. CamKet đọc TXT, HTML và DOCX.",
        "The file is not text: its content is binary data. CamKet reads TXT, HTML and DOCX.");

    private static string Megabytes(long bytes, char decimalSign) =>
        (bytes / 1024.0 / 1024.0).ToString("0.#", CultureInfo.InvariantCulture).Replace('.', decimalSign);
}
