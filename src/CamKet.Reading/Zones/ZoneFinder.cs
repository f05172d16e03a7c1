using CamKet.Reading.Dates;
using CamKet.Reading.Names;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Reading.Zones;

/// <summary>Says of each line what it is: body, heading, caption, dateline, link list, footer, question and so on.</summary>
internal sealed class ZoneFinder(Phrases phrases)
{
    private const int ShortLine = 26;
    private const int LongestHeadline = 45;
    private const int CaptionTail = 14;
    private const int HeadLines = 4;

    private readonly int _caption = phrases.Class("caption-mark");
    private readonly int _footer = phrases.Class("footer-start");
    private readonly int _related = phrases.Class("related-start");
    private readonly int _asker = phrases.Class("asker-label");
    private readonly int _byline = phrases.Class("byline-start");
    private readonly int[] _titles = [.. new[] { "kind-minutes", "kind-directive", "kind-joint" }.Select(phrases.Class)];
    private readonly int _instrument = phrases.Class("instrument");
    private readonly int _letterhead = phrases.Class("letterhead-start");
    private readonly int _ordinal = phrases.Class("ordinal");

    public List<Block> Find(MarkedText text, DateList dates)
    {
        var lines = Lines.Cut(text);
        SplitPrefix(text, lines, dates);
        var zones = new List<Block>(lines.Count);
        var titled = false;
        foreach (var line in lines)
        {
            var zone = line.Zone == Zone.Metadata ? Zone.Metadata : Of(text, line, zones, dates, ref titled);
            zones.Add(line with { Zone = zone });
        }

        PreferKind(text, zones);
        LinkLists.Mark(text, zones, _related);
        return zones;
    }

    // " date 2025-12-09 Ngày 9/12 …": metadata at the head of a line, mostly the first, glued to its text.
    private static void SplitPrefix(MarkedText text, List<Block> lines, DateList dates)
    {
        for (var i = 0; i < lines.Count && i < HeadLines; i++)
        {
            var line = lines[i];
            var found = dates.Within(line.Start, line.End);
            if (!text.Word(line.Start).Equals("date", StringComparison.OrdinalIgnoreCase) || found.Length == 0 || found[0].Start != line.Start + 1)
            {
                continue;
            }

            lines[i] = new Block(line.Start, found[0].End, Zone.Metadata);
            if (found[0].End < line.End)
            {
                lines.Insert(i + 1, new Block(found[0].End, line.End, Zone.Body));
            }

            return;
        }
    }

    private Zone Of(MarkedText text, Block line, List<Block> before, DateList dates, ref bool titled)
    {
        if (IsCaption(text, line))
        {
            return Zone.Caption;
        }

        if (text.IsClass(line.Start, _footer) || text.IsClass(line.Start, _related))
        {
            return Zone.Footer;
        }

        if (text.EndOfClass(line.Start, _asker) is > 0 and var label && text.IsMark(label, ':'))
        {
            return Zone.Question;
        }

        if (IsDateline(text, line, dates))
        {
            return Zone.Dateline;
        }

        if (IsCrumbs(text, line))
        {
            return Zone.LinkList;
        }

        if (IsLinkLine(text, line, dates))
        {
            return Zone.LinkList;
        }

        return text.IsClass(line.Start, _byline) && !EndsSentence(text, line) ? Zone.Byline : OfProse(text, line, before, ref titled);
    }

    private Zone OfProse(MarkedText text, Block line, List<Block> before, ref bool titled)
    {
        if (text.IsMark(line.End - 1, '?'))
        {
            return Zone.Question;
        }

        if (IsListItem(text, line, before))
        {
            titled = true;
            return Zone.ListItem;
        }

        if (text.IsMark(line.Start, '#') && !before.Exists(block => block.Zone is Zone.Body))
        {
            titled = true;
            return Zone.Headline;
        }

        var ends = EndsSentence(text, line);
        if (!titled && IsLetterhead(text, line))
        {
            return Zone.Heading;
        }

        if (!ends && !titled && line.End - line.Start < 3 && !IsTitle(text, line))
        {
            return Zone.Heading;
        }

        if (!ends && !titled && line.End - line.Start <= LongestHeadline && line.End < text.Tokens.Length)
        {
            titled = true;
            return Zone.Headline;
        }

        titled |= ends || line.End - line.Start > ShortLine;
        if (!ends && line.End - line.Start <= ShortLine)
        {
            return Zone.Heading;
        }

        return text.IsMark(line.Start, '"') || text.IsMark(line.Start, '“') ? Zone.Quote : Zone.Body;
    }

    private bool IsCaption(MarkedText text, Block line)
    {
        for (var i = Math.Max(line.Start, line.End - CaptionTail); i < line.End; i++)
        {
            if (text.IsClass(i, _caption))
            {
                return true;
            }
        }

        return text.IsClass(line.Start, _caption);
    }

