import type { Scale } from '../model/event.ts';

/** What the decision on scale looks at; each a fact of the sentence, none a guess. */
export interface ScaleFacts {
  /** A national body decides, issues, approves or chairs. */
  readonly isNational: boolean;
  /** A government, its department, a park or district committee is among the parties. */
  readonly hasGovernment: boolean;
  /** The parties act for the region as a whole. */
  readonly isForWhole: boolean;
  /** The accord covers the whole region and provinces beyond it. */
  readonly reachesBeyond: boolean;
  /** A province that has cities of its own (Hebei), or its department, is a deciding party. */
  readonly hasProvince: boolean;
  /** All deciding parties are governments or departments of municipalities (Beijing, Tianjin). */
  readonly isMunicipalOnly: boolean;
  /** Nobody is named but the region or 三地. */
  readonly isUnnamed: boolean;
  /** What was made is a paper, a body or a meeting of governments, not a park or an alliance. */
  readonly isPaper: boolean;
}

/** The first row of the decision table of the conventions that fits. */
export function scaleOf(facts: ScaleFacts): Scale {
  if (facts.isNational) return 'regional';
  if (facts.reachesBeyond) return 'regional';
  if (facts.isUnnamed) return facts.isPaper ? 'provincial' : 'regional';
  if (!facts.hasGovernment && facts.isForWhole) return 'regional';
  if (facts.hasProvince || facts.isMunicipalOnly) return 'provincial';
  return 'intercity';
}
