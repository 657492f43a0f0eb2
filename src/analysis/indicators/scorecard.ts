import { completeMean } from '../statistics/numeric/sums.ts';
import { linkageIndicators, type Places } from './linkage-indicators.ts';
import {
  linkingDocuments,
  type PolicyDocument,
  partyPairs,
  ratio,
  shareOf,
  total,
} from './policy-document.ts';

/** A prior of half a clause on either side: no clause at all gives .5, not a division by 0. */
const HALF = 0.5;

/**
 * C1–C8: eight axes from government (0) to neo-regional governance (1), with the parts that they are made of.
 *
 * @returns an axis is null where there is nothing to make it of; `mean` then too
 * @source methods of policyloom, C1–C8; axes of LeSage & Stefanick 2004, New Regionalist Metropolitan Action
 * @example scorecard([], { level: {}, province: {} }).C6_empowerment // => 0.5
 */
export function scorecard(documents: readonly PolicyDocument[], places: Places) {
  const sum = (of: (document: PolicyDocument) => number) => total(documents, of);
  const { degreeCentralization, EI } = linkageIndicators(documents, places);
  const parts = scorecardParts(documents);
  const axes = {
    C1_governance: completeMean([parts.ngoShare, parts.crossSector]),
    C2_process: lean(
      sum((d) => d.process),
      sum((d) => d.structure),
    ),
    C3_open: completeMean([parts.openShare, parts.newcomer]),
    C4_collaboration: collaboration(documents),
    C5_trust: trust(parts.persistence, parts.monitorShare),
    C6_empowerment: lean(
      sum((d) => d.empower),
      sum((d) => d.order),
    ),
    C7_network: degreeCentralization === null ? null : 1 - degreeCentralization,
    C8_crossBorder: EI === null ? null : (EI + 1) / 2,
  };
  return { ...axes, mean: completeMean(Object.values(axes)), parts };
}

function scorecardParts(documents: readonly PolicyDocument[]) {
  return {
    ngoShare: ratio(
      total(documents, (d) => d.ngo),
      total(documents, (d) => d.ngo + d.gov),
    ),
    crossSector: shareOf(documents, (d) => d.ngo >= 1 && d.gov >= 1),
    openShare: shareOf(documents, (d) => d.open),
    newcomer: newcomerShare(linkingDocuments(documents)),
    persistence: persistence(linkingDocuments(documents)),
    monitorShare: shareOf(documents, (d) => d.monitor),
  };
}

/** Mean share of the parties of each document that no earlier one had, in the order given. */
function newcomerShare(documents: readonly PolicyDocument[]): number | null {
  const seen = new Set<string>();
  const shares = documents.flatMap(({ parties }) => {
    const own = [...new Set(parties)];
    const share = ratio(own.filter((party) => !seen.has(party)).length, own.length);
    for (const party of own) seen.add(party);
    return share === null ? [] : [share];
  });
  return completeMean(shares);
}

/** Share of the pairs of parties that come together in two years or more. */
function persistence(documents: readonly PolicyDocument[]): number | null {
  const years = new Map<string, Set<number>>();
  for (const document of documents) {
    for (const pair of partyPairs(document)) {
      const key = pair.join(' ');
      years.set(key, (years.get(key) ?? new Set()).add(document.year));
    }
  }
  return ratio([...years.values()].filter((list) => list.size >= 2).length, years.size);
}

/** Documents of several parties without a superior, of all of several parties. */
function collaboration(documents: readonly PolicyDocument[]): number | null {
  return shareOf(
    documents.filter((document) => new Set(document.parties).size >= 2),
    (document) => !document.superior,
  );
}

function trust(persistent: number | null, monitored: number | null): number | null {
  if (persistent === null || monitored === null) return null;
  return ratio(persistent, persistent + monitored) ?? HALF;
}

function lean(towards: number, away: number): number {
  return (towards + HALF) / (towards + away + 1);
}
