namespace CamKet.Reading.Names;

/// <summary>The steps of a trie: from a node by a symbol to the next node. Open addressing, at most half full, so that most questions
/// take one look.</summary>
internal sealed class StepTable
{
    private const int None = 0;

    private Step[] _steps = new Step[1024];
    private int _count;

    /// <summary>The node after <paramref name="symbol"/>, or 0, which no step leads to.</summary>
    public int Next(int node, int symbol) => _steps[PlaceOf(node, symbol)].Next;

    public void Add(int node, int symbol, int next)
    {
        if (2 * ++_count > _steps.Length)
        {
            Grow();
        }

        _steps[PlaceOf(node, symbol)] = new Step(node, symbol, next);
    }

    private void Grow()
    {
        var old = _steps;
        _steps = new Step[2 * old.Length];
        foreach (var step in old)
        {
            if (step.Next != None)
            {
                _steps[PlaceOf(step.Node, step.Symbol)] = step;
            }
        }
    }

    private int PlaceOf(int node, int symbol)
    {
        var steps = _steps;
        var hash = ((uint)node * 0x9E3779B1) ^ ((uint)symbol * 0x85EBCA77);
        var place = (int)(hash ^ (hash >> 15)) & (steps.Length - 1);
        while (steps[place] is { Next: not None } step && (step.Node != node || step.Symbol != symbol))
        {
            place = (place + 1) & (steps.Length - 1);
        }

        return place;
    }

    private readonly record struct Step(int Node, int Symbol, int Next);
}
