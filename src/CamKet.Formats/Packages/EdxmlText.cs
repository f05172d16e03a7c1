using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using CamKet.Reading.Text;

namespace CamKet.Formats.Packages;

/// <summary>A package of the exchange of electronic documents (QCVN 102:2016/BTTTT). Elements are known by their local names only: gateways differ in
/// namespaces, order and nesting. The text is what the header says of the document; the files it carries become documents of their own.</summary>
internal static class EdxmlText
{
    private const string Root = "edXMLEnvelope";
    public const int HeadLength = 4_096;

    public static bool LooksLikeEdxml(string text) => text.AsSpan(0, Math.Min(text.Length, HeadLength)).Contains(Root, StringComparison.OrdinalIgnoreCase) && text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');

    public static bool IsIn(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return EnvelopeIn(archive) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The envelope among the files of an archive; null where there is none.</summary>
    public static ZipArchiveEntry? EnvelopeIn(ZipArchive archive) => archive.Entries.FirstOrDefault(e => e.Name.EndsWith(".edxml", StringComparison.OrdinalIgnoreCase))
        ?? archive.Entries.FirstOrDefault(e => e.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && BeginsAsEnvelope(e));

    public static ExtractedText Extract(ZipArchive archive, ZipArchiveEntry envelope, ExtractionLimits limits)
    {
        if (archive.Entries.Count > limits.MailParts)
        {
            throw Unreadable.TooDeep();
        }

        var allowance = new UnpackingAllowance(limits.UnpackedBytes);
        var read = Read(new CappedStream(envelope.Open(), allowance), limits);
        var beside = archive.Entries.Where(e => e != envelope && e.Name.Length > 0).Select(e => new AttachedFile(e.Name, BytesOf(e, allowance)));
        return read with { Attachments = [.. read.Attachments, .. beside] };
    }

    public static ExtractedText Extract(byte[] content, ExtractionLimits limits) => Read(new MemoryStream(content, writable: false), limits);

    private static ExtractedText Read(Stream stream, ExtractionLimits limits)
    {
        try
        {
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.UnpackedBytes, CloseInput = true });
            return Read(new DepthGuard(limits.Depth).Load(reader), limits);
        }
        catch (XmlException e)
        {
            throw Unreadable.BrokenPackage(e);
        }
    }

    private static ExtractedText Read(XElement root, ExtractionLimits limits)
    {
        var header = Find(root, "MessageHeader") ?? Find(root, "edXMLHeader") ?? root;
        var (subject, sender) = (Value(header, "Subject"), Value(Find(header, "From"), "OrganName") ?? Value(Find(header, "From"), "OrganizationInCharge"));
        var number = string.Join('/', new[] { Value(header, "CodeNumber"), Value(header, "CodeNotation") }.OfType<string>());
        var date = DateOf(Value(header, "PromulgationDate"));
        var files = EdxmlFiles.Of(root, limits);
        var lines = new (string Label, string? Text)[]
        {
            ("Loại văn bản", Value(Find(header, "DocumentType"), "TypeName")),
            ("Số, ký hiệu", number.Length == 0 ? null : number),
            ("Ngày ban hành", Value(header, "PromulgationDate")),
            ("Nơi ban hành", Value(header, "Place")),
            ("Cơ quan gửi", sender),
            ("Nơi nhận", Joined(All(header, "To").Select(to => Value(to, "OrganName")))),
            ("Trích yếu", subject),
            ("Nội dung", Value(header, "Content")),
            ("Người ký", Joined([Value(Find(header, "SignerInfo"), "Competence"), Value(Find(header, "SignerInfo"), "Position"), Value(Find(header, "SignerInfo"), "FullName")])),
            ("Hạn", Value(header, "DueDate")),
            ("Tệp kèm", Joined(files.Select(f => f.FileName))),
        };
        var text = string.Join('\n', lines.Where(l => !string.IsNullOrWhiteSpace(l.Text)).Select(l => $"{l.Label}: {l.Text}"));
        return new ExtractedText { Text = text, Format = "edxml", Title = subject, Publisher = sender, Date = date, Attachments = files, Notes = [Note] };
    }

    private static readonly Bilingual Note = new(
        "Gói văn bản điện tử liên thông: phần chữ ở đây là thông tin đầu gói; mỗi tệp kèm là một văn bản riêng.",
        "A package of the document exchange: the text here is what its header says; each file it carries is a document of its own.");

    private static string? DateOf(string? written)
    {
        var digits = (written ?? "").Split(['/', '-', '.', 'T', ' '], StringSplitOptions.RemoveEmptyEntries);
        var iso = digits is [{ Length: 4 } y, var m, var d, ..] ? $"{y}-{m.PadLeft(2, '0')}-{d.PadLeft(2, '0')}" : digits is [var day, var month, { Length: 4 } year, ..] ? $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}" : null;
        return PartialDate.IsValid(iso) ? iso : null;
    }

    internal static IEnumerable<XElement> All(XElement? within, string name) => within?.Descendants().Where(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? [];

    internal static string? Value(XElement? within, string name) => All(within, name).Select(e => string.Join(' ', e.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).FirstOrDefault(v => v.Length > 0);

    private static XElement? Find(XElement within, string name) => All(within, name).FirstOrDefault();

    private static string? Joined(IEnumerable<string?> parts) => string.Join("; ", parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } joined ? joined : null;

    private static bool BeginsAsEnvelope(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var head = new byte[HeadLength];
        return Encoding.UTF8.GetString(head, 0, stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)).Contains(Root, StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] BytesOf(ZipArchiveEntry entry, UnpackingAllowance allowance)
    {
        using var stream = new CappedStream(entry.Open(), allowance);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    /// <summary>Refuses elements nested deeper than any real package, before a tree is built of them.</summary>
    private sealed class DepthGuard(int most)
    {
        public XElement Load(XmlReader reader)
        {
            var root = new XElement("package");
            var open = root;
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element when reader.Depth > most:
                        throw Unreadable.TooDeep();
                    case XmlNodeType.Element:
                        var element = new XElement(reader.LocalName);
                        var isEmpty = reader.IsEmptyElement;
                        while (reader.MoveToNextAttribute())
                        {
                            element.SetAttributeValue(reader.LocalName, reader.Value);
                        }

                        open.Add(element);
                        open = isEmpty ? open : element;
                        break;
                    case XmlNodeType.EndElement:
                        open = open.Parent!;
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA:
                        open.Add(reader.Value);
                        break;
                }
            }

            return root;
        }
    }
}
