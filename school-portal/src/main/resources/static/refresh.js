// Renews the numbers of a page every minute without loading it anew: the page is fetched again and its
// numbers are put where the old ones were. Whoever wants peace pauses it; ten minutes after the last key
// or touch it pauses itself, or a forgotten screen would never be signed out. Who does not answer twice
// is said to. Without this script the page is as it was when it was opened, and says so by its time.
"use strict";

const control = document.querySelector("[data-refresh]");
const numbers = document.getElementById("numbers");
const FORGOTTEN = 10 * 60 * 1000;
const FAILURES_BORNE = 1;

if (control && numbers) {
  const part = (name) => control.querySelector(`[data-refresh-${name}]`);
  let running = true;
  let touched = Date.now();
  let failures = 0;

  const show = (on) => {
    const stale = on && failures > FAILURES_BORNE;
    running = on;
    part("on").hidden = !on || stale;
    part("stale").hidden = !stale;
    part("pause").hidden = !on;
    part("off").hidden = on;
    part("resume").hidden = on;
  };

  // Whoever reads by the keyboard stays where they are: at the same link, else at the same place.
  const focusKept = () => {
    const focused = document.activeElement;
    if (!numbers.contains(focused)) {
      return () => {};
    }
    const alike = () => [...numbers.querySelectorAll(focused.localName)];
    const place = alike().indexOf(focused);
    const link = focused.getAttribute("href");
    return () => {
      const same = link && alike().find((one) => one.getAttribute("href") === link);
      const one = same || alike()[place];
      one && one.focus({ preventScroll: true });
    };
  };

  const renew = (text) => {
    const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("numbers");
    if (!fresh) {
      return false;
    }
    const opened = [...numbers.querySelectorAll("details")].map((one) => one.open);
    const goBack = focusKept();
    numbers.replaceChildren(...fresh.childNodes);
    numbers.querySelectorAll("details").forEach((one, index) => (one.open = opened[index] || false));
    goBack();
    return true;
  };

  const answered = (well) => {
    failures = well ? 0 : failures + 1;
    show(running);
  };

  const refresh = async () => {
    if (!running || document.hidden) {
      return;
    }
    if (Date.now() - touched > FORGOTTEN) {
      show(false);
      return;
    }
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (!answer.ok || answer.redirected || !renew(await answer.text())) {
        show(false);
        return;
      }
      answered(true);
    } catch {
      answered(false); // the network is away, perhaps for a moment
    }
  };

  for (const sign of ["keydown", "pointerdown", "wheel"]) {
    document.addEventListener(sign, () => (touched = Date.now()), { passive: true });
  }
  part("pause").addEventListener("click", () => show(false));
  part("resume").addEventListener("click", () => {
    show(true);
    refresh();
  });
  control.hidden = false;
  setInterval(refresh, Number(control.dataset.refresh) * 1000);
}
