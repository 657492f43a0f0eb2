import { z } from 'zod';
import { gearyC } from '../spatial/geary.ts';
import { globalG } from '../spatial/global-g.ts';
import { localMoran } from '../spatial/local-moran.ts';
import { moran } from '../spatial/moran.ts';
import { spatialForm } from './forms/spatial-form.ts';
import { statistic } from './statistic.ts';
import { undefinedWhere } from './undefined-because.ts';

const moranInput = z.object({
  y: z.array(z.number()),
  neighbours0: z.array(z.array(z.int().nonnegative())),
  neighbourWeights: z.array(z.array(z.number().positive())).optional(),
  style: z.enum(['row', 'binary']).optional(),
  alternative: z.enum(['greater', 'less', 'two.sided']).optional(),
  permutations: z.int().nonnegative().optional(),
  seed: z.int().optional(),
});

/** How values lie on a map. */
export const registrySpatial = [
  statistic({
    name: 'moran',
    description: "Moran's I (whole and local), Geary's C and the general G of values on a map of neighbours.",
    form: spatialForm,
    schema: moranInput,
    compute: runMoran,
  }),
];

function runMoran({ y, neighbours0, neighbourWeights: weights, ...rest }: z.infer<typeof moranInput>) {
  const options = { ...rest, weights };
  const parts = localMoran(y, neighbours0, options);
  const general = globalG(y, neighbours0, weights);
  return {
    ...moran(y, neighbours0, options),
    Ibinary: moran(y, neighbours0, { style: 'binary', permutations: 0, weights }).I,
    gearyC: gearyC(y, neighbours0, weights),
    globalG: general,
    local: parts.map((part) => part.local),
    localQuadrant: parts.map((part) => part.quadrant),
    localP: parts.map((part) => part.pPermutation),
    undefinedBecause: undefinedWhere({ globalG: general === null ? 'negative-or-zero-values' : null }),
  };
}
