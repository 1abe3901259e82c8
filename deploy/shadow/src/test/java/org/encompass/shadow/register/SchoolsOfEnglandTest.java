package org.encompass.shadow.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.encompass.notifier.matching.linkage.RegisteredSchool;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.notifier.matching.lucene.SchoolNames;
import org.encompass.shadow.register.Hearsay.Where;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Schools by name on the real register: the open state schools of 2025 among all establishments of
/// England and Wales, open and closed. `-Dstatements=22010` asks about every one of them.
class SchoolsOfEnglandTest {
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final int STATEMENTS = Integer.getInteger("statements", 1_000);

  private static List<RegisteredSchool> open;
  private static SchoolNames names;

  @BeforeAll
  static void readTheRegister() {
    open = RegisterFile.read(SharedData.register("open-state-schools-england-2025.csv"), DAY);
    var known = open.stream().map(RegisteredSchool::urn).collect(Collectors.toSet());
    var register = new ArrayList<>(open);
    RegisterFile.read(
            SharedData.register("all-establishments-2022.csv"),
            SharedData.register("links-20250422.csv"),
            DAY)
        .stream()
        .filter(school -> !known.contains(school.urn()))
        .forEach(register::add);
    long start = System.nanoTime();
    names = SchoolNames.of(register);
    print("%,d schools read in %,d ms", register.size(), (System.nanoTime() - start) / 1_000_000);
  }

  @ParameterizedTest(name = "{0}, the child''s postcode known: {1}")
  @CsvSource({
    "TOWN, true, 0.97, 2",
    "TOWN, false, 0.97, 2",
    "AUTHORITY, true, 0.97, 2",
    "AUTHORITY, false, 0.97, 2",
    "WITHIN_THE_NAME, true, 0.97, 2",
    "WITHIN_THE_NAME, false, 0.97, 2",
    "NOTHING, true, 0.97, 4",
    "NOTHING, false, 0.95, 60"
  })
  void theRightSchoolIsAmongTheFewThatFit(Where where, boolean home, double least, int most) {
    var random = new Random(2);
    var hearsay = new Hearsay(1);
    var fitting = new ArrayList<Integer>();
    int asked = 0;
    int right = 0;
    long cpu = 0;
    for (var school : sample(random)) {
      var stated = hearsay.of(school, where);
      var child = living(home ? near(school.postcode(), random) : null);
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      var urns = names.fitting(stated, child, DAY).urns();
      cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      asked++;
      if (urns.contains(school.urn())) {
        right++;
      }
      if (!urns.isEmpty()) {
        fitting.add(urns.size());
      }
    }
    int[] k = fitting.stream().mapToInt(Integer::intValue).sorted().toArray();
    int p95 = k[k.length * 95 / 100];
    print(
        "%-15s postcode %-5s: %,d asked, right among fitting %.4f, nothing fits %.4f,"
            + " fitting median %d p95 %d p99 %d, %d us CPU each",
        where,
        home,
        asked,
        (double) right / asked,
        1 - (double) k.length / asked,
        k[k.length / 2],
        p95,
        k[k.length * 99 / 100],
        cpu / asked / 1_000);
    assertThat((double) right / asked).isGreaterThanOrEqualTo(least);
    assertThat(k[k.length / 2]).isEqualTo(1);
    assertThat(p95).isLessThanOrEqualTo(most);
  }

  @Test
  void aClosedSchoolsNumberMeansItsSuccessor() { // became an academy of the same name
    var links = SharedData.register("links-20250422.csv");
    var register =
        RegisterFile.read(SharedData.register("all-establishments-2022.csv"), links, DAY);
    var closed = register.stream().filter(school -> !school.successorUrns().isEmpty()).toList();
    assertThat(closed).hasSizeGreaterThan(12_000);
    var all = SchoolNames.of(register);
    var openUrns =
        register.stream()
            .filter(RegisteredSchool::open)
            .map(RegisteredSchool::urn)
            .collect(Collectors.toSet());
    long led =
        closed.stream()
            .filter(school -> openUrns.containsAll(all.successorsOf(school.urn())))
            .count();
    print("%,d closed schools have successors, %,d of them open ones", closed.size(), led);
    assertThat((double) led / closed.size()).isGreaterThan(0.9);
    // three Welsh schools became one in 2021
    assertThat(all.successorsOf("100012")).containsExactly("100021");
  }

  private static List<RegisteredSchool> sample(Random random) {
    var placed =
        open.stream()
            .filter(school -> school.town() != null && school.laName() != null)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(placed, random);
    return placed.subList(0, Math.min(STATEMENTS, placed.size()));
  }

  /// Half of the children live in the school's district, most in its area, some elsewhere.
  private static @Nullable String near(@Nullable String postcode, Random random) {
    if (postcode == null) {
      return null;
    }
    double where = random.nextDouble();
    var area = postcode.replaceAll("\\d.*", "");
    return where < 0.5
        ? postcode
        : where < 0.94 ? area + (1 + random.nextInt(20)) + " 1AA" : "ZE1 1AA";
  }

  private static Sought living(@Nullable String postcode) {
    return new Sought("", "", null, null, null, postcode, null, null, null, false, List.of());
  }

  private static void print(String line, Object... figures) {
    System.out.println(String.format(Locale.UK, line, figures));
  }
}
