/**
 * PDF.js, loaded when the first PDF is opened: other pages carry none of it. Nothing in a PDF is ever run: no
 * evaluated code, no scripts, no forms of XFA.
 */

export type Pdfjs = typeof import('pdfjs-dist');
export type Viewer = any; // the viewer's types lean on much that is not there
export type PdfDocument = import('pdfjs-dist').PDFDocumentProxy;

const ASSETS = 'VAADIN/static/assets/pdfjs/';

let loading: Promise<{ pdfjs: Pdfjs; viewer: Viewer }> | undefined;

export function library() {
  loading ??= load();
  return loading;
}

async function load() {
  const pdfjs = await import('pdfjs-dist');
  // @ts-ignore an address has no types
  const worker = await import('pdfjs-dist/build/pdf.worker.min.mjs?url');
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  (globalThis as any).pdfjsLib = pdfjs; // where the viewer looks for it
  return { pdfjs, viewer: await withoutRoot() };
}

/**
 * The viewer keeps hold of the root's style and writes its own height there, which nothing of ours reads; each time all
 * of the page would be styled again. It is given another style to write to.
 */
async function withoutRoot(): Promise<Viewer> {
  Object.defineProperty(document.documentElement, 'style', {
    value: document.createElement('html').style,
    configurable: true,
  });
  try {
    // @ts-ignore see Viewer
    return await import('pdfjs-dist/web/pdf_viewer.mjs');
  } finally {
    delete (document.documentElement as any).style;
  }
}

/** Bytes come in ranges as pages are looked at; a large PDF is not fetched whole before. */
export function open(pdfjs: Pdfjs, url: string) {
  const assets = new URL(ASSETS, document.baseURI).href;
  return pdfjs.getDocument({
    url,
    rangeChunkSize: 1 << 17,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: assets + 'cmaps/',
    cMapPacked: true,
    standardFontDataUrl: assets + 'fonts/',
    wasmUrl: assets + 'wasm/',
    iccUrl: assets + 'iccs/',
    maxImageSize: 1 << 26,
  } as any);
}
