package readalike.builder.run;

/**
 * What the times were measured on.
 *
 * @param processors how many threads can run at once
 * @param maxHeapMegabytes the most heap that the process may take
 * @param java version of the runtime
 * @param system name and architecture of the operating system
 */
record Machine(int processors, long maxHeapMegabytes, String java, String system) {
  static Machine here() {
    Runtime runtime = Runtime.getRuntime();
    return new Machine(
        runtime.availableProcessors(),
        runtime.maxMemory() / 1_000_000,
        Runtime.version().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }
}
