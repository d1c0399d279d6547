/**
 * Keeps the keyboard where it is while the server draws a part of the page anew: a browser moves the focus from a
 * button or a link that goes to the whole page. It is put on what stands in its place: the only one of the same name,
 * else the first one about the same thing ("Started: X" becomes "Done: X").
 */

type Held = { element: HTMLElement; kind: string; name: string; path: string };

const PRESSED = 'a, button, vaadin-button';

let held: Held | null = null;

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
}

function inItsPlace({ kind, name }: Held): HTMLElement | undefined {
  const there = [...document.querySelectorAll<HTMLElement>(kind)];
  const same = there.filter((it) => nameOf(it) === name);
  const about = name.indexOf(': ');
  return same.length === 0 && about > 0
    ? there.find((it) => nameOf(it).endsWith(name.slice(about)))
    : same.length === 1
      ? same[0]
      : undefined;
}

document.addEventListener('focusin', ({ target }) => {
  const element = target as HTMLElement;
  held = element.matches(PRESSED)
    ? { element, kind: element.localName, name: nameOf(element), path: location.pathname }
    : null;
});

// Not `focusout`, which some browsers leave out when the element itself is taken away.
new MutationObserver(() => {
  if (held && !held.element.isConnected) {
    const gone = held;
    held = null;
    if (document.activeElement === document.body && gone.path === location.pathname) {
      inItsPlace(gone)?.focus({ preventScroll: true });
    }
  }
}).observe(document.documentElement, { childList: true, subtree: true });
