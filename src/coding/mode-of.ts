import type { EventKind, Mode } from '../model/event.ts';

/** What the decision on mode looks at. */
export interface ModeFacts {
  readonly kind: EventKind;
  /** One body stands above all the others and decides, or a government issues a document of its own. */
  readonly isFromAbove: boolean;
  /** Units whose government, department or park committee takes part. */
  readonly governmentUnits: number;
  /** A firm or a fund takes part. */
  readonly hasFirm: boolean;
  /** A school, hospital, university or association takes part. */
  readonly hasInstitution: boolean;
  /** The move is called 疏解. */
  readonly isRelocationOrder: boolean;
}

/** Mode by the conventions: from above, agreed between equals, or a firm's own. */
export function modeOf(facts: ModeFacts): Mode {
  if (facts.isFromAbove) return 'hierarchical';
  if (facts.kind === 'enterprise-transfer') return modeOfMove(facts);
  if (facts.governmentUnits >= 2 || facts.hasInstitution || facts.kind === 'alliance') return 'negotiated';
  return facts.hasFirm ? 'market' : 'negotiated';
}

function modeOfMove({ hasInstitution, hasFirm, isRelocationOrder }: ModeFacts): Mode {
  if (!hasInstitution || hasFirm) return 'market';
  return isRelocationOrder ? 'hierarchical' : 'negotiated';
}
