import { z } from 'zod';

/** What a row of `context.csv` states: a mass of a place, or a flow between two. */
export const contextKinds = ['gdp', 'population', 'flow'] as const;

/** One row of `context.csv`. Numbers come with their source, or not at all. */
export const contextRow = z
  .object({
    kind: z.enum(contextKinds),
    /** Six-digit code of the place, or of the origin of a flow. */
    from: z.string().regex(/^\d{6}$/, 'a six-digit code'),
    /** Target of a flow; empty for a mass. */
    to: z.string().regex(/^(\d{6})?$/, 'a six-digit code or empty'),
    year: z.coerce.number().int().min(1949),
    value: z.coerce.number().nonnegative(),
    unit: z.string().min(1, 'a unit'),
    source: z.string().min(1, 'a source'),
  })
  .refine((row) => (row.kind === 'flow') === (row.to !== ''), 'a flow needs `to`, a mass has none');
export type ContextRow = Readonly<z.infer<typeof contextRow>>;

/** Masses and flows of one region; of several years the latest counts. */
export interface RegionContext {
  /** By code: gross product, else population. */
  readonly mass: ReadonlyMap<string, number>;
  /** Which of the two `mass` is; null without any. */
  readonly massKind: 'gdp' | 'population' | null;
  /** `from to` → flow. */
  readonly flows: ReadonlyMap<string, number>;
  readonly sources: readonly string[];
}

/** @source methods of policyloom, H1 and H5: context data come with a source in each row */
export function regionContext(rows: readonly ContextRow[]): RegionContext {
  const latest = (kind: ContextRow['kind']) =>
    new Map(
      rows
        .filter((row) => row.kind === kind)
        .toSorted((a, b) => a.year - b.year)
        .map((row) => [kind === 'flow' ? `${row.from} ${row.to}` : row.from, row.value]),
    );
  const [gdp, population] = [latest('gdp'), latest('population')];
  const massKind = gdp.size > 0 ? 'gdp' : population.size > 0 ? 'population' : null;
  return {
    mass: massKind === 'gdp' ? gdp : population,
    massKind,
    flows: latest('flow'),
    sources: [...new Set(rows.map((row) => row.source))],
  };
}
