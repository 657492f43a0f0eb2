import { z } from 'zod';

/** What a node is called. */
export const label = z.union([z.string(), z.number()]);

/** From, to, and a weight if there is one. */
export const edge = z.union([z.tuple([label, label]), z.tuple([label, label, z.number()])]);

/**
 * Ties under either name, with or without weights.
 *
 * @source policyloom: forms of statistics' inputs
 * @example edgeLists.safeParse({ edges: [['a', 'b']] }).success // => true
 */
export const edgeLists = z
  .object({
    nodes: z.array(label).optional(),
    edges: z.array(edge).optional(),
    weightedEdges: z.array(edge).optional(),
    resolution: z.number().nonnegative().optional(),
    directed: z.boolean().optional(),
  })
  .refine((input) => input.edges !== undefined || input.weightedEdges !== undefined, 'edges are missing');

/** One group for each node: a list in the order of the nodes, or an object by node. */
export const groupList = z.union([z.array(label), z.record(z.string(), label)]);
