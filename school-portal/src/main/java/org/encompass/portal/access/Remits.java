package org.encompass.portal.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Whose schools each administrator looks after. Asked anew for each request: a remit that was
/// narrowed counts at once. Controllers are handed theirs as a parameter of type [Remit].
public interface Remits {
  /// An account's; nothing for who does not administer.
  default Remit of(String accountId) {
    return ofAll(List.of(accountId)).getOrDefault(accountId, Remit.NOTHING);
  }

  /// What an account that can sign in looks after; nothing once it was ended. For what takes longer
  /// than a request should.
  Remit ofActive(String accountId);

  /// Those of several accounts; who does not administer is absent.
  Map<String, Remit> ofAll(Collection<String> accountIds);

  /// From now on the account looks after these. Whoever asks for it is checked before.
  void set(String accountId, Remit remit);
}
