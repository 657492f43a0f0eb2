import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** How well two subsystems go together. */
export interface CouplingCoordination {
  /** Coupling, 0–1; 1 when both are equal. Null when both are 0. */
  readonly C: number | null;
  /** Their mean level. */
  readonly T: number;
  /** Coordination √(C·T); 0 when one of them is 0. */
  readonly D: number;
  /** C: `both-zero`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Coupling coordination degree of two subsystem indices.
 *
 * @param u1 not negative, usually 0–1
 * @param u2 the same
 * @source Illingworth 1996, Capacitive coupling coefficient (C for two); the form usual for Jing-Jin-Ji
 * @example couplingCoordination(0.5, 0.5).C // => 1
 */
export function couplingCoordination(u1: number, u2: number): CouplingCoordination {
  const total = u1 + u2;
  const mid = Math.sqrt(u1 * u2);
  return {
    C: total === 0 ? null : (2 * mid) / total,
    T: total / 2,
    D: Math.sqrt(mid),
    undefinedBecause: undefinedWhere({ C: total === 0 ? 'both-zero' : null }),
  };
}
