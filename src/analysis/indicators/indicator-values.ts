import { buildNetwork } from '../network/network.ts';
import { reciprocity } from '../network/reciprocity.ts';
import type { CorpusDocument } from './corpus-document.ts';
import { directionIndicators } from './direction-indicators.ts';
import { evolutionIndicators } from './evolution-indicators.ts';
import { type GoalAlignmentOptions, type GoalFrame, goalAlignment } from './goal-alignment.ts';
import { linkageIndicators, type Places } from './linkage-indicators.ts';
import { ratio, shareOf, total } from './policy-document.ts';
import { scorecard } from './scorecard.ts';

/** What indicators need beside the documents. */
export interface IndicatorFrame extends GoalFrame, Places {
  readonly options?: GoalAlignmentOptions;
}

/**
 * Every indicator that is one number and needs documents alone, by its id; null where there is nothing to make it of.
 *
 * @param documents in the order of their dates
 * @source methods of policyloom, section 2; each family's own file names its sources
 */
export function indicatorValues(documents: readonly CorpusDocument[], frame: IndicatorFrame) {
  const evolution = evolutionIndicators(documents);
  const linkage = linkageIndicators(documents, frame);
  const card = scorecard(documents, frame);
  const aligned = goalAlignment(documents, frame, frame.options);
  return {
    E2_strength: ratio(
      total(documents, (d) => d.strength),
      documents.length,
    ),
    E3_scaleEntropy: evolution.scaleEntropy,
    L2_density: linkage.density,
    L2_centralization: linkage.degreeCentralization,
    L2_strengthGini: linkage.strengthGini,
    L2_linkHHI: linkage.linkHHI,
    L2_polycentricity: linkage.polycentricity,
    L3_EI: linkage.EI,
    L4_downwardShare: directionIndicators(documents, frame.level).downwardShare,
    C1_governance: card.C1_governance,
    C2_process: card.C2_process,
    C3_open: card.C3_open,
    C4_collaboration: card.C4_collaboration,
    C5_trust: card.C5_trust,
    C6_empowerment: card.C6_empowerment,
    C7_network: card.C7_network,
    C8_crossBorder: card.C8_crossBorder,
    A1_cosine: aligned.meanCosine,
    A1_excess: aligned.excess,
    A2_similarity: aligned.similarity,
    A3_coverage: aligned.coverage,
    A4_directionLift: aligned.lift,
    A6_citeShare: aligned.citeShare,
    A6_medianLagDays: aligned.medianLagDays,
    A7_ecologyShare: aligned.ecoShare,
    H2_reciprocity: arcReciprocity(documents, frame),
    H3_marketShare: marketShare(documents),
    H4_competition: competition(documents),
    H6_verticalShare: shareOf(documents, (document) => document.superior),
  };
}

export type IndicatorId = keyof ReturnType<typeof indicatorValues>;

function arcReciprocity(documents: readonly CorpusDocument[], { level }: Places): number | null {
  const edges = documents.flatMap((document) => document.arcs);
  if (edges.length === 0) return null;
  return reciprocity(buildNetwork({ nodes: Object.keys(level), edges, directed: true }));
}

/** H3: market instruments of market and command instruments; null where a text names neither. */
function marketShare(documents: readonly CorpusDocument[]): number | null {
  const market = total(documents, (d) => d.market);
  return ratio(market, market + total(documents, (d) => d.command));
}

/**
 * H4: how far cities that ask for the same industries are not linked: Σ overlap·(1 − linked) / Σ overlap, overlap
 * 1 − ½·Σ|q_is − q_js| over the industries that each asks for. Null with fewer than two cities that ask, or without
 * overlap.
 *
 * @source methods of policyloom, H4
 */
export function competition(documents: readonly CorpusDocument[]): number | null {
  const wishes = wishesOf(documents);
  const linked = new Set(
    documents.flatMap((document) => (document.pairs ?? []).map((pair) => pair.join(' '))),
  );
  let [apart, all] = [0, 0];
  const cities = [...wishes.keys()].sort();
  for (const [i, a] of cities.entries()) {
    for (const b of cities.slice(i + 1)) {
      const overlap = overlapOf(wishes.get(a) ?? new Map(), wishes.get(b) ?? new Map());
      all += overlap;
      if (!linked.has(`${a} ${b}`)) apart += overlap;
    }
  }
  return ratio(apart, all);
}

/** City → industry → share of what it asks for. */
function wishesOf(documents: readonly CorpusDocument[]): Map<string, Map<string, number>> {
  const byCity = Map.groupBy(
    documents.flatMap((document) => document.asks),
    ([city]) => city,
  );
  return new Map(
    [...byCity].map(([city, asks]) => {
      const shares = new Map<string, number>();
      for (const [, industry] of asks) shares.set(industry, (shares.get(industry) ?? 0) + 1 / asks.length);
      return [city, shares];
    }),
  );
}

function overlapOf(x: ReadonlyMap<string, number>, y: ReadonlyMap<string, number>): number {
  const keys = new Set([...x.keys(), ...y.keys()]);
  return 1 - [...keys].reduce((sum, key) => sum + Math.abs((x.get(key) ?? 0) - (y.get(key) ?? 0)), 0) / 2;
}
