package org.encompass.portal.access;

import org.encompass.portal.domain.Language;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A person who may sign in, or may once the account is set up.
///
/// @param password as the encoder wrote it; null until chosen
/// @param totpSecret of the second factor; null until shown
/// @param lastStep the time step of the last code that was accepted
/// @param setUpBefore whether it was ever open; then no mail alone opens it again
@PersonalData
public record Account(
    String accountId,
    SignedIn.Kind kind,
    State state,
    String email,
    Language language,
    @Nullable String password,
    byte @Nullable [] totpSecret,
    long lastStep,
    boolean setUpBefore) {

  /// INVITED accounts cannot sign in.
  public enum State {
    INVITED,
    ACTIVE
  }

  /// The person as a session holds it.
  public SignedIn signedIn() {
    return new SignedIn(accountId, kind, language);
  }

  /// The account as if it had that address.
  public Account at(String otherEmail) {
    return new Account(
        accountId, kind, state, otherEmail, language, password, totpSecret, lastStep, setUpBefore);
  }

  /// Whether both are reached at one address, so that they may be one human being.
  boolean sharesAddressWith(Account other) {
    return email.strip().equalsIgnoreCase(other.email.strip());
  }

  @Override
  public String toString() {
    return "Account[withheld]";
  }
}
