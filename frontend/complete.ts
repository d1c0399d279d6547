/** Completes the word under the cursor of a search field. `Completion.java` asks and answers. */

type Choice = { insert: string; label: string; help: string; from: number; to: number };
type Field = HTMLElement & {
  value: string;
  inputElement: HTMLInputElement;
  stopCompleting?: () => void;
  showCompletions?: (typed: string, choices: Choice[]) => void;
};

const PAUSE = 120;
let lists = 0;

function completeWords(field: Field) {
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
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-haspopup', 'listbox');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('autocomplete', 'off');
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

  const close = () => {
    clearTimeout(timer);
    choices = [];
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-controls');
    choose(-1);
  };

  const take = (choice: Choice) => {
    const cursor = choice.from + choice.insert.length;
    field.value = input.value.slice(0, choice.from) + choice.insert + input.value.slice(choice.to).trimStart();
    close();
    input.focus();
    input.setSelectionRange(cursor, cursor);
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true })); // looks for it, and asks on
  };

  field.showCompletions = (typed, found) => {
    if (typed !== input.value || document.activeElement !== input) {
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
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    if (found.length > 0) {
      input.setAttribute('aria-controls', list.id);
    }
  };

  input.addEventListener(
    'input',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(
        () =>
          field.dispatchEvent(
            new CustomEvent('complete', { detail: { typed: input.value, cursor: input.selectionStart ?? 0 } }),
          ),
        PAUSE,
      );
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
