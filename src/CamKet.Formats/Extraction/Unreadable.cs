using System.Globalization;
using CamKet.Casework.Documents;
using CamKet.Formats.Programs;

namespace CamKet.Formats.Extraction;

/// <summary>Every reason for which a file is refused, in the officer's words.</summary>
internal static class Unreadable
{
    public static UnreadableFileException Empty() => new(
        "Tệp rỗng. Hãy kiểm tra lại tệp gốc rồi chọn lại.",
        "The file is empty. Check the original and choose it again.");

    public static UnreadableFileException NoText() => new(
        "Không tìm thấy chữ nào trong tệp. Nếu là ảnh quét mờ, hãy quét lại rõ hơn; hoặc gõ, dán phần chữ vào ô văn bản.",
        "No words were found in the file. If it is a poor scan, scan it again more clearly; or type or paste the words into the text box.");

    public static UnreadableFileException TooLarge(long size, long limit) => new(
        $"Tệp {Megabytes(size, ',')} MB vượt giới hạn {Megabytes(limit, ',')} MB. Hãy chia nhỏ tệp, hoặc bỏ bớt hình ảnh rồi thêm lại.",
        $"The file is {Megabytes(size, '.')} MB; the limit is {Megabytes(limit, '.')} MB. Split it, or take the pictures out, and add it again.");

    public static UnreadableFileException HelperMissing(HelperProgram helper) => new(
        $"Máy chủ chưa có chương trình {helper.Name} để đọc loại tệp này. Hãy nhờ quản trị cài gói {helper.Package} (Debian, Ubuntu: apt install {helper.Package}) rồi thêm lại.",
        $"The server lacks the program {helper.Name} that reads this kind of file. Ask the administrator to install the package {helper.Package} (Debian, Ubuntu: apt install {helper.Package}), then add it again.");

    public static UnreadableFileException ProtectedPdf() => new(
        "Tệp PDF được bảo vệ bằng mật khẩu hoặc cấm chép chữ. Hãy mở bằng mật khẩu, in lại thành PDF không khóa rồi thêm lại.",
        "The PDF is protected by a password or forbids copying. Open it with its password, print it to an open PDF, and add that.");

    public static UnreadableFileException BrokenPdf() => new(
        "Tệp PDF bị hỏng, không mở được. Hãy xin lại tệp từ nơi gửi, hoặc mở bằng chương trình khác, lưu lại thành PDF rồi thêm lại.",
        "The PDF is damaged and cannot be opened. Ask the sender for it again, or open it in another program, save it as PDF and add that.");

    public static UnreadableFileException NoPages() => new(
        "Tệp PDF không có trang nào. Hãy kiểm tra lại tệp gốc.",
        "The PDF has no pages. Check the original.");

    public static UnreadableFileException TooManyPages(int pages, int limit) => new(
        $"Tệp có {pages} trang, quá mức {limit} trang của một văn bản. Hãy tách phần cần đọc thành tệp riêng rồi thêm lại.",
        $"The file has {pages} pages; a document may have {limit}. Put the part you need into a file of its own and add that.");

    public static UnreadableFileException TooManyScans(int pages, int limit) => new(
        $"Tệp có {pages} trang quét; mỗi lần nhận dạng được {limit} trang. Hãy tách tệp rồi thêm từng phần.",
        $"The file has {pages} scanned pages; {limit} can be recognised at a time. Split it and add the parts.");

    public static UnreadableFileException TooHard(Exception? cause = null) => new(
        "Đọc tệp này mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng lại. Hãy in lại thành PDF mới, giảm độ phân giải ảnh, hoặc tách tệp rồi thêm lại.",
        "Reading this file took too much time or memory and was stopped. Print it to a new PDF, lower the resolution of its pictures, or split it, and add it again.",
        cause);

    public static UnreadableFileException PictureTooLarge(int width, int height) => new(
        $"Ảnh {width} x {height} điểm quá lớn để nhận dạng. Hãy quét ở độ phân giải 300 dpi rồi thêm lại.",
        $"The picture of {width} by {height} dots is too large to recognise. Scan it at 300 dpi and add it again.");

    public static UnreadableFileException Image() => new(
        "Ảnh kiểu này không đọc được. Hãy dùng ảnh PNG, JPEG hoặc TIFF, hoặc bản PDF, DOCX của văn bản.",
        "This kind of picture cannot be read. Use PNG, JPEG or TIFF, or the PDF or DOCX of the document.");

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
        $"Đây là tệp {program}; CamKet đọc PDF, DOCX, XLSX, HTML và TXT. Hãy lưu phần chữ sang một trong các định dạng đó.",
        $"This is a file of {program}; CamKet reads PDF, DOCX, XLSX, HTML and TXT. Save its text in one of these formats.");

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

    public static UnreadableFileException BrokenPackage(Exception? cause = null) => new(
        "Gói văn bản điện tử (edXML) bị hỏng hoặc bị cắt cụt. Hãy xin lại gói từ nơi gửi, hoặc thêm riêng tệp văn bản trong gói.",
        "The package (edXML) is damaged or cut short. Ask the sender for it again, or add the document inside it by itself.",
        cause);

    public static UnreadableFileException OutlookMail() => new(
        "Đây là thư Outlook (.msg). Hãy mở thư, lưu thành .eml (hoặc chuyển tiếp dưới dạng tệp kèm) rồi thêm lại.",
        "This is an Outlook mail (.msg). Open it, save it as .eml (or forward it as an attachment), and add that.");

    public static UnreadableFileException NoSheet() => new(
        "Đây không phải bảng Excel hay CSV. Hãy chọn tệp .xlsx hoặc .csv.",
        "This is no Excel or CSV sheet. Choose an .xlsx or .csv file.");

    public static UnreadableFileException OldSheet() => new(
        "Đây là bảng Excel kiểu cũ (.xls). Hãy mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi chọn lại.",
        "This is an old Excel sheet (.xls). Open it in Excel or LibreOffice, save it as .xlsx and choose it again.");

    public static UnreadableFileException BrokenSheet(Exception? cause = null) => new(
        "Tệp Excel bị hỏng, không mở được. Hãy mở bằng Excel, để Excel sửa tệp, lưu lại rồi chọn lại.",
        "The Excel file is damaged and cannot be opened. Open it in Excel, let Excel repair it, save it and choose it again.",
        cause);

    public static UnreadableFileException EmptySheet() => new(
        "Bảng không có dòng nào có chữ. Hãy kiểm tra lại tệp, nhất là các dòng, cột hay trang bảng bị ẩn.",
        "No row of the sheet has any words. Check the file, above all for hidden rows, columns and sheets.");

    public static UnreadableFileException NotText() => new(
        "Tệp không phải là văn bản: nội dung là dữ liệu nhị phân. CamKet đọc PDF, ảnh quét, DOCX, XLSX, HTML, TXT, thư EML và gói edXML.",
        "The file is not text: its content is binary data. CamKet reads PDF, scans, DOCX, XLSX, HTML, TXT, EML mails and edXML packages.");

    private static string Megabytes(long bytes, char decimalSign) =>
        (bytes / 1024.0 / 1024.0).ToString("0.#", CultureInfo.InvariantCulture).Replace('.', decimalSign);
}
