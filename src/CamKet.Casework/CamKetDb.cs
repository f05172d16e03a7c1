using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Documents;
using CamKet.Casework.Engagements;
using CamKet.Casework.Figures;
using CamKet.Casework.Frameworks;
using CamKet.Casework.History;
using CamKet.Casework.Imports;
using CamKet.Casework.Jobs;
using CamKet.Casework.Mandates;
using CamKet.Casework.Matches;
using CamKet.Casework.Notices;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Partners;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Review;
using CamKet.Casework.Roles;
using CamKet.Casework.Search;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Threads;
using CamKet.Casework.Trust;
using CamKet.Casework.Users;
using CamKet.Casework.WorkingDays;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Thread = CamKet.Casework.Threads.Thread;

namespace CamKet.Casework;

/// <summary>The database. One model for both engines: dates as DateOnly, instants as UTC DateTime, enums by name, versions kept by us.
/// Changes go through <see cref="Journal"/>, which saves them together with their acts.</summary>
public sealed class CamKetDb(DbContextOptions<CamKetDb> options) : IdentityUserContext<User, long>(options)
{
    public DbSet<Document> Documents => Set<Document>();
    public DbSet<DocumentPart> DocumentParts => Set<DocumentPart>();
    public DbSet<DocumentOriginal> DocumentOriginals => Set<DocumentOriginal>();
    public DbSet<ReadingPass> ReadingPasses => Set<ReadingPass>();
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<BlindAnswer> BlindAnswers => Set<BlindAnswer>();
    public DbSet<Undertaking> Undertakings => Set<Undertaking>();
    public DbSet<Citation> Citations => Set<Citation>();
    public DbSet<DueDateChange> DueDateChanges => Set<DueDateChange>();
    public DbSet<Outcome> Outcomes => Set<Outcome>();
    public DbSet<Match> Matches => Set<Match>();
    public DbSet<MatchTerm> MatchTerms => Set<MatchTerm>();
    public DbSet<MatchWeights> MatchWeights => Set<MatchWeights>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<SupportingAgency> SupportingAgencies => Set<SupportingAgency>();
    public DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();
    public DbSet<Thread> Threads => Set<Thread>();
    public DbSet<Milestone> Milestones => Set<Milestone>();
    public DbSet<MilestoneRuling> MilestoneRulings => Set<MilestoneRuling>();
    public DbSet<CarriedRow> CarriedRows => Set<CarriedRow>();
    public DbSet<Engagement> Engagements => Set<Engagement>();
    public DbSet<EngagementDocument> EngagementDocuments => Set<EngagementDocument>();
    public DbSet<EngagementSeries> EngagementSeries => Set<EngagementSeries>();
    public DbSet<ProgrammeItem> ProgrammeItems => Set<ProgrammeItem>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<Gift> Gifts => Set<Gift>();
    public DbSet<Partner> Partners => Set<Partner>();
    public DbSet<PartnershipLevel> PartnershipLevels => Set<PartnershipLevel>();
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<AgencyName> AgencyNames => Set<AgencyName>();
    public DbSet<AgencySuccession> AgencySuccessions => Set<AgencySuccession>();
    public DbSet<Body> Bodies => Set<Body>();
    public DbSet<LegalInstrument> LegalInstruments => Set<LegalInstrument>();
    public DbSet<Mandate> Mandates => Set<Mandate>();
    public DbSet<Consultation> Consultations => Set<Consultation>();
    public DbSet<ConsultedAgency> ConsultedAgencies => Set<ConsultedAgency>();
    public DbSet<Department> Departments => Set<Department>();
    public DbSet<DepartmentAssignment> DepartmentAssignments => Set<DepartmentAssignment>();
    public DbSet<ReportDuty> ReportDuties => Set<ReportDuty>();
    public DbSet<Step> Steps => Set<Step>();
    public DbSet<TimeRequest> TimeRequests => Set<TimeRequest>();
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
    public DbSet<Framework> Frameworks => Set<Framework>();
    public DbSet<FrameworkNode> FrameworkNodes => Set<FrameworkNode>();
    public DbSet<Alignment> Alignments => Set<Alignment>();
    public DbSet<Role> Roles => Set<Role>();
    public DbSet<Figure> Figures => Set<Figure>();
    public DbSet<FigureCheck> FigureChecks => Set<FigureCheck>();
    public DbSet<Stocktake> Stocktakes => Set<Stocktake>();
    public DbSet<Contribution> Contributions => Set<Contribution>();
    public DbSet<StocktakeClause> StocktakeClauses => Set<StocktakeClause>();
    public DbSet<SearchPassage> SearchPassages => Set<SearchPassage>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<SheetImport> SheetImports => Set<SheetImport>();
    public DbSet<Act> Acts => Set<Act>();
    public DbSet<ChainHead> ChainHeads => Set<ChainHead>();
    public DbSet<ReferenceCounter> ReferenceCounters => Set<ReferenceCounter>();
    public DbSet<Mail> Mails => Set<Mail>();
    public DbSet<DigestDay> DigestDays => Set<DigestDay>();
    public DbSet<LadderStep> LadderSteps => Set<LadderStep>();
    public DbSet<Escalation> Escalations => Set<Escalation>();
    public DbSet<EscalationRecipient> EscalationRecipients => Set<EscalationRecipient>();
    public DbSet<PersonalLink> PersonalLinks => Set<PersonalLink>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<SavedViewHit> SavedViewHits => Set<SavedViewHit>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            entry.Entity.Version++;
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<AccessLevel>().HaveConversion<int>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        // Identity's lock-out end is a DateTimeOffset, which SQLite cannot order; nothing orders by it.
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CamKetDb).Assembly);
        foreach (var versioned in builder.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType)))
        {
            versioned.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }

        SnakeCase.Apply(builder.Model);
    }

    /// <summary>SQLite gives times back without their kind; all of ours are UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
