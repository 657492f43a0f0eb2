import { z } from 'zod';
import { bestCommunities } from '../network/best-communities.ts';
import { centralization } from '../network/centralization.ts';
import { corePeriphery } from '../network/core-periphery.ts';
import { density } from '../network/density.ts';
import { greedyCommunities } from '../network/greedy-communities.ts';
import { buildNetwork } from '../network/network.ts';
import { qapCorrelation } from '../network/qap-correlation.ts';
import { mrqapForm, qapForm } from './forms/dyadic-form.ts';
import { groupedNetworkForm, partitionedNetworkForm } from './forms/group-forms.ts';
import { networkForm } from './forms/network-form.ts';
import { edge, edgeLists, groupList, label } from './network-schemas.ts';
import { mrqapInput, qapInput, runMrqap } from './run-dyadic.ts';
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
  statistic({
    name: 'network',
    description: 'Centralities, density, clustering, cores and path lengths of a network without weights.',
    form: networkForm(),
    schema: network,
    compute: runNetwork,
  }),
  statistic({
    name: 'directed-network',
    description:
      'Strengths, reciprocity and PageRank of weighted arcs, and measures of their ties without direction.',
    form: networkForm({ ties: 'arcs', directed: true }),
    schema: z.object({ nodes: z.array(label).optional(), arcs: z.array(edge) }),
    compute: ({ nodes, arcs }) => runDirectedNetwork({ nodes, edges: arcs }),
  }),
  statistic({
    name: 'centralization',
    description: "Freeman's centralization by degree and by betweenness.",
    form: networkForm(),
    schema: network,
    compute: (input) => {
      const built = buildNetwork(input);
      const { degree, betweenness } = centralization(built);
      return {
        degreeCentralization: degree,
        betweennessCentralization: betweenness,
        density: density(built),
      };
    },
  }),
  statistic({
    name: 'core-periphery',
    description: 'Split into a core tied to everyone and a periphery without ties of its own.',
    form: networkForm({ more: '; seed, starts' }),
    schema: network.and(seeded),
    compute: ({ seed = 1, starts = 50, ...input }) => corePeriphery(buildNetwork(input), { seed, starts }),
  }),
  statistic({
    name: 'e-i-index',
    description: 'Ties between groups beside ties within them, and assortativity by group.',
    form: groupedNetworkForm('group', '; weighted (false)'),
    schema: edgeLists.and(z.object({ group: groupList, weighted: z.boolean().optional() })),
    compute: runEiIndex,
  }),
];

/** Communities, found and given. */
const communities = [
  statistic({
    name: 'communities',
    description: 'Partition of highest modularity, searched from many starts and proven for small networks.',
    form: networkForm({ more: '; weightedEdges, resolution (1), seed, starts' }),
    schema: edgeLists.and(seeded),
    compute: ({ resolution = 1, seed = 1, starts = 100, ...input }) => {
      const best = bestCommunities(networkOf(input), { resolution, seed, starts });
      const { q: bestQ, communities: bestCommunity, ...rest } = best;
      return { bestQ, bestCommunities: bestCommunity, ...rest };
    },
  }),
  statistic({
    name: 'communities-greedy',
    description: 'Communities by greedy merging (Clauset, Newman & Moore).',
    form: networkForm({ more: '; resolution (1)' }),
    schema: edgeLists,
    compute: ({ resolution = 1, ...input }) => greedyCommunities(networkOf(input), { resolution }),
  }),
  statistic({
    name: 'modularity-of-split',
    description: 'Modularity of one given split, without and with weights.',
    form: groupedNetworkForm('club', '; weightedEdges, resolution (1)'),
    schema: edgeLists.and(z.object({ club: groupList })),
    compute: runSplit,
  }),
  statistic({
    name: 'modularity',
    description: 'Modularity of given partitions.',
    form: partitionedNetworkForm(),
    schema: edgeLists.and(partitions),
    compute: runPartitions,
  }),
  statistic({
    name: 'modularity-directed',
    description: 'Modularity of given partitions of a network with directions.',
    form: partitionedNetworkForm(true),
    schema: edgeLists.and(partitions),
    compute: (input) => runPartitions({ ...input, directed: true }),
  }),
];

/** Measures of networks, and of two networks together. */
export const registryNetwork = [
  ...measures,
  ...communities,
  statistic({
    name: 'qap',
    description: 'Correlation of two networks with a permutation test.',
    form: qapForm,
    schema: qapInput,
    compute: ({ x, y, ...options }) => qapCorrelation(x, y, options),
  }),
  statistic({
    name: 'mrqap',
    description: 'Regression of a network on others, with p-values by double semi-partialling.',
    form: mrqapForm,
    schema: mrqapInput,
    compute: runMrqap,
  }),
];
