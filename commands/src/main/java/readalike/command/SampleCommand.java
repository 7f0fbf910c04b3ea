package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import readalike.builder.sample.SampleSimulator;
import readalike.builder.sample.SimulationConfig;

/** Makes the ratings of the sample's synthetic readers again, the same bytes as before. */
@Command(
    name = "sample",
    description = "Makes data/sample/ratings.csv again from its books and the simulator.")
final class SampleCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;

  SampleCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = home.sample();
    Path ratings = folder.resolve("ratings.csv");
    long written =
        new SampleSimulator(SimulationConfig.DEFAULT)
            .simulate(folder.resolve("books.csv"), folder.resolve("fame.csv"), ratings);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%,d ratings written to %s%n", written, ratings);
    out.flush();
    return 0;
  }
}
