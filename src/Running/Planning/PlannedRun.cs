using Experiments.Definitions;

namespace Experiments.Running.Planning;

/// <summary>A run, whether it is stored, and what it takes to train.</summary>
/// <param name="Experiment">The first experiment that asks for it.</param>
/// <param name="Seed">Where its random numbers start; null where nothing is random.</param>
/// <param name="Key">The run's key; null where its settings are still to be chosen from candidates.</param>
/// <param name="IsStored">It needs no training.</param>
/// <param name="Work">Floating-point operations of the whole training in TFLOP (10¹²); early stopping may spare some, and of a support vector machine it is an estimate.</param>
/// <param name="Time">How long it trains here, by itself on one core; zero if it is stored.</param>
public sealed record PlannedRun(Experiment Experiment, int? Seed, string? Key, bool IsStored, double Work, TimeSpan Time);
