/** The notes of a paper in the browser: the key that leads to the field, links to one note, and standing still. */

import { scrollerOf } from './scroller';

type Section = HTMLElement & { stopNotes?: () => void };

const FIELD = '.compose vaadin-text-area';

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] as HTMLElement;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

function focusOnKey(section: Section, signal: AbortSignal) {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!section.isConnected) {
        section.stopNotes?.();
        return;
      }
      const field = section.querySelector<HTMLElement>(FIELD);
      const plain = event.key === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (plain && field && !isTyping(event) && !document.querySelector('vaadin-dialog[opened]')) {
        event.preventDefault();
        field.focus();
        field.scrollIntoView({ block: 'nearest' });
      }
    },
    { signal },
  );
}

/** The note or reply that an address names. */
function named(hash = location.hash): string | null {
  const id = hash.slice(1);
  return /^(note|reply)-[0-9a-f-]{36}$/.test(id) ? id : null;
}

/** What the address named that led here: the notes come after the page, whose address may have lost it by then. */
let asked = named();
document.addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((it) => it instanceof HTMLAnchorElement);
    if (link) {
      asked = named(link.hash);
    }
  },
  true,
);

/** @returns the id of a note or reply that the address names and the page does not show */
function markLinked(section: Section): string | null {
  const id = named();
  if (!id) {
    return null;
  }
  const item = section.querySelector<HTMLElement>(`#${id}`);
  if (!item || item.offsetParent === null) {
    return id;
  }
  section.querySelectorAll('.marked').forEach((other) => other.classList.remove('marked'));
  item.classList.add('marked');
  item.scrollIntoView({ block: 'center' });
  item.focus({ preventScroll: true });
  return null;
}

/** What somebody types in stays where it is when notes arrive above it; runs between layout and paint. */
function standStill(section: Section, signal: AbortSignal) {
  let held: Element | null = null;
  let top = 0;
  const remember = () => {
    held = section.contains(document.activeElement) ? document.activeElement : null;
    top = held?.getBoundingClientRect().top ?? 0;
  };
  const observer = new ResizeObserver(() => {
    if (held?.isConnected && held === document.activeElement) {
      scrollerOf(section).scrollBy({ top: held.getBoundingClientRect().top - top, behavior: 'instant' });
    }
    remember();
  });
  section.addEventListener('focusin', remember, { signal });
  section.addEventListener('focusout', remember, { signal });
  document.addEventListener('scroll', remember, { capture: true, passive: true, signal });
  window.addEventListener('resize', remember, { signal });
  observer.observe(section);
  signal.addEventListener('abort', () => observer.disconnect());
}

function attachNotes(section: Section) {
  section.stopNotes?.(); // a page that resynchronises attaches again
  const end = new AbortController();
  section.stopNotes = () => end.abort();
  focusOnKey(section, end.signal);
  standStill(section, end.signal);
  followLinks(section, end.signal);
}

/**
 * A link within the app names a note only once the page is there; and the server leads from a paper that was merged to
 * the one it went into without what names the note, which then comes back into the address.
 */
function followLinks(section: Section, signal: AbortSignal) {
  let wanted = named() ?? asked;
  asked = null;
  const look = () => {
    wanted = named();
    const missing = markLinked(section);
    if (missing) {
      section.dispatchEvent(new CustomEvent('linked', { detail: { id: missing } }));
    }
  };
  const navigated = () => {
    if (!section.isConnected) {
      section.stopNotes?.();
    } else if (named()) {
      look();
    } else if (wanted && !location.hash) {
      history.replaceState(history.state, '', `${location.pathname}${location.search}#${wanted}`);
      look();
    }
  };
  window.addEventListener('hashchange', look, { signal });
  window.addEventListener('vaadin-navigated', navigated, { signal });
  if (!named()) {
    navigated();
  }
}

(window as any).colloquium = {
  ...(window as any).colloquium,
  attachNotes,
  markLinked,
};
