import { InvalidInputError } from '../../../model/errors.ts';
import { type Form, isJsonObject, shown, without } from './form.ts';
import { networkForm } from './network-form.ts';
import { oneOfKeys } from './one-of-keys.ts';

const ONE_SPLIT = ['group', 'groups', 'club', 'membership', 'attribute'];

/**
 * A network with one group for each node, under a key that the statistic names.
 *
 * @source policyloom: forms of statistics' inputs
 * @example groupedNetworkForm('group').toPlain({ edges: [['a', 'b']], membership: { a: 1, b: 2 } }).input // => { edges: [['a', 'b']], group: { a: 1, b: 2 } }
 */
export function groupedNetworkForm(key: string, more = ''): Form {
  const others = ONE_SPLIT.filter((each) => each !== key).join(', ');
  const base = networkForm({
    more: `; ${key} (also ${others}): a list in the order of the nodes, an object by node, or group in each node${more}`,
  });
  return {
    reads: base.reads,
    toPlain: (input) => {
      const { input: plain, notes } = base.toPlain(input);
      const given = oneOfKeys(plain, ONE_SPLIT);
      if (given === undefined || given === key) return { input: plain, ...(notes && { notes }) };
      const renamed = { ...without(plain, [given]), [key]: plain[given] };
      return { input: renamed, ...(notes && { notes }) };
    },
  };
}

const ONE_PARTITION = ['partition', 'communities', ...ONE_SPLIT];

/**
 * A network with partitions of its nodes: a list of partitions, each a list of groups, or one partition in any form.
 *
 * @source policyloom: forms of statistics' inputs
 * @example partitionedNetworkForm().toPlain({ edges: [['a', 'b']], membership: { a: 1, b: 2 } }).input // => { edges: [['a', 'b']], partitions: [[['a'], ['b']]] }
 */
export function partitionedNetworkForm(directed?: true): Form {
  const base = networkForm({
    ...(directed && { directed }),
    more: `; partitions: a list of partitions, each a list of groups of nodes; or one: partition (also communities) as a list of groups, membership (also group, groups) as an object by node or a list in the order of nodes; resolution (1)`,
  });
  return {
    reads: base.reads,
    toPlain: (input) => {
      const { input: plain, notes } = base.toPlain(input);
      const given = plain['partitions'] === undefined ? oneOfKeys(plain, ONE_PARTITION) : undefined;
      const partition = given === undefined ? null : groupsOf(plain[given], plain['nodes']);
      if (given === undefined || partition === null) return { input: plain, ...(notes && { notes }) };
      return { input: { ...without(plain, [given]), partitions: [partition] }, ...(notes && { notes }) };
    },
  };
}

/** The members of each group; null for what is no partition. */
function groupsOf(partition: unknown, nodes: unknown): unknown[] | null {
  if (isJsonObject(partition)) return membersBy(Object.entries(partition));
  if (!Array.isArray(partition)) return null;
  if (partition.every(Array.isArray)) return partition;
  const names = Array.isArray(nodes) ? nodes : partition.map((_, i) => i);
  return names.length === partition.length ? membersBy(partition.map((group, i) => [names[i], group])) : null;
}

function membersBy(pairs: readonly (readonly [unknown, unknown])[]): unknown[] {
  const groups = new Map<string, unknown[]>();
  for (const [node, group] of pairs) {
    if (typeof group !== 'string' && typeof group !== 'number') throw noGroup(node, group);
    groups.set(String(group), [...(groups.get(String(group)) ?? []), node]);
  }
  return [...groups.values()];
}

function noGroup(node: unknown, group: unknown): InvalidInputError {
  return new InvalidInputError(
    `${shown(group)} is no group`,
    `node ${shown(node)}`,
    'Give a name or a number.',
  );
}
