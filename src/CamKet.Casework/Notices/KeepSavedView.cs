using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>Keeps a person's own views of the register.</summary>
public sealed class KeepSavedView(CamKetDb db, Journal journal, RegisterSelection selection, TimeProvider clock)
{
    public const int MostViews = 30;

    public async Task<IReadOnlyList<SavedView>> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        await db.SavedViews.AsNoTracking().Where(v => v.UserId == actor.UserId).OrderBy(v => v.Name).ToListAsync(cancellationToken);

    /// <summary>Saves a filter under a name; a view of that name is replaced.</summary>
    public Task SaveAsync(Actor actor, string? name, RegisterFilter filter, bool alert, CancellationToken cancellationToken = default) => journal.SaveAsync(actor, async acts =>
    {
        var title = GivenText.Required(name, "Name");
        if (title.Length > SavedView.NameMaxLength)
        {
            throw new RefusalException($"Tên dài quá {SavedView.NameMaxLength} ký tự. Hãy viết ngắn lại.", $"Longer than {SavedView.NameMaxLength} characters. Make it shorter.", "Name");
        }

        var mine = await db.SavedViews.Include(v => v.Hits).Where(v => v.UserId == actor.UserId).ToListAsync(cancellationToken);
        var view = mine.Find(v => string.Equals(v.Name, title, StringComparison.OrdinalIgnoreCase));
        if (view is null && mine.Count >= MostViews)
        {
            throw new RefusalException($"Đã có {MostViews} khung nhìn. Hãy xóa một khung nhìn trước.", $"There are {MostViews} views already. Remove one first.", "Name");
        }

        if (view is null)
        {
            db.SavedViews.Add(view = new SavedView { UserId = actor.UserId!.Value, Name = title, Query = "", CreatedAt = clock.NowUtc() });
        }

        (view.Query, view.Alert) = ((filter with { Page = 1 }).ToQuery(), alert);
        view.Hits.Clear();
        view.Hits.AddRange(alert ? await HoldsAsync(actor, filter, cancellationToken) : []);
        acts.Record(ActKind.ViewKeeping, "view", title, null, new { view.Query, view.Alert });
    }, cancellationToken);

    public Task RemoveAsync(Actor actor, long id, CancellationToken cancellationToken = default) => journal.SaveAsync(actor, async acts =>
    {
        var view = await db.SavedViews.FirstOrDefaultAsync(v => v.Id == id && v.UserId == actor.UserId, cancellationToken) ?? throw new NotFoundException("view");
        db.SavedViews.Remove(view);
        acts.Record(ActKind.ViewKeeping, "view", view.Name, new { view.Query }, new { Query = (string?)null });
    }, cancellationToken);

    /// <summary>What is there now is not news tomorrow.</summary>
    private async Task<IEnumerable<SavedViewHit>> HoldsAsync(Actor actor, RegisterFilter filter, CancellationToken cancellationToken) =>
        (await FollowViews.HoldsAsync(selection.Select(actor, filter), cancellationToken) ?? throw new RefusalException(
            $"Khung nhìn này có hơn {SavedView.MostFollowed} dòng nên không báo dòng mới được. Hãy lọc hẹp hơn, hoặc lưu mà không báo.",
            $"This view has more than {SavedView.MostFollowed} rows and cannot be followed. Narrow it, or save it without being told.", "Alert"))
        .Select(id => new SavedViewHit { UndertakingId = id });
}
