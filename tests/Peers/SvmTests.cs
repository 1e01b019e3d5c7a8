using System.Diagnostics;
using System.Globalization;
using System.Text;
using Experiments.Definitions;
using Experiments.Training.Baselines;
using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Peers;

/// <summary>Our support vector machine against LIBSVM's on the same images, with the same C and γ.</summary>
[FullRunOnly]
public sealed class SvmTests
{
    private const int TestImages = 10_000;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly string folder = Directory.CreateTempSubdirectory("experiments-").FullName;

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [TestCase(1000, 1, 1.0 / 784)]
    [TestCase(2000, 2.8, 0.0073)]
    public void Takes_images_for_the_same_digits_as_libsvm(int images, double c, double gamma)
    {
        Require("svm-train");
        Require("svm-predict");
        var mnist = DatasetFolder.Read(new Workspace(Contestant.Root), "mnist");
        DatasetSplit digits = Dataset.Load(mnist.Path, mnist.Definition).Split(new DatasetSelection("mnist", images, TestImages), seed: 0);

        int[] ours = SupportVectorMachine.Train(new Svm(c, gamma), digits.Training, threads: Environment.ProcessorCount).Classify(digits.Test);
        int[] theirs = OfLibsvm(digits, c, gamma);

        int equal = ours.Zip(theirs).Count(pair => pair.First == pair.Second);
        TestContext.Out.WriteLine($"{equal} of {TestImages} answers are the same");
        Assert.That(equal, Is.AtLeast(TestImages * 999 / 1000));
    }

    private int[] OfLibsvm(DatasetSplit digits, double c, double gamma)
    {
        // In the order of the classes, for LIBSVM numbers them as it meets them.
        string training = Write("training", digits.Training, Enumerable.Range(0, digits.Training.Count).OrderBy(digits.Training.Label));
        string test = Write("test", digits.Test, Enumerable.Range(0, digits.Test.Count));
        string model = Path.Combine(folder, "model"), answers = Path.Combine(folder, "answers");
        string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
        Run("svm-train", "-q", "-s", "0", "-t", "2", "-c", Text(c), "-g", Text(gamma), "-m", "500", training, model);
        Run("svm-predict", "-q", test, model, answers);
        return [.. File.ReadLines(answers).Select(line => int.Parse(line, CultureInfo.InvariantCulture))];
    }

    /// <summary>A line for each image: its class, and number and value of each pixel that is not zero.</summary>
    private string Write(string name, Examples examples, IEnumerable<int> order)
    {
        string path = Path.Combine(folder, name);
        byte[] pixels = new byte[examples.Inputs];
        using StreamWriter writer = new(path, append: false, Encoding.ASCII);
        foreach (int image in order)
        {
            examples.CopyTo(image, pixels);
            writer.Write($"{examples.Label(image)}");
            foreach ((int pixel, byte value) in pixels.Index().Where(pixel => pixel.Item != 0))
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $" {pixel + 1}:{value / 255.0:R}"));
            }

            writer.WriteLine();
        }

        return path;
    }

    private static void Require(string program)
    {
        bool isThere = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        if (!isThere)
        {
            Assert.Ignore($"there is no {program} here; Debian has it in libsvm-tools");
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill();
            Assert.Fail($"{program} did not end within {Limit}.");
        }

        Assert.That(process.ExitCode, Is.Zero, $"{output.Result}{errors.Result}");
    }
}
