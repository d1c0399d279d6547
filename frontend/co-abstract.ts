/**
 * An abstract whose passages can be selected, by mouse, touch or keys, and marked. `AbstractText.java` makes these.
 * Places are counted in code points of the text, whatever TeX or highlights have made of it in the page.
 */
import { draw, element, pieces } from './co-tex';
import { Selected, selectionTools } from './selection-tools';

type Mark = { id: string; label: string; title: string; start: number; end: number; colour: number; meaning: string; on: boolean };

const PLACE = 'at';

/** The place in UTF-16 units of a place in code points. */
function unitsOf(text: string, points: number): number {
  let units = 0;
  for (let i = 0; i < points && units < text.length; i++) {
    units += text.codePointAt(units)! > 0xffff ? 2 : 1;
  }
  return units;
}

function pointsOf(text: string, units: number): number {
  return [...text.slice(0, units)].length;
}

class CoAbstract extends HTMLElement {
  #text = '';
  #marks: Mark[] = [];
  private tools = selectionTools(this, () => this.selected());
  private ending?: AbortController;

  private stale = false;

  /** Where each mark begins. */
  private first = new Map<string, HTMLElement>();

  /** Whether the reader may mark passages. */
  get open(): boolean {
    return this.hasAttribute('open') && !this.hasAttribute('empty');
  }

  get text() {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text ?? '';
    this.showSoon();
  }

  get marks() {
    return this.#marks;
  }

  set marks(marks: Mark[]) {
    this.#marks = marks ?? [];
    this.showSoon();
  }

  connectedCallback() {
    for (const name of ['text', 'marks'] as const) {
      if (Object.prototype.hasOwnProperty.call(this, name)) {
        const early = this[name]; // set before this class was known
        delete (this as { text?: string; marks?: Mark[] })[name];
        (this as any)[name] = early;
      }
    }
    this.tabIndex = 0;
    this.ending = new AbortController();
    const { signal } = this.ending;
    this.addEventListener('keydown', (event) => this.onKey(event), { signal });
    this.addEventListener('click', (event) => this.onClick(event), { signal });
    this.tools.attach(signal);
  }

  disconnectedCallback() {
    this.ending?.abort();
    this.tools.hide();
  }

  /** The top of a mark within the page, null where it has none. */
  topOf(id: string): number | null {
    return this.first.get(id)?.getClientRects()[0]?.top ?? null;
  }

  /** Once for a text and its marks that come together. */
  private showSoon() {
    if (!this.stale) {
      this.stale = true;
      queueMicrotask(() => {
        this.stale = false;
        this.show();
      });
    }
  }

