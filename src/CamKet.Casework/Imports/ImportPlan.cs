using System.Text.Json;
using CamKet.Casework.Register;

namespace CamKet.Casework.Imports;

/// <summary>What a column of a sheet says of an undertaking.</summary>
public enum ImportField { Title, Kind, Side, Holder, Counterpart, Partner, Pillar, Body, Thread, SaidOn, Due, Reach }

/// <summary>How a sheet is meant: which sheet, where its heading ends, what each column says, what holds where no column says it, and what an officer put right.</summary>
public sealed record ImportPlan
{
    public int Sheet { get; init; }

    /// <summary>The number of the last heading row as the spreadsheet counts; 0 where there is none.</summary>
    public int HeadingRow { get; init; }

    /// <summary>Field to column, from 0.</summary>
    public IReadOnlyDictionary<ImportField, int> Columns { get; init; } = new Dictionary<ImportField, int>();

    public UndertakingKind Kind { get; init; } = UndertakingKind.Commitment;

    public Side Side { get; init; } = Side.Ours;

    /// <summary>"12:Due" to what it should say. The source keeps what was written.</summary>
    public IReadOnlyDictionary<string, string> Corrections { get; init; } = new Dictionary<string, string>();

    public static string Key(int row, ImportField field) => $"{row}:{field}";

    public static ImportPlan Read(string json) => JsonSerializer.Deserialize<ImportPlan>(json)!;

    public string Written() => JsonSerializer.Serialize(this);
}
