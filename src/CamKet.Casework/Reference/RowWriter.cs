using CamKet.Casework.History;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CamKet.Casework.Reference;

/// <summary>Brings rows to what the files say. A row that says it already is not written.</summary>
internal sealed class RowWriter(CamKetDb db, OfficersRows officers)
{
    // Given by us when the row was made, not by the files.
    private static readonly HashSet<string> Kept = [nameof(IVersioned.Version), "Reference", nameof(Threads.Thread.MergedIntoId), nameof(Threads.Thread.StandsInId)];

    /// <summary>Adds <paramref name="wanted"/>, or makes <paramref name="existing"/> like it.</summary>
    public void Put<T>(T? existing, T wanted) where T : class
    {
        if (existing is null)
        {
            db.Add(wanted);
            return;
        }

        var values = db.Entry(existing).CurrentValues;
        foreach (var property in values.Properties.Where(IsFromFiles))
        {
            values[property] = property.PropertyInfo!.GetValue(wanted);
        }
    }

    /// <summary>As above, unless an officer has kept the row since: then the officer's words stand.</summary>
    public void Put<T>(T? existing, T wanted, ActKind keeping, string subject) where T : class
    {
        if (existing is null || !officers.Keep(keeping, subject))
        {
            Put(existing, wanted);
        }
    }

    /// <summary>Puts every wanted row upon the existing one of the same key, and removes those that no file knows any more.</summary>
    /// <param name="existing">Rows of the reference data; what officers made is not among them.</param>
    /// <param name="wanted">The rows of the files.</param>
    /// <param name="key">What makes two of them the same row.</param>
    /// <param name="isKept">Whether an officer has amended an existing row, so that it stands.</param>
    public void PutAll<T>(IEnumerable<T> existing, IReadOnlyList<T> wanted, Func<T, string> key, Func<T, bool>? isKept = null) where T : class
    {
        var left = existing.ToDictionary(key, StringComparer.Ordinal);
        foreach (var row in wanted)
        {
            left.Remove(key(row), out var known);
            if (known is null || isKept?.Invoke(known) != true)
            {
                Put(known, row);
            }
        }

        db.RemoveRange(left.Values.Where(row => isKept?.Invoke(row) != true));
    }

    /// <summary>Whether an officer has amended the row that <paramref name="subject"/> names in the history.</summary>
    public bool IsKept(ActKind keeping, string subject) => officers.Keep(keeping, subject);

    private static bool IsFromFiles(IProperty property) => !property.IsPrimaryKey() && property.PropertyInfo is not null && !Kept.Contains(property.Name);
}
