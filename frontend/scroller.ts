/** What scrolls an element: the nearest that can around it, also within the shadows of components; else the page. */
export function scrollerOf(element: Element): HTMLElement {
  for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? hostOf(at)) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return at as HTMLElement;
    }
  }
  return document.scrollingElement as HTMLElement;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
