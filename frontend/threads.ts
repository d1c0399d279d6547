/** Threads in the margin, each at the height of its passage, and links to one of them. */

import { Selected, selectionTools } from './selection-tools';

type Passages = HTMLElement & { topOf?: (id: string) => number | null };
type Section = HTMLElement & { stopThreads?: () => void };

const NARROW = '(width <= 800px)';
const LINK = /^#((?:note|reply)-[0-9a-f-]{36})$/;

/**
 * Each thread starts where its passage does, or below the thread before it: the text itself never moves. Everything is
 * measured once before anything is moved, since a page may have a thousand of them.
 */
function align(section: Section, text: Passages) {
  const threads = [...section.querySelectorAll<HTMLElement>('.threads > li')];
  const narrow = matchMedia(NARROW).matches;
  const wanted = threads.map((it) => (narrow ? null : (text.topOf?.(it.dataset.mark!) ?? null)));
  threads.forEach((it) => (it.style.marginTop = ''));
  const tops = threads.map((it) => it.getBoundingClientRect().top);
  const margins = threads.map((it, i) => (wanted[i] === null ? 0 : parseFloat(getComputedStyle(it).marginTop)));
  let moved = 0;
  threads.forEach((thread, i) => {
    const free = wanted[i] === null ? 0 : wanted[i]! - (tops[i] + moved);
    if (free > 0) {
      thread.style.marginTop = `${margins[i] + free}px`;
      moved += free;
    }
  });
}

function attachThreads(section: Section, text: Passages) {
  section.stopThreads?.(); // a page that resynchronises attaches again
  const end = new AbortController();
  section.stopThreads = () => end.abort();
  let waiting = 0;
  const later = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => (section.isConnected ? align(section, text) : section.stopThreads?.()));
  };
  const resized = new ResizeObserver(later);
  resized.observe(text);
  resized.observe(section.parentElement!);
  const changed = new MutationObserver(later);
  changed.observe(section, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
  text.addEventListener('drawn', later, { signal: end.signal });
  if (text.localName === 'co-pdf') {
    followPdf(text, later, end.signal);
  }
  // Not `ready`: to ask for it lays out the whole page there and then.
  document.fonts?.addEventListener('loadingdone', later, { signal: end.signal });
  end.signal.addEventListener('abort', () => {
    resized.disconnect();
    changed.disconnect();
  });
  growOnSight(section, end.signal);
  const follow = () => {
    const linked = LINK.exec(location.hash);
    if (linked) {
      section.dispatchEvent(new CustomEvent('linked', { detail: { id: linked[1] } }));
    }
  };
  window.addEventListener('hashchange', follow, { signal: end.signal });
  document.addEventListener('pointerdown', (event) => leaveSheet(section, event), { signal: end.signal });
  follow();
  later();
}

/** A PDF tells how far down its marks begin, and what is selected, by events. */
function followPdf(pdf: Passages, moved: () => void, signal: AbortSignal) {
  let tops: Record<string, number> = {};
  let chosen: Selected | null = null;
  pdf.topOf = (id) => {
    const scroll = pdf.querySelector('.pdf-scroll')!;
    return tops[id] === undefined ? null : scroll.getBoundingClientRect().top - scroll.scrollTop + tops[id];
  };
  const tools = selectionTools(pdf, () => (getSelection()?.isCollapsed === false ? chosen : null));
  pdf.addEventListener(
    'pdf-tops',
    (event) => {
      tops = (event as CustomEvent).detail.tops;
      moved();
    },
    { signal },
  );
  pdf.addEventListener(
    'pdf-selection',
    (event) => {
      const { page, exact, prefix, suffix } = (event as CustomEvent).detail;
      const selection = getSelection();
      const there = page > 0 && selection && selection.rangeCount > 0 && pdf.hasAttribute('open-to-marks');
      chosen = there
        ? { passage: { page, exact, prefix, suffix }, box: selection.getRangeAt(0).getBoundingClientRect() }
        : null;
      if (chosen) {
        tools.show(false);
      } else {
        tools.hide();
      }
    },
    { signal },
  );
  signal.addEventListener('abort', () => tools.hide());
}

/** The next threads come as soon as the reader is near where they begin, and again while they are when those are there. */
function growOnSight(section: Section, signal: AbortSignal) {
  const end = section.querySelector<HTMLElement>('.more-threads')!;
  const more = () => end.querySelector<HTMLElement>(':scope > :not([hidden])')?.click();
  const near = new IntersectionObserver((seen) => seen.at(-1)!.isIntersecting && more(), {
    rootMargin: '400px 0px',
  });
  const grown = new MutationObserver(() => {
    near.unobserve(end);
    near.observe(end);
  });
  near.observe(end);
  grown.observe(section, { childList: true, subtree: true }); // the list is not there before its first thread is
  signal.addEventListener('abort', () => {
    near.disconnect();
    grown.disconnect();
  });
}

/** Brings a thread into view; on a phone it lies at the foot, its passage scrolled above it. */
function showThread(section: Section, id: string) {
  requestAnimationFrame(() => {
    const thread = section.querySelector<HTMLElement>(`[data-mark="${id}"]`);
    if (!thread) {
      return;
    }
    if (matchMedia(NARROW).matches) {
      section.querySelectorAll('.sheet').forEach((it) => it.classList.remove('sheet'));
      thread.classList.add('sheet');
      const passage = document.querySelector<HTMLElement>(`co-abstract .hl[data-marks~="${id}"]`);
      passage?.scrollIntoView({ block: 'start' });
    } else {
      thread.scrollIntoView({ block: 'nearest' });
    }
  });
}

function leaveSheet(section: Section, event: Event) {
  const sheet = section.querySelector('.sheet');
  if (sheet && !event.composedPath().includes(sheet) && !(event.target as Element).closest?.('vaadin-select-overlay')) {
    sheet.classList.remove('sheet');
  }
}

(window as any).colloquium = {
  ...(window as any).colloquium,
  attachThreads,
  showThread,
};

export {};