    // "Trang nhất » Thế giới » ASEAN", "Chính trị | Đối ngoại": the way to the page.
    private static bool IsCrumbs(MarkedText text, Block line)
    {
        if (line.End - line.Start > 16 || EndsSentence(text, line))
        {
            return false;
        }

        for (var i = line.Start; i < line.End; i++)
        {
            if (text.IsMark(i, '>') || text.IsMark(i, '»') || text.IsMark(i, '|') || text.IsMark(i, '›'))
            {
                return true;
            }
        }

        return false;
    }

    // Several headlines with their dates run together on one line.
    private static bool IsLinkLine(MarkedText text, Block line, DateList dates)
    {
        var full = 0;
        foreach (var date in dates.Within(line.Start, line.End))
        {
            full += date is { Year: not null, Day: not null } && text.Tokens[date.Start].Kind == TokenKind.Number ? 1 : 0;
        }

        return full >= 2 && !EndsSentence(text, line);
    }

    private bool IsTitle(MarkedText text, Block line) => Array.Exists(_titles, number => text.IsClass(line.Start, number));

    // A paper's kind below the name of its office ("… BIÊN BẢN HỌP") is the title, not that name.
    private void PreferKind(MarkedText text, List<Block> zones)
    {
        var headline = zones.FindIndex(block => block.Zone == Zone.Headline);
        for (var i = headline + 1; headline >= 0 && i < zones.Count && zones[i].Zone is not (Zone.Body or Zone.ListItem); i++)
        {
            var better = (zones[i].Zone == Zone.Heading && IsTitle(text, zones[i]) && !IsTitle(text, zones[headline]))
                || (zones[i].Zone == Zone.Headline && text.IsMark(zones[i].Start, '#'));
            if (better)
            {
                zones[headline] = zones[headline] with { Zone = Zone.Heading };
                zones[i] = zones[i] with { Zone = Zone.Headline };
                return;
            }
        }
    }

    // The name of the office above the title of its paper.
    private bool IsLetterhead(MarkedText text, Block line) =>
        line.End - line.Start <= 16 && text.IsClass(line.Start, _letterhead) && !EndsSentence(text, line);

    // A short line that is little more than a date: a stamp, a place and day, a name and day.
    private static bool IsDateline(MarkedText text, Block line, DateList dates)
    {
        if (line.End - line.Start > 20 || text.IsMark(line.End - 1, '.'))
        {
            return false;
        }

        var dated = 0;
        var words = 0;
        foreach (var date in dates.Within(line.Start, line.End))
        {
            // A year alone makes a dateline only where nothing else stands in the line: "(Năm 2017)".
            dated += date.Month is null && date.Year is not null && line.End - line.Start <= date.End - date.Start + 2 ? date.End - date.Start : 0;
            dated += date.Month is not null && (date.Day is not null || date.Year is not null) ? date.End - date.Start : 0;
        }

        for (var i = line.Start; i < line.End; i++)
        {
            words += text.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        }

        return dated > 0 && words <= 8 && (text.Tokens[line.Start].IsCapital || text.Tokens[line.Start].Kind != TokenKind.Word)
            && line.End - line.Start - dated <= 14;
    }

    private bool IsListItem(MarkedText text, Block line, List<Block> before)
    {
        var ordinal = text.IsClass(line.Start, _ordinal);
        var marked = ordinal || Enumerator.End(text, line.Start, line.End) > line.Start;
        if (before.Count == 0)
        {
            return false;
        }

        // "Thứ tư, …" goes on with its list across a paragraph between.
        if (ordinal && before.TakeLast(3).Any(block => block.Zone == Zone.ListItem))
        {
            return true;
        }

        var previous = before[^1];
        var opened = text.IsMark(previous.End - 1, ':');
        var inList = previous.Zone == Zone.ListItem
            && (ordinal || Enumerator.Style(text, line.Start, line.End) == Enumerator.Style(text, previous.Start, previous.End));
        var ends = text.IsMark(line.End - 1, ';');
        return (marked && (opened || inList)) || (opened && (ends || line.End - line.Start <= 60)) || (inList && text.IsMark(previous.End - 1, ';'))
            || (previous.Zone == Zone.ListItem && text.IsClass(line.Start, _instrument) && text.IsClass(previous.Start, _instrument));
    }

    private static bool EndsSentence(MarkedText text, Block line)
    {
        var last = line.End - 1;
        while (last > line.Start && (text.IsMark(last, '"') || text.IsMark(last, '”') || text.IsMark(last, ')') || text.IsMark(last, '/')))
        {
            last--;
        }

        return text.Tokens[last].Kind == TokenKind.Mark && text.Content[text.Tokens[last].Start] is '.' or '!' or '?' or '…' or ':' or ';';
    }
}
