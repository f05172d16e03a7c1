using CamKet.Reading.Names;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Findings;

/// <summary>Cuts a sentence where the subject may change: at a semicolon, and at words such as "đồng thời" or "while".</summary>
internal sealed class ClauseSplitter(Phrases phrases)
{
    private readonly int _starts = phrases.Class("clause-start");

    public List<Clause> Split(MarkedText text, TokenSentence sentence)
    {
        var clauses = new List<Clause>(2);
        var start = sentence.Start;
        for (var i = sentence.Start + 1; i < sentence.End; i++)
        {
            if (text.IsMark(i - 1, ';') || (i - start > 3 && text.IsMark(i - 1, ',') && text.IsClass(i, _starts)))
            {
                clauses.Add(new Clause(start, i));
                start = i;
            }
        }

        clauses.Add(new Clause(start, sentence.End));
        return clauses;
    }
}
