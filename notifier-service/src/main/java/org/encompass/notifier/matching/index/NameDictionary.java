package org.encompass.notifier.matching.index;

import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.Variants;

/// Every name on the rolls under a number, with how many pupils bear it. A child's names are
/// compared with this once; pupils are then compared by number.
public final class NameDictionary {
  /// The number of no name.
  public static final int NONE = 0;

  private static final PerThread<Marks> SEEN = new PerThread<>(Marks::new);

  private final NameShelf base;
  private final NameShelf more;
  private final Packed given;
  private final Packed family;

  NameDictionary(NameShelf base, NameShelf more, Packed given, Packed family) {
    this.base = base;
    this.more = more;
    this.given = given;
    this.family = family;
  }

  /// The number of a name; NONE if no pupil bears it.
  public int id(Name name) {
    return new Catalogue(base.texts(), more.texts()).number(name.text());
  }

  /// The highest number.
  public int size() {
    return base.size() + more.size();
  }

  public Name name(int id) {
    return new Name(new Catalogue(base.texts(), more.texts()).text(id));
  }

  /// How many pupils have it as (one of) their given names. As of the last build; a name that came
  /// later counts once.
  public int asGiven(int id) {
    return id < given.size() ? given.get(id) : 1;
  }

  /// How many pupils have it as (one of) their family names, likewise.
  public int asFamily(int id) {
    return id < family.size() ? family.get(id) : 1;
  }

  /// The names that may be the same as this one: all that are EXACT, VARIANT, ONE_EDIT or PART of
  /// it (by a word of three letters at least), or have its sound, in this order, each once. Without
  /// the numbers of names that are only somewhat alike.
  public int[] close(Name name) {
    var joined = name.joined();
    return joined.isEmpty() ? new int[0] : SEEN.with(seen -> close(name, joined, seen));
  }

  private int[] close(Name name, String joined, Marks seen) {
    var found = new Numbers();
    look((shelf, take) -> shelf.spelled(joined, take), found, seen);
    for (var variant : Variants.of(joined)) {
      look((shelf, take) -> shelf.spelled(variant, take), found, seen);
    }
    look((shelf, take) -> shelf.nearlySpelled(joined, take), found, seen);
    var words = name.words();
    for (var word : NameShelf.telling(words)) {
      shared(word, words.size() > 1, found, seen);
      for (var variant : Variants.of(word)) {
        shared(variant, words.size() > 1, found, seen);
      }
    }
    int sound = NameShelf.soundOf(joined);
    look((shelf, take) -> shelf.sounding(sound, take), found, seen);
    for (int i = 0; i < found.size(); i++) {
      seen.remove(found.get(i));
    }
    return found.toArray();
  }

  private void shared(String word, boolean oneOfSeveral, Numbers found, Marks seen) {
    if (oneOfSeveral) {
      look((shelf, take) -> shelf.spelled(word, take), found, seen);
    }
    look((shelf, take) -> shelf.having(word, take), found, seen);
  }

  /// Looks at both shelves and takes what is found once.
  private void look(BiConsumer<NameShelf, IntConsumer> way, Numbers found, Marks seen) {
    way.accept(base, id -> take(id, found, seen));
    if (more.size() > 0) {
      way.accept(more, id -> take(base.size() + id, found, seen));
    }
  }

  private static void take(int id, Numbers found, Marks seen) {
    if (!seen.has(id)) {
      seen.add(id);
      found.add(id);
    }
  }

  Texts base() {
    return base.texts();
  }

  Texts later() {
    return more.texts();
  }

  /// With these names after those of the last build.
  NameDictionary with(Texts later) {
    return later.size() == more.size()
        ? this
        : new NameDictionary(base, new NameShelf(later), given, family);
  }
}
