/** What is pasted as a web page keeps its links. `PasteBox.java` calls this. */

type Field = HTMLElement & { value: string; stopPasting?: () => void };

const LARGEST = 8_000_000;
const LINK = /\bhref\s*=\s*["']?(https?:[^"'\s>]+)/gi;

/** Windows puts a header of numbers before what is copied; some browsers and programs pass it on. */
function withoutHeader(html: string): string {
  const start = /^Version:\d/.test(html) ? html.indexOf('<') : 0;
  return start < 0 ? '' : html.slice(start);
}

function holdsMoreThan(plain: string, html: string): boolean {
  for (const [, link] of html.matchAll(LINK)) {
    if (!plain.includes(link.replaceAll('&amp;', '&'))) {
      return true;
    }
  }
  return false;
}

function keepPastedPages(field: Field) {
  field.stopPasting?.(); // a page that resynchronises attaches its fields again
  const end = new AbortController();
  field.stopPasting = () => end.abort();
  field.addEventListener(
    'paste',
    (event) => {
      // The server is told at once, not when the field is left: what the button does depends on what was pasted.
      setTimeout(() => field.dispatchEvent(new Event('change')));
      const given = (event as ClipboardEvent).clipboardData;
      const plain = given?.getData('text/plain') ?? '';
      const html = withoutHeader(given?.getData('text/html') ?? '');
      const replacesAll = field.value.trim() === '' || isAllSelected(event);
      if (!replacesAll || html === '' || html.length > LARGEST || !holdsMoreThan(plain, html)) {
        return;
      }
      // After the field has taken the text, as the server is told of it then.
      setTimeout(() =>
        field.dispatchEvent(new CustomEvent('page-pasted', { detail: { html, text: field.value } })),
      );
    },
    { signal: end.signal },
  );
}

function isAllSelected(event: Event): boolean {
  const area = event.composedPath()[0] as HTMLTextAreaElement;
  return area.selectionStart === 0 && area.selectionEnd === area.value?.length;
}

(window as any).colloquium = { ...(window as any).colloquium, keepPastedPages };

export {};
