/** Bytes as text and back. */

const PART = 0x8000;

export function encode(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += PART) {
    binary += String.fromCharCode(...bytes.subarray(i, i + PART));
  }
  return btoa(binary);
}

export function decode(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}
