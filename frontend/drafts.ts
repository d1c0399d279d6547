/** What is being typed, kept in this browser under the person and the field. `Drafts.java` calls these. */

type Field = HTMLElement & { value: string; stopDraft?: () => void; draftSlot?: string; draftRemark?: string };
type Draft = { text: string; remark: string };

const PREFIX = 'draft:';
const NOTHING: Draft = { text: '', remark: '' };

function slotOf(person: string, key: string): string {
  return `${PREFIX}${person}:${key}`;
}

function read(slot: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(slot) ?? 'null');
    return typeof draft?.text === 'string' ? draft : null;
  } catch {
    return null; // storage is switched off, or somebody else wrote this
  }
}

function write(slot: string, draft: Draft) {
  try {
    if (draft.text.trim() === '') {
      localStorage.removeItem(slot);
    } else {
      localStorage.setItem(slot, JSON.stringify(draft));
    }
  } catch {
    // storage is full or switched off: typing goes on
  }
}

function slotsOf(beginning: string): string[] {
  try {
    return Object.keys(localStorage).filter((slot) => slot.startsWith(beginning));
  } catch {
    return [];
  }
}

function isOffline(): boolean {
  const state = (window as any).Vaadin?.connectionState?.state;
  return !navigator.onLine || state === 'reconnecting' || state === 'connection-lost';
}

/** A quiet line under the field while there is no connection. */
function tellWhileOffline(field: Field, signal: AbortSignal) {
  const line = document.createElement('div');
  line.slot = 'helper';
  line.className = 'kept-here';
  line.setAttribute('role', 'status');
  const icon = document.createElement('co-icon');
  icon.setAttribute('name', 'offline');
  icon.setAttribute('aria-hidden', 'true');
  line.append(icon, 'Not connected. Kept on this device until the connection is back.');
  const update = () => (isOffline() && field.value.trim() !== '' ? field.append(line) : line.remove());
  window.addEventListener('online', update, { signal });
  window.addEventListener('offline', update, { signal });
  field.addEventListener('input', update, { signal });
  const store = (window as any).Vaadin?.connectionState;
  store?.addStateChangeListener(update);
  signal.addEventListener('abort', () => {
    store?.removeStateChangeListener(update);
    line.remove();
  });
}

/** @returns the remark of what was restored, null when there was nothing */
function keepDraft(field: Field, person: string, key: string, remark: string): string | null {
  field.stopDraft?.(); // a page that resynchronises attaches its fields again
  const end = new AbortController();
  field.stopDraft = () => end.abort();
  field.draftSlot = slotOf(person, key);
  field.draftRemark = remark;
  const draft = read(field.draftSlot);
  field.addEventListener(
    'input',
    () => write(field.draftSlot!, { text: field.value, remark: field.draftRemark ?? '' }),
    { signal: end.signal },
  );
  tellWhileOffline(field, end.signal);
  if (draft === null || draft.text === field.value) {
    return null;
  }
  field.draftRemark = draft.remark;
  field.value = draft.text;
  field.dispatchEvent(new Event('change', { bubbles: true })); // tells the server
  return draft.remark;
}

function remarkDraft(field: Field, remark: string) {
  field.draftRemark = remark;
  if (field.draftSlot && read(field.draftSlot)) {
    write(field.draftSlot, { text: field.value, remark });
  }
}

function clearDraft(person: string, key: string) {
  write(slotOf(person, key), NOTHING);
}

function waitingDrafts(person: string, beginning: string): string[] {
  const before = slotOf(person, '');
  return slotsOf(before + beginning).map((slot) => slot.slice(before.length));
}

function clearDrafts(person: string) {
  slotsOf(slotOf(person, '')).forEach((slot) => write(slot, NOTHING));
}

(window as any).colloquium = {
  ...(window as any).colloquium,
  keepDraft,
  remarkDraft,
  clearDraft,
  waitingDrafts,
  clearDrafts,
};
