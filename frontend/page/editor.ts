/** Markdown in CodeMirror, merged by Yjs: loaded when somebody opens the editor of a shared page. */

import { defaultKeymap } from '@codemirror/commands';
import { defineLanguageFacet, Language, languageDataProp, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { parser } from '@lezer/markdown';
import { yCollab, ySyncAnnotation, yUndoManagerKeymap } from 'y-codemirror.next';
import * as Y from 'yjs';
import { decode } from './base64';
import { Exchange, isConnected, whenConnectionChanges } from './exchange';
import { Presence } from './presence';
import { Unsent } from './unsent';

export type Opening = { person: string; paper: string; wanted: boolean; updates: string[] };
export type Other = { client: number; name: string; colour: number; cursor: string };
export type Answer = { version?: number | null; missed?: string | null; problem?: string | null };
export interface Host extends HTMLElement {
  $server: { append(update: string): Promise<Answer>; here(client: number, cursor: string): Promise<unknown> };
}
export interface Editor {
  receive(updates: string[]): void;
  others(others: Other[]): void;
  insert(line: string): void;
  warn(words: string): void;
  close(): void;
}

/** Of what the server sent, and of what was kept in the browser. */
const SERVER = 'server';
const KEPT = 'kept';
const MOST_AT_ONCE = 60_000;
const LONGEST = 1_000_000;
const OFFLINE =
  'Not connected. What you type is kept on this device and joins when the connection is back.';
const NOT_KEPT = 'This device keeps nothing of what you type until it is sent: its storage is full or switched off.';
const TOO_MUCH = 'That is too much at once: paste 60,000 characters at most, and a million in all.';

const facts = defineLanguageFacet();
const markdown = new Language(facts, parser.configure({ props: [languageDataProp.add({ Document: facts })] }));

export function open(host: Host, status: HTMLElement, opening: Opening): Editor {
  const doc = new Y.Doc();
  const text = doc.getText('page');
  const unsent = new Unsent(opening.person, opening.paper);
  let warning = '';
  const exchange = new Exchange(host, doc, unsent, tell);

  function tell() {
    const words = exchange.problem || warning || (isConnected() ? '' : OFFLINE) || (unsent.isKept ? '' : NOT_KEPT);
    if (status.textContent !== words) {
      status.textContent = words;
    }
    host.toggleAttribute('unsent', !unsent.isEmpty);
  }

  opening.updates.forEach((it) => Y.applyUpdate(doc, decode(it), SERVER));
  unsent.adopt().forEach((it) => tryToApply(doc, it));
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== SERVER && origin !== KEPT) {
      warning = '';
      unsent.add(update);
      tell();
      exchange.soon();
    }
  });
  const presence = new Presence(host, text, isConnected);
  const warn = (words: string) => {
    warning = words;
    tell();
  };
  const view = show(host, status, text, presence, warn);
  view.contentDOM.addEventListener('blur', () => exchange.now());
  const deaf = whenConnectionChanges(() => {
    tell();
    exchange.soon();
  });
  tell();
  exchange.soon();
  if (opening.wanted) {
    view.focus();
  }
  return {
    receive: (updates) => doc.transact(() => updates.forEach((it) => Y.applyUpdate(doc, decode(it), SERVER)), SERVER),
    others: (others) => presence.show(others),
    insert: (line) => insert(view, line),
    warn,
    close() {
      deaf();
      exchange.close();
      presence.close();
      view.destroy();
      doc.destroy();
    },
  };
}

function insert(view: EditorView, line: string) {
  const { from } = view.state.selection.main;
  const before = from === view.state.doc.lineAt(from).from ? '' : '\n';
  view.dispatch(view.state.replaceSelection(`${before}${line}\n`));
  view.focus();
}

function tryToApply(doc: Y.Doc, update: Uint8Array) {
  try {
    Y.applyUpdate(doc, update, KEPT);
  } catch {
    // somebody else wrote this into the storage
  }
}

function show(host: Host, status: HTMLElement, text: Y.Text, presence: Presence, warn: (words: string) => void) {
  const tooMuch = EditorState.transactionFilter.of((change: Transaction) => {
    if (!change.docChanged || change.annotation(ySyncAnnotation)) {
      return change;
    }
    let inserted = 0;
    change.changes.iterChanges((_a, _b, _c, _d, words) => (inserted += words.length));
    if (inserted > MOST_AT_ONCE || (inserted > 0 && change.newDoc.length > LONGEST)) {
      setTimeout(() => warn(TOO_MUCH));
      return [];
    }
    return change;
  });
  const state = EditorState.create({
    doc: text.toString(),
    selection: { anchor: text.length },
    extensions: [
      keymap.of([{ key: 'Escape', run: () => leave(host) }, ...yUndoManagerKeymap, ...defaultKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': 'The shared page, in Markdown. Escape leaves it.',
        spellcheck: 'true',
        autocapitalize: 'sentences',
      }),
      drawSelection(),
      placeholder('Write in Markdown: # heading, *emphasis*, - list'),
      markdown,
      syntaxHighlighting(classHighlighter),
      tooMuch,
      yCollab(text, presence.awareness),
    ],
  });
  const view = new EditorView({ state });
  const hint = document.createElement('p');
  hint.className = 'page-hint hints';
  hint.textContent = 'Esc leaves the text. Undo takes back only what you wrote.';
  host.replaceChildren(view.dom, status, hint);
  return view;
}

/** Tab goes on from there, so that the text is no trap for who has only a keyboard. */
function leave(host: Host): boolean {
  const button = host.closest('.shared-page')?.querySelector<HTMLElement>('.leave-editor');
  button?.focus();
  return button != null;
}
