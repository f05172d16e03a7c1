namespace CamKet.Web.Elements;

/// <summary>The five shapes that stand beside a state's word: full disc, half disc, ring, triangle, dashed ring.</summary>
public enum StateShape { Done, Late, Wait, Over, None }
