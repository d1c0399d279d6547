/**
 * Where others are in the text, and where this writer is. Who they are says the server: what another browser sends is a
 * place in the text and nothing else.
 */

import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import type { Host, Other } from './editor';

const PAUSE = 300;
/** The server forgets after 50 seconds who says nothing. */
const STILL_HERE = 20_000;

export class Presence {
  readonly awareness: Awareness;
  readonly #timer: number;
  #soon = 0;
  #others: Other[] = [];
  #isClosed = false;

  constructor(
    private readonly host: Host,
    private readonly text: Y.Text,
    private readonly isConnected: () => boolean,
  ) {
    this.awareness = new Awareness(text.doc!);
    this.awareness.on('update', (change: { updated: number[] }, origin: unknown) => {
      if (origin === 'local' && this.#others.length > 0 && change.updated.includes(this.awareness.clientID)) {
        this.#tellSoon();
      }
    });
    this.#timer = window.setInterval(() => this.#tell(), STILL_HERE);
    this.#tell();
  }

  show(others: Other[]) {
    const isFirst = this.#others.length === 0 && others.length > 0;
    const before = new Set(this.#others.map((it) => it.client));
    const now = new Set(others.map((it) => it.client));
    const removed = [...before].filter((it) => !now.has(it));
    this.#others = others;
    removed.forEach((it) => this.awareness.states.delete(it));
    others.forEach((it) => this.#place(it));
    const change = { added: [...now].filter((it) => !before.has(it)), updated: [...now].filter((it) => before.has(it)), removed };
    this.awareness.emit('change', [change, 'server']);
    if (isFirst) {
      this.#tellSoon();
    }
  }

  close() {
    this.#isClosed = true;
    window.clearInterval(this.#timer);
    window.clearTimeout(this.#soon);
    this.awareness.destroy();
  }

  #place(other: Other) {
    const [anchor, head] = other.cursor.split(' ').map((it) => this.#position(it));
    const colour = `var(--vaadin-user-color-${other.colour})`;
    this.awareness.states.set(other.client, {
      user: { name: other.name, color: colour, colorLight: `color-mix(in srgb, ${colour} 22%, transparent)` },
      cursor: anchor && head ? { anchor, head } : null,
    });
    this.awareness.meta.set(other.client, { clock: 0, lastUpdated: Date.now() });
  }

  #position(code: string): Y.RelativePosition | null {
    if (code === 'e') {
      return Y.createRelativePositionFromTypeIndex(this.text, this.text.length);
    }
    const [client, clock, side] = code.split('.').map(Number);
    return code === '' ? null : new Y.RelativePosition(null, null, Y.createID(client, clock), side);
  }

  #tellSoon() {
    this.#soon ||= window.setTimeout(() => {
      this.#soon = 0;
      this.#tell();
    }, PAUSE);
  }

  #tell() {
    if (!this.#isClosed && this.isConnected()) {
      const cursor = this.awareness.getLocalState()?.cursor;
      const place = this.#others.length > 0 && cursor ? `${code(cursor.anchor)} ${code(cursor.head)}` : '';
      this.host.$server.here(this.text.doc!.clientID, place).catch(() => {});
    }
  }
}

function code(position: Y.RelativePosition): string {
  return position.item ? `${position.item.client}.${position.item.clock}.${position.assoc < 0 ? -1 : 0}` : 'e';
}
