/** The editor of a shared page. `PageEditor.java` makes it; what it needs is loaded when one is opened. */

import type { Editor, Host, Opening, Other } from './page/editor';

class CoPage extends HTMLElement implements Host {
  #editor?: Promise<Editor>;
  declare $server: Host['$server'];

  open(opening: Opening) {
    this.#close();
    const status = document.createElement('p');
    status.className = 'page-said';
    status.setAttribute('role', 'status');
    status.textContent = 'Opening the editor …';
    this.replaceChildren(status);
    this.#editor = import('./page/editor').then(({ open }) => {
      status.textContent = '';
      return open(this, status, opening);
    });
    this.#editor.catch(() => (status.textContent = 'The editor could not be loaded. Reload the page to try again.'));
  }

  receive(updates: string[]) {
    this.#editor?.then((editor) => editor.receive(updates));
  }

  others(others: Other[]) {
    this.#editor?.then((editor) => editor.others(others));
  }

  /** Writes a line of its own where the cursor stands. */
  insert(line: string) {
    this.#editor?.then((editor) => editor.insert(line));
  }

  /** Says why something was not done, until the next change. */
  warn(words: string) {
    this.#editor?.then((editor) => editor.warn(words));
  }

  disconnectedCallback() {
    this.#close();
  }

  #close() {
    this.#editor?.then((editor) => editor.close()).catch(() => {});
    this.#editor = undefined;
  }
}

customElements.define('co-page', CoPage);

export {};
