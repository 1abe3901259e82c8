package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.encompass.portal.access.Passkeys.Question;
import org.springframework.ui.Model;

/// Puts a question on a page and keeps its challenge in the session, for one answer. A page with
/// the question can be open once: the newest counts.
final class PasskeyQuestions {
  /// The form's field with what the authenticator said.
  static final String ANSWER = "passkey";

  private static final String CHALLENGE = PasskeyQuestions.class.getName() + ".challenge";

  private PasskeyQuestions() {}

  static void ask(Question question, Model model, HttpSession session) {
    session.setAttribute(CHALLENGE, question.challenge());
    model.addAttribute("passkeyOptions", question.options());
  }

  /// The challenge that waits for its answer; it does not wait any longer.
  static Optional<String> takeChallenge(HttpSession session) {
    var challenge = session.getAttribute(CHALLENGE);
    session.removeAttribute(CHALLENGE);
    return Optional.ofNullable((String) challenge);
  }
}
