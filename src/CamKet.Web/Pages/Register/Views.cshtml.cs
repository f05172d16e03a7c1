using CamKet.Casework.History;
using CamKet.Casework.Notices;
using CamKet.Casework.Register;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Register;

/// <summary>Keeps the filter in the address under a name, and shows those kept.</summary>
public sealed class ViewsModel(KeepSavedView keep) : OfficerPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool Alert { get; set; }

    public RegisterFilter Filter { get; private set; } = new();

    public IReadOnlyList<SavedView> Saved { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var filter = RegisterRequest.FilterOf(Request, out _);
        await keep.SaveAsync(Actor, Name, filter, Alert);
        return RegisterRequest.Address(filter);
    }, T["Views.Saved"]);

    public Task<IActionResult> OnPostRemoveAsync(long id)
    {
        ModelState.Clear();
        return SaveAsync(async () =>
        {
            await keep.RemoveAsync(Actor, id);
            return Links.SavedViews;
        }, T["Views.Removed"]);
    }

    protected override string AddressAfter(AlreadySavedException earlier) => Links.SavedViews;

    protected override async Task LoadAsync()
    {
        Filter = RegisterRequest.FilterOf(Request, out _) with { Page = 1 };
        Saved = await keep.ReadAsync(Actor);
    }
}
