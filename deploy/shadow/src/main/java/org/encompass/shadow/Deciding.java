package org.encompass.shadow;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.encompass.notifier.matching.linkage.MatchingRule;

/// Asks the matching rule about every child, on several threads, and hands the decisions over in
/// the order of the children.
record Deciding(MatchingRule rule, SchoolNumbers numbers, int threads, Progress progress) {
  private static final int BLOCK = 100;
  private static final int AHEAD = 32;

  void decide(List<Child> children, Consumer<Decision> each) {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      try {
        inOrder(pool, children, each);
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private void inOrder(ExecutorService pool, List<Child> children, Consumer<Decision> each) {
    var waiting = new ArrayDeque<Future<List<Decision>>>();
    int submitted = 0;
    int done = 0;
    while (done < children.size()) {
      while (submitted < children.size() && waiting.size() < AHEAD) {
        int end = Math.min(submitted + BLOCK, children.size());
        var block = children.subList(submitted, end);
        waiting.add(pool.submit(() -> block.stream().map(this::decide).toList()));
        submitted = end;
      }
      var decisions = result(waiting.remove());
      decisions.forEach(each);
      done += decisions.size();
      progress.at("children decided", done, children.size());
    }
  }

  private Decision decide(Child child) {
    return Decision.of(child.childRef(), rule.decide(child.report()), numbers);
  }

  private static List<Decision> result(Future<List<Decision>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a child could not be decided about", e.getCause());
    }
  }
}
