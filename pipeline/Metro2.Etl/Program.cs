using Metro2.Etl.Commands;
using Metro2.Etl.Demo;

using StopSignals signals = new();
return await new CommandLine(CommandSurroundings.OfProcess(), new CommandActions(RunAction.RunAsync, DemoRun.RunAsync)).RunAsync(args, signals.Token);
