import { isMeant, showKeys, type Key } from './keys';

/** The keys of triage in the list of the library; `LibraryKeys.java` attaches them and does what they ask for. */

type Row = { item?: { key: string }; column?: unknown };
type Grid = HTMLElement & {
  stopKeys?: () => void;
  getEventContext(event: Pick<Event, 'composedPath'>): Row;
};

function focused(grid: Grid): Element | null {
  return grid.shadowRoot!.activeElement?.closest('#items td, #items tr') ?? null;
}

/** Where the reader is, or was before the focus went elsewhere. */
function current(grid: Grid): HTMLElement | null {
  return (focused(grid) ?? grid.shadowRoot!.querySelector('#items [tabindex="0"]')) as HTMLElement | null;
}

function rowAt(grid: Grid, at: Element): Row {
  const path: EventTarget[] = [];
  for (let node: Element | null = at; node; node = node.parentElement) {
    path.push(node);
  }
  return grid.getEventContext({ composedPath: () => path });
}

/** The first step only enters the list; an open abstract is no row of its own. */
function step(grid: Grid, arrow: string) {
  const from = focused(grid);
  if (!from) {
    const first = current(grid);
    const beside = first?.nextElementSibling as HTMLElement | null;
    (first && beside && isChoice(grid, first) ? beside : first)?.focus();
    return;
  }
  for (let i = 0; i < 2; i++) {
    const at = focused(grid)!;
    at.dispatchEvent(new KeyboardEvent('keydown', { key: arrow, bubbles: true, composed: true, cancelable: true }));
    if (!focused(grid)?.matches('[part~="details-cell"]')) {
      return;
    }
  }
}

function ask(grid: Grid, key: string) {
  const at = key === 'u' ? null : current(grid);
  const row = at ? rowAt(grid, at).item?.key : '';
  if (row !== undefined) {
    grid.dispatchEvent(new CustomEvent('paper-key', { detail: { key, row } }));
  }
}

function press(grid: Grid, event: KeyboardEvent, own: Key[]) {
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k') {
    event.preventDefault();
    step(grid, key === 'j' ? 'ArrowDown' : 'ArrowUp');
  } else if (key === '/') {
    event.preventDefault();
    document.querySelector<HTMLElement>('.lib .find')?.focus();
  } else if (key === '?') {
    event.preventDefault();
    showKeys([
      ['J', 'next paper'],
      ['K', 'back'],
      ['Space', 'open or close the abstract'],
      ...own,
      ['U', 'undo the last of these, and those before it'],
      ['/', 'search'],
      ['?', 'all keys'],
    ]);
  } else if (!event.repeat && (key === 'u' || own.some(([cap]) => cap.toLowerCase() === key))) {
    event.preventDefault();
    ask(grid, key);
  }
}

/** A space would follow the link in the cell; it is left alone where it chooses the row. */
function space(grid: Grid, event: KeyboardEvent) {
  const at = focused(grid);
  if (event.key !== ' ' || !at || !isMeant(event) || isChoice(grid, at)) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  if (event.type === 'keydown' && !event.repeat) {
    ask(grid, ' ');
  }
}

function isChoice(grid: Grid, at: Element): boolean {
  const column = rowAt(grid, at).column;
  return column instanceof HTMLElement && column.localName.includes('selection');
}

function attachLibraryKeys(grid: Grid, own: Key[]) {
  grid.stopKeys?.(); // a page that resynchronises attaches again
  const end = new AbortController();
  grid.stopKeys = () => end.abort();
  const signal = end.signal;
  document.addEventListener(
    'keydown',
    (event) => {
      if (!grid.isConnected) {
        grid.stopKeys?.();
      } else if (isMeant(event) && grid.checkVisibility()) {
        press(grid, event, own);
      }
    },
    { signal },
  );
  grid.addEventListener('keydown', (event) => space(grid, event), { signal, capture: true });
  grid.addEventListener('keyup', (event) => space(grid, event), { signal, capture: true });
}

(window as any).colloquium = {
  ...(window as any).colloquium,
  attachLibraryKeys,
};
