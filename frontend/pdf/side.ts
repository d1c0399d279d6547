import { make } from './parts';
import type { PdfDocument } from './load';

const WIDTH = 96;

/** The outline and small pictures of the pages; nothing of it is drawn before it is seen. */
export class Side {
  private filled = false;

  constructor(
    private readonly place: HTMLElement,
    private readonly pdf: PdfDocument,
    private readonly links: any,
    private readonly turnTo: (page: number) => void,
  ) {
    place.hidden = true;
  }

  toggle(): boolean {
    this.place.hidden = !this.place.hidden;
    if (!this.filled) {
      this.filled = true;
      this.fill();
    }
    return !this.place.hidden;
  }

  private async fill() {
    const outline = await this.pdf.getOutline().catch(() => null);
    if (outline?.length) {
      const heading = make('h2', '', 'Outline');
      this.place.append(heading, this.list(outline, 0));
    }
    this.place.append(make('h2', '', 'Pages'), this.pages());
  }

  private list(items: any[], depth: number): HTMLElement {
    const list = make('ul', 'pdf-outline');
    for (const item of items.slice(0, 2000)) {
      const entry = make('li', '');
      const link = make('button', 'pdf-entry', String(item.title || '(no title)').slice(0, 300)); // text, never markup
      link.type = 'button';
      link.addEventListener('click', () => item.dest && this.links.goToDestination(item.dest));
      entry.append(link);
      if (item.items?.length && depth < 8) {
        entry.append(this.list(item.items, depth + 1));
      }
      list.append(entry);
    }
    return list;
  }

  private pages(): HTMLElement {
    const list = make('div', 'pdf-thumbs');
    const seen = new IntersectionObserver(
      (entries) => entries.filter((it) => it.isIntersecting).forEach((it) => {
        seen.unobserve(it.target);
        this.draw(it.target as HTMLElement);
      }),
      { root: this.place, rootMargin: '200px' },
    );
    for (let page = 1; page <= Math.min(this.pdf.numPages, 3000); page++) {
      const thumb = make('button', 'pdf-thumb');
      thumb.type = 'button';
      thumb.dataset.page = String(page);
      thumb.append(make('span', 'pdf-picture'), make('span', '', String(page)));
      thumb.setAttribute('aria-label', `Page ${page}`);
      thumb.addEventListener('click', () => this.turnTo(page));
      list.append(thumb);
      seen.observe(thumb);
    }
    return list;
  }

  private async draw(thumb: HTMLElement) {
    try {
      const page = await this.pdf.getPage(Number(thumb.dataset.page));
      const whole = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (WIDTH * 2) / whole.width });
      const canvas = document.createElement('canvas');
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.min(Math.ceil(viewport.height), WIDTH * 8);
      await page.render({ canvas, viewport } as any).promise;
      thumb.querySelector('.pdf-picture')?.replaceChildren(canvas);
    } catch {
      // its number is there all the same
    }
  }
}
