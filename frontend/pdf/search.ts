import { button, make } from './parts';

/** The field that searches the PDF; the matches are marked on its pages. */
export class Search {
  private readonly field = make('input', 'pdf-query');
  private readonly said = make('span', 'meta pdf-found');

  constructor(
    private readonly place: HTMLElement,
    private readonly events: any,
    private readonly back: () => void,
  ) {
    this.field.type = 'search';
    this.field.setAttribute('aria-label', 'Search this PDF');
    this.field.placeholder = 'Search this PDF';
    this.said.setAttribute('role', 'status');
    this.field.addEventListener('input', () => this.ask('', false));
    this.field.addEventListener('keydown', (event) => this.key(event));
    place.hidden = true;
    place.replaceChildren(
      this.field,
      this.said,
      button('Previous', '', () => this.ask('again', true)),
      button('Next', '', () => this.ask('again', false)),
      button('Close', 'Close the search', () => this.close()),
    );
    events.on('updatefindmatchescount', ({ matchesCount }: any) => this.count(matchesCount));
    events.on('updatefindcontrolstate', ({ state, matchesCount }: any) => this.count(matchesCount, state));
  }

  open() {
    this.place.hidden = false;
    this.field.focus();
    this.field.select();
  }

  close() {
    this.place.hidden = true;
    this.events.dispatch('findbarclose', { source: this });
    this.said.textContent = '';
    this.back();
  }

  get isOpen() {
    return !this.place.hidden;
  }

  private key(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.ask('again', event.shiftKey);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    }
  }

  private ask(type: string, findPrevious: boolean) {
    this.events.dispatch('find', {
      source: this,
      type,
      query: this.field.value,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious,
      matchDiacritics: false,
    });
  }

  private count({ current, total }: { current: number; total: number }, state?: number) {
    if (!this.field.value || state === 3) {
      this.said.textContent = this.field.value ? 'Searching …' : '';
    } else if (total === 0) {
      this.said.textContent = 'Not found';
    } else {
      this.said.textContent = `${current} of ${total}`;
    }
  }
}
