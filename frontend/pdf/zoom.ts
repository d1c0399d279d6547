/** The width of the pages: as wide as their place until the reader says otherwise, by button, key, wheel or two fingers. */
export class Zoom {
  private fitting = true;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly pages: HTMLElement,
    private readonly viewer: any,
    signal: AbortSignal,
  ) {
    const resized = new ResizeObserver(() => this.fitting && this.fit());
    resized.observe(pages);
    signal.addEventListener('abort', () => resized.disconnect());
    scroller.addEventListener('wheel', (event) => this.wheel(event), { passive: false, signal });
    let distance = 0;
    scroller.addEventListener('touchmove', (event) => {
      if (event.touches.length !== 2) {
        distance = 0;
        return;
      }
      event.preventDefault();
      const [one, other] = event.touches;
      const now = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      if (distance > 0) {
        this.by(now / distance, [(one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2]);
      }
      distance = now;
    }, { passive: false, signal });
    scroller.addEventListener('touchend', () => (distance = 0), { signal });
  }

  fit() {
    this.fitting = true;
    const view = this.viewer.getPageView(this.viewer.currentPageNumber - 1);
    if (!view) {
      return;
    }
    const wide = view.width / this.viewer.currentScale;
    const room = this.pages.clientWidth - 2;
    const scale = Math.max(0.1, Math.floor((room / wide) * 1000) / 1000);
    if (room > 0 && Math.abs(scale - this.viewer.currentScale) > 0.004) {
      this.viewer.currentScaleValue = String(scale);
    }
  }

  step(steps: number) {
    this.fitting = false;
    this.viewer.updateScale({ steps, drawingDelay: 200 });
  }

  private by(scaleFactor: number, origin: [number, number]) {
    this.fitting = false;
    this.viewer.updateScale({ scaleFactor, origin, drawingDelay: 400 });
  }

  private wheel(event: WheelEvent) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.by(Math.exp(-event.deltaY / 300), [event.clientX, event.clientY]);
    }
  }
}
