using AngleSharp.Dom;

namespace CamKet.Formats.Extraction;

/// <summary>Visits a tree in document order without recursion. It counts children by itself:
/// asking a node for its next sibling makes the parser's tree search the parent's children from the first.</summary>
internal static class HtmlTraversal
{
    /// <param name="enter">False leaves the children out; <paramref name="leave"/> is then not called for the node.</param>
    public static void Walk(INode root, Func<INode, bool> enter, Action<INode>? leave = null)
    {
        var path = new Stack<(INode Node, int NextChild)>();
        if (enter(root))
        {
            path.Push((root, 0));
        }

        while (path.TryPop(out var place))
        {
            if (place.NextChild == place.Node.ChildNodes.Length)
            {
                leave?.Invoke(place.Node);
                continue;
            }

            path.Push((place.Node, place.NextChild + 1));
            var child = place.Node.ChildNodes[place.NextChild];
            if (enter(child))
            {
                path.Push((child, 0));
            }
        }
    }
}
