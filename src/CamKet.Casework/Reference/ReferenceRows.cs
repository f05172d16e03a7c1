using System.Text.Json.Serialization;

namespace CamKet.Casework.Reference;

// The rows of the files, in the files' own words. Members that only the reader needs are left out.

internal sealed record AgencyFile(IReadOnlyList<AgencyRow> Agencies);

internal sealed record AgencyRow(
    string Id, string? Symbol, string Kind, string? Parent, IReadOnlyList<NameRow> Names, IReadOnlyList<string> Aliases, string? From, string? To,
    IReadOnlyList<SuccessorRow> Successors, string? Roles, bool Verified, IReadOnlyList<string> Sources);

internal sealed record NameRow(string Vi, string En, string? Abbr, string? From, string? To);

internal sealed record SuccessorRow(string Id, string From, string? Subject, string? SubjectVi, string? SubjectEn, bool Verified, IReadOnlyList<string> Sources);

internal sealed record BodyFile(IReadOnlyList<BodyRow> Bodies);

internal sealed record BodyRow(
    string Id, string? Abbr, string Vi, string En, IReadOnlyList<string> Aliases, string Pillar, string Kind, string? Lead, bool LeadVerified, bool Verified, IReadOnlyList<string> Sources);

internal sealed record PartnerFile(IReadOnlyList<PartnerRow> Countries, IReadOnlyList<PartnerRow> Organisations);

internal sealed record PartnerRow(string Id, string Vi, string En, IReadOnlyList<string> AliasesVi, IReadOnlyList<string> AliasesEn);

internal sealed record PartnershipFile(IReadOnlyList<LevelRow> Levels);

internal sealed record LevelRow(string Of, string Partner, string Level, string? From, string? To, bool Verified, IReadOnlyList<string> Sources, string? Note = null, string? NoteEn = null);

internal sealed record MandateFile(IReadOnlyList<InstrumentRow> Instruments, IReadOnlyList<MandateRow> Mandates);

internal sealed record InstrumentRow(
    string Id, string Number, string Vi, string En, string? Signed, string From, string? To, bool Verified, IReadOnlyList<string> Sources, string? SignedNoteVi = null, string? SignedNoteEn = null);

internal sealed record MandateRow(
    string Id, string Instrument, string Scope, string? Value, string? Lead, IReadOnlyList<string> Supporting, string? RepresentativeVi, string? RepresentativeEn,
    string PointVi, string PointEn, string? Article, bool Verified, IReadOnlyList<string> Sources);

internal sealed record FrameworkFile(IReadOnlyList<FrameworkRow> Frameworks);

internal sealed record FrameworkRow(string Id, string Vi, string En, string? Issued, bool Verified, IReadOnlyList<string> Sources, IReadOnlyList<NodeRow> Nodes);

internal sealed record NodeRow(string Id, string? Parent, string Vi, string En, bool Verified, IReadOnlyList<string> Sources);

internal sealed record ThreadFile(IReadOnlyList<ThreadRow> Threads);

internal sealed record ThreadRow(string Id, string Kind, string Vi, string En, string? Abbr, string? Pillar, string? Initiator, IReadOnlyList<MilestoneRow> Milestones);

internal sealed record MilestoneRow(string Stage, string? Date, string? Party, bool Planned, string Vi, string En, bool Verified, IReadOnlyList<string> Sources, string? Said = null);

internal sealed record RoleFile(IReadOnlyList<RoleRow> Roles);

internal sealed record RoleRow(
    string Id, string Vi, string En, string? Holder, string? HolderName, string? Body, string? From, string? To, string? ThemeVi, string? ThemeEn, string? NoteVi, string? NoteEn, bool Verified,
    IReadOnlyList<string> Sources);

internal sealed record FigureFile(IReadOnlyList<FigureRow> Figures, IReadOnlyList<FigureCheckRow> Checks);

internal sealed record FigureCheckRow(string Id, string Kind, string Measure, IReadOnlyList<string>? Parts = null, string? Counted = null);

internal sealed record FigureRow(
    string Id, string Measure, string Vi, string En, double Value, string? ValueText, string? UnitVi, string? UnitEn, string? AsOf, string? SourceName, bool Verified, IReadOnlyList<string> Sources,
    string? NoteVi = null, string? NoteEn = null);

internal sealed record SeriesFile(IReadOnlyList<SeriesRow> Series);

internal sealed record SeriesRow(string Id, string Vi, string En, string Kind, string? Body, IReadOnlyList<EditionRow> Editions);

internal sealed record EditionRow(int No, string Vi, string En, string Start, string? End, string? PlaceVi, string? PlaceEn, bool Planned, bool Verified, IReadOnlyList<string> Sources);

internal sealed record PersonFile(IReadOnlyList<PersonRow> Persons);

internal sealed record PersonRow(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<OfficeRow> Offices);

internal sealed record OfficeRow(
    string Vi, string En, string? From, string? To, IReadOnlyList<string> Attested, [property: JsonPropertyName("of")] string? For, bool Verified, IReadOnlyList<string> Sources);

internal sealed record HolidayFile(IReadOnlyList<HolidayRow> Days);

internal sealed record HolidayRow(string Date, bool Works, string Vi, string En, string Basis, IReadOnlyList<string> Sources);
