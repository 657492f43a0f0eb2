let underWay = 0;
let ended = Promise.withResolvers<void>();

/** Does a search: what goes on in the background gives way to it, because somebody waits for its answer. */
export async function whileSearching<T>(search: () => Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await search();
  } finally {
    underWay -= 1;
    if (underWay === 0) {
      ended.resolve();
      ended = Promise.withResolvers();
    }
  }
}

/** Ends with the searches under way; undefined when there is none. */
export function whenSearched(): Promise<void> | undefined {
  return underWay > 0 ? ended.promise : undefined;
}
