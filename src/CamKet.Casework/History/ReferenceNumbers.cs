namespace CamKet.Casework.History;

/// <summary>Gives permanent references: CK (undertakings), KQ (outcomes), VB (documents), HD (engagements). Called inside <see cref="Journal.SaveAsync{T}"/>, so numbers are never given twice.</summary>
public static class ReferenceNumbers
{
    /// <summary>The next reference such as "CK-2026-0147"; past 9999 the number simply grows longer.</summary>
    public static async Task<string> NextReferenceAsync(this CamKetDb db, string prefix, int year, CancellationToken cancellationToken = default)
    {
        var counter = await db.ReferenceCounters.FindAsync([prefix, year], cancellationToken);
        if (counter is null)
        {
            counter = new ReferenceCounter { Prefix = prefix, Year = year, Last = 0 };
            db.ReferenceCounters.Add(counter);
        }

        counter.Last++;
        return $"{prefix}-{year}-{counter.Last:0000}";
    }
}
