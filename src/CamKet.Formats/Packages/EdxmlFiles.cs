using System.Xml.Linq;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using CamKet.Formats.Mail;

namespace CamKet.Formats.Packages;

/// <summary>The files inside an envelope: base64 under AttachmentEncoded or its like, named there or in the manifest.</summary>
internal static class EdxmlFiles
{
    private const int ShortestFile = 40;
    private static readonly string[] Holders = ["AttachmentEncoded", "AttachmentEncode", "AttachmentContent", "Attachment", "FileContent"];
    private static readonly string[] NameElements = ["AttachmentName", "FileName", "Name"];

    public static List<AttachedFile> Of(XElement root, ExtractionLimits limits)
    {
        var manifest = EdxmlText.All(root, "Reference").Select(r => (Id: IdOf(r), Name: NameOf(r))).ToList();
        var files = new List<AttachedFile>();
        // The innermost element that holds the letters; what surrounds it may carry the name.
        foreach (var holder in Holders.SelectMany(name => EdxmlText.All(root, name)).SelectMany(h => h.DescendantsAndSelf()).Distinct().Where(e => !e.HasElements && IsContent(e.Value)))
        {
            if (files.Count == limits.MailParts)
            {
                throw Unreadable.TooDeep();
            }

            var around = holder.AncestorsAndSelf().TakeWhile(e => !e.Name.LocalName.Equals("AttachmentEncoded", StringComparison.OrdinalIgnoreCase)).Append(holder).ToList();
            var id = around.Select(IdOf).FirstOrDefault(i => i is not null);
            var name = around.Select(NameOf).FirstOrDefault(n => n is not null)
                ?? manifest.Find(r => id is not null && r.Id == id).Name
                ?? manifest.ElementAtOrDefault(files.Count).Name
                ?? $"tep-{files.Count + 1}";
            files.Add(new AttachedFile(name.Split('/', '\\')[^1], TransferEncoding.Base64(holder.Value)));
        }

        return files;
    }

    private static bool IsContent(string value) => value.Length >= ShortestFile && value.All(c => char.IsAsciiLetterOrDigit(c) || char.IsWhiteSpace(c) || c is '+' or '/' or '=');

    private static string? IdOf(XElement element) => Plain(element.Attributes().FirstOrDefault(a => a.Name.LocalName.Equals("ContentId", StringComparison.OrdinalIgnoreCase) || a.Name.LocalName == "href")?.Value
        ?? element.Elements().FirstOrDefault(e => e.Name.LocalName.Equals("ContentId", StringComparison.OrdinalIgnoreCase))?.Value);

    private static string? NameOf(XElement element) => NameElements.Select(name =>
        element.Elements().FirstOrDefault(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value
        ?? element.Attributes().FirstOrDefault(a => a.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n))?.Trim();

    private static string? Plain(string? id) => id?.Trim().TrimStart('<').TrimEnd('>').Replace("cid:", "", StringComparison.OrdinalIgnoreCase);
}
