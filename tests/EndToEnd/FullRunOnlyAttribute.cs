using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Experiments.Tests.EndToEnd;

/// <summary>Tests that start processes and train: skipped, with this reason, unless a full run is asked for.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FullRunOnlyAttribute : NUnitAttribute, IApplyToTest
{
    private const string Switch = "EXPERIMENTS_FULL";

    public void ApplyToTest(Test test)
    {
        if (Environment.GetEnvironmentVariable(Switch) != "1" && test.RunState == RunState.Runnable)
        {
            test.RunState = RunState.Ignored;
            test.Properties.Set(PropertyNames.SkipReason, $"starts processes that train: set {Switch}=1 to run it");
        }
    }
}
