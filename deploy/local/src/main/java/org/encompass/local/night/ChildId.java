package org.encompass.local.night;

/// The contract's identity of a child: what is counted once.
public record ChildId(String force, String reference, String childRef) {
  @Override
  public String toString() {
    return force + "/" + reference + "/" + childRef;
  }
}
