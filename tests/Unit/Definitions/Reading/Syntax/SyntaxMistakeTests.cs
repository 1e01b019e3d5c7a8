using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading.Syntax;

/// <summary>Slips that keep a file from being YAML: each is named where it was made, with how to mend it.</summary>
public class SyntaxMistakeTests
{
    [TestCase("title: a\ntraining:\n\tupdates: 4", "3:1", "a tab indents", "Indent with spaces")]
    [TestCase("title: a\n\tseeds: 3", "2:1", "a tab indents", "Indent with spaces")]
    [TestCase("title: L2: stronger", "1:8", "': ' is in the value", "title: \"L2: stronger\"")]
    [TestCase("title: say \"L2: stronger\"\nseeds: 3", "1:8", "': ' is in the value", "title: 'say \"L2: stronger\"'")]
    [TestCase("title: Regularized by:\nseeds: 3", "1:8", "': ' is in the value", "title: \"Regularized by:\"")]
    [TestCase("title: a\nregularization: l2: 0.1", "2:17", "': ' is in the value", "regularization: {l2: 0.1}; or a text in quotes: regularization: \"l2: 0.1\"")]
    [TestCase("title: a\ntraining: (updates: 4)", "2:11", "': ' is in the value", "training: {updates: 4}")]
    [TestCase("title: a\nmodel: svm: {c: 1, gamma: 1}", "2:8", "': ' is in the value", "model: {svm: {c: 1, gamma: 1}}")]
    [TestCase("title: a\ntraining: {updates: 3; batch-size: 3}", "2:35", "a comma is missing", "not with semicolons")]
    [TestCase("title: a\ntraining: {updates: 3 batch-size: 3}", "2:34", "a comma is missing", "Put a comma between")]
    [TestCase("title: a\ntraining: {updates: 3, , batch-size: 3}", "2:25", "a value is missing", "take out the comma")]
    [TestCase("title: a\nnetwork:\n  layers:\n  - 4\n  -3", "5:3", "no space after the dash", "- 3")]
    [TestCase("title: a\ntraining:\n  - updates: 4\n  batch-size: 3", "4:3", "a key stands among list items", "dash")]
    [TestCase("title: \"abc\nseeds: 3", "1:8", "the quote \" that opens here", "Close it")]
    [TestCase("title: 'abc", "1:8", "the quote ' that opens here", "Close it")]
    [TestCase("title: \"abc\nseeds: \"3\"", "1:8", "the quote \" that opens here", "Close it")]
    [TestCase("title: 'it's'", "1:11", "ends with this '", "twice")]
    [TestCase("title: \"a\" b", "1:10", "ends with this \"", "\\\"")]
    [TestCase("title: a\nseeds: [1, 2", "2:8", "the bracket [", "Close it with ]")]
    [TestCase("title: a\nseeds: [1, 2\ncost: quadratic", "2:8", "the bracket [", "Close it with ]")]
    [TestCase("title: a\nnetwork: {layers: [4, 6, 3}\nseeds: 3", "2:19", "the bracket [", "Close it with ]")]
    [TestCase("title: a\ntraining: {updates: 4\nseeds: 3", "2:11", "the bracket {", "Close it with }")]
    [TestCase("title: a\nseeds: [1, 2]]", "2:14", "the bracket ] closes nothing", "Take it out")]
    [TestCase("title: a\ntraining: {updates: 4}}", "2:23", "the bracket } closes nothing", "Take it out")]
    [TestCase("title: a\n}", "2:1", "the bracket } closes nothing", "Take it out")]
    [TestCase("title: a # don't [\nseeds: [1, 2", "2:8", "the bracket [", "Close it with ]")]
    [TestCase("title: a\nsummary: |\n  it's [\nseeds: [1, 2", "4:8", "the bracket [", "Close it with ]")]
    [TestCase("title: a\nseeds:3", "2:6", "no space after the colon", "seeds: 3")]
    [TestCase("title: a\nseeds:3\ncost: quadratic", "2:6", "no space after the colon", "seeds: 3")]
    [TestCase("title:Plain\nseeds: 3", "1:6", "no space after the colon", "title: Plain")]
    [TestCase("title: a\nregularization: {l2:0.1}", "2:18", "no space after the colon", "l2: 0.1")]
    [TestCase("title: a\n seeds: 3", "2:2", "indented further than line 1", "with 0 spaces")]
    [TestCase("title: a\ntraining:\n  updates: 4\n    batch-size: 3", "4:5", "indented further than line 3", "with 2 spaces")]
    [TestCase("title: a\ntraining:\n    updates: 4\n  batch-size: 3", "4:3", "indented by 2 spaces", "0 spaces or 4 spaces")]
    [TestCase(" title: a\nseeds: 3", "2:1", "indented by 0 spaces", "1 space")]
    [TestCase("title: a\n- b", "2:1", "a list item stands among keys", "[1, 2]")]
    [TestCase("title: a\nseeds = 3\ncost: quadratic", "2:1", "'seeds = 3' is no key", "'key: value'")]
    [TestCase("title: a\nand so on", "2:1", "'and so on' is no key", "'key: value'")]
    [TestCase("title: a\ncost quadratic", "2:1", "'cost quadratic' is no key", "'cost: quadratic'")]
    [TestCase("title: @home", "1:8", "cannot begin with @", "quotes")]
    [TestCase("title: `a`", "1:8", "cannot begin with `", "quotes")]
    [TestCase("title: %a", "1:8", "cannot begin with %", "quotes")]
    [TestCase("title: \"a\\qb\"", "1:10", "a backslash", "single quotes")]
    [TestCase("title: a\nseeds:\u00a03", "2:7", "U+00A0", "Type the space anew")]
    [TestCase("title: a\n? [b]\n: c", "2:3", "A key is a list or a map", "key: value")]
    public void A_slip_is_named_where_it_was_made(string text, string place, string what, string mend)
    {
        using TemporaryWorkspace workspace = new();
        workspace.Write("demo/decay.yaml", text);
        var problem = workspace.Read().Problems.Single(problem => problem.Place.File == "experiments/demo/decay.yaml");
        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{problem.Place.Line}:{problem.Place.Column} {problem.Code}", Is.EqualTo($"{place} EXP0001"), $"{problem}");
            Assert.That(problem.What, Does.Contain(what));
            Assert.That(problem.Mend, Does.Contain(mend));
        }
    }

    [TestCase("title: a\ntraining:\n  updates:4", "3:3", "updates: 4")]
    [TestCase("title:Plain", "1:1", "title: Plain")]
    public void A_word_where_a_map_should_be_may_lack_the_space_after_its_colon(string text, string place, string mend)
    {
        using TemporaryWorkspace workspace = new();
        workspace.Write("demo/decay.yaml", text);
        var problem = workspace.Read().Problems.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{problem.Place.Line}:{problem.Place.Column} {problem.Code}", Is.EqualTo($"{place} EXP0004"));
            Assert.That(problem.Mend, Is.EqualTo($"Put a space after the colon: {mend}"));
        }
    }

    [TestCase("title: \"re:invent\"\npublished: [{metric: test-accuracy, value: 90, source: arxiv:1207.0580}]\nseeds: 7")]
    [TestCase("title: it's [so] {good}\nseeds: 7")]
    public void Signs_that_mean_nothing_where_they_stand_are_no_mistake(string text)
    {
        using TemporaryWorkspace workspace = new();
        workspace.Write("demo/decay.yaml", text);
        Assert.That(workspace.Read().Problems.Where(problem => !problem.IsWarning), Is.Empty);
    }
}
