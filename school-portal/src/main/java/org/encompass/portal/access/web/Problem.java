package org.encompass.portal.access.web;

/// What is wrong with a form.
///
/// @param field the id of the field that it is about
/// @param key of the message that says so
record Problem(String field, String key) {}
