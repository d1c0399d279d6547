import { isMeant, showKeys, type Key } from './keys';
import type { Verb } from './triage-types';

export const KEYS: Key[] = [
  ['J', 'next paper'],
  ['K', 'back'],
  ['V', 'approve on the open ballot, else upvote'],
  ['S', 'save'],
  ['X', 'hide'],
  ['N', 'note'],
  ['U', 'undo the last key, and those before it'],
  ['O', 'show or hide what others upvoted'],
  ['/', 'search this queue'],
  ['?', 'all keys'],
];

/** What a reader can do, by a key, a button or a finger. */
export interface Acts {
  move(by: number): void;
  jump(to: number): void;
  mark(verb: Verb): void;
  write(): void;
  undo(): void;
  search(): void;
  turnUpvotes(): void;
  finish(label: string): void;
}

/** Does what a key says. Held down, only those repeat that move. */
export function press(event: KeyboardEvent, acts: Acts) {
  if (!isMeant(event)) {
    return;
  }
  const again: Record<string, () => void> = { j: () => acts.move(1), k: () => acts.move(-1) };
  const once: Record<string, () => void> = {
    v: () => acts.mark('vote'),
    s: () => acts.mark('save'),
    x: () => acts.mark('hide'),
    n: () => acts.write(),
    u: () => acts.undo(),
    o: () => acts.turnUpvotes(),
    '/': () => acts.search(),
    '?': () => showKeys(KEYS),
  };
  const key = event.key.toLowerCase();
  const act = again[key] ?? (event.repeat ? undefined : once[key]);
  if (act) {
    event.preventDefault();
    act();
  }
}
