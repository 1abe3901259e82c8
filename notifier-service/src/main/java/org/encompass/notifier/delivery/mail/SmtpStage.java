package org.encompass.notifier.delivery.mail;

/// How far an SMTP dialogue came.
enum SmtpStage {
  /// Connecting, STARTTLS, AUTH.
  CONNECT,
  MAIL,
  RCPT,
  DATA,
  /// The final dot was sent: from here on the server may hold the mail.
  DOT
}
