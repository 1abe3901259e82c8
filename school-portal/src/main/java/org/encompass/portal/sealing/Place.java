package org.encompass.portal.sealing;

/// Where a sealed value stands: it opens nowhere else.
public record Place(String table, String column, String row) {
  @Override
  public String toString() {
    return table + "/" + column + "/" + row;
  }
}
