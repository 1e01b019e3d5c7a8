using Experiments.Definitions.Reading.Checks;
using Experiments.Definitions.Schema;
using Experiments.Definitions.Reading.Sweeps;

namespace Experiments.Definitions.Reading;

/// <summary>Reads an experiment file as one experiment, or as one for each point of its sweep and its study's.</summary>
/// <param name="workspace">Where the file lies.</param>
/// <param name="shapes">What files look like.</param>
/// <param name="checks">What settings must fulfil together.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class ExperimentReader(Workspace workspace, FileShapes shapes, SettingsChecks checks, List<Problem> problems)
{
    private readonly SweepReader sweeps = new(shapes, problems);

    private readonly KeyHomes homes = new((shapes.Experiment, "at the top of the file"), (shapes.Sweep, "under 'sweep'"), (shapes.Study, "in study.yaml"));

    /// <summary>The experiments of a file; none if anything in it is wrong.</summary>
    /// <param name="name">The file's name without <c>.yaml</c>.</param>
    /// <param name="study">Whose experiment it is.</param>
    /// <param name="acknowledged">Receives the warnings that the file acknowledges.</param>
    public IReadOnlyList<ExperimentDraft> Read(string name, StudyContext study, List<ScalarNode> acknowledged)
    {
        int before = problems.Count;
        string file = study.Folder.PathOf($"{name}.yaml");
        if (YamlFile.Read(Path.Combine(workspace.Root, file), file, problems) is not { } own)
        {
            return [];
        }

        acknowledged.AddRange(Acknowledgements.Of(own));
        MapNode merged = new Merging(problems).Merge(shapes.Experiment, study.Defaults, own);
        ModelChoice model = ModelChoice.Of(merged);
        problems.AddRange(model.IsSvm ? SvmChecks.OfFile(own) : []);
        Source source = new(study, name, own, model.Without(merged), model);
        IReadOnlyList<ExperimentDraft> drafts = Drafts(source);
        return problems.Skip(before).All(problem => problem.IsWarning) ? drafts : [];
    }

    private IReadOnlyList<ExperimentDraft> Drafts(Source source)
    {
        Node? written = source.Own.At("sweep") is { IsNone: false } node ? node : null;
        Sweep? own = written is null ? null : sweeps.Read(written);
        Sweep? study = source.Model.Of(source.Study.Sweep);
        if (own is not null && SweepChecks.OfModel(own, source.Model).ToArray() is { Length: > 0 } foreign)
        {
            problems.AddRange(foreign);
            own = null;
        }

        bool isSwept = study is not null || own is not null;
        SweepExpansion? expansion = isSwept ? SweepExpansion.Of(study, own, problems) : null;
        if (!source.Study.IsComplete || (written is not null && own is null) || (isSwept && expansion is null))
        {
            // What is missing may be in the file, or in the sweep, that cannot be read.
            new Binder(problems, isPartial: true, homes: homes).Values(ShapeOf(source), source.Merged, "an experiment");
            return [];
        }

        ExperimentDraft?[] drafts = expansion is null ? [Draft(source, source.Merged)] : [.. expansion.Compared.Select(point => Arm(source, expansion, point))];
        return Checked([.. drafts.OfType<ExperimentDraft>()], source);
    }

    private IReadOnlyList<ExperimentDraft> Checked(IReadOnlyList<ExperimentDraft> drafts, Source source)
    {
        SweepPoint[] points = [.. drafts.Select(draft => draft.Experiment.Point).OfType<SweepPoint>()];
        problems.AddRange(References(source.Merged).Select(at => at.Problem(points)).OfType<Problem>());
        problems.AddRange(drafts.SelectMany(draft => MetricChecks.Of(draft.Experiment)));
        problems.AddRange(SweepChecks.Of(drafts));
        return drafts;
    }

    private static IEnumerable<PointReference> References(MapNode merged) =>
        from rows in new[] { merged.At("expect"), merged.At("published") }.OfType<ListNode>()
        from row in rows.Items.OfType<MapNode>()
        where row.At("at") is not null
        select PointReference.Of(row.At("at")!);

    /// <summary>The experiment of a compared point, with its candidates where it is to be tuned.</summary>
    private ExperimentDraft? Arm(Source source, SweepExpansion expansion, IReadOnlyList<MapEntry> point)
    {
        if (expansion.Choosing is not { } choosing)
        {
            return Point(source, expansion.Place, point, point);
        }

        ExperimentDraft?[] candidates = [.. expansion.Candidates.Select(candidate => Point(source, expansion.Place, [.. point, .. candidate], point))];
        if (candidates.Contains(null))
        {
            return null;
        }

        ExperimentDraft arm = candidates[0]! with { Candidates = [.. candidates.Select(candidate => Candidate(candidate!, choosing))] };
        problems.AddRange(SweepChecks.OfChoosing(arm, choosing));
        SweepPoint? compared = point.Count == 0 ? null : SweepExpansion.Named(source.Name, arm.Experiment.ArmTitle, point);
        return arm with
        {
            Experiment = Placed(arm.Experiment, source.Name, arm.Experiment.ArmTitle, compared) with
            {
                Tuning = new Tuning(choosing.Criterion, [.. arm.Candidates.Select(candidate => candidate.Experiment)]),
            },
        };
    }

    /// <summary>The same with the first seeds that the arm does not use, or with those that are listed.</summary>
    private static ExperimentDraft Candidate(ExperimentDraft draft, Choosing choosing)
    {
        IReadOnlyList<int> compared = draft.Experiment.Seeds;
        IReadOnlyList<int> seeds = draft.Experiment.Settings is SvmSettings ? []
            : choosing.Seeds is SeedCount { Count: var count }
            ? [.. Enumerable.Range(1, count + compared.Count).Except(compared).Take(count)]
            : choosing.Seeds.All;
        Dictionary<string, Place> places = new(draft.Experiment.Places) { ["seeds"] = choosing.Place };
        return draft with { Experiment = draft.Experiment with { Seeds = seeds, Expectations = [], Published = [], Places = places } };
    }

    /// <summary>An experiment with the settings of a point in place of its own.</summary>
    private ExperimentDraft? Point(Source source, Place place, IReadOnlyList<MapEntry> point, IReadOnlyList<MapEntry> compared)
    {
        MapNode swept = SettingPath.Tree(place, point);
        // That nothing is there to take away is no mistake here: 'none' is then one of the values to compare.
        MapNode merged = new Merging([]).Merge(shapes.Experiment, source.Merged, swept);
        if (Draft(source, merged, swept, compared) is not { } draft)
        {
            return null;
        }

        SweepPoint named = SweepExpansion.Named(source.Name, draft.Experiment.Title, point);
        return draft with { Experiment = Placed(draft.Experiment, source.Name, draft.Experiment.Title, named) };
    }

    private static Experiment Placed(Experiment experiment, string arm, string title, SweepPoint? point) => point is null
        ? experiment with { Name = arm, Title = title, Point = null }
        : experiment with { Name = $"{arm}@{point.Name}", Title = $"{title} ({point})", Point = point };

    private ExperimentDraft? Draft(Source source, MapNode merged, MapNode? swept = null, IReadOnlyList<MapEntry>? compared = null)
    {
        Binder binder = new(problems, HomeOf, homes: homes);
        if (binder.Values(ShapeOf(source), merged, "an experiment") is not { } values)
        {
            return null;
        }

        ExperimentKeys keys = shapes.KeysOf(source.Own.Place, values);
        SweepPoint? point = compared is null or [] ? null : SweepExpansion.Named(source.Name, keys.Title, compared);
        bool IsMeant(Node? at) => at is null || PointReference.Of(at).Matches(point);
        Experiment experiment = new(
            source.Study.Folder.Name,
            source.Name,
            keys.Title,
            shapes.SettingsOf(source.Own.Place, values),
            keys.Seeds?.All ?? [],
            [.. from row in keys.Expect ?? [] where IsMeant(row.At) select row.Of(source.Study)],
            [.. from row in keys.Published ?? [] where IsMeant(row.At) select new PublishedNumber(row.Metric, row.Value, row.Source, row.Place, row.Band, row.ExplainedBy, row.Quoted)])
        {
            Headline = source.Study.Headline,
            Places = SettingPlaces.Of(shapes.Defaults, merged),
        };
        ExperimentDraft draft = new(experiment, source.Study.Defaults, source.Own, merged, swept);
        problems.AddRange(checks.Of(draft));
        return draft;
    }

    /// <summary>Where a key can be added that is missing: what only an experiment has cannot be inherited.</summary>
    private string HomeOf(Field field) =>
        shapes.ExperimentKeys.Fields.Contains(field) && !shapes.Defaults.Fields.Contains(field) ? "here" : "here or to the study's defaults";

    private RecordShape ShapeOf(Source source) => source.Model.IsSvm ? shapes.SvmExperiment : shapes.Experiment;

    private sealed record Source(StudyContext Study, string Name, MapNode Own, MapNode Merged, ModelChoice Model);
}

/// <summary>What a study says to each of its experiments.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Defaults">What they inherit; null without them.</param>
/// <param name="Sweep">What they are all swept by; null without it.</param>
/// <param name="Baseline">The name of what they are compared with; empty if that cannot be read.</param>
/// <param name="Rope">Differences of accuracies up to so many points count as none.</param>
/// <param name="Headline">Which evaluation of a run it is compared by.</param>
/// <param name="IsComplete">Whether the study's file could be read, so that what is missing is missing.</param>
internal sealed record StudyContext(StudyFolder Folder, MapNode? Defaults, Sweep? Sweep, string Baseline, double Rope, HeadlineRule Headline, bool IsComplete);
