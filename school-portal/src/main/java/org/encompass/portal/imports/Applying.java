package org.encompass.portal.imports;

/// Puts a checked file into force. Nobody else's import runs meanwhile.
public interface Applying extends AutoCloseable {
  /// Does it, at most once; reads what stands by now again, so that nothing said since is undone.
  /// What is thrown means that a part of ours failed half-way; bringing the same file again mends
  /// it.
  ///
  /// @return what was done
  /// @throws NoLongerFits if it cannot be done any more as it was shown; nothing is changed
  /// @throws Doubted if it would do more of what is doubtful than was confirmed; nothing is changed
  Report apply(Progress progress);

  /// Lets go of what it held, whether it was applied or not.
  @Override
  default void close() {}
}
