/** A PDF to read: pages, search, zoom, outline, and marks on passages. `PdfViewer.java` builds its places. */

import { isMeant } from './keys';
import { Bar } from './pdf/bar';
import { library, open, type Pdfjs } from './pdf/load';
import { Marks, type Mark } from './pdf/marks';
import { Search } from './pdf/search';
import { followSelection } from './pdf/selection';
import { Side } from './pdf/side';
import { Texts } from './pdf/texts';
import { Zoom } from './pdf/zoom';

const STOPPED = 500;

type Place = { page: number; down: number };

class CoPdf extends HTMLElement {
  private stop?: AbortController;
  private viewer: any;
  private task: any;
  private texts?: Texts;
  private drawn?: Marks;
  private wanted: Mark[] = [];
  private shown?: Bar;
  private seek?: Search;
  private zooms?: Zoom;

  get marks() {
    return this.wanted;
  }

  set marks(marks: Mark[]) {
    this.wanted = marks ?? [];
    this.drawn?.show(this.wanted);
  }

  connectedCallback() {
    if (Object.prototype.hasOwnProperty.call(this, 'marks')) {
      const early = this.marks; // set before this class was known
      delete (this as { marks?: Mark[] }).marks;
      this.marks = early;
    }
    this.stop = new AbortController();
    queueMicrotask(() => this.load(this.stop as AbortController));
  }

  disconnectedCallback() {
    this.stop?.abort();
    this.task?.destroy();
    this.viewer?.cleanup?.();
    this.drawn = undefined;
    this.viewer = undefined;
  }

  private inner(name: string): HTMLDivElement {
    return this.querySelector<HTMLDivElement>(`:scope .pdf-${name}`) as HTMLDivElement;
  }

  private async load(stop: AbortController) {
    const said = this.inner('said');
    said.hidden = false;
    said.textContent = 'Loading the PDF …';
    try {
      const { pdfjs, viewer } = await library();
      const task = open(pdfjs, new URL(this.getAttribute('src') ?? '', document.baseURI).href);
      this.task = task;
      task.onPassword = () => {
        task.destroy();
        this.fail('This PDF is encrypted and opens with a password only. Download it to open it in a program of yours.');
      };
      task.onProgress = ({ loaded, total }: { loaded: number; total: number }) => {
        said.textContent = `Loading the PDF: ${size(loaded)}${total ? ' of ' + size(total) : ''}`;
      };
      const pdf = await task.promise;
      if (!stop.signal.aborted) {
        this.show(pdfjs, viewer, pdf, stop.signal);
        said.hidden = true;
      }
    } catch (error) {
      if (!stop.signal.aborted && !this.hasAttribute('failed')) {
        console.warn(error);
        this.fail('This PDF cannot be shown: it is damaged, or did not come whole. It can still be downloaded.');
      }
    }
  }

  private fail(words: string) {
    const said = this.inner('said');
    said.hidden = false;
    said.textContent = words;
    this.setAttribute('failed', '');
  }

  private show(pdfjs: Pdfjs, lib: any, pdf: any, signal: AbortSignal) {
    const scroller = this.inner('scroll');
    const pages = this.inner('pages');
    const events = new lib.EventBus();
    const links = new lib.PDFLinkService({ eventBus: events, externalLinkTarget: 2, externalLinkRel: 'noopener noreferrer' });
    const find = new lib.PDFFindController({ linkService: links, eventBus: events });
    pages.classList.add('pdfViewer');
    const viewer = new lib.PDFViewer({
      container: scroller,
      viewer: pages,
      eventBus: events,
      linkService: links,
      findController: find,
      annotationMode: pdfjs.AnnotationMode.ENABLE,
      annotationEditorMode: -1,
      enableAutoLinking: false,
      enableSelectionRendering: false,
      supportsPinchToZoom: false,
      removePageBorders: true,
      maxCanvasPixels: 1 << 24,
      abortSignal: signal,
    });
    this.viewer = viewer;
    links.setViewer(viewer);
    this.texts = new Texts(viewer, pdf);
    this.drawn = new Marks(scroller, this.texts, (name, detail) => this.tell(name, detail));
    this.seek = new Search(this.inner('search'), events, () => scroller.focus());
    const side = new Side(this.inner('side'), pdf, links, (page) => this.scrollToPage(page));
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    this.shown = new Bar(this.inner('bar'), {
      turnTo: (page) => this.scrollToPage(page),
      zoom: (steps) => this.zooms?.step(steps),
      fit: () => this.zooms?.fit(),
      contents: () => side.toggle(),
      invert: () => this.toggleAttribute('inverted'),
      search: () => this.seek?.open(),
    });
    this.toggleAttribute('inverted', dark);
    this.shown.dark.setAttribute('aria-pressed', String(dark));
    this.follow(events, pdf, scroller, pages, viewer, signal);
    viewer.setDocument(pdf);
    links.setDocument(pdf, null);
  }

