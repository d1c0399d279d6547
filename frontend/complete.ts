/** Completes what stands before the cursor of a search field, or a name in a text. `Completion.java` asks and answers. */

type Choice = { insert: string; label: string; help: string; from: number; to: number };
type Part = { typed: string; cursor: number; start: number };
type Field = HTMLElement & {
  value: string;
  inputElement: HTMLElement & Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'setSelectionRange'>;
  stopCompleting?: () => void;
  showCompletions?: (typed: string, choices: Choice[]) => void;
};

const PAUSE = 120;
const SEEN = 120;
/** A name being written: up to four words after an `@`, or a title after `[[`. */
const NAME = /(?:^|[\s(])(@(?:[\p{L}\p{N}.'’-]+ ?){0,4}|\[\[[^[\]\n]*)$/u;
let lists = 0;

/** What is to be completed: all of a field, or the name before the cursor of a text. */
function partOf(input: Field['inputElement'], namesOnly: boolean): Part | null {
  const cursor = input.selectionStart ?? 0;
  if (!namesOnly) {
    return { typed: input.value, cursor, start: 0 };
  }
  const name = NAME.exec(input.value.slice(Math.max(0, cursor - SEEN), cursor))?.[1];
  return name === undefined ? null : { typed: name, cursor: name.length, start: cursor - name.length };
}

function completeWords(field: Field, namesOnly: boolean) {
  field.stopCompleting?.(); // a page that resynchronises attaches its fields again
  const end = new AbortController();
  const { signal } = end;
  const input = field.inputElement;
  const list = document.createElement('ul');
  let choices: Choice[] = [];
  let chosen = -1;
  let timer = 0;

  list.id = `completions-${++lists}`;
  list.className = 'completions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Ways to go on');
  field.after(list);
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-haspopup', 'listbox');
  if (!namesOnly) {
    input.setAttribute('role', 'combobox'); // a text of many lines stays a text
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('autocomplete', 'off');
  }
  field.stopCompleting = () => {
    end.abort();
    clearTimeout(timer);
    list.remove();
  };

  const choose = (place: number) => {
    chosen = place;
    [...list.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === place)));
    const row = list.children[place];
    if (row) {
      input.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };

  const expand = (expanded: boolean) => {
    list.hidden = !expanded;
    if (expanded) {
      input.setAttribute('aria-controls', list.id);
    } else {
      input.removeAttribute('aria-controls');
    }
    if (!namesOnly) {
      input.setAttribute('aria-expanded', String(expanded));
    }
  };

  const close = () => {
    clearTimeout(timer);
    choices = [];
    list.replaceChildren();
    expand(false);
    choose(-1);
  };

  const take = (choice: Choice) => {
    const start = partOf(input, namesOnly)?.start ?? 0;
    const after = input.value.slice(start + choice.to);
    const rest = namesOnly ? after : after.trimStart();
    const insert = namesOnly && /^[\s.,;:!?)]/.test(rest) ? choice.insert.trimEnd() : choice.insert;
    const cursor = start + choice.from + insert.length;
    field.value = input.value.slice(0, start + choice.from) + insert + rest;
    close();
    input.focus();
    input.setSelectionRange(cursor, cursor);
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true })); // looks for it, and asks on
    if (namesOnly) {
      clearTimeout(timer);
      field.dispatchEvent(new Event('change', { bubbles: true })); // tells the server
    }
  };

  field.showCompletions = (typed, found) => {
    if (typed !== partOf(input, namesOnly)?.typed || document.activeElement !== input) {
      return; // an answer to what stood there before
    }
    close();
    choices = found;
    list.replaceChildren(
      ...found.map((choice, i) => {
        const row = document.createElement('li');
        row.id = `${list.id}-${i}`;
        row.setAttribute('role', 'option');
        row.setAttribute('aria-selected', 'false');
        const help = document.createElement('span');
        help.className = 'meta';
        help.textContent = choice.help;
        row.append(choice.label, ' ', help);
        row.addEventListener('mousedown', (event) => {
          event.preventDefault(); // the field keeps the focus
          take(choice);
        });
        return row;
      }),
    );
    expand(found.length > 0);
    if (namesOnly && found.length > 0) {
      choose(0);
    }
  };

  input.addEventListener(
    'input',
    () => {
      clearTimeout(timer);
      if (namesOnly && !partOf(input, true)) {
        close();
        return;
      }
      timer = window.setTimeout(() => {
        const part = partOf(input, namesOnly);
        if (part) {
          field.dispatchEvent(new CustomEvent('complete', { detail: part }));
        }
      }, PAUSE);
    },
    { signal },
  );
  input.addEventListener('blur', close, { signal });
  input.addEventListener(
    'keydown',
    (event) => {
      if (choices.length === 0) {
        return;
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        choose((chosen + step + choices.length + (chosen < 0 && step < 0 ? 1 : 0)) % choices.length);
      } else if (event.key === 'Enter' && chosen >= 0) {
        take(choices[chosen]);
      } else if (event.key === 'Tab' && !event.shiftKey) {
        take(choices[Math.max(0, chosen)]);
      } else if (event.key === 'Escape') {
        close();
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
}

(window as any).colloquium = { ...(window as any).colloquium, completeWords };

export {};
