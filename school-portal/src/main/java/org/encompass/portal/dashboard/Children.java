package org.encompass.portal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.encompass.portal.dashboard.Figures.Keyed;
import org.encompass.portal.dashboard.Figures.Listed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The children behind a number.
@Service
public class Children {
  private final Figures figures;
  private final Names names;

  Children(Figures figures, Names names) {
    this.figures = figures;
    this.names = names;
  }

  /// Some of them, the newest morning first.
  public List<Listed> list(Selection selection, What what, int skip, int atMost) {
    return figures.list(selection, what, skip, atMost);
  }

  /// All of them, one after the other.
  @Transactional(readOnly = true)
  public void each(Selection selection, What what, Consumer<Listed> reader) {
    figures.each(selection, what, reader);
  }

  /// The number itself.
  public int number(Selection selection, What what) {
    return what.of(figures.total(selection));
  }

  /// What the chosen keys are called.
  public List<Chosen> names(Selection selection) {
    var chosen = new ArrayList<Chosen>();
    selection
        .only()
        .forEach(
            (dimension, key) -> {
              var keyed = new Keyed(key.equals(Dimension.NONE) ? null : key, Tally.NONE);
              chosen.add(new Chosen(dimension, names.of(dimension, keyed)));
            });
    return chosen;
  }

  /// One key that was chosen, with its name.
  public record Chosen(Dimension dimension, Group group) {}
}
