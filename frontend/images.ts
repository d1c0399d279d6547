/** Images for a text: those pasted or dropped go to the upload beside it, and stand where the cursor is once they came. */

type Taking = HTMLElement & { stopTakingImages?: () => void };
type Field = HTMLElement & { value: string; inputElement: HTMLTextAreaElement };
type Upload = HTMLElement & { _addFiles: (files: File[]) => void };

function imagesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}

function takeImages(field: Taking, upload: Upload) {
  field.stopTakingImages?.(); // a page that resynchronises attaches its fields again
  const end = new AbortController();
  field.stopTakingImages = () => end.abort();
  const take = (event: Event, data: DataTransfer | null) => {
    const images = imagesOf(data);
    if (images.length > 0) {
      event.preventDefault();
      event.stopPropagation(); // an editor would write what it reads in the file
      upload._addFiles(images);
    }
  };
  const { signal } = end;
  field.addEventListener(
    'paste',
    (event) => {
      if (!event.clipboardData?.types.includes('text/plain')) {
        take(event, event.clipboardData); // office programs add a picture of the words
      }
    },
    { signal, capture: true },
  );
  field.addEventListener('drop', (event) => take(event, event.dataTransfer), { signal, capture: true });
  field.addEventListener(
    'dragover',
    (event) => {
      if (event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
      }
    },
    { signal },
  );
}

function insertImage(field: Field, markdown: string) {
  const input = field.inputElement;
  const at = input.selectionStart ?? input.value.length;
  const before = input.value.slice(0, at);
  const after = input.value.slice(input.selectionEnd ?? at);
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  const written = `${start}${markdown}\n`;
  field.value = written + after;
  input.setSelectionRange(written.length, written.length);
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true })); // keeps the draft
  field.dispatchEvent(new Event('change', { bubbles: true })); // tells the server
}

(window as any).colloquium = { ...(window as any).colloquium, takeImages, insertImage };

export {};
