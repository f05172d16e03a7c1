using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Documents;
using CamKet.Casework.Engagements;
using CamKet.Casework.Figures;
using CamKet.Casework.Frameworks;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Partners;
using CamKet.Casework.Progress;
using CamKet.Casework.Reference;
using CamKet.Casework.Register;
using CamKet.Casework.Review;
using CamKet.Casework.Roles;
using CamKet.Casework.Sample;
using CamKet.Casework.Search;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Threads;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Casework;

/// <summary>Registers what officers do.</summary>
public static class CaseworkServices
{
    public static IServiceCollection AddCasework(this IServiceCollection services, IDatabaseEngine engine)
    {
        services.AddSingleton(engine);
        services.AddSingleton(TimeProvider.System);
        services.AddDbContextPool<CamKetDb>(engine.Configure);
        services.AddScoped<AddDocument>();
        services.AddScoped<AmendDocument>();
        services.AddScoped<DocumentOriginals>();
        services.AddScoped<EngagementQuery>();
        services.AddScoped<KeepEngagement>();
        services.AddScoped<KeepEngagementPart>();
        services.AddScoped<ReadEngagement>();
        services.AddScoped<RegisterEngagement>();
        services.AddScoped<RegisterOutcome>();
        services.AddScoped<AddCitation>();
        services.AddScoped<RegisterUndertaking>();
        services.AddScoped<AcceptFinding>();
        services.AddScoped<AddMissedFinding>();
        services.AddScoped<DraftFinding>();
        services.AddScoped<KeepFact>();
        services.AddScoped<NamedBodies>();
        services.AddScoped<ReadAgain>();
        services.AddScoped<RejectFinding>();
        services.AddScoped<ReopenFinding>();
        services.AddScoped<SimilarUndertakings>();
        services.AddScoped<SchemaMigrator>();
        services.AddScoped<LoadReferenceData>();
        services.AddScoped<Journal>();
        services.AddScoped<ChainVerifier>();
        services.AddScoped<AlignUndertaking>();
        services.AddScoped<AmendUndertaking>();
        services.AddScoped<MoveUndertaking>();
        services.AddScoped<ReadDossier>();
        services.AddScoped<ReadOverview>();
        services.AddSingleton<RegisterCache>();
        services.AddScoped<RegisterSelection>();
        services.AddScoped<RegisterQuery>();
        services.AddScoped<WorkList>();
        services.AddScoped<FindEverywhere>();
        services.AddScoped<SearchIndex>();
        services.AddScoped<CompileStocktake>();
        services.AddScoped<StocktakeService>();
        services.AddScoped<LoadSample>();
        services.AddScoped<AgencyDirectory>();
        services.AddScoped<AssignUndertaking>();
        services.AddScoped<MoveDueDate>();
        services.AddScoped<ProposeAssignment>();
        services.AddScoped<ConfirmMatch>();
        services.AddScoped<DismissMatch>();
        services.AddScoped<MatchCandidates>();
        services.AddScoped<ProposeMatch>();
        services.AddScoped<ReopenMatch>();
        services.AddScoped<SuggestMatches>();
        services.AddScoped<DecideReport>();
        services.AddScoped<ReportProgress>();
        services.AddScoped<FigureQuery>();
        services.AddScoped<KeepFigure>();
        services.AddScoped<FrameworkQuery>();
        services.AddScoped<KeepFrameworkNode>();
        services.AddScoped<KeepPartnershipLevel>();
        services.AddScoped<PartnerDossiers>();
        services.AddScoped<PartnerQuery>();
        services.AddScoped<KeepRole>();
        services.AddScoped<RoleQuery>();
        services.AddScoped<AddMilestone>();
        services.AddScoped<KeepThread>();
        services.AddScoped<ThreadQuery>();
        return services;
    }
}
