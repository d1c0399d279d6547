/**
 * An abstract whose passages can be selected, by mouse, touch or keys, and marked. `AbstractText.java` makes these.
 * Places are counted in code points of the text, whatever TeX or highlights have made of it in the page.
 */
import { draw, element, pieces } from './co-tex';
import { Selected, selectionTools } from './selection-tools';

type Mark = { id: string; label: string; title: string; start: number; end: number; colour: number; meaning: string; on: boolean };

const PLACE = 'at';

/** So many numbers stand beside one another; of more there is the first and their count. */
const FEW = 3;

/** So many marks over one another are shown as a crowd, in no member's colour. */
const CROWD = 5;

/** Of each place in code points the place in UTF-16 units. */
function unitsIn(text: string): number[] {
  const places = [0];
  for (const point of text) {
    places.push(places.at(-1)! + point.length);
  }
  return places;
}

function pointsOf(text: string, units: number): number {
  return [...text.slice(0, units)].length;
}

class CoAbstract extends HTMLElement {
  static observedAttributes = ['open'];

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

  /** What somebody selected before the threads came can be marked from then on; to ask what is selected takes a layout. */
  attributeChangedCallback() {
    requestAnimationFrame(() => this.isConnected && this.tools.show(false));
  }

  disconnectedCallback() {
    this.ending?.abort();
    this.tools.hide();
  }

  /** The top of a mark within the page, null where it has none. */
  topOf(id: string): number | null {
    return this.first.get(id)?.getClientRects()[0]?.top ?? null;
  }

  /**
   * Once for a text and its marks that come together: a text at once, marks that come later in a task of their own, since
   * what is selected has to be asked for then, which takes a layout.
   */
  private showSoon() {
    if (!this.stale) {
      this.stale = true;
      const first = this.firstChild === null;
      (first ? queueMicrotask : setTimeout)(() => {
        this.stale = false;
        this.show(first);
      });
    }
  }

