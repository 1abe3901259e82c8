// Keeps the board fresh: fetches this same page, replaces its board, and changes nothing else. Focus, scroll and open
// details stay; what is new is said in a polite live region. Without it the page is whole, with a link to refresh.
'use strict';
(() => {
  const EVERY = 5000;
  const PATIENCE = 10000;
  const MOST_SAID = 3;
  const status = document.getElementById('freshness');
  const said = document.getElementById('news');
  let touched = true;
  let fresh = new Date();

  for (const touch of ['keydown', 'pointerdown', 'wheel', 'touchmove']) {
    addEventListener(touch, () => { touched = true; }, { passive: true });
  }
  const board = () => document.getElementById('board');
  const time = at => at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const news = part => new Map([...part.querySelectorAll('[data-news]')].map(one => [one.id, one.dataset.news]));

  function tell(before, after) {
    // A clock that runs on is no news.
    const still = text => text && text.replace(/\d+ (h|min|days?)\b/g, '');
    const added = [...after].filter(([id, text]) => still(before.get(id)) !== still(text)).map(([, text]) => text);
    const gone = [...before.keys()].filter(id => !after.has(id)).length;
    const parts = added.slice(0, MOST_SAID);
    if (added.length > MOST_SAID) parts.push(`and ${added.length - MOST_SAID} more`);
    if (gone) parts.push(gone === 1 ? 'One thing needs nobody any more.' : `${gone} things need nobody any more.`);
    if (parts.length) said.textContent = parts.join(' ');
  }

  // What somebody looks at stays where it is, though something above it grows or goes.
  function anchor(part) {
    const seen = [...part.querySelectorAll('[id]')].find(one => one.getBoundingClientRect().bottom > 0);
    return seen && scrollY > 0 ? { id: seen.id, top: seen.getBoundingClientRect().top } : null;
  }

  function replace(next) {
    const old = board();
    if (old.isEqualNode(next)) return;
    const focus = old.contains(document.activeElement) ? document.activeElement : null;
    const section = focus && focus.closest('section');
    const hold = anchor(old);
    for (const one of old.querySelectorAll('details[open]')) {
      const same = next.querySelector('#' + CSS.escape(one.id));
      if (same) same.open = true;
    }
    const before = news(old);
    old.replaceWith(next);
    if (focus) {
      const same = focus.id && document.getElementById(focus.id);
      const home = section && document.getElementById(section.getAttribute('aria-labelledby'));
      (same || home || document.getElementById('board-title')).focus({ preventScroll: true });
    }
    const held = hold && document.getElementById(hold.id);
    if (held) scrollBy({ top: held.getBoundingClientRect().top - hold.top, behavior: 'instant' });
    tell(before, news(next));
  }

  function stale(why) {
    status.textContent = `Not refreshed since ${time(fresh)}: ${why}`;
    if (!status.classList.contains('desk-stale')) said.textContent = status.textContent;
    status.classList.add('desk-stale');
  }

  async function refresh() {
    const began = performance.now();
    const header = touched ? 'touched' : 'untouched';
    touched = false;
    try {
      const answer = await fetch(location.href, {
        headers: { 'Desk-Refresh': header }, redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE)
      });
      if (answer.type === 'opaqueredirect') {
        stale('you were signed out, as nobody has used this page for a while. Refresh to sign in again.');
        return;
      }
      if (!answer.ok) throw new Error(answer.status);
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('board');
      replace(document.adoptNode(next));
      fresh = new Date();
      status.textContent = `Refreshes by itself. Last at ${time(fresh)}.`;
      status.classList.remove('desk-stale');
    } catch (fault) {
      touched = touched || header === 'touched';
      stale('the desk does not answer. It is tried again every few seconds.');
    }
    // A board that takes long to draw is not asked for all the time.
    setTimeout(refresh, Math.max(EVERY, 10 * (performance.now() - began)));
  }

  status.textContent = `Refreshes by itself. Last at ${time(fresh)}.`;
  setTimeout(refresh, EVERY);
})();
