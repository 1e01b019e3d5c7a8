using Experiments.Running;

namespace Experiments.Tests.Unit.Running;

/// <summary>Keeps the steps in the order told, and acts on one.</summary>
internal sealed class Steps(Predicate<RunProgress>? awaited = null, Action? act = null) : IProgress<RunProgress>
{
    public List<RunProgress> Taken { get; } = [];

    public void Report(RunProgress value)
    {
        Taken.Add(value);
        if (awaited?.Invoke(value) == true)
        {
            act?.Invoke();
        }
    }
}
