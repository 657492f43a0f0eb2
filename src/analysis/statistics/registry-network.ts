import { z } from 'zod';
import { bestCommunities } from '../network/best-communities.ts';
import { centralization } from '../network/centralization.ts';
import { corePeriphery } from '../network/core-periphery.ts';
import { density } from '../network/density.ts';
import { greedyCommunities } from '../network/greedy-communities.ts';
import { buildNetwork } from '../network/network.ts';
import { edge, edgeLists, groupList, label } from './network-schemas.ts';
import { mrqapInput, qapInput, runMrqap, runQap } from './run-dyadic.ts';
import { runDirectedNetwork, runNetwork } from './run-network.ts';
import { networkOf, runEiIndex, runPartitions, runSplit } from './run-partitions.ts';
import { statistic } from './statistic.ts';

const network = z.object({
  nodes: z.array(label).optional(),
  edges: z.array(edge),
  directed: z.boolean().optional(),
});
const seeded = z.object({ seed: z.int().optional(), starts: z.int().positive().optional() });
const partitions = z.object({ partitions: z.array(z.array(z.array(label))).min(1) });

/** Measures of one network. */
const measures = [
  statistic(
    'network',
    'Centralities, density, clustering, cores and path lengths of a network without weights.',
    network,
    runNetwork,
  ),
  statistic(
    'directed-network',
    'Strengths, reciprocity and PageRank of weighted arcs, and measures of their ties without direction.',
    z.object({ nodes: z.array(label).optional(), arcs: z.array(edge) }),
    ({ nodes, arcs }) => runDirectedNetwork({ nodes, edges: arcs }),
  ),
  statistic('centralization', "Freeman's centralization by degree and by betweenness.", network, (input) => {
    const built = buildNetwork(input);
    const { degree, betweenness } = centralization(built);
    return { degreeCentralization: degree, betweennessCentralization: betweenness, density: density(built) };
  }),
  statistic(
    'core-periphery',
    'Split into a core tied to everyone and a periphery without ties of its own.',
    network.and(seeded),
    ({ seed = 1, starts = 50, ...input }) => corePeriphery(buildNetwork(input), { seed, starts }),
  ),
  statistic(
    'e-i-index',
    'Ties between groups beside ties within them, and assortativity by group.',
    edgeLists.and(z.object({ group: groupList, weighted: z.boolean().optional() })),
    runEiIndex,
  ),
];

/** Communities, found and given. */
const communities = [
  statistic(
    'communities',
    'Partition of highest modularity, searched from many starts and proven for small networks.',
    edgeLists.and(seeded),
    ({ resolution = 1, seed = 1, starts = 100, ...input }) => {
      const best = bestCommunities(networkOf(input), { resolution, seed, starts });
      const { q: bestQ, communities: bestCommunity, ...rest } = best;
      return { bestQ, bestCommunities: bestCommunity, ...rest };
    },
  ),
  statistic(
    'communities-greedy',
    'Communities by greedy merging (Clauset, Newman & Moore).',
    edgeLists,
    ({ resolution = 1, ...input }) => greedyCommunities(networkOf(input), { resolution }),
  ),
  statistic(
    'modularity-of-split',
    'Modularity of one given split, without and with weights.',
    edgeLists.and(z.object({ club: groupList })),
    runSplit,
  ),
  statistic('modularity', 'Modularity of given partitions.', edgeLists.and(partitions), runPartitions),
  statistic(
    'modularity-directed',
    'Modularity of given partitions of a network with directions.',
    edgeLists.and(partitions),
    (input) => runPartitions({ ...input, directed: true }),
  ),
];

/** Measures of networks, and of two networks together. */
export const registryNetwork = [
  ...measures,
  ...communities,
  statistic('qap', 'Correlation of two networks with a permutation test.', qapInput, runQap),
  statistic(
    'mrqap',
    'Regression of a network on others, with p-values by double semi-partialling.',
    mrqapInput,
    runMrqap,
  ),
];
