using CamKet.Reading.Text;

namespace CamKet.Reading.Names;

/// <summary>Finds who can act: an optional quantifier, then heads (known names, offices, groups), capitalised names and the words that
/// link them. The same scan serves both languages; only the word classes differ.</summary>
internal sealed class MentionFinder(Phrases phrases, bool premodified)
{
    private const int LongestMention = 28;

    private readonly int _quantifier = phrases.Class("quantifier");
    private readonly int _group = phrases.Class("group");
    private readonly int _office = phrases.Class("office");
    private readonly int _pronoun = phrases.Class("pronoun");
    private readonly int _inner = phrases.Class("inner");
    private readonly int _link = phrases.Class("link");
    private readonly int _notName = phrases.Class("not-name");
    private readonly int _notQualifier = phrases.Class("not-qualifier");
    private readonly int _preposition = phrases.Class("preposition");
    private readonly int _notInName = phrases.Class("not-in-name");
    private readonly int _joined = phrases.Class("name-and");

    public void Find(MarkedText text)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var names = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var i = 0;
        while (i < text.Tokens.Length)
        {
            // The parties inside "Declaration on the Conduct of Parties" do nothing.
            if (text.NameAt(i) is { Thing.Kind: EntityKind.Instrument } instrument)
            {
                i = instrument.End;
                continue;
            }

            var end = i;
            if (text.Tokens[i].Kind != TokenKind.Mark && Read(text, i, names) is { } mention)
            {
                text.Add(mention);
                end = mention.End;
                Remember(text, mention, known);
            }

            i = Math.Max(end, i + 1);
        }
    }

    private Mention? Read(MarkedText text, int start, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        // A word of no lexicon opens a mention only where it is a name read before.
        if (text.PhraseAt(start) == PhraseTrie.Nothing)
        {
            return text.Tokens[start].IsCapital && known.Contains(text.Word(start)) ? new Mention(start, start + 1, MentionKind.Person, null, start) : null;
        }

        if (text.IsClass(start, _notName) || text.IsClass(start, _preposition))
        {
            return null;
        }

        // "ông" alone stands for somebody, "ông Modi" names him; "both" alone too, "both sides" are a group.
        if (text.EndOfClass(start, _pronoun) is > 0 and var pronounEnd && !(text.IsClass(start, _office) && IsName(text, pronounEnd))
            && !(text.IsClass(start, _quantifier) && HeadAt(text, pronounEnd) > 0))
        {
            return new Mention(start, pronounEnd, MentionKind.Pronoun, null);
        }

        var scan = new Scan(start);
        if (text.EndOfClass(start, _quantifier) is > 0 and var quantified)
        {
            scan.Position = quantified;
        }
        else if (text.Tokens[start].IsCapital && text.NameAt(start) is null && HeadAt(text, start) < 0)
        {
            return known.Contains(text.Word(start)) ? new Mention(start, start + 1, MentionKind.Person, null, start) : null;
        }

        while (scan.Position < text.Tokens.Length && scan.Position - start < LongestMention && Absorb(text, ref scan))
        {
        }

        return scan.HeadEnd < 0 ? null : scan.ToMention();
    }

    private bool Absorb(MarkedText text, ref Scan scan)
    {
        var at = scan.Position;
        if (at > scan.Start && text.Tokens[at].Has(TokenShape.LineStart) && text.Tokens[at].IsCapital)
        {
            return false;
        }

        if (text.EndOfClass(at, _notName) >= 0)
        {
            return false;
        }

        if (text.NameAt(at) is { } named && named.Thing.Kind != EntityKind.Instrument)
        {
            return scan.Take(named.End, MentionKind.Named, named.Thing.Id);
        }

        if (text.EndOfClass(at, _office) is > 0 and var office)
        {
            // "Tô Lâm Phó Thủ tướng …": a title behind a name is another person's.
            return !(scan.HasName && text.Tokens[at].IsCapital) && scan.Take(office, MentionKind.Office);
        }

        if (text.EndOfClass(at, _group) is > 0 and var group)
        {
            return scan.Take(group, MentionKind.Group);
        }

        return AbsorbWord(text, ref scan, at);
    }

    private bool AbsorbWord(MarkedText text, ref Scan scan, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Word && token.IsCapital && scan.HeadEnd >= 0 && !text.IsClass(at, _notInName))
        {
            return scan.TakeName(at);
        }

        if (text.EndOfClass(at, _inner) is > 0 and var inner && (scan.HeadEnd >= 0 || !text.IsClass(at, _preposition)))
        {
            scan.Position = inner;
            return true;
        }

        if (scan.HeadEnd < 0)
        {
            return premodified && at > scan.Start && Skips(text, ref scan, at);
        }

        if (scan.HeadEnd != at)
        {
            return false;
        }

        // "Moon Jae-in": a hyphen without spaces goes on with a person's name; "lãnh đạo hai nước": whose leaders.
        if (scan.HasName && text.IsMark(at, '-') && !text.Tokens[at].Has(TokenShape.SpaceBefore) && at + 1 < text.Tokens.Length
            && text.Tokens[at + 1].Kind == TokenKind.Word && !text.Tokens[at + 1].Has(TokenShape.SpaceBefore))
        {
            return scan.TakeName(at + 1);
        }

        if (!premodified && !scan.HasName && scan.Last is MentionKind.Group or MentionKind.Office
            && text.EndOfClass(at, _quantifier) is > 0 and var counted && HeadAt(text, counted) is > 0 and var counterparts && text.IsClassUpTo(counted, counterparts, _group))
        {
            return scan.Take(counterparts, scan.Last);
        }

        // "Ministry of Science and Technology": a name may hold an "and" between its capitals.
        if (scan.InName && text.IsClass(at, _joined) && IsName(text, at + 1) && text.NameAt(at + 1) is null && HeadAt(text, at + 1) < 0)
        {
            scan.Position = at + 1;
            return true;
        }

        // "Tổng Bí thư, Chủ tịch nước": a comma between two offices of one person; "(CPR)": an abbreviation behind its name.
        // Behind a name the second office must have no name of its own: "Minister Wong, Minister Son" are two.
        if (text.IsMark(at, ',') && scan.Last == MentionKind.Office && text.EndOfClass(at + 1, _office) is > 0 and var second && !(scan.HasName && IsName(text, second)))
        {
            scan.Position = at + 1;
            return true;
        }

        if (text.IsMark(at, '(') && at + 2 < text.Tokens.Length && text.Tokens[at + 1].Has(TokenShape.AllCaps) && text.IsMark(at + 2, ')'))
        {
            return scan.Take(at + 3, scan.Last);
        }

        if (!(scan.HasName && !premodified) && text.EndOfClass(at, _link) is > 0 and var link && Continues(text, link))
        {
            scan.Position = link;
            return true;
        }

        return false;
    }

    // "the negotiating committee": English puts words between the article and the head.
    private bool Skips(MarkedText text, ref Scan scan, int at)
    {
        if (scan.Skipped >= 2 || text.Tokens[at].Kind != TokenKind.Word || text.IsClass(at, _notQualifier) || text.IsClass(at, _quantifier))
        {
            return false;
        }

        scan.Skipped++;
        scan.Position = at + 1;
        return true;
    }

    private bool Continues(MarkedText text, int at)
    {
        if (text.EndOfClass(at, _quantifier) is > 0 and var quantified)
        {
            at = quantified;
        }

        return at < text.Tokens.Length && (text.NameAt(at) is not null || HeadAt(text, at) > 0);
    }

    private static bool IsName(MarkedText text, int at) => at < text.Tokens.Length && text.Tokens[at].Kind == TokenKind.Word && text.Tokens[at].IsCapital;

    private int HeadAt(MarkedText text, int at) => Math.Max(text.EndOfClass(at, _office), text.EndOfClass(at, _group));

    private void Remember(MarkedText text, Mention mention, HashSet<string> known)
    {
        // A Vietnamese is called by the last word of the name.
        for (var i = premodified || mention.NameStart < 0 ? mention.NameStart : mention.End - 1; i >= 0 && i < mention.End; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && text.Tokens[i].IsCapital)
            {
                known.Add(text.Word(i).ToString());
            }
        }
    }

    /// <summary>One mention while it grows.</summary>
    private struct Scan(int start)
    {
        private string? _id = null;
        private int _ids = 0;
        private int _nameStart = -1;
        private MentionKind _kind = MentionKind.Group;

        public int Start { get; } = start;

        public int Position { get; set; } = start;

        /// <summary>One past the last head or name; what follows it may still be dropped.</summary>
        public int HeadEnd { get; private set; } = -1;

        public MentionKind Last { get; private set; }

        public int Skipped { get; set; }

        public bool HasName => _nameStart >= 0;

        /// <summary>True right after a capital word of a body's name.</summary>
        public bool InName { get; private set; }

        public bool Take(int end, MentionKind kind, string? id = null)
        {
            if (HeadEnd < 0)
            {
                _kind = kind;
            }

            if (id is not null && kind == MentionKind.Named)
            {
                _id = id;
                _ids++;
            }

            Last = kind;
            InName = false;
            Position = HeadEnd = end;
            return true;
        }

        public bool TakeName(int at)
        {
            if (_nameStart < 0 && Last == MentionKind.Office)
            {
                _nameStart = at;
                _kind = MentionKind.Person;
            }
            else if (_nameStart < 0 && _kind == MentionKind.Office)
            {
                _nameStart = at;
                _kind = MentionKind.Person;
            }

            InName = _kind == MentionKind.Group;
            Position = HeadEnd = at + 1;
            return true;
        }

        public readonly Mention ToMention() =>
            new(Start, HeadEnd, _kind, _ids == 1 && _kind is MentionKind.Named ? _id : null, _kind == MentionKind.Person ? _nameStart : -1);
    }
}
