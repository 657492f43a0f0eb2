import { z } from 'zod';
import { gearyC } from '../spatial/geary.ts';
import { globalG } from '../spatial/global-g.ts';
import { localMoran } from '../spatial/local-moran.ts';
import { type MoranOptions, moran } from '../spatial/moran.ts';
import { statistic } from './statistic.ts';
import { undefinedWhere } from './undefined-because.ts';

const moranInput = z.object({
  y: z.array(z.number()),
  neighbours0: z.array(z.array(z.int().nonnegative())),
  alternative: z.enum(['greater', 'less', 'two.sided']).optional(),
  permutations: z.int().nonnegative().optional(),
  seed: z.int().optional(),
});

/** How values lie on a map. */
export const registrySpatial = [
  statistic(
    'moran',
    "Moran's I (whole and local), Geary's C and the general G of values on a map of neighbours.",
    moranInput,
    runMoran,
  ),
];

function runMoran({ y, neighbours0, ...options }: z.infer<typeof moranInput> & MoranOptions) {
  const parts = localMoran(y, neighbours0, options);
  const general = globalG(y, neighbours0);
  return {
    ...moran(y, neighbours0, options),
    Ibinary: moran(y, neighbours0, { style: 'binary', permutations: 0 }).I,
    gearyC: gearyC(y, neighbours0),
    globalG: general,
    local: parts.map((part) => part.local),
    localQuadrant: parts.map((part) => part.quadrant),
    localP: parts.map((part) => part.pPermutation),
    undefinedBecause: undefinedWhere({ globalG: general === null ? 'negative-or-zero-values' : null }),
  };
}
