package org.encompass.benchmarks.matching;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// Adds up wall time, and CPU time of the whole process, over several stretches.
final class Stopwatch {
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long wall;
  private long cpu;

  void start() {
    wall -= System.nanoTime();
    cpu -= system.getProcessCpuTime();
  }

  void stop() {
    wall += System.nanoTime();
    cpu += system.getProcessCpuTime();
  }

  void run(Runnable work) {
    start();
    work.run();
    stop();
  }

  double seconds() {
    return wall / 1e9;
  }

  double cpuSeconds() {
    return cpu / 1e9;
  }
}
