package org.encompass.local.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A page that came back, and the little that a script needs to read in it.
public record Page(int status, URI address, String html) {
  private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>", Pattern.CASE_INSENSITIVE);

  /// The token that every form carries.
  public String csrf() {
    return hidden("_csrf")
        .orElseThrow(() -> new IllegalStateException("no form on " + address.getPath()));
  }

  /// The value of a named input.
  public Optional<String> hidden(String name) {
    return INPUT
        .matcher(html)
        .results()
        .map(MatchResult::group)
        .filter(input -> attribute(input, "name").equals(Optional.of(name)))
        .flatMap(input -> attribute(input, "value").stream())
        .findFirst();
  }

  /// The text of the element with an id.
  public Optional<String> text(String id) {
    var element =
        Pattern.compile("<(\\w+)[^>]*\\bid=\"" + id + "\"[^>]*>(.*?)</\\1>", Pattern.DOTALL);
    return element.matcher(html).results().map(m -> plain(m.group(2))).findFirst();
  }

  /// The distinct addresses of links whose path has that form, in order.
  public List<String> links(String path) {
    return Pattern.compile("(?:href|action)=\"(?:https?://[^/\"]+)?(" + path + ")[\"?#]")
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  /// The page's words without its mark-up.
  public String words() {
    return plain(html.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " "));
  }

  public boolean isAt(String path) {
    return address.getPath().equals(path);
  }

  private static Optional<String> attribute(String tag, String name) {
    return Pattern.compile("\\b" + name + "=\"([^\"]*)\"")
        .matcher(tag)
        .results()
        .map(found -> found.group(1))
        .findFirst();
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]+>", " ")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  @Override
  public String toString() {
    return "Page[" + status + " " + address.getPath() + "]";
  }
}
