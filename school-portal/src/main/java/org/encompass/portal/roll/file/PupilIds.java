package org.encompass.portal.roll.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.portal.school.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ids for pupils whose file has none, or one that says who they are. They are keyed, so that
/// nobody finds a pupil by a topic's key, and differ between schools, so that nobody follows
/// one.
@Component
class PupilIds {
  // 128 bits: no two pupils of the country share one.
  private static final int BYTES = 16;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private final KeyedHash hash;

  /// @param hash of this portal: the same file gives the same ids
  PupilIds(KeyedHash hash) {
    this.hash = hash;
  }

  /// The pupil's number decides; without one, name and date of birth do.
  String of(
      String urn, @Nullable String upn, String givenNames, String familyName, LocalDate birth) {
    return upn == null
        ? keyed("name", urn, plain(givenNames), plain(familyName), birth.toString())
        : keyed("upn", urn, upn);
  }

  private String keyed(String... parts) {
    // A unit separator stands in no part: no two pupils run into one text.
    var text = Stream.of(parts).collect(Collectors.joining("\u001F", "pupil\u001F", ""));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(hash.of(text.getBytes(UTF_8)), BYTES));
  }

  private static String plain(String name) {
    return SPACE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
  }
}
