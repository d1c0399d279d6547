/** Rows of papers that are put into an order by dragging them by their grip, with a mouse or a finger; `RankingForm.java`. */

const ROW = 'rank-';

const idOf = (row: Element | null) => row?.id.slice(ROW.length) ?? '';

/**
 * Fires `dragged` at the list that a row was dropped into, with `paper` and `before`, the paper that it was dropped above,
 * empty for the end. The row goes back to where it was: the server moves it.
 *
 * @param ordered whether the rows of this list have an order of their own
 */
async function draggable(list: HTMLElement, ordered: boolean) {
  const { default: Sortable } = await import('sortablejs');
  if (Sortable.get(list)) {
    return;
  }
  Sortable.create(list, {
    group: 'ranking',
    handle: '.grip',
    draggable: 'li',
    sort: ordered,
    forceFallback: true,
    fallbackTolerance: 3,
    ghostClass: 'dropping',
    dragClass: 'dragging',
    onEnd({ item, from, to, oldIndex, newIndex }) {
      const before = idOf(item.nextElementSibling);
      const others = [...from.children].filter((it) => it !== item);
      from.insertBefore(item, others[oldIndex!] ?? null);
      if (from !== to || oldIndex !== newIndex) {
        to.dispatchEvent(new CustomEvent('dragged', { detail: { paper: idOf(item), before } }));
      }
    },
  });
}

(window as any).colloquium = { ...(window as any).colloquium, draggable };

export {};
