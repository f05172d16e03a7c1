using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CamKet.Web.Pages;

/// <summary>The page of a list that the address asks for. It is read from the query itself: "page" among the route values is the name of the Razor page.</summary>
public static class Paging
{
    /// <summary>From 1 to the last page there is.</summary>
    public static int AskedPage(this PageModel model, int size, int total) =>
        Math.Clamp(int.TryParse(model.Request.Query["page"], out var asked) ? asked : 1, 1, Math.Max(1, (total + size - 1) / size));
}
