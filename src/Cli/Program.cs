using System.Text;
using Experiments.Cli;

// Titles and results hold signs such as λ and ±, which older code pages lack.
Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args);