  private show(first: boolean) {
    const formulas: [HTMLElement, string][] = [];
    const units = unitsIn(this.#text);
    const marks = this.#marks
      .map((it) => ({ ...it, start: units[it.start] ?? this.#text.length, end: units[it.end] ?? this.#text.length }))
      .filter((it) => it.end > it.start);
    const numbered = numbers(this.#text, marks);
    const ends = [...numbered];
    const shown = document.createDocumentFragment();
    this.first.clear();
    let at = 0;
    for (const piece of pieces(this.#text)) {
      const end = at + piece.shown.length;
      const words = piece.kind === 'text';
      const parts = words ? alike(at, end, marks, [...numbered.keys()]) : [partOf(at, end, marks)];
      for (const part of parts) {
        const { from, to, over } = part;
        const shape = words ? document.createElement('span') : element(piece, formulas);
        if (words) {
          shape.textContent = this.#text.slice(from, to);
        }
        shape.dataset[PLACE] = String(from);
        shape.dataset.to = String(to);
        highlight(shape, part);
        over.filter((it) => !this.first.has(it.id)).forEach((it) => this.first.set(it.id, shape));
        shown.append(shape);
        while (ends.length > 0 && ends[0][0] <= to) {
          shown.append(reference(ends.shift()![1]));
        }
      }
      at = end;
    }
    const kept = first ? null : this.selection();
    this.replaceChildren(shown);
    draw(formulas);
    if (kept) {
      getSelection()!.setBaseAndExtent(...this.spot(kept[0]), ...this.spot(kept[1]));
    }
    this.dispatchEvent(new CustomEvent('drawn'));
  }

  /** From where to where in the text somebody is selecting, so that it outlasts the marks that others make meanwhile. */
  private selection(): [number, number] | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !this.contains(selection.anchorNode) || !this.contains(selection.focusNode)) {
      return null;
    }
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    const range = selection.getRangeAt(0);
    const backward = range.startContainer !== anchorNode || range.startOffset !== anchorOffset;
    return [this.place(anchorNode!, anchorOffset, backward), this.place(focusNode!, focusOffset, !backward)];
  }

  /** The place in the page of a place in the text. */
  private spot(units: number): [Node, number] {
    const parts = [...this.querySelectorAll<HTMLElement>(`:scope > [data-${PLACE}]`)];
    const part = parts.find((it) => Number(it.dataset.to) >= units);
    if (!part) {
      return [this, this.childNodes.length];
    }
    const from = Number(part.dataset[PLACE]);
    const words = part.firstChild;
    if (words?.nodeType === Node.TEXT_NODE && !part.classList.contains('math')) {
      return [words, Math.max(0, units - from)];
    }
    return [this, [...this.childNodes].indexOf(part) + (units > from ? 1 : 0)];
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

/** A stretch of text with the marks over it, of which the two on top are seen, the upper one first; of a crowd none. */
type Part = { from: number; to: number; over: Mark[]; top: Mark[] };

function partOf(from: number, to: number, marks: Mark[]): Part {
  const over = marks.filter((it) => it.start < to && it.end > from);
  return { from, to, over, top: over.length < CROWD ? over.slice(-2).reverse() : [] };
}

/** Cuts a text where it begins to look otherwise and where a number stands; what looks alike stays in one piece. */
function alike(from: number, to: number, marks: Mark[], numbers: number[]): Part[] {
  const { over } = partOf(from, to, marks);
  const edges = [...numbers, ...over.flatMap((it) => [it.start, it.end])].filter((it) => it > from && it < to);
  const cuts = [...new Set([from, to, ...edges])].sort((a, b) => a - b);
  const stops = new Set(numbers);
  const order = new Map(over.map((it, i) => [it, i]));
  const coming = [...over].sort((a, b) => b.start - a.start);
  const parts: Part[] = [];
  let near: Mark[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    near = near.filter((it) => it.end > cuts[i]);
    while (coming.length > 0 && coming.at(-1)!.start <= cuts[i]) {
      near.push(coming.pop()!);
    }
    near.sort((a, b) => order.get(a)! - order.get(b)!);
    const part = partOf(cuts[i], cuts[i + 1], near);
    const last = parts.at(-1);
    if (last && !stops.has(last.to) && looksLike(last, part)) {
      last.to = part.to;
      last.over = [...new Set([...last.over, ...part.over])];
    } else {
      parts.push(part);
    }
  }
  return parts;
}

function looksLike(one: Part, other: Part): boolean {
  const look = ({ over, top }: Part) => [over.length > 0, isOn(over), ...top.map((it) => it.id)].join(' ');
  return look(one) === look(other);
}

function isOn(marks: Mark[]): boolean {
  return marks.some((it) => it.on);
}

/** Where numbers stand: each after the word in which its mark ends, so that no word is cut by a number. */
function numbers(text: string, marks: Mark[]): Map<number, Mark[]> {
  const places = new Map<number, Mark[]>();
  for (const mark of marks) {
    const place = wordEnd(text, mark.end);
    places.set(place, [...(places.get(place) ?? []), mark]);
  }
  return new Map([...places].sort(([a], [b]) => a - b));
}

function wordEnd(text: string, at: number): number {
  const within = /[\p{L}\p{N}\p{M}]$/u.test(text.slice(at - 2, at));
  const rest = within ? text.slice(at).search(/[^\p{L}\p{N}\p{M}]/u) : 0;
  return rest < 0 ? text.length : at + rest;
}

function highlight(shape: HTMLElement, { over, top: [top, below] }: Part) {
  if (over.length === 0) {
    return;
  }
  shape.classList.add('hl', top ? `m${top.colour}` : 'crowd');
  if (top?.meaning) {
    shape.classList.add(`is-${top.meaning}`);
  }
  if (below) {
    shape.classList.add('both', `under-m${below.colour}`);
  }
  shape.classList.toggle('on', isOn(over));
  shape.dataset.marks = over.map((it) => it.id).join(' ');
}

/** The number after a passage; of many that end in one word the first and how many there are more. */
function reference(marks: Mark[]): HTMLElement {
  const [mark] = marks;
  const number = document.createElement('span');
  const others = marks.length - 1;
  number.className = `ref m${mark.colour}`;
  number.textContent =
    others < FEW ? marks.map((it) => it.label).join(', ') : `${mark.label} +${others}`;
  number.dataset.marks = marks.map((it) => it.id).join(' ');
  number.tabIndex = 0;
  number.setAttribute('role', 'button');
  number.setAttribute(
    'aria-label',
    others < FEW ? marks.map((it) => it.title).join('; ') : `${mark.title}, and ${others} more`,
  );
  number.setAttribute('aria-expanded', String(isOn(marks)));
  return number;
}

customElements.define('co-abstract', CoAbstract);

export {};
