package org.encompass.portal.roll.file;

import java.util.EnumMap;
import java.util.Map;
import org.encompass.portal.imports.Finding;
import org.jspecify.annotations.Nullable;

/// A row about nobody who exists, changed value by value.
record MadeUpRow(Map<Field, String> values) implements PupilRow {
  static MadeUpRow good() {
    var values = new EnumMap<Field, String>(Field.class);
    values.put(Field.URN, "630001");
    values.put(Field.UPN, "B801200005001");
    values.put(Field.GIVEN_NAMES, "Araminta Rose");
    values.put(Field.FAMILY_NAME, "Fenwhistle");
    values.put(Field.DATE_OF_BIRTH, "2017-03-04");
    values.put(Field.POSTCODE, "zz9 9zz");
    return new MadeUpRow(values);
  }

  MadeUpRow with(Field field, @Nullable String value) {
    var changed = new EnumMap<>(values);
    if (value == null) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return new MadeUpRow(changed);
  }

  @Override
  public int line() {
    return 7;
  }

  @Override
  public @Nullable String text(Field field) {
    return values.get(field);
  }

  @Override
  public Finding wrong(Field field, String code) {
    return Finding.at(line(), field.column(), code);
  }
}
