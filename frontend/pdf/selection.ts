import type { PageText, Spot } from './text';
import type { Texts } from './texts';

const AROUND = 32;
const SETTLED = 250;

type Part = { text: PageText; from: Spot; to: Spot };

/** Tells of a passage that the reader has selected, by mouse, touch or keys, once the selection stands still. */
export function followSelection(
  scroller: HTMLElement,
  texts: Texts,
  pages: () => number,
  tell: (name: string, detail: unknown) => void,
  signal: AbortSignal,
) {
  let timer = 0;
  let told = '';
  let pressed = false;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, SETTLED);
  };
  const look = async () => {
    const selection = document.getSelection();
    if (pressed || !selection || selection.isCollapsed || selection.rangeCount === 0) {
      if (told && !pressed) {
        told = '';
        tell('pdf-selection', { page: 0, exact: '', prefix: '', suffix: '', top: 0, left: 0, width: 0, height: 0 });
      }
      return;
    }
    const range = selection.getRangeAt(0);
    const parts = scroller.contains(range.startContainer) ? await cut(range, texts, pages()) : [];
    if (parts.length === 0) {
      return;
    }
    const detail = passage(parts, range, scroller);
    const key = detail.page + detail.exact + detail.prefix;
    if (detail.exact.trim() && key !== told) {
      told = key;
      tell('pdf-selection', detail);
    }
  };
  document.addEventListener('selectionchange', later, { signal });
  scroller.addEventListener('pointerdown', () => (pressed = true), { signal });
  for (const up of ['pointerup', 'pointercancel']) {
    window.addEventListener(up, () => ((pressed = false), later()), { signal });
  }
}

function passage(parts: Part[], range: Range, scroller: HTMLElement) {
  const first = parts[0];
  const last = parts[parts.length - 1];
  const box = range.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  return {
    page: first.text.page,
    exact: parts.map((part) => part.text.words(part.from, part.to)).join('\n'),
    prefix: first.text.words({ item: 0, offset: 0 }, first.from).slice(-AROUND),
    suffix: last.text.words(last.to, last.text.end()).slice(0, AROUND),
    top: Math.round(box.top - frame.top + scroller.scrollTop),
    left: Math.round(box.left - frame.left + scroller.scrollLeft),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}

/** What of each page's text lies within the range, for two pages at most. */
async function cut(range: Range, texts: Texts, pages: number): Promise<Part[]> {
  const parts: Part[] = [];
  for (let page = 1; page <= pages && parts.length < 2; page++) {
    const div = texts.pageDiv(page);
    const layer = div && range.intersectsNode(div) ? texts.layer(page) : [];
    const touched = layer.map((element, item) => ({ element, item })).filter(({ element }) => touches(range, element));
    const text = touched.length > 0 ? await texts.of(page) : undefined;
    if (!text || text.strings.length !== layer.length) {
      continue;
    }
    const first = touched[0];
    const last = touched[touched.length - 1];
    const from = first.element.contains(range.startContainer) ? before(first.element, range.startContainer, range.startOffset) : 0;
    const to = last.element.contains(range.endContainer)
      ? before(last.element, range.endContainer, range.endOffset)
      : text.strings[last.item].length;
    parts.push({ text, from: { item: first.item, offset: from }, to: { item: last.item, offset: to } });
  }
  return parts;
}

function touches(range: Range, element: HTMLElement): boolean {
  return element.isConnected && !!element.textContent && range.intersectsNode(element);
}

function before(element: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}
