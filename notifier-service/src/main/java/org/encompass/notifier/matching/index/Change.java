package org.encompass.notifier.matching.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.encompass.schemas.RollMessage.Enrolment;

/// Applies changes to an index without touching it. Behind the slice of the last build stand two
/// more: a small one that is written anew at every change, and one that takes the small one in when
/// that has grown.
final class Change {
  private static final int SMALL = 4_096;

  private final Contents before;
  private final Texts names;
  private final Texts postcodes;
  private final Texts schools;

  Change(Contents before) {
    this.before = before;
    names = before.names().later().copy();
    postcodes = before.postcodes().later().copy();
    schools = before.schools().later().copy();
  }

  Contents apply(Collection<RollRow> changed, Collection<RollKey> left) {
    var latest = new LinkedHashMap<RollKey, RollRow>();
    changed.forEach(row -> latest.put(new RollKey(row.urn(), row.pupilId()), row));
    var over = new LinkedHashSet<>(latest.keySet());
    over.addAll(left);
    var parts = before.parts().stream().map(part -> without(part, over)).toList();
    var base = parts.getFirst();
    var draft = new Draft();
    if (parts.size() > 2) {
      takeOver(draft, parts.get(2));
    }
    write(draft, latest.values());
    var later = new ArrayList<>(List.of(base));
    boolean grown = draft.rows() > SMALL;
    if (parts.size() > 1 && !grown) {
      later.add(parts.get(1));
    } else if (parts.size() > 1) {
      takeOver(draft, parts.get(1));
    } else if (!grown) {
      later.add(part(new Draft(), base.end(), before.names()));
    }
    var dictionary = before.names().with(names);
    later.add(part(draft, later.getLast().end(), dictionary));
    return new Contents(
        dictionary,
        new Catalogue(before.postcodes().base(), postcodes),
        new Catalogue(before.schools().base(), schools),
        before.districts(),
        List.copyOf(later));
  }

  private static Part part(Draft draft, int first, NameDictionary names) {
    int[] pool = draft.sequences.pool(name -> name);
    return new Part(new Slice(draft, draft.order(pool), pool, names), first, new Marks(), 0);
  }

  private Part without(Part part, Collection<RollKey> over) {
    var gone = part.gone().copy();
    int left = part.left();
    for (var key : over) {
      int school = before.schools().number(key.urn());
      int row =
          school == 0 ? -1 : part.slice().find(school, RollIndex.pupilKey(key.pupilId()), gone);
      while (row >= 0) {
        gone.add(row);
        left++;
        row = part.slice().find(school, RollIndex.pupilKey(key.pupilId()), gone);
      }
    }
    return left == part.left() ? part : new Part(part.slice(), part.first(), gone, left);
  }

  private static void takeOver(Draft draft, Part part) {
    for (int row = 0; row < part.slice().rows; row++) {
      if (!part.gone().has(row)) {
        draft.add(part.slice(), row);
      }
    }
  }

  private void write(Draft draft, Collection<RollRow> rows) {
    var clerk =
        new Clerk(
            draft,
            numbered(before.names().base(), names),
            numbered(before.postcodes().base(), postcodes),
            numbered(before.schools().base(), schools));
    rows.stream()
        .filter(row -> row.enrolment() != Enrolment.GUEST)
        .map(Written::of)
        .forEach(clerk::add);
  }

  private static ToIntFunction<String> numbered(Texts base, Texts later) {
    return text -> {
      int number = base.number(text);
      return number == 0 ? base.size() + later.add(text) : number;
    };
  }
}
