namespace CamKet.Reading.Text;

/// <summary>One sentence or name in the two languages of the house.</summary>
public readonly record struct Bilingual(string Vi, string En)
{
    /// <summary>The English text when <paramref name="language"/> is "en", otherwise the Vietnamese.</summary>
    public string In(string language) => language == "en" ? En : Vi;
}
