package org.encompass.portal.imports;

/// Brings in one kind of file; a bean for each.
public interface Importer {
  Kind kind();

  /// Reads all of it and changes nothing. What is thrown means that a part of ours failed, never
  /// that the file is bad.
  Checked check(Asked asked, Progress progress);
}
