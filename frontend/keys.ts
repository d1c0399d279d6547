/** What screens that are worked by single keys share: when a key is meant for them, and the list of all keys. */

export type Key = [cap: string, does: string];

const OPEN = [
  'dialog[open]',
  'vaadin-dialog[opened]',
  'vaadin-confirm-dialog[opened]',
  'vaadin-context-menu[opened]',
  'vaadin-select[opened]',
  'vaadin-combo-box[opened]',
].join();

/** Whether a key was pressed alone, while nobody types and nothing lies over the page. */
export function isMeant(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] as HTMLElement;
  const typing = target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) || isField(target);
  return !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !document.querySelector(OPEN);
}

function isField(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** Lists all keys over the page; Escape or the button closes it, and the focus goes back to where it was. */
export function showKeys(keys: Key[]) {
  const before = document.activeElement as HTMLElement | null;
  const dialog = document.createElement('dialog');
  dialog.className = 'over keys';
  dialog.setAttribute('aria-labelledby', 'keys-heading');
  const heading = document.createElement('h2');
  heading.id = 'keys-heading';
  heading.textContent = 'Keys';
  const list = document.createElement('dl');
  for (const [cap, does] of keys) {
    const name = document.createElement('dt');
    const key = document.createElement('kbd');
    key.textContent = cap;
    name.append(key);
    const words = document.createElement('dd');
    words.textContent = does;
    list.append(name, words);
  }
  const close = document.createElement('vaadin-button');
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(heading, list, close);
  dialog.addEventListener('close', () => {
    dialog.remove();
    before?.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
}
