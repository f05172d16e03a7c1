namespace CamKet.Web.Wording;

/// <summary>The language of this request; Vietnamese until someone chooses otherwise.</summary>
public sealed class CurrentLanguage
{
    public string Code { get; private set; } = "vi";

    public void Choose(string? code)
    {
        if (code is "vi" or "en")
        {
            Code = code;
        }
    }
}
