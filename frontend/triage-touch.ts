const FAR = 60;

/** Tells a finger that wipes to the side from one that scrolls. */
export class Swipe {
  private from?: { x: number; y: number };

  constructor(private readonly wiped: (by: number) => void) {}

  start(event: TouchEvent, ignored: boolean) {
    const { clientX: x, clientY: y } = event.touches[0];
    this.from = event.touches.length === 1 && !ignored ? { x, y } : undefined;
  }

  end(event: TouchEvent) {
    const from = this.from;
    const to = event.changedTouches[0];
    this.from = undefined;
    if (from && Math.abs(to.clientX - from.x) > FAR && Math.abs(to.clientY - from.y) < FAR / 2) {
      this.wiped(to.clientX < from.x ? 1 : -1);
    }
  }
}
