package org.encompass.portal.register;

import org.jspecify.annotations.Nullable;

/// A local authority and the police force that serves it.
///
/// @param code three digits, by the Department for Education
/// @param force by ONS code; null = nobody said
public record Authority(String code, String name, @Nullable String force) {}
