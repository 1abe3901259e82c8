package org.encompass.shadow;

import static org.encompass.shadow.Progress.text;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.encompass.shadow.Decision.Kind;

/// What is printed at the end: counts, codes and references, nobody's name.
record Summary(
    Options options,
    Rolls rolls,
    Tally tally,
    Optional<Score> score,
    double seconds,
    String model,
    List<String> remarks) {
  private static final double MEBIBYTE = 1 << 20;

  void print(PrintStream out) {
    if (options.comparing()) {
      out.println(
          "COMPARISON ONLY: "
              + (options.anyAge() ? "any age" : "ages as live")
              + (options.gates() ? ", gates on" : ", gates off")
              + "; no school would ever be told by this");
    }
    out.println("as of         " + options.asOf());
    out.println(text("rolls         %,d entries of %,d schools", rolls.rows(), rolls.schools()));
    if (rolls.guests() > 0) {
      out.println(text("              %,d guests left out", rolls.guests()));
    }
    out.println(
        text(
            "index         read and built in %.1f s, %,.0f MB of memory",
            rolls.seconds(), rolls.bytes() / MEBIBYTE));
    out.println(
        text(
            "children      %,d in %.1f s, %,.0f a second",
            tally.all(), seconds, tally.all() / Math.max(seconds, 1e-9)));
    out.println("model         " + model);
    remarks.forEach(remark -> out.println("note          " + remark));
    decisions(out);
    score.ifPresent(judged -> truth(out, judged));
  }

  private void decisions(PrintStream out) {
    out.println();
    for (var kind : Kind.values()) {
      out.println(
          text("%-13s %,9d  %6.2f %%", kind, tally.of(kind), percent(tally.of(kind), tally.all())));
    }
    if (!tally.reasons().isEmpty()) {
      out.println();
      out.println("why not AUTO (a child may have several reasons)");
      tally.reasons().forEach(e -> out.println(text("  %-28s %,9d", e.getKey(), e.getValue())));
    }
  }

  private static void truth(PrintStream out, Score score) {
    out.println();
    out.println(
        text("truth         %,d children, %,d of them on a roll", score.judged(), score.onRoll()));
    if (score.withoutTruth() > 0) {
      out.println(
          text("note          %,d children have no line in the truth", score.withoutTruth()));
    }
    if (score.withoutChild() > 0) {
      out.println(
          text("note          %,d lines of the truth are about no child", score.withoutChild()));
    }
    out.println(share("precision", score.precision(), score.right(), score.routed()));
    out.println(share("recall", score.recall(), score.right(), score.onRoll()));
    out.println(text("top five      %s", ratio(score.topFive())));
    out.println(
        text(
            "wrong         %,d of %,d; with 95 %% confidence fewer than %.2g (%s)",
            score.wrong(),
            score.routed(),
            Bound.upper(score.wrong(), score.routed()),
            score.wrong() == 0 ? "3/n" : "Clopper-Pearson, one-sided"));
    score.wrongOnes().forEach(line -> out.println("  " + line));
    if (score.wrong() > score.wrongOnes().size()) {
      out.println(text("  and %,d more", score.wrong() - score.wrongOnes().size()));
    }
  }

  private static String share(String what, double share, long part, long whole) {
    return text("%-13s %s (%,d of %,d)", what, ratio(share), part, whole);
  }

  private static String ratio(double share) {
    return Double.isNaN(share) ? "none to judge" : text("%.6f", share);
  }

  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
