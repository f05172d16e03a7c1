namespace CamKet.Reading.Findings;

/// <summary>Confidence as a word: high from nine right in ten, low below seven.</summary>
public enum Certainty { Low, Middle, High }

/// <summary>The word for a confidence; the same on every screen.</summary>
public static class CertaintyOf
{
    public static Certainty Confidence(double confidence) => confidence switch
    {
        >= 0.9 => Certainty.High,
        >= 0.7 => Certainty.Middle,
        _ => Certainty.Low,
    };
}
