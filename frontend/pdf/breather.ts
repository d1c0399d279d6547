const BREATH = 16;

/** For long work: awaiting what it gives lets the browser draw and answer keys whenever the work has gone on for a while. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > BREATH) {
      await new Promise((done) => setTimeout(done));
      since = performance.now();
    }
  };
}
