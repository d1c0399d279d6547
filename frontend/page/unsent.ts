/**
 * What was typed and has not reached the server: kept in this browser under the person and the paper from the keystroke
 * on, so that neither a lost connection nor a reload loses it. It lies among the drafts, which end at the sign-out.
 */

import { mergeUpdates } from 'yjs';
import { decode, encode } from './base64';

/** So small that writing it again with every keystroke costs nothing. */
const SMALL = 16 * 1024;
/** The server takes 256 kB. */
const AT_ONCE = 180 * 1024;

type Kept = { slot: string; update: Uint8Array };
/** @param parts what it is made of, as each was when it was sent */
export type Batch = { parts: Kept[]; update: Uint8Array };

export class Unsent {
  /** Whether the browser keeps it, which it does not when its storage is full or switched off. */
  isKept = true;
  readonly #beginning: string;
  readonly #tab = Math.random().toString(36).slice(2);
  #kept: Kept[] = [];
  #count = 0;

  constructor(person: string, paper: string) {
    this.#beginning = `draft:${person}:page/${paper}/`;
  }

  get isEmpty() {
    return this.#kept.length === 0;
  }

  /** What an earlier page of this person left behind, or another one has typed just now. */
  adopt(): Uint8Array[] {
    try {
      const slots = Object.keys(localStorage).filter((slot) => slot.startsWith(this.#beginning));
      this.#kept = slots.sort().flatMap((slot) => readSlot(slot));
    } catch {
      this.isKept = false;
    }
    return this.#kept.map((it) => it.update);
  }

  add(update: Uint8Array) {
    const last = this.#kept.at(-1);
    if (last && this.#isMine(last.slot) && last.update.length < SMALL) {
      last.update = mergeUpdates([last.update, update]);
      this.#write(last);
    } else {
      const next = { slot: `${this.#beginning}${this.#tab}/${String(this.#count++).padStart(6, '0')}`, update };
      this.#kept.push(next);
      this.#write(next);
    }
  }

  /** As much as goes in one message, the oldest first. */
  batch(): Batch {
    const parts: Kept[] = [];
    let size = 0;
    for (const one of this.#kept) {
      if (parts.length > 0 && size + one.update.length > AT_ONCE) {
        break;
      }
      parts.push({ ...one });
      size += one.update.length;
    }
    return { parts, update: parts.length === 1 ? parts[0].update : mergeUpdates(parts.map((it) => it.update)) };
  }

  /** All of it, in an update that is made elsewhere. */
  all(update: Uint8Array): Batch {
    return { parts: this.#kept.map((it) => ({ ...it })), update };
  }

  /** It has got there. What was typed into the same part since then stays, as does what another page put there. */
  drop(batch: Batch) {
    for (const { slot, update } of batch.parts) {
      this.#kept = this.#kept.filter((it) => it.slot !== slot || it.update !== update);
      try {
        if (localStorage.getItem(slot) === encode(update)) {
          localStorage.removeItem(slot);
        }
      } catch {
        // nothing was kept then
      }
    }
  }

  #isMine(slot: string) {
    return slot.startsWith(`${this.#beginning}${this.#tab}/`);
  }

  #write(one: Kept) {
    try {
      localStorage.setItem(one.slot, encode(one.update));
      this.isKept = true;
    } catch {
      this.isKept = false; // full or switched off: typing goes on, and the status says so
    }
  }
}

function readSlot(slot: string): Kept[] {
  try {
    return [{ slot, update: decode(localStorage.getItem(slot) ?? '') }];
  } catch {
    return [];
  }
}
