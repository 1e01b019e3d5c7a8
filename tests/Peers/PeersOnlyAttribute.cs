using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Experiments.Tests.Peers;

/// <summary>Measurements that need a quiet machine for minutes: skipped, with this reason, unless they are asked for.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PeersOnlyAttribute : NUnitAttribute, IApplyToTest
{
    private const string Switch = "EXPERIMENTS_PEERS";

    public void ApplyToTest(Test test)
    {
        if (Environment.GetEnvironmentVariable(Switch) != "1" && test.RunState == RunState.Runnable)
        {
            test.RunState = RunState.Ignored;
            test.Properties.Set(PropertyNames.SkipReason, $"measures for minutes on a quiet machine: set {Switch}=1 to run it");
        }
    }
}
