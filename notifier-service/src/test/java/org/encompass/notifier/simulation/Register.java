package org.encompass.notifier.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.SchoolMessage.ClosureKind;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;
import org.jspecify.annotations.Nullable;

/// A few made-up schools of one authority, whose calendars and contacts change while children of
/// theirs are on the way.
final class Register {
  static final String AUTHORITY = "873";
  private static final String LA = "LA:" + AUTHORITY;
  static final List<String> URNS = List.of("600001", "600002", "600003");

  private final Night night;
  private long revision;

  Register(Night night) {
    this.night = night;
  }

  /// All schools as they are in the evening.
  void open() {
    night.tables().store.begin();
    URNS.forEach(this::write);
    write(LA);
    night.tables().store.commit();
  }

  /// One of them sends a new entry.
  void change() {
    var key = night.chance().below(5) == 0 ? LA : night.chance().pick(URNS);
    night.tables().store.begin();
    write(key);
    night.tables().store.commit();
    night.say(() -> "the entry of " + key + " is a new one");
  }

  /// The authority sends one in the middle of a step, now and then.
  void changeBeside() {
    boolean inAStep = !night.calm() && night.tables().store.isOpen();
    if (inAStep && night.chance().percent(night.climate().register())) {
      night.tables().schools.putBeside(LA, entry(LA));
      night.say(() -> "  meanwhile the entry of " + LA + " is a new one");
    }
  }

  private void write(String key) {
    night.tables().schools.put(key, entry(key));
  }

  private SchoolMessage entry(String key) {
    var chance = night.chance();
    boolean authority = key.equals(LA);
    return new SchoolMessage(
        key,
        ++revision,
        "Made Up School " + key,
        null,
        null,
        null,
        null,
        SchoolMessage.Status.OPEN,
        null,
        AUTHORITY,
        null,
        Police.FORCES.getFirst(),
        "Nowhere",
        null,
        null,
        chance.oneOf(null, null, "08:30", "08:50"),
        SchoolMessage.Language.en,
        chance.percent(40) ? null : calendar(),
        closures(),
        authority ? people(Role.LA_OFFICER, key, 2) : staff(key),
        null,
        null);
  }

  private LocalDate today() {
    return night.now().atZone(WorkingMorning.ZONE).toLocalDate();
  }

  private Calendar calendar() {
    var chance = night.chance();
    var closed = new ArrayList<Closed>();
    for (int i = chance.below(3); i > 0; i--) {
      var from = today().plusDays(chance.below(6));
      var kind = chance.oneOf(ClosedKind.HOLIDAY, ClosedKind.INSET, ClosedKind.OTHER);
      closed.add(new Closed(from, from.plusDays(chance.below(4)), kind));
    }
    var end = today().plusDays(chance.oneOf(2, 5, 200));
    return new Calendar("made up", today().minusDays(30), end, closed);
  }

  private @Nullable List<Closure> closures() {
    if (!night.chance().percent(15)) {
      return null;
    }
    var from = today().plusDays(night.chance().below(4));
    return List.of(new Closure(from, from, ClosureKind.EMERGENCY));
  }

  private List<Contact> staff(String key) {
    var contacts = new ArrayList<>(people(Role.LEAD, key, 1));
    contacts.addAll(people(Role.DEPUTY, key, 2));
    contacts.addAll(people(Role.HEAD, key, 1));
    return contacts;
  }

  private List<Contact> people(Role role, String key, int most) {
    var chance = night.chance();
    int number = chance.percent(10) ? 0 : 1 + chance.below(most);
    return IntStream.rangeClosed(1, number).mapToObj(i -> person(role, key, i)).toList();
  }

  private Contact person(Role role, String key, int number) {
    var chance = night.chance();
    var id = role.name().toLowerCase(Locale.ROOT) + number + "-" + key;
    var away = chance.percent(10) ? List.of(new Away(today(), today().plusDays(1))) : null;
    return new Contact(
        id,
        surname(role, number),
        role,
        chance.percent(5) ? "" : "somebody@school.example.invalid",
        null,
        null,
        chance.percent(80) ? LocalDate.of(2028, 7, 31) : null,
        away,
        null);
  }

  /// Whom the police may name as somebody who must not see a case.
  static String surname(Role role, int number) {
    return switch (role) {
      case LEAD -> "Ashdown" + number;
      case DEPUTY -> "Birchwood" + number;
      case HEAD -> "Cedarfield" + number;
      case LA_OFFICER -> "Dunlinson" + number;
    };
  }
}
