using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Administration;

/// <summary>Who signs in, and how the data stands.</summary>
public sealed class IndexModel(CamKetDb db, ReadDataSummary read) : OfficerPage
{
    public sealed record Row(User User, DateTime? LastSignIn, DateTime? LastFailure);

    public IReadOnlyList<Row> Users { get; private set; } = [];

    public DataSummary Data { get; private set; } = null!;

    public RegisterNames Names { get; private set; } = null!;

    /// <summary>A password that was made a moment ago; it is shown this once.</summary>
    public string? NewPassword { get; private set; }

    public string? NewPasswordOf { get; private set; }

    public async Task OnGetAsync()
    {
        (NewPassword, NewPasswordOf) = (TempData[UserModel.PasswordItem] as string, TempData[UserModel.PasswordOfItem] as string);
        if (NewPassword is not null)
        {
            Response.Headers.CacheControl = "no-store";
        }

        Data = await read.ReadAsync(Actor);
        Names = await RegisterNames.ReadAsync(db);
        var last = (await db.Acts.AsNoTracking().Where(a => a.Kind == ActKind.SigningIn || a.Kind == ActKind.SignInFailing).GroupBy(a => new { a.Kind, a.Subject })
            .Select(g => new { g.Key.Kind, g.Key.Subject, At = g.Max(a => a.At) }).ToListAsync()).ToDictionary(a => (a.Kind, a.Subject), a => (DateTime?)a.At);
        Users = [.. (await db.Users.AsNoTracking().ToListAsync()).OrderByDescending(u => u.Active).ThenBy(u => u.DisplayName, StringComparer.Ordinal)
            .Select(u => new Row(u, last.GetValueOrDefault((ActKind.SigningIn, u.UserName!)), last.GetValueOrDefault((ActKind.SignInFailing, u.UserName!))))];
    }
}
