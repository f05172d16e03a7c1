using CamKet.Casework.Outcomes;
using CamKet.Casework.Search;

namespace CamKet.Casework.Review;

/// <summary>What kind of deed a sentence tells, by its verb. A proposal: the officer can change it.</summary>
internal static class OutcomeKinds
{
    /// <summary>In the order in which they are asked: what is more particular first.</summary>
    private static readonly (OutcomeKind Kind, string[] Words)[] Table =
    [
        (OutcomeKind.InForce, ["co hieu luc", "entered into force", "entry into force", "in force"]),
        (OutcomeKind.Admitted, ["ket nap", "gia nhap", "admitted", "admission", "joined"]),
        (OutcomeKind.Upgraded, ["nang cap", "nang len", "nang tam", "upgraded", "elevated"]),
        (OutcomeKind.Concluded, ["ket thuc co ban", "ket thuc dam phan", "hoan tat dam phan", "concluded"]),
        (OutcomeKind.Signed, ["ky ket", "da ky", "ky", "signed", "signing"]),
        (OutcomeKind.Adopted, ["thong qua", "ban hanh", "ra tuyen bo", "adopted", "issued", "endorsed", "approved", "phe duyet"]),
        (OutcomeKind.Established, ["thanh lap", "thiet lap", "lap", "established", "launched", "khoi dong", "set up"]),
        (OutcomeKind.RoleTaken, ["dam nhiem", "chu tich", "dieu phoi", "chair", "chaired", "coordinator"]),
        (OutcomeKind.Completed, ["hoan thanh", "ban giao", "hoan tat", "completed", "handed over", "tong ket"]),
        (OutcomeKind.Held, ["to chuc", "dien ra", "held", "hosted", "be mac"]),
    ];

    public static OutcomeKind Of(string quote)
    {
        var folded = $" {SearchText.Fold(quote)} ";
        return Table.FirstOrDefault(row => row.Words.Any(words => folded.Contains($" {words} ", StringComparison.Ordinal)), (OutcomeKind.Other, [])).Item1;
    }
}
