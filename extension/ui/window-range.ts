/** Rows of a long list that are drawn; half-open. */
export interface WindowRange {
  readonly from: number;
  readonly to: number;
}

/** Rows drawn above and below what is seen, so that a quick scroll shows no gap. */
export const OVERSCAN_ROWS = 8;

/**
 * The rows to draw for a scroll position.
 *
 * @param rowPx height of every row
 */
export function windowRange(
  scrollTopPx: number,
  heightPx: number,
  rowPx: number,
  count: number,
): WindowRange {
  const first = Math.floor(scrollTopPx / rowPx) - OVERSCAN_ROWS;
  const last = Math.ceil((scrollTopPx + heightPx) / rowPx) + OVERSCAN_ROWS;
  const from = Math.min(Math.max(first, 0), count);
  return { from, to: Math.max(from, Math.min(last, count)) };
}

/** The scroll position that shows a whole row with the least movement. */
export function scrollToShow(row: number, scrollTopPx: number, heightPx: number, rowPx: number): number {
  const top = row * rowPx;
  if (top < scrollTopPx) return top;
  return Math.max(scrollTopPx, top + rowPx - heightPx);
}
