namespace Experiments.Definitions;

/// <summary>Which evaluation of a run its headline is read from: what experiments are compared, shown and chosen by.</summary>
public enum HeadlineRule
{
    /// <summary>That of the weights that the run ended with: the last one, or the one that early stopping went back to.</summary>
    Final,

    /// <summary>The one with the highest validation accuracy, the first of equals.</summary>
    BestValidation,
}
