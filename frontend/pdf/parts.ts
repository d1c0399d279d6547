/** Small parts of the viewer's own screens. */

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

export function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const element = make('button', 'pdf-button', text);
  element.type = 'button';
  if (label) {
    element.setAttribute('aria-label', label);
    element.title = label;
  }
  element.addEventListener('click', act);
  return element;
}

export function press(element: HTMLElement, on: boolean) {
  element.setAttribute('aria-pressed', String(on));
}
