package org.encompass.schemas.days;

import java.util.Optional;

/// Where the list that was last taken outlives a restart, and other instances find it.
public interface KeptBankHolidays {
  /// Keeps nothing.
  KeptBankHolidays NOWHERE =
      new KeptBankHolidays() {
        @Override
        public Optional<BankHolidays> last() {
          return Optional.empty();
        }

        @Override
        public void keep(BankHolidays list) {}
      };

  /// The one that was last taken, by whichever instance.
  Optional<BankHolidays> last();

  /// Keeps one that was taken, instead of the last.
  void keep(BankHolidays list);
}
