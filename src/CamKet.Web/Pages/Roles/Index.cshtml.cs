using CamKet.Casework;
using CamKet.Casework.Roles;
using CamKet.Casework.Users;
using CamKet.Web.Pages.Shared;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Roles;

/// <summary>Who held what, at all times or on one day.</summary>
public sealed class IndexModel(CamKetDb db, RoleQuery roles, ListExport export) : OfficerPage
{
    public RoleList List { get; private set; } = null!;

    public DateOnly? AsOf { get; private set; }

    /// <summary>What the address asked for and is no day.</summary>
    public string? NoDay { get; private set; }

    public NameBook Names { get; private set; } = null!;

    public CitedDocuments Cited { get; private set; } = null!;

    public bool MayKeep => Actor.May(Permission.KeepThreads);

    public async Task<IActionResult> OnGetAsync(string? asOf, string? format)
    {
        AsOf = string.IsNullOrWhiteSpace(asOf) ? null : DayBinder.TryRead(asOf.Trim(), out var day) ? day : PartialDate.Latest(asOf.Trim());
        NoDay = AsOf is null && !string.IsNullOrWhiteSpace(asOf) ? asOf : null;
        List = await roles.ReadAsync(Actor, AsOf);
        Names = await NameBook.ReadAsync(db, T);
        Role[] all = [.. List.VietNam, .. List.Chairs, .. List.Others];
        if (ListExport.Asked(format))
        {
            return await export.AnswerAsync(Actor, format!, "roles", Request.QueryString, Columns(), all);
        }

        Cited = await CitedDocuments.ReadAsync(db, all);
        return Page();
    }

    public string NameOf(Role role) => T.Language == "en" ? role.NameEn : role.NameVi;

    /// <summary>A person with whom they stand for; the country or agency alone where that is all the name says.</summary>
    public string HolderOf(Role role) => role.HolderId is not { } id ? role.HolderName ?? ""
        : role.HolderName is null || Names.IsNameOf(id, role.HolderName) ? Names.Of(id)
        : $"{role.HolderName}, {Names.Of(id)}";

    public string TermOf(Role role) => (role.From, role.To) switch
    {
        (null, null) => T["Roles.TermUnknown"],
        (null, { } to) => T["Roles.Until", DateText.Partial(to)],
        ({ } from, null) => T["Roles.From", DateText.Partial(from)],
        ({ } from, { } to) => from == to ? DateText.Partial(from) : T["Roles.FromTo", DateText.Partial(from), DateText.Partial(to)],
    };

    private Column<Role>[] Columns() =>
    [
        new("name", T["Roles.Role"], NameOf),
        new("holder", T["Roles.Holder"], HolderOf),
        new("body", T["Roles.Body"], r => r.BodyId is { } b ? Names.Of(b) : null),
        new("from", T["Roles.Begins"], r => r.From),
        new("to", T["Roles.Ends"], r => r.To),
        new("theme", T["Roles.Theme"], r => T.Language == "en" ? r.ThemeEn : r.ThemeVi),
        new("verified", T["Source.Checked"], r => r.Verified ? "1" : "0"),
        new("sources", T["Source.Pages"], r => r.Sources),
    ];
}
