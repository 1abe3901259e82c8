package org.encompass.notifier.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntUnaryOperator;
import org.encompass.notifier.matching.compare.Postcodes;

/// Turns a draft into an index. Texts are numbered in alphabetical order, so that the order in
/// which the rows came does not show.
final class Assembly {
  private static final int BATCH = 8_192;

  private final Draft draft = new Draft();
  private final Texts names = new Texts();
  private final Texts postcodes = new Texts();
  private final Texts schools = new Texts();
  private final Clerk clerk = new Clerk(draft, names::add, postcodes::add, schools::add);
  private final List<RollRow> batch = new ArrayList<>();
  private ForkJoinTask<List<Written>> ready = Builders.submit(() -> List.of());

  void add(RollRow row) {
    batch.add(row);
    if (batch.size() == BATCH) {
      takeIn();
    }
  }

  /// While these are made ready to be compared, the batch before them is numbered.
  private void takeIn() {
    var rows = List.copyOf(batch);
    var next = Builders.submit(() -> rows.parallelStream().map(Written::of).toList());
    batch.clear();
    ready.join().forEach(clerk::add);
    ready = next;
  }

  /// The index of no rows, made by the calling thread: it is made while the class is initialised,
  /// and another thread would wait for that.
  static RollIndex empty() {
    return new Assembly().assembled();
  }

  RollIndex index() {
    return Builders.submit(this::assembled).join();
  }

  private RollIndex assembled() {
    takeIn();
    takeIn();
    var orderedNames = ordered(names);
    var orderedPostcodes = ordered(postcodes);
    var orderedSchools = ordered(schools);
    int[] came =
        draft.renumber(
            renumbering(names, orderedNames),
            renumbering(postcodes, orderedPostcodes),
            renumbering(schools, orderedSchools));
    var shelf = Builders.submit(() -> new NameShelf(orderedNames));
    int[] order = draft.order(came);
    int[] pool = draft.inOrder(order, came);
    var dictionary = dictionary(shelf.join(), pool);
    var slice = new Slice(draft, order, pool, dictionary);
    var contents =
        new Contents(
            dictionary,
            new Catalogue(orderedPostcodes),
            new Catalogue(orderedSchools.inFull()),
            Districts.of(orderedPostcodes, slice),
            List.of(new Part(slice, 0, new Marks(), 0)));
    return new RollIndex(contents, new LongAdder());
  }

  private static Texts ordered(Texts texts) {
    var all = texts.all();
    Arrays.parallelSort(all);
    return Texts.rising(all);
  }

  private static IntUnaryOperator renumbering(Texts before, Texts after) {
    int[] numbers = new int[before.size() + 1];
    for (int number = 1; number <= after.size(); number++) {
      numbers[before.number(after.text(number))] = number;
    }
    return number -> numbers[number];
  }

  private NameDictionary dictionary(NameShelf shelf, int[] pool) {
    int[] given = new int[shelf.size() + 1];
    int[] family = new int[shelf.size() + 1];
    for (int row = 0; row < draft.rows(); row++) {
      given[draft.given.get(row)]++;
      count(given, pool, draft.others.get(row));
      count(family, pool, draft.family.get(row));
    }
    return new NameDictionary(
        shelf, new NameShelf(new Texts()), Packed.of(given), Packed.of(family));
  }

  private static void count(int[] counts, int[] pool, int code) {
    for (int i = 0; i < Sequences.count(pool, code); i++) {
      counts[Sequences.name(pool, code, i)]++;
    }
  }

  /// How many pupils live in each district.
  record Districts(Texts texts, int[] pupils) {
    static Districts of(Texts postcodes, Slice slice) {
      var texts = new Texts();
      int[] pupils = new int[16];
      for (int number = 1; number <= postcodes.size(); number++) {
        var district = Postcodes.district(postcodes.text(number));
        if (!district.isEmpty()) {
          int at = texts.add(district);
          if (at >= pupils.length) {
            pupils = Arrays.copyOf(pupils, at * 2);
          }
          pupils[at] += slice.byPostcode.count(number);
        }
      }
      return new Districts(texts, pupils);
    }

    int count(String district) {
      int number = texts.number(district);
      return number == 0 ? 0 : pupils[number];
    }
  }
}
