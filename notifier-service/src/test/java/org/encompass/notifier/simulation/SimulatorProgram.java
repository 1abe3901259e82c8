package org.encompass.notifier.simulation;

/// The command `deploy/simulate`.
final class SimulatorProgram {
  private static final double NANOS = 1e9;

  /// `--seeds N` how many (100,000), `--first S` from which on (1), `--seed S` that one, told.
  public static void main(String[] args) {
    long seeds = option(args, "--seeds", 100_000);
    long seed = option(args, "--seed", -1);
    if (seed >= 0) {
      System.out.print(Simulator.tell(seed));
      return;
    }
    long began = System.nanoTime();
    var found = Simulator.play(option(args, "--first", 1), seeds);
    if (found != null) {
      System.out.print(found.story());
      System.exit(1);
    }
    System.out.printf(
        "%,d nights, nothing broken, in %.0f s%n", seeds, (System.nanoTime() - began) / NANOS);
  }

  private static long option(String[] args, String name, long otherwise) {
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals(name)) {
        return Long.parseLong(args[i + 1].replace(",", ""));
      }
    }
    return otherwise;
  }

  private SimulatorProgram() {}
}
