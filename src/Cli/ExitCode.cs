namespace Experiments.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>Everything that was asked for is done and holds.</summary>
    public const int Done = 0;

    /// <summary>A run, an expectation or a check failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line or an experiment file is wrong; nothing was done.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by Ctrl-C or SIGTERM, numbered as shells number the former.</summary>
    public const int Cancelled = 130;
}
