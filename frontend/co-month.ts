import { isMeant } from './keys';

/** Moves between the days of a month by keys. `MonthTable.java` makes it, and the links to the months beside it. */

const DAY = 86_400_000;
const ARROWS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where the reader is, also while another month takes the place of this one, or the same with what has changed. */
let at = '';

class CoMonth extends HTMLElement {
  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('focusin', (event) => this.#enter(cellOf(event.target)));
    this.addEventListener('focusout', () => queueMicrotask(() => this.#leave()));
  }

  connectedCallback() {
    setTimeout(() => { // by then its days are there
      if (at && document.activeElement === document.body) {
        this.#go(at, 1);
      }
    });
  }

  #press(event: KeyboardEvent) {
    const cell = cellOf(event.target);
    const to = cell && isMeant(event) && !event.shiftKey ? target(event.key, cell) : '';
    if (cell && to) {
      event.preventDefault();
      this.#go(to, to < cell.dataset.day! ? -1 : 1);
    }
  }

  /** In little room only days that have something are shown: the next one that way is meant then. */
  #go(to: string, way: number) {
    at = to;
    let cell = this.#cell(to);
    while (cell && !cell.checkVisibility()) {
      at = moved(at, way);
      cell = this.#cell(at);
    }
    if (cell) {
      cell.focus();
    } else {
      const first = this.querySelector<HTMLElement>('td[data-day]')!.dataset.day!;
      this.querySelector<HTMLElement>(at < first ? '.steps a:first-child' : '.steps a:last-child')!.click();
    }
  }

  #enter(cell: HTMLElement | null) {
    at = cell?.dataset.day ?? '';
    if (cell) {
      this.querySelector('td[tabindex="0"]')?.setAttribute('tabindex', '-1');
      cell.setAttribute('tabindex', '0');
    }
  }

  #leave() {
    if (this.isConnected && !this.contains(document.activeElement)) {
      at = '';
    }
  }

  #cell(day: string) {
    return this.querySelector<HTMLElement>(`td[data-day="${day}"]`);
  }
}

function cellOf(target: EventTarget | null): HTMLElement | null {
  return (target as Element).closest<HTMLElement>('td[data-day]');
}

/** The day that a key leads to, empty for a key that leads to none. */
function target(key: string, cell: HTMLElement): string {
  const from = cell.dataset.day!;
  const week = cell.parentElement!.querySelectorAll<HTMLElement>('td[data-day]');
  switch (key) {
    case 'Home':
      return week[0].dataset.day!;
    case 'End':
      return week[week.length - 1].dataset.day!;
    case 'PageUp':
      return inMonth(from, -1);
    case 'PageDown':
      return inMonth(from, 1);
    default:
      return ARROWS[key] ? moved(from, ARROWS[key]) : '';
  }
}

function moved(day: string, days: number): string {
  return text(Date.parse(day) + days * DAY);
}

/** The same day of the month before or after, its last one where it has fewer. */
function inMonth(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

function text(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

customElements.define('co-month', CoMonth);
