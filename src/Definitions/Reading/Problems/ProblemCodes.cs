namespace Experiments.Definitions.Reading.Problems;

/// <summary>The kinds of problems. A code never changes its meaning; a new kind takes the next free one.</summary>
internal static class ProblemCodes
{
    public const string Syntax = "EXP0001";
    public const string UnknownKey = "EXP0002";
    public const string MissingKey = "EXP0003";
    public const string WrongType = "EXP0004";
    public const string NotANumber = "EXP0005";
    public const string OutOfRange = "EXP0006";
    public const string UnknownChoice = "EXP0007";
    public const string ListLength = "EXP0008";
    public const string Unreadable = "EXP0009";
    public const string DuplicateKey = "EXP0010";
    public const string NothingToTakeAway = "EXP0011";
    public const string NoEffect = "EXP0012";
    public const string ExactlyOneOf = "EXP0013";
    public const string Empty = "EXP0014";
    public const string TooLarge = "EXP0015";
    public const string TooDeep = "EXP0016";
    public const string Refused = "EXP0017";
    public const string SeveralDocuments = "EXP0018";
    public const string NotUtf8 = "EXP0019";
    public const string CannotBeOpened = "EXP0020";
    public const string FileName = "EXP0021";
    public const string OutsideAStudy = "EXP0022";
    public const string NoExperiments = "EXP0023";
    public const string UnknownExperiment = "EXP0024";
    public const string Repeated = "EXP0025";
    public const string SameSnapshot = "EXP0026";
    public const string SameSettings = "EXP0027";
    public const string UselessBand = "EXP0028";
    public const string ImpossibleValue = "EXP0029";
    public const string NoValidation = "EXP0030";
    public const string UnknownDataset = "EXP0031";
    public const string TooFewImages = "EXP0032";
    public const string LayerDoesNotFitDataset = "EXP0033";
    public const string OutputDoesNotFitCost = "EXP0034";
    public const string OnePerHiddenLayer = "EXP0035";
    public const string TrainChangesLambda = "EXP0036";
    public const string DatasetFileMissing = "EXP0037";
    public const string DatasetFileDiffers = "EXP0038";
    public const string NotOneForm = "EXP0039";
    public const string NoFirstEpoch = "EXP0040";
    public const string LeavesRange = "EXP0041";
    public const string IntervalTooLong = "EXP0042";
    public const string BatchTooLarge = "EXP0043";
    public const string UnequalWork = "EXP0044";
    public const string TooManyWeights = "EXP0045";
    public const string DecayTooStrong = "EXP0046";
}
