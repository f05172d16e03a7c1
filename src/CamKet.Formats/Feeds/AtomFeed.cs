using System.Globalization;
using System.Text;
using System.Xml;

namespace CamKet.Formats.Feeds;

/// <summary>One thing that happened.</summary>
/// <param name="Id">Stays the same for ever.</param>
public sealed record AtomEntry(string Id, string Title, DateTime UpdatedUtc, string Address, string Author);

/// <summary>Writes entries as an Atom feed (RFC 4287).</summary>
public static class AtomFeed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="id">Of the feed; stays the same for ever.</param>
    /// <param name="title">Its name.</param>
    /// <param name="language">"vi" or "en".</param>
    /// <param name="site">The page that it belongs to.</param>
    /// <param name="entries">The newest first.</param>
    /// <param name="nowUtc">Its age where it has no entry.</param>
    public static byte[] Write(string id, string title, string language, string site, IEnumerable<AtomEntry> entries, DateTime nowUtc)
    {
        var all = entries.ToList();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, language);
            Texts(xml, id, title, all.Count > 0 ? all.Max(e => e.UpdatedUtc) : nowUtc);
            Link(xml, site);
            foreach (var entry in all)
            {
                xml.WriteStartElement("entry", Namespace);
                Texts(xml, entry.Id, entry.Title, entry.UpdatedUtc);
                Link(xml, entry.Address);
                xml.WriteStartElement("author", Namespace);
                xml.WriteElementString("name", Namespace, Clean(entry.Author));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Texts(XmlWriter xml, string id, string title, DateTime updatedUtc)
    {
        xml.WriteElementString("id", Namespace, id);
        xml.WriteElementString("title", Namespace, Clean(title));
        xml.WriteElementString("updated", Namespace, updatedUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private static void Link(XmlWriter xml, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Characters that XML has no place for are left out.</summary>
    private static string Clean(string text) => new([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]);
}
