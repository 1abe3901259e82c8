package org.encompass.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Forms of a school's upkeep, sent as a browser sends them.
public final class Forms {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
  private static final Pattern NEWCOMER =
      Pattern.compile("href=\"(/school/[^\"]+/newcomers/[^\"]+)\"");

  private Forms() {}

  /// What a person's page hides in its form: what it showed.
  public static String seen(Visitor visitor, String personPath) {
    return found(SEEN, visitor.get(personPath).body());
  }

  /// Changes a person from what the page shows now.
  public static String change(Visitor visitor, String personPath, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put("seen", seen(visitor, personPath));
    return visitor.post(personPath, form).body();
  }

  /// Where the page of the first person is who waits to be confirmed.
  public static String newcomer(Visitor visitor, String schoolPath) {
    return found(NEWCOMER, visitor.get(schoolPath).body());
  }

  private static String found(Pattern pattern, String page) {
    var match = pattern.matcher(page);
    assertThat(match.find()).isTrue();
    return match.group(1);
  }
}
