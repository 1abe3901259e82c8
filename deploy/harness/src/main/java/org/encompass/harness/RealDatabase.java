package org.encompass.harness;

/// A database of its own with two roles: one that owns the schema and migrates it, one that the
/// service works as.
///
/// @param superuserJdbcUrl with user and password inside, for tests that look behind everything
public record RealDatabase(
    String name,
    String jdbcUrl,
    String ownerUser,
    String ownerPassword,
    String serviceUser,
    String servicePassword,
    String superuserJdbcUrl) {
  @Override
  public String toString() {
    return "RealDatabase[" + name + "]";
  }
}
