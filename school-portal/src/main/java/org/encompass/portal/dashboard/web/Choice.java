package org.encompass.portal.dashboard.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.encompass.portal.access.Remit;
import org.encompass.portal.dashboard.Dimension;
import org.encompass.portal.dashboard.Selection;
import org.encompass.portal.dashboard.What;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/// What an address asks for: mornings from and to, and one key of each dimension that is named.
///
/// @param from null = from the first one on
/// @param to null = up to the last one
record Choice(@Nullable LocalDate from, @Nullable LocalDate to, Map<Dimension, String> only) {
  private static final int LONGEST_KEY = 40;

  static Choice of(Map<String, String> asked) {
    var only = new EnumMap<Dimension, String>(Dimension.class);
    for (var dimension : Dimension.values()) {
      var key = asked.getOrDefault(dimension.code(), "");
      if (key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
        throw refused();
      }
      if (!key.isEmpty()) {
        only.put(dimension, key);
      }
    }
    return new Choice(date(asked.get("from")), date(asked.get("to")), only);
  }

  /// The mornings of one day.
  static Choice on(LocalDate day) {
    return new Choice(day, day, Map.of());
  }

  static Choice everything() {
    return new Choice(null, null, Map.of());
  }

  /// A date in an address, if there is one.
  static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException other) {
      throw refused();
    }
  }

  /// The number that is meant; all children if none is named.
  static What what(Map<String, String> asked) {
    var code = asked.getOrDefault("what", What.CHILDREN.code());
    for (var what : What.values()) {
      if (what.code().equals(code)) {
        return what;
      }
    }
    throw refused();
  }

  static ResponseStatusException refused() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  /// The same of other mornings.
  public Choice between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Choice(first, last, only);
  }

  Selection within(Remit remit) {
    return new Selection(remit, from, to, only);
  }

  /// The address of the list behind a number of everything chosen.
  public String list(String what) {
    return address("/dashboard/children", Map.of("what", what));
  }

  /// The address of the list behind a number in a line of a table.
  public String list(String what, String by, String key) {
    return address("/dashboard/children", Map.of("what", what, by, key));
  }

  /// The address of another page of the same choice.
  public String address(String path, Map<String, String> more) {
    var parameters = new LinkedHashMap<String, String>();
    if (from != null) {
      parameters.put("from", from.toString());
    }
    if (to != null) {
      parameters.put("to", to.toString());
    }
    only.forEach((dimension, key) -> parameters.put(dimension.code(), key));
    parameters.putAll(more);
    var address = UriComponentsBuilder.fromPath(path);
    parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(parameters).toUriString();
  }
}
