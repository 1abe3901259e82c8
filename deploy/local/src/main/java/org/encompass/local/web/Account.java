package org.encompass.local.web;

/// What a scripted or a curious person signs in with.
///
/// @param role in the service's words
/// @param secret of the second factor, in base 32
public record Account(String name, String role, String password, String secret) {
  @Override
  public String toString() {
    return "Account[" + role + "]";
  }
}