  private show() {
    const formulas: [HTMLElement, string][] = [];
    const marks = this.#marks
      .map((it) => ({ ...it, start: unitsOf(this.#text, it.start), end: unitsOf(this.#text, it.end) }))
      .filter((it) => it.end > it.start);
    const shown = document.createDocumentFragment();
    this.first.clear();
    let at = 0;
    for (const piece of pieces(this.#text)) {
      const end = at + piece.shown.length;
      const edges = marks.flatMap((it) => [it.start, it.end]).filter((it) => it > at && it < end);
      const cuts = piece.kind === 'text' ? [at, ...edges, end].sort((a, b) => a - b) : [at, end];
      for (let i = 0; i + 1 < cuts.length; i++) {
        const [from, to] = [cuts[i], cuts[i + 1]];
        const over = marks.filter((it) => it.start < to && it.end > from);
        const part = piece.kind === 'text' ? document.createElement('span') : element(piece, formulas);
        if (from === to) {
          continue;
        }
        if (piece.kind === 'text') {
          part.textContent = this.#text.slice(from, to);
        }
        part.dataset[PLACE] = String(from);
        part.dataset.to = String(to);
        highlight(part, over);
        over.filter((it) => !this.first.has(it.id)).forEach((it) => this.first.set(it.id, part));
        shown.append(part);
        over
          .filter((it) => it.end <= to || (piece.kind !== 'text' && it.end <= end))
          .forEach((it) => shown.append(reference(it)));
      }
      at = end;
    }
    this.replaceChildren(shown);
    draw(formulas);
    this.dispatchEvent(new CustomEvent('drawn'));
  }

  private selected(): Selected | null {
    const selection = getSelection();
    if (!this.open || !selection || selection.rangeCount === 0 || selection.isCollapsed) {
      return null;
    }
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this)) {
      return null;
    }
    const from = this.contains(range.startContainer) ? this.place(range.startContainer, range.startOffset, false) : 0;
    const to = this.contains(range.endContainer)
      ? this.place(range.endContainer, range.endOffset, true)
      : this.#text.length;
    const words = this.#text.slice(from, to);
    const start = from + (words.length - words.trimStart().length);
    const end = start + words.trim().length;
    if (end <= start) {
      return null;
    }
    return {
      passage: { start: pointsOf(this.#text, start), end: pointsOf(this.#text, end) },
      box: range.getBoundingClientRect(),
    };
  }

  /** Where in the text a place in the page is; within a formula its beginning or its end. */
  private place(node: Node, offset: number, end: boolean): number {
    if (node === this || node.nodeType !== Node.TEXT_NODE) {
      const child = node.childNodes[offset];
      const before = node.childNodes[offset - 1];
      if (node === this) {
        return child ? this.edge(child, false) : before ? this.edge(before, true) : 0;
      }
    }
    const part = (node instanceof Element ? node : node.parentElement)!.closest<HTMLElement>(`[data-${PLACE}]`);
    if (!part) {
      const reference = (node instanceof Element ? node : node.parentElement)!.closest<HTMLElement>('.ref');
      return reference ? this.edge(reference, true) : 0;
    }
    const from = Number(part.dataset[PLACE]);
    const plain = node.nodeType === Node.TEXT_NODE && node.parentElement === part && !part.classList.contains('math');
    return plain ? from + offset : end ? Number(part.dataset.to) : from;
  }

  private edge(node: Node, end: boolean): number {
    for (let at: Node | null = node; at; at = at.previousSibling) {
      if (at instanceof HTMLElement && at.dataset[PLACE]) {
        return Number(at === node && !end ? at.dataset[PLACE] : at.dataset.to);
      }
    }
    return 0;
  }

  private onClick(event: MouseEvent) {
    if (!getSelection()?.isCollapsed) {
      return;
    }
    const target = event.target as HTMLElement;
    const ids = target.closest<HTMLElement>('.ref, .hl')?.dataset.marks?.split(' ');
    if (ids) {
      this.choose(ids);
    }
  }

  /** Of several marks over one another the next one at each click. */
  private choose(ids: string[]) {
    const on = ids.findIndex((id) => this.#marks.some((it) => it.id === id && it.on));
    this.dispatchEvent(new CustomEvent('mark', { detail: { id: ids[(on + 1) % ids.length] } }));
  }

  private onKey(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    if (target.classList.contains('ref') && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.choose(target.dataset.marks!.split(' '));
      return;
    }
    if (target !== this || !this.open) {
      return;
    }
    const step = { ArrowLeft: 'backward', ArrowRight: 'forward', ArrowUp: 'backward', ArrowDown: 'forward' }[event.key];
    if (step) {
      event.preventDefault();
      this.walk(step, event.key.endsWith('Up') || event.key.endsWith('Down') ? 'line' : 'word', event.shiftKey);
    } else if (event.key === 'Enter' && this.selected()) {
      event.preventDefault();
      this.tools.show(true);
    }
  }

  /** Moves a caret through the text that only the keys use; with Shift it selects. */
  private walk(direction: string, by: string, extend: boolean) {
    const selection = getSelection()!;
    if (!selection.anchorNode || !this.contains(selection.anchorNode)) {
      const first = this.querySelector(`[data-${PLACE}]`);
      if (!first) {
        return;
      }
      selection.collapse(first.firstChild ?? first, 0);
    }
    if (extend) {
      selection.modify('extend', direction, by);
      return;
    }
    if (direction === 'forward') {
      selection.collapseToEnd();
    } else {
      selection.collapseToStart();
    }
    if (direction === 'backward' || by === 'line') {
      selection.modify('move', direction, by);
    }
    selection.modify('extend', 'forward', 'word'); // so that the place is seen
  }
}

function highlight(part: HTMLElement, over: Mark[]) {
  if (over.length === 0) {
    return;
  }
  const [top, below] = over.slice(-2).reverse();
  part.classList.add('hl', `m${top.colour}`);
  if (top.meaning) {
    part.classList.add(`is-${top.meaning}`);
  }
  part.classList.toggle('both', over.length > 1);
  if (below) {
    part.classList.add(`under-m${below.colour}`);
  }
  part.classList.toggle('on', over.some((it) => it.on));
  part.dataset.marks = over.map((it) => it.id).join(' ');
}

function reference(mark: Mark): HTMLElement {
  const number = document.createElement('span');
  number.className = `ref m${mark.colour}`;
  number.textContent = mark.label;
  number.dataset.marks = mark.id;
  number.tabIndex = 0;
  number.setAttribute('role', 'button');
  number.setAttribute('aria-label', mark.title);
  number.setAttribute('aria-expanded', String(mark.on));
  return number;
}

customElements.define('co-abstract', CoAbstract);

export {};
