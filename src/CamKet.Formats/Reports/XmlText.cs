using System.Text;
using System.Xml;

namespace CamKet.Formats.Reports;

/// <summary>Text that may stand in XML. Officers paste from everywhere; a stray control character must not make a file unreadable.</summary>
internal static class XmlText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }
}
