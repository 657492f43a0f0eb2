import { comparable } from './comparable.ts';

const SEPARATOR =
  /\s*[_|｜»‹«›]\s*|\s+[-–—·]+\s*|\s*--+\s*|-(?=[^-]*(?:网|政府|委员会|门户网站|办公室|官网)\s*$)/;

/** The pieces of a window title: what the page is called, its column and its site, in any order. */
export function piecesOf(title: string): string[] {
  return title.split(SEPARATOR).filter(Boolean);
}

/** The longest piece of a window title that is no name of the site; empty when there is none. */
export function withoutSite(title: string, sites: readonly string[]): string {
  const own = piecesOf(title).filter(
    (piece) => !sites.some((site) => comparable(site) === comparable(piece)),
  );
  return own.toSorted((a, b) => b.length - a.length)[0] ?? '';
}
