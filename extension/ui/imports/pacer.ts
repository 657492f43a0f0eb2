/** A frame of the screen, with time left for the browser's own work. */
const SLICE_MS = 12;

/** Gives way to the browser when a slice of work has lasted a frame; to be called between small pieces. */
export function pacer(now: () => number = () => performance.now()): () => Promise<void> | null {
  let begun = now();
  return () => {
    if (now() - begun < SLICE_MS) return null;
    return new Promise((resolve) => {
      setTimeout(() => {
        begun = now();
        resolve();
      });
    });
  };
}
