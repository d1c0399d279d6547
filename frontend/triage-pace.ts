const ENOUGH = 5;
const LAST = 20;
const LONGEST = 180_000;

/** How long the reader takes for a paper, from those just seen; pauses do not count. */
export class Pace {
  private times: number[] = [];
  private since = Date.now();

  moved(forward: boolean) {
    const now = Date.now();
    const took = now - this.since;
    this.since = now;
    if (forward && took < LONGEST) {
      this.times = [...this.times, took].slice(-LAST);
    }
  }

  words(left: number): string {
    if (this.times.length < ENOUGH || left <= 0) {
      return '';
    }
    const each = this.times.reduce((sum, it) => sum + it, 0) / this.times.length;
    const minutes = Math.round((left * each) / 60_000);
    if (minutes < 1) {
      return 'less than a minute left at your pace';
    }
    return minutes === 1 ? 'about a minute left at your pace' : `about ${minutes} minutes left at your pace`;
  }
}
