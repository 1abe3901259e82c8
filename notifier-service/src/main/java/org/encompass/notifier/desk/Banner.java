package org.encompass.notifier.desk;

import org.jspecify.annotations.Nullable;

/// Something that is wrong with the whole, not with one notification: it stands on top of the
/// board until it is over. Public for this module's own sub-packages.
///
/// @param key the same for the same trouble, however often the board is drawn; an id in the page
/// @param sentence what is the matter, since when, and what to do; names nobody
/// @param seenBy whoever may do this sees the banner
/// @param link where something can be done about it; null: nowhere at the desk
public record Banner(String key, String sentence, DeskTask seenBy, @Nullable Link link) {
  /// A page of the desk.
  ///
  /// @param verb what the link says
  /// @param task what one must be allowed to do, to be offered it
  public record Link(String verb, String path, DeskTask task) {}

  /// One that everybody at the desk sees and about which nothing can be done there.
  public static Banner forAll(String key, String sentence) {
    return new Banner(key, sentence, DeskTask.BOARD, null);
  }

  /// As this person sees it: without a link that leads them nowhere.
  Banner as(DeskUser user) {
    return link == null || user.role().tasks().contains(link.task())
        ? this
        : new Banner(key, sentence, seenBy, null);
  }
}
