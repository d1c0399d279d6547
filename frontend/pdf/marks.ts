import { breather } from './breather';
import { find, type Place } from './text';
import { Texts, within } from './texts';

/** A passage that somebody marked; `PdfMark.java` says what each means. */
export type Mark = {
  id: string;
  page: number;
  exact: string;
  prefix: string;
  suffix: string;
  colour: number;
  meaning: string;
  label: string;
  on: boolean;
};

/** Draws marks between the picture of a page and its text, and knows how far down each begins. */
export class Marks {
  private marks: Mark[] = [];
  private places = new Map<string, Place[]>();
  /** Where each mark begins, as far as it is drawn. */
  private first = new Map<string, HTMLElement>();
  /** Of each page the drawing that counts. */
  private drawings = new Map<number, number>();
  private run = 0;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly texts: Texts,
    private readonly tell: (name: string, detail: unknown) => void,
  ) {}

  async show(marks: Mark[]) {
    const run = ++this.run;
    const places = new Map<string, Place[]>();
    const breathe = breather();
    for (const mark of marks) {
      await breathe();
      const page = await this.texts.of(mark.page);
      const next = await this.texts.of(mark.page + 1);
      places.set(mark.id, page ? find(mark.exact, mark.prefix, mark.suffix, page, next) : []);
    }
    if (run !== this.run) {
      return; // others came meanwhile
    }
    this.marks = marks;
    this.places = places;
    const pages = new Set([...places.values()].flat().map((place) => place.page));
    this.scroller.querySelectorAll<HTMLElement>('.page').forEach((page) => {
      if (!pages.has(Number(page.dataset.pageNumber))) {
        page.querySelector(':scope > .pdf-marks')?.remove();
      }
    });
    for (const page of pages) {
      await this.draw(page);
    }
    if (run === this.run) {
      this.tops();
    }
  }

  /** Again, since the page was drawn anew; what stood there stays until then. */
  async draw(page: number) {
    const drawing = (this.drawings.get(page) ?? 0) + 1;
    this.drawings.set(page, drawing);
    const marks = document.createElement('div');
    marks.className = 'pdf-marks';
    const breathe = breather();
    for (const mark of this.marks) {
      for (const place of this.places.get(mark.id) ?? []) {
        const div = this.texts.pageDiv(page);
        if (place.page === page && div) {
          marks.append(...this.passage(mark, place, div, this.texts.layer(page)));
          await breathe();
        }
      }
      if (this.drawings.get(page) !== drawing) {
        return; // it is drawn once more already
      }
    }
    const div = this.texts.pageDiv(page);
    div?.querySelector(':scope > .pdf-marks')?.remove();
    if (div && marks.childElementCount > 0) {
      const text = div.querySelector(':scope > .textLayer');
      div.insertBefore(marks, text);
    }
  }

  private passage(mark: Mark, place: Place, page: HTMLElement, layer: HTMLElement[]): HTMLElement[] {
    const from = layer[place.from.item];
    const to = layer[place.to.item];
    if (!from?.isConnected || !to?.isConnected) {
      return [];
    }
    const origin = page.getBoundingClientRect();
    const inner = { left: origin.left + page.clientLeft, top: origin.top + page.clientTop };
    const parts: HTMLElement[] = [];
    for (let item = place.from.item; item <= place.to.item; item++) {
      const element = layer[item];
      if (!element?.textContent || !element.isConnected) {
        continue;
      }
      const range = document.createRange();
      range.setStart(...within(element, item === place.from.item ? place.from.offset : 0));
      range.setEnd(...within(element, item === place.to.item ? place.to.offset : element.textContent.length));
      const box = range.getBoundingClientRect();
      if (box.width > 0) {
        parts.push(this.part(mark, box.left - inner.left, box.top - inner.top, box.width, box.height));
      }
    }
    const first = parts[0];
    const isBeginning = this.places.get(mark.id)?.[0] === place;
    if (first && isBeginning) {
      this.first.set(mark.id, first);
      first.tabIndex = 0;
      first.setAttribute('role', 'button');
      first.setAttribute('aria-label', `Annotation ${mark.label}${mark.meaning ? ', ' + mark.meaning : ''}: ${mark.exact.slice(0, 80)}`);
      first.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          event.stopPropagation();
          this.tell('pdf-mark', { id: mark.id });
        }
      });
    }
    const last = parts.at(-1);
    if (last && mark.label && this.places.get(mark.id)?.at(-1) === place) {
      const label = document.createElement('span');
      label.className = 'ref';
      label.textContent = mark.label;
      last.append(label);
    }
    return parts;
  }

  private part(mark: Mark, left: number, top: number, width: number, height: number): HTMLElement {
    const part = document.createElement('div');
    part.className = `hl m${mark.colour}${mark.on ? ' on' : ''}${mark.meaning ? ' is-' + mark.meaning : ''}`;
    part.dataset.mark = mark.id;
    Object.assign(part.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    return part;
  }

  /** The mark under a point of the window; the text above catches the pointer, so that it can be selected. */
  at(x: number, y: number): string | undefined {
    const hit = [...this.scroller.querySelectorAll<HTMLElement>('.pdf-marks > .hl')].filter((part) => {
      const box = part.getBoundingClientRect();
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    });
    return hit.at(-1)?.dataset.mark;
  }

  /** How far down the scroller each mark begins, drawn or not. */
  async tops() {
    const run = this.run;
    const tops: Record<string, number> = {};
    const breathe = breather();
    for (const mark of this.marks) {
      await breathe();
      const top = await this.top(mark.id);
      if (top !== undefined) {
        tops[mark.id] = Math.round(top);
      }
    }
    if (run === this.run) {
      this.tell('pdf-tops', { tops });
    }
  }

  async top(id: string): Promise<number | undefined> {
    const place = this.places.get(id)?.[0];
    const page = place && this.texts.pageDiv(place.page);
    if (!place || !page) {
      return undefined;
    }
    const drawn = this.first.get(id);
    const part = drawn?.isConnected ? drawn : undefined;
    const start = page.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top + this.scroller.scrollTop;
    return start + page.clientTop + (part ? part.offsetTop : await this.guess(place));
  }

  /** Where the text stands by the PDF's own measure. */
  private async guess(place: Place): Promise<number> {
    const text = await this.texts.of(place.page);
    const item = text?.items[place.from.item];
    const view = (this.texts as any).viewer.getPageView(place.page - 1);
    if (!item || !view) {
      return 0;
    }
    const [, y] = view.viewport.convertToViewportPoint(item.transform[4], item.transform[5] + item.height);
    return y;
  }

  page(id: string): number | undefined {
    return this.places.get(id)?.[0]?.page;
  }
}
