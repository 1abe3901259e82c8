package org.encompass.local.night;

/// A key adult of this school says that the child is not its pupil.
public record GivenBack(ChildId child, String urn) {}
