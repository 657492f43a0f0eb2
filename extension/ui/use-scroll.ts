import { useLayoutEffect, useState } from 'preact/hooks';

/** Where a list stands that draws only the rows near what is seen. */
export interface Scroll {
  readonly scrollTop: number;
  readonly heightPx: number;
  readonly onScroll: () => void;
}

/** Follows the scroll position and the height of an element. */
export function useScroll(list: { readonly current: HTMLElement | null }): Scroll {
  const [scrollTop, setScrollTop] = useState(0);
  const [heightPx, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    setHeight(element.clientHeight);
    return () => observer.disconnect();
  }, [list]);
  return { scrollTop, heightPx, onScroll: () => setScrollTop(list.current?.scrollTop ?? 0) };
}
