using NUnit.Framework;

namespace Experiments.Tests.EndToEnd.Building;

[FullRunOnly]
public sealed class BuildTests
{
    private const string L2 = "experiments/tiny/l2.yaml";
    private const string Results = ".artifacts/results";

    // One copy for all tests, because the first build in it takes longest.
    private RepositoryCopy copy = null!;

    [OneTimeSetUp]
    public async Task Create() => copy = await RepositoryCopy.CreateAsync();

    [SetUp]
    public void ThrowResultsAway()
    {
        if (Directory.Exists(copy.PathOf(Results)))
        {
            Directory.Delete(copy.PathOf(Results), recursive: true);
        }
    }

    [OneTimeTearDown]
    public void Delete() => copy.Dispose();

    [Test]
    public async Task A_broken_file_is_one_error_at_its_place_until_it_is_mended()
    {
        copy.Write(L2, "title: L2\nregularisation: {l2: 0.1}\n");
        Ended broken = await copy.BuildAsync("tests/Suites");
        Ended anyway = await copy.BuildAsync("tests/Suites", "-p:ValidateExperimentsOnBuild=false");
        copy.Write(L2, "title: L2\nregularization: {l2: 0.1}\n");
        Ended mended = await copy.BuildAsync("tests/Suites");

        Assert.Multiple(() =>
        {
            Assert.That(broken.ExitCode, Is.Not.Zero);
            Assert.That(broken.Output, Does.Contain($"{copy.PathOf(L2)}(2,1): error EXP0002: 'regularisation'"));
            Assert.That(broken.Output, Does.Contain(" 1 Error(s)"));
            Assert.That(anyway.ExitCode, Is.Zero, anyway.Output);
            Assert.That(mended.ExitCode, Is.Zero, mended.Output);
        });
    }

    [Test]
    public async Task Only_what_changed_is_run_again()
    {
        copy.Write(L2, "title: L2\nregularization: {l2: 0.1}\n");
        Ended first = await RunExperimentsAsync();
        (DateTime plain, DateTime l2) = (StampOf("plain"), StampOf("l2"));
        Ended second = await RunExperimentsAsync();
        (DateTime plain, DateTime l2) unchanged = (StampOf("plain"), StampOf("l2"));
        copy.Write(L2, "title: L2\nregularization: {l2: 0.2}\n");
        Ended third = await RunExperimentsAsync();

        Assert.Multiple(() =>
        {
            Assert.That(first.Output, Does.Contain("trained 4 runs, 0 from the store"), first.Errors);
            Assert.That(second.ExitCode, Is.Zero, second.Output);
            Assert.That(second.Output, Does.Not.Contain("from the store"), "the command was started");
            Assert.That(unchanged, Is.EqualTo((plain, l2)));
            Assert.That(third.Output, Does.Contain("trained 2 runs, 2 from the store"), third.Errors);
            Assert.That(StampOf("plain"), Is.EqualTo(plain));
            Assert.That(StampOf("l2"), Is.GreaterThan(l2));
        });
    }

    [Test]
    public async Task Reports_are_written_again_only_when_a_page_or_a_record_changed()
    {
        copy.Write(L2, "title: L2\nregularization: {l2: 0.1}\n");
        await RunExperimentsAsync();
        Ended first = await ReportExperimentsAsync();
        DateTime stamp = ReportStamp();
        Ended second = await ReportExperimentsAsync();
        DateTime unchanged = ReportStamp();
        File.Delete(copy.PathOf("reports/tiny/learning-curves.png"));
        Ended third = await ReportExperimentsAsync();
        string record = Directory.EnumerateFiles(copy.PathOf(Results), "record.json", SearchOption.AllDirectories).First();
        File.Delete(record);
        Ended fourth = await ReportExperimentsAsync();

        Assert.Multiple(() =>
        {
            Assert.That(first.ExitCode, Is.Zero, first.Output);
            Assert.That(second.ExitCode, Is.Zero, second.Output);
            Assert.That(unchanged, Is.EqualTo(stamp));
            Assert.That(third.Output, Does.Contain("wrote reports/tiny/learning-curves.png"), third.Errors);
            Assert.That(fourth.ExitCode, Is.Not.Zero, "a record is missing");
        });
    }

    private Task<Ended> ReportExperimentsAsync() => copy.BuildAsync("Experiments.sln", "-t:ReportExperiments");

    private DateTime ReportStamp() => File.GetLastWriteTimeUtc(copy.PathOf(".artifacts/experiments/reports.stamp"));

    private Task<Ended> RunExperimentsAsync() => copy.BuildAsync("Experiments.sln", "-t:RunExperiments");

    private DateTime StampOf(string experiment) =>
        File.GetLastWriteTimeUtc(copy.PathOf($".artifacts/experiments/runs/tiny/{experiment}.stamp"));
}
