using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Experiments.Tests;

/// <summary>Tests that are skipped, with a reason, unless an environment variable is 1.</summary>
/// <param name="variable">Its name.</param>
/// <param name="reason">What the tests do that not every run should.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public abstract class SwitchedOnAttribute(string variable, string reason) : NUnitAttribute, IApplyToTest
{
    public void ApplyToTest(Test test)
    {
        if (Environment.GetEnvironmentVariable(variable) != "1" && test.RunState == RunState.Runnable)
        {
            test.RunState = RunState.Ignored;
            test.Properties.Set(PropertyNames.SkipReason, $"{reason}: set {variable}=1 to run it");
        }
    }
}
