using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.History;

/// <summary>Checks the whole chain of acts and names the first places where it does not hold.</summary>
public sealed class ChainVerifier(CamKetDb db)
{
    private const int MostFaults = 20;

    public async Task<ChainVerdict> VerifyAsync(CancellationToken cancellationToken = default)
    {
        var faults = new List<Bilingual>();
        var (expected, previous, count) = (1L, ActChain.Origin, 0L);
        await foreach (var act in db.Acts.AsNoTracking().OrderBy(a => a.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            count++;
            faults.AddRange(FaultsOf(act, expected, previous));
            if (faults.Count >= MostFaults)
            {
                return new ChainVerdict(count, faults);
            }

            (expected, previous) = (act.Id + 1, act.Hash);
        }

        var head = await db.ChainHeads.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if ((head?.LastActId ?? 0) != expected - 1 || (head is not null && head.LastHash != previous))
        {
            faults.Add(new($"Cuối chuỗi là tác nghiệp {expected - 1}, nhưng sổ ghi đã niêm phong đến {head?.LastActId ?? 0}: có dòng cuối bị xóa hoặc thêm.",
                $"The chain ends at act {expected - 1}, but it was sealed up to {head?.LastActId ?? 0}: rows at the end were removed or added."));
        }

        return new ChainVerdict(count, faults);
    }

    private static IEnumerable<Bilingual> FaultsOf(Act act, long expected, string previous)
    {
        if (act.Id != expected)
        {
            yield return new($"Thiếu tác nghiệp từ {expected} đến {act.Id - 1}.", $"Acts {expected} to {act.Id - 1} are missing.");
        }
        else if (act.PreviousHash != previous)
        {
            yield return new($"Tác nghiệp {act.Id} không nối tiếp tác nghiệp {act.Id - 1}: có dòng bị thay, chèn hoặc đảo.",
                $"Act {act.Id} does not follow act {act.Id - 1}: a row was replaced, inserted or moved.");
        }

        if (ActChain.HashOf(act) != act.Hash)
        {
            yield return new($"Nội dung tác nghiệp {act.Id} ({act.Subject}) đã bị sửa sau khi niêm phong.", $"The content of act {act.Id} ({act.Subject}) was changed after it was sealed.");
        }
    }
}

/// <summary>How many acts were checked, and what is wrong; nothing wrong means the chain is intact.</summary>
public sealed record ChainVerdict(long Acts, IReadOnlyList<Bilingual> Faults)
{
    public bool Intact => Faults.Count == 0;
}
