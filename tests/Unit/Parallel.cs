using NUnit.Framework;

// Classes share nothing, so that a slow one holds up no other.
[assembly: Parallelizable(ParallelScope.Fixtures)]
