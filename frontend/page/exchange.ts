/** Sends what was typed: one message at a time, again until it is known to have arrived, and nothing while offline. */

import * as Y from 'yjs';
import { decode, encode } from './base64';
import type { Answer, Host } from './editor';
import type { Batch, Unsent } from './unsent';

const PAUSE = 120;
const PATIENCE = 12_000;
const AGAIN = 3_000;
const MOST = 255 * 1024;

export class Exchange {
  #timer = 0;
  #waiting = 0;
  #isSending = false;
  #isClosed = false;
  problem = '';

  constructor(
    private readonly host: Host,
    private readonly doc: Y.Doc,
    private readonly unsent: Unsent,
    private readonly tell: () => void,
  ) {}

  /** Soon, so that what is typed fast goes together. */
  soon(after = PAUSE) {
    if (!this.#timer && !this.#isClosed) {
      this.#timer = window.setTimeout(() => {
        this.#timer = 0;
        this.#send();
      }, after);
    }
  }

  /** At once, whatever is on its way: the writer turns to something else, which may close the editor. */
  now() {
    if (!this.unsent.isEmpty && isConnected()) {
      const batch = this.unsent.batch();
      this.host.$server.append(encode(batch.update)).then(
        (answer) => {
          if (typeof answer?.version === 'number') {
            this.unsent.drop(batch);
            this.tell();
          }
        },
        () => {},
      );
    }
  }

  /** What has not arrived is kept in the browser. */
  close() {
    this.#isClosed = true;
    window.clearTimeout(this.#timer);
    window.clearTimeout(this.#waiting);
  }

  #send() {
    if (this.#isSending || this.#isClosed || this.unsent.isEmpty) {
      return;
    }
    if (!isConnected()) {
      this.tell();
      return; // the connection's return sends
    }
    const batch = this.unsent.batch();
    this.#isSending = true;
    this.#ask(batch);
  }

  #ask(batch: Batch) {
    if (batch.update.length > MOST) {
      this.#end('This is too much to send at once. Take a part of it out, and put it back later.');
      return;
    }
    let isOver = false;
    const over = (then: () => void) => {
      if (!isOver) {
        isOver = true;
        window.clearTimeout(this.#waiting);
        then();
      }
    };
    this.#waiting = window.setTimeout(() => over(() => this.#end('')), PATIENCE);
    this.host.$server.append(encode(batch.update)).then(
      (answer) => over(() => this.#answered(batch, answer)),
      () => over(() => this.#end('')),
    );
  }

  #answered(batch: Batch, answer: Answer) {
    if (typeof answer?.version === 'number') {
      this.unsent.drop(batch);
      this.#end('');
    } else if (answer?.missed) {
      // All that the server does not have, all that waits among it.
      this.#ask(this.unsent.all(Y.encodeStateAsUpdate(this.doc, decode(answer.missed))));
    } else {
      this.#end(answer?.problem ?? '');
    }
  }

  #end(problem: string) {
    this.#isSending = false;
    this.problem = problem;
    this.tell();
    if (!this.unsent.isEmpty) {
      this.soon(problem ? AGAIN * 2 : PAUSE);
    }
  }
}

export function isConnected(): boolean {
  const state = (window as any).Vaadin?.connectionState?.state;
  return navigator.onLine && state !== 'reconnecting' && state !== 'connection-lost';
}

/** @returns an end to listening */
export function whenConnectionChanges(tell: () => void): () => void {
  const end = new AbortController();
  window.addEventListener('online', tell, { signal: end.signal });
  window.addEventListener('offline', tell, { signal: end.signal });
  const store = (window as any).Vaadin?.connectionState;
  store?.addStateChangeListener(tell);
  return () => {
    end.abort();
    store?.removeStateChangeListener(tell);
  };
}