  private follow(events: any, pdf: any, scroller: HTMLElement, pages: HTMLElement, viewer: any, signal: AbortSignal) {
    events.on('pagesinit', () => {
      this.zooms = new Zoom(scroller, pages, viewer, signal);
      this.zooms.fit();
      this.goTo(Number(this.getAttribute('start-page') ?? 1), Number(this.getAttribute('start-down') ?? 0));
      this.shown?.at(viewer.currentPageNumber, pdf.numPages);
      this.shown?.scaled(viewer.currentScale);
      this.drawn?.show(this.wanted);
      this.remember(scroller, signal);
      this.setAttribute('ready', '');
    });
    events.on('pagechanging', ({ pageNumber }: any) => this.shown?.at(pageNumber, pdf.numPages));
    events.on('scalechanging', ({ scale }: any) => {
      this.shown?.scaled(scale);
      this.drawn?.tops();
    });
    events.on('textlayerrendered', ({ pageNumber }: any) => this.drawn?.draw(pageNumber));
    events.on('pagerendered', ({ pageNumber }: any) => this.drawn?.draw(pageNumber));
    events.on('annotationlayerrendered', ({ source }: any) => onlyWeb(source.div));
    followSelection(scroller, this.texts as Texts, () => pdf.numPages, (name, detail) => this.tell(name, detail), signal);
    scroller.addEventListener('click', (event) => {
      const mark = document.getSelection()?.isCollapsed !== false && this.drawn?.at(event.clientX, event.clientY);
      if (mark) {
        this.tell('pdf-mark', { id: mark });
      }
    }, { signal });
    document.addEventListener('keydown', (event) => this.key(event), { signal, capture: true });
  }

  private tell(name: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  /** The reader's place, told when the pages stand still. */
  private remember(scroller: HTMLElement, signal: AbortSignal) {
    let timer = 0;
    scroller.addEventListener('scroll', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const place = this.place(scroller);
        if (place && !signal.aborted) {
          this.tell('pdf-place', place);
        }
      }, STOPPED);
    }, { signal });
  }

  private place(scroller: HTMLElement): Place | undefined {
    const top = scroller.getBoundingClientRect().top;
    for (const page of scroller.querySelectorAll<HTMLElement>('.pdf-pages > .page')) {
      const box = page.getBoundingClientRect();
      if (box.bottom > top + 1) {
        return { page: Number(page.dataset.pageNumber), down: Math.min(1, Math.max(0, (top - box.top) / box.height)) };
      }
    }
    return undefined;
  }

  private goTo(page: number, down: number) {
    const scroller = this.inner('scroll');
    const view = this.viewer?.getPageView(Math.min(Math.max(1, page), this.viewer.pagesCount) - 1);
    if (view) {
      const box = view.div.getBoundingClientRect();
      scroller.scrollTop += box.top - scroller.getBoundingClientRect().top + down * box.height;
    }
  }

  scrollToPage(page: number) {
    if (Number.isFinite(page)) {
      this.goTo(page, 0);
    }
    this.shown?.at(this.viewer?.currentPageNumber, this.viewer?.pagesCount);
  }

  async scrollToMark(id: string) {
    const top = await this.drawn?.top(id);
    if (top !== undefined) {
      this.inner('scroll').scrollTop = Math.max(0, top - 96);
    }
  }

  private key(event: KeyboardEvent) {
    if (!this.seek || !this.viewer) {
      return;
    }
    const finds = (event.ctrlKey || event.metaKey) && event.key === 'f';
    const scroller = this.inner('scroll');
    const acts: Record<string, () => void> = {
      '/': () => this.seek?.open(),
      '+': () => this.zooms?.step(1),
      '=': () => this.zooms?.step(1),
      '-': () => this.zooms?.step(-1),
      '0': () => this.zooms?.fit(),
      ArrowRight: () => this.scrollToPage(this.viewer.currentPageNumber + 1),
      ArrowLeft: () => this.scrollToPage(this.viewer.currentPageNumber - 1),
      PageDown: () => scroller.scrollBy(0, scroller.clientHeight * 0.9),
      PageUp: () => scroller.scrollBy(0, -scroller.clientHeight * 0.9),
      Home: () => scroller.scrollTo(0, 0),
      End: () => scroller.scrollTo(0, scroller.scrollHeight),
    };
    const inside = this.contains(event.composedPath()[0] as Node) || document.activeElement === document.body;
    const act = finds ? acts['/'] : isMeant(event) && inside && !event.shiftKey ? acts[event.key] : undefined;
    const larger = event.key === '+' && isMeant(event) && inside ? acts['+'] : undefined;
    if (act || larger) {
      event.preventDefault();
      event.stopPropagation();
      (act ?? larger)?.();
    }
  }
}

/** Links lead to the web or within the PDF, and nowhere else. */
function onlyWeb(layer: HTMLElement | undefined) {
  layer?.querySelectorAll('a').forEach((link) => {
    const address = link.getAttribute('href') ?? '';
    if (address && !address.startsWith('#') && !/^https?:\/\//i.test(address)) {
      link.removeAttribute('href');
    }
  });
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

customElements.define('co-pdf', CoPdf);

export {};
