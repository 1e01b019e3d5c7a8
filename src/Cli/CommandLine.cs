using System.CommandLine;
using Experiments.Cli.Commands;
using Experiments.Cli.Problems;
using Experiments.Definitions;

namespace Experiments.Cli;

/// <summary>The commands, their help, and what happens to faults that no command expects.</summary>
internal static class CommandLine
{
    /// <summary>How this program is started from a checkout.</summary>
    public const string Start = "dotnet run --project src/Cli -c Release --";

    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Studies and experiments, by name (overfitting, overfitting/l2) or by file "
            + "(experiments/overfitting/l2.yaml). Without any: all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Show where in the program an unexpected error arose.",
        Recursive = true,
    };

    private static readonly Option<ProblemFormat> Format = new Option<ProblemFormat>("--format")
    {
        Description = "text (default): for people. msbuild: a line per problem, which builds and IDEs understand. "
            + "json: an array of {file, line, column, code, severity, what, why, mend} on standard output.",
    }.AcceptOnlyFromAmong("text", "msbuild", "json");

    private static readonly Option<bool> AsJson = new("--json") { Description = "Print JSON for programs." };

    /// <summary>Runs the process's command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        ParseResult parsed = Root().Parse(arguments);
        InvocationConfiguration configuration = new()
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30), // an epoch of the largest network, a record to write
        };
        try
        {
            int code = await parsed.InvokeAsync(configuration);
            return parsed.Errors.Count == 0 ? code : ExitCode.BadInput;
        }
        catch (Exception fault)
        {
            Tell(fault, parsed.GetValue(Verbose));
            return fault is InvalidDataException ? ExitCode.BadInput : ExitCode.Failed; // a data set that is not what it should be
        }
    }

    private static void Tell(Exception fault, bool verbose)
    {
        Console.Error.WriteLine($"error: {(verbose ? fault : fault is OutOfMemoryException ? "there is not enough memory" : fault.Message)}");
        string? mend = fault switch
        {
            InvalidDataException => null, // its message says how
            OutOfMemoryException => "end other programs, or let this one have more.",
            IOException or UnauthorizedAccessException =>
                "check that the file or folder exists, may be written by you, and that the disk has room.",
            _ => "--verbose shows where in the program this arose.",
        };
        if (mend is not null)
        {
            Console.Error.WriteLine($"  mend: {mend}");
        }
    }

    private static RootCommand Root() => new(
        $"""
        Trains the experiments described under experiments/, keeps the results, and reports them.

        Examples:
          {Start} run                          everything that was not run yet
          {Start} run overfitting/l2           one experiment and its baseline
          {Start} run --explain                the same, and why each run trains or not
          {Start} new overfitting/l2-strong    a file to change, which shows what it inherits
          {Start} validate                     are all experiment files right?
          {Start} validate --json              the same for programs
          {Start} show overfitting/l2          every setting, and where it is written
          {Start} plan overfitting             what would be trained, and how long that takes here
          {Start} list overfitting             what there is, and what is stored
          {Start} report                       the pages under reports/, from stored results
          {Start} run --until-decided size     more seeds, until differences are known
          {Start} accept overfitting/l2        take a changed snapshot as reviewed
          {Start} compare overfitting/l2 overfitting/l1   definitions and curves side by side
          {Start} show-run 1f0c8a2e            a stored run, by the beginning of its key
          {Start} export --format csv          every evaluation of every run, a row each
          {Start} prune --dry-run              what is stored that no experiment refers to
          {Start} verify overfitting/l2        does training still give what the records say?
          {Start} guard main                   what changed since then: drops, gains, noise
          {Start} bench --layers 784,100,10    how fast training is on this machine

        Exit codes: 0 done, 1 a run, an expectation or a check failed, 2 the input is wrong, 130 stopped by Ctrl-C or SIGTERM.
        """)
    {
        Verbose,
        RunCommand.Create(Paths, InWorkspaceAsync),
        NewCommand.Create(InWorkspaceAsync),
        Validate(),
        Table("show", "Show experiments with all that they inherit, and the file and line of each setting.", ShowCommand.ExecuteAsync),
        Table("plan", "Say which runs are stored, which would be trained, and how long that takes here; trains for two seconds to know.", PlanCommand.ExecuteAsync),
        Table("list", "List experiments and what is stored of them; trains nothing.", ListCommand.ExecuteAsync),
        Verb("report", "Write the pages under reports/ anew from stored results; trains nothing.", ReportCommand.ExecuteAsync),
        ShowRunCommand.Create(InWorkspaceAsync),
        CompareCommand.Create(InWorkspaceAsync),
        ExportCommand.Create(Paths, InWorkspaceAsync),
        VerifyCommand.Create(Paths, InWorkspaceAsync),
        PruneCommand.Create(InWorkspaceAsync),
        Verb("accept", "Take received snapshots as the reviewed ones.", AcceptCommand.ExecuteAsync),
        GuardCommand.Create(InWorkspaceAsync),
        SchemaCommand.Create(InWorkspaceAsync),
        BenchCommand.Create(InWorkspaceAsync),
    };

    private static Command Validate()
    {
        Command command = new("validate", "Check experiment files and show every problem; trains nothing.") { Paths, Format, AsJson };
        command.Validators.Add(result =>
        {
            if (result.GetValue(AsJson) && result.GetResult(Format) is { Implicit: false })
            {
                result.AddError("--json and --format do not go together: --json is short for --format json.");
            }
        });
        command.SetAction((parsed, cancellation) => InWorkspaceAsync(
            parsed,
            (invocation, _) => ValidateCommand.ExecuteAsync(invocation, parsed.GetValue(AsJson) ? ProblemFormat.Json : parsed.GetValue(Format)),
            cancellation));
        return command;
    }

    private static Command Table(string name, string description, Func<Invocation, bool, Task<int>> execute)
    {
        Command command = new(name, description) { Paths, AsJson };
        command.SetAction((parsed, cancellation) => InWorkspaceAsync(
            parsed, (invocation, _) => execute(invocation, parsed.GetValue(AsJson)), cancellation));
        return command;
    }

    private static Command Verb(string name, string description, Func<Invocation, CancellationToken, Task<int>> execute)
    {
        Command command = new(name, description) { Paths };
        command.SetAction((parsed, cancellation) => InWorkspaceAsync(parsed, execute, cancellation));
        return command;
    }

    private static Task<int> InWorkspaceAsync(
        ParseResult parsed, Func<Invocation, CancellationToken, Task<int>> execute, CancellationToken cancellation)
    {
        Output output = Output.OfProcess();
        string folder = Directory.GetCurrentDirectory();
        if (Workspace.Find(folder) is { } workspace)
        {
            return execute(new Invocation(workspace, folder, parsed.GetValue(Paths) ?? [], output), cancellation);
        }

        output.Error(
            $"""
            error: neither '{folder}' nor a folder above it holds a folder 'experiments'
              mend: start from inside a checkout, or create the folder 'experiments' with a study in it.
            """);
        return Task.FromResult(ExitCode.BadInput);
    }
}
