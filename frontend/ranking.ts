/** Rows of papers that are put into an order by dragging them by their grip, with a mouse or a finger; `RankingForm.java`. */
import type { SortableEvent } from 'sortablejs';
import { scrollerOf } from './scroller';

const ROW = 'rank-';

/** So near to its edge, in pixels, what is dragged scrolls the page. */
const EDGE = 56;

/** So far beside a list, in pixels, what is let go of is still dropped into it. */
const BESIDE = 40;

const idOf = (row: Element | null) => row?.id.slice(ROW.length) ?? '';

/**
 * Fires `dragged` at the list that a row was dropped into, with `paper` and `before`, the paper that it was dropped above,
 * empty for the end. The row goes back to where it was: the server moves it. Escape, or letting go elsewhere, is no drop.
 *
 * @param ordered whether the rows of this list have an order of their own
 */
async function draggable(list: HTMLElement, ordered: boolean) {
  const { default: Sortable } = await import('sortablejs');
  if (Sortable.get(list)) {
    return;
  }
  let escaped = false;
  const escape = (event: KeyboardEvent) => {
    escaped ||= event.key === 'Escape';
  };
  Sortable.create(list, {
    group: 'ranking',
    handle: '.grip',
    draggable: 'li',
    sort: ordered,
    forceFallback: true,
    fallbackTolerance: 3,
    ghostClass: 'dropping',
    dragClass: 'dragging',
    scrollSensitivity: EDGE,
    scrollSpeed: 12,
    onStart() {
      escaped = false;
      document.addEventListener('keydown', escape, true);
      Sortable.get(list)!.option('scroll', scrollerOf(list));
    },
    onEnd(event) {
      document.removeEventListener('keydown', escape, true);
      const { item, from, to, oldIndex, newIndex } = event;
      const before = idOf(item.nextElementSibling);
      const dropped = !escaped && isOver(to, event);
      const others = [...from.children].filter((it) => it !== item);
      from.insertBefore(item, others[oldIndex!] ?? null);
      if (dropped && (from !== to || oldIndex !== newIndex)) {
        to.dispatchEvent(new CustomEvent('dragged', { detail: { paper: idOf(item), before } }));
      }
    },
  });
}

function isOver(list: HTMLElement, event: SortableEvent): boolean {
  const { originalEvent } = event as unknown as { originalEvent: PointerEvent & TouchEvent };
  const { clientX, clientY } = originalEvent.changedTouches?.[0] ?? originalEvent;
  const { left, right, top, bottom } = list.getBoundingClientRect();
  return clientX > left - BESIDE && clientX < right + BESIDE && clientY > top - BESIDE && clientY < bottom + BESIDE;
}

(window as any).colloquium = { ...(window as any).colloquium, draggable };

export {};
