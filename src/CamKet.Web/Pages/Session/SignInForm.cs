namespace CamKet.Web.Pages.Session;

/// <summary>What <c>_SignInForm</c> is filled with.</summary>
public sealed record SignInForm(string UserName, string? ReturnUrl, string? Kept)
{
    public string Password => "";
}
