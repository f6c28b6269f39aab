using Metro2.Etl.Commands;

using StopSignals signals = new();
return await new CommandLine(CommandSurroundings.OfProcess(), new CommandActions()).RunAsync(args, signals.Token);
