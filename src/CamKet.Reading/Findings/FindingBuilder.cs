using CamKet.Reading.Dates;
using CamKet.Reading.Names;
using CamKet.Reading.Rules;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Reading.Findings;

/// <summary>Makes a finding of an act: its span, deadline, instruments, strength and confidence.</summary>
internal sealed class FindingBuilder(LanguageData language)
{
    private const double CarriedFactor = 0.85;

    private readonly Deadlines _deadlines = new(language.Phrases);
    private readonly int _not = language.Phrases.Class("not");
    private readonly Dictionary<FindingKind, string> _curves = Enum.GetValues<FindingKind>().ToDictionary(kind => kind, kind => $"{(language.Language == Language.English ? "en" : "vi")}.{kind.ToString().ToLowerInvariant()}");
    private readonly InstrumentFinder _instruments = new(language.Phrases);

    public Finding Build(MarkedText text, TokenSentence sentence, Act act, DateList dates, string? documentDate)
    {
        var due = act.Kind == FindingKind.Outcome ? null : _deadlines.Find(text, dates, act.Start, act.End, act.CueStart, documentDate)
            ?? _deadlines.Find(text, dates, sentence.Start, sentence.End, act.CueStart, documentDate, around: true)
            ?? (act.Origin is { } origin ? _deadlines.Find(text, dates, origin.Start, origin.End, origin.Start, documentDate) : null);
        var instruments = Instruments(text, act);
        var weight = Math.Round(act.Rule.Data.Confidence * (act.Carried ? CarriedFactor : 1), 2);
        return new Finding
        {
            Kind = act.Kind,
            Span = Trim(text, act.Start, act.End),
            Sentence = text.Span(sentence.Start, sentence.End),
            Holder = act.Holder?.Text,
            HolderId = act.Holder?.Id,
            Asker = act.Asker?.Text,
            AskerId = act.Asker?.Id,
            Addressee = act.Addressee?.Text,
            AddresseeId = act.Addressee?.Id,
            Due = due?.Iso,
            DueText = due?.Text,
            DueEarliest = due?.Earliest,
            DueLatest = due?.Latest,
            Instruments = instruments,
            InstrumentText = act.Kind == FindingKind.Outcome ? _instruments.Find(text, act) : null,
            Strength = due?.Iso is not null || instruments.Count > 0 || HasFigure(text, act) ? Strength.Specific : Strength.Vague,
            Negated = IsNegated(text, act),
            Rule = act.Rule.Data.Id,
            Why = new Bilingual(act.Rule.Data.WhyVi, act.Rule.Data.WhyEn),
            Weight = weight,
            Confidence = Calibration.Shipped.Confidence(_curves[act.Kind], act.Rule.Data.Id, weight),
        };
    }

    private static List<string> Instruments(MarkedText text, Act act)
    {
        var ids = new List<string>();
        for (var i = act.Start; i < act.End; i++)
        {
            if (text.NameAt(i) is { Thing.Kind: EntityKind.Instrument } named)
            {
                if (!ids.Contains(named.Thing.Id))
                {
                    ids.Add(named.Thing.Id);
                }

                i = named.End - 1;
            }
        }

        return ids;
    }

    private static bool HasFigure(MarkedText text, Act act)
    {
        for (var i = act.Start; i < act.End; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number && text.Tokens[i].End - text.Tokens[i].Start != 4 && i > act.Start + 1)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNegated(MarkedText text, Act act)
    {
        for (var i = Math.Max(act.Start, act.CueStart - 1); i <= act.CueEnd && i < act.End; i++)
        {
            if (text.IsClass(i, _not))
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan Trim(MarkedText text, int start, int end)
    {
        while (end - 1 > start && (text.IsMark(end - 1, ';') || text.IsMark(end - 1, ',')))
        {
            end--;
        }

        return text.Span(start, end);
    }
}
