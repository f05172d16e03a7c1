using System.Security.Cryptography;
using System.Text;
using CamKet.Reading.Text;

namespace CamKet.Casework.Trust;

/// <summary>Which sentences of a document are judged before the proposals are seen: drawn by their own hash, so that the draw cannot be
/// steered, is the same on every node, and takes sentences that the reader passed over as often as those in which it found something.</summary>
public static class BlindSample
{
    /// <summary>Shorter ones are numbers, names and crumbs.</summary>
    private const int ShortestSentence = 20;

    public static IEnumerable<TextSpan> Of(string textHash, IEnumerable<TextSpan> sentences, double share) =>
        sentences.Where(sentence => sentence.Length >= ShortestSentence && Draw(textHash, sentence) < share);

    private static double Draw(string textHash, TextSpan sentence)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes($"{textHash}:{sentence.Start}-{sentence.End}"));
        return BitConverter.ToUInt32(hash, 0) / (double)uint.MaxValue;
    }
}
