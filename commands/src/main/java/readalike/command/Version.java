package readalike.command;

import picocli.CommandLine.IVersionProvider;

/** Tells the version that stands in the jar's manifest. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "Readalike " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version(),
    };
  }
}
