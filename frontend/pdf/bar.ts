import { button, make, press } from './parts';

export type BarActs = {
  turnTo(page: number): void;
  zoom(steps: number): void;
  fit(): void;
  contents(): boolean;
  invert(): boolean;
  search(): void;
};

/** The line above the pages: contents, where one is, zoom, search, dark pages. */
export class Bar {
  readonly page = make('input', 'pdf-page');
  private readonly count = make('span', 'pdf-count');
  private readonly scale = make('span', 'pdf-scale');
  readonly dark: HTMLButtonElement;

  constructor(place: HTMLElement, acts: BarActs) {
    this.page.type = 'text';
    this.page.inputMode = 'numeric';
    this.page.setAttribute('aria-label', 'Page');
    this.page.addEventListener('change', () => acts.turnTo(Number.parseInt(this.page.value, 10)));
    this.page.addEventListener('keydown', (event) => event.key === 'Enter' && acts.turnTo(Number.parseInt(this.page.value, 10)));
    this.page.addEventListener('focus', () => this.page.select());
    const contents = button('Contents', '', () => press(contents, acts.contents()));
    press(contents, false);
    this.dark = button('Dark pages', '', () => press(this.dark, acts.invert()));
    const where = make('span', 'pdf-where');
    where.append(this.page, this.count);
    const zoom = make('span', 'pdf-zoom');
    zoom.append(
      button('−', 'Smaller', () => acts.zoom(-1)),
      this.scale,
      button('+', 'Larger', () => acts.zoom(1)),
      button('Fit width', '', () => acts.fit()),
    );
    place.setAttribute('role', 'toolbar');
    place.setAttribute('aria-label', 'PDF');
    place.replaceChildren(contents, where, zoom, button('Search', '', () => acts.search()), this.dark);
  }

  at(page: number, pages: number) {
    if (document.activeElement !== this.page) {
      this.page.value = String(page);
    }
    this.count.textContent = `of ${pages}`;
  }

  scaled(scale: number) {
    this.scale.textContent = `${Math.round(scale * 100)} %`;
  }
}
