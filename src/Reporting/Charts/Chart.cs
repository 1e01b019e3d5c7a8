using System.Text.Json.Serialization;

namespace Experiments.Reporting.Charts;

/// <summary>What a picture shows, without a word on how it is drawn; equal charts give equal pictures.</summary>
/// <param name="Title">Written above, cut to two lines.</param>
[JsonDerivedType(typeof(CurveChart), "curves")]
[JsonDerivedType(typeof(IntervalChart), "intervals")]
[JsonDerivedType(typeof(PanelChart), "panels")]
[JsonDerivedType(typeof(ImageGrid), "images")]
[JsonDerivedType(typeof(ShareChart), "shares")]
internal abstract record Chart(string Title);
