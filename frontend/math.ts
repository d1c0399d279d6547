/** Draws the formulas of a text that members wrote; until then, and where they cannot be drawn, their source is read. */

import { draw, type Formula } from './co-tex';

const LONGEST = 4000;

function formulaOf(code: HTMLElement): Formula {
  const source = code.textContent ?? '';
  const isDisplayed = source.startsWith('$$') || source.startsWith('\\[');
  const marks = isDisplayed || source.startsWith('\\') ? 2 : 1;
  const part = document.createElement('span');
  part.className = isDisplayed ? 'math display' : 'math';
  part.textContent = source;
  code.replaceWith(part);
  return [part, source.slice(marks, -marks), isDisplayed];
}

function drawFormulas(text: HTMLElement) {
  const codes = [...text.querySelectorAll<HTMLElement>('code.math')];
  draw(codes.filter((code) => code.textContent!.length <= LONGEST).map(formulaOf));
}

(window as any).colloquium = { ...(window as any).colloquium, drawFormulas };
