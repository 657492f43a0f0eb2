import { describe, expect, it } from 'vitest';
import { degreeCentralization } from '../../../src/analysis/network/centralization.ts';
import { buildNetwork } from '../../../src/analysis/network/network.ts';

/** Of a network with these pairs and, beside the places that they name, as many without a link as are missing. */
function degreeOf(pairs: readonly (readonly [string, string])[], size: number): number | null {
  const named = [...new Set(pairs.flat())];
  const nodes = [...named, ...Array.from({ length: size - named.length }, (_, i) => `alone ${i}`)];
  return degreeCentralization(buildNetwork({ nodes, edges: pairs }));
}

describe('degreeCentralization', () => {
  const ring = ['ab', 'bc', 'cd', 'da'].map(([a = '', b = '']) => [a, b] as const);
  it.each([
    { rule: 'a star is 1', pairs: ['ab', 'ac', 'ad'], nodes: 4, value: 1 },
    { rule: 'a ring is 0', pairs: ['ab', 'bc', 'cd', 'da'], nodes: 4, value: 0 },
    { rule: 'a network without links is 0', pairs: [], nodes: 4, value: 0 },
    { rule: 'two nodes have none', pairs: ['ab'], nodes: 2, value: null },
    // Degrees 3 2 2 1: (0 + 1 + 1 + 2) / (3 · 2).
    { rule: 'a triangle with a tail', pairs: ['ab', 'ac', 'bc', 'ad'], nodes: 4, value: 4 / 6 },
  ])('$rule', ({ pairs, nodes, value }) => {
    expect(
      degreeOf(
        pairs.map(([a = '', b = '']) => [a, b] as const),
        nodes,
      ),
    ).toBe(value);
  });

  // Padgett & Ansell 1993, marriages of 16 Florentine families; value by R sna, centralization(network::flo, degree).
  it('the Florentine marriages have 4/15', () => {
    const marriages =
      'Ac-Me Me-Ba Me-Ri Me-To Me-Al Me-Sa Ca-Pe Ca-St Ca-Ba Pe-St Pe-Bi St-Ri St-Bi Ri-To To-Gu Al-Gi Al-Gu Sa-Pa Bi-Gu Gu-La';
    const pairs = marriages.split(' ').map((pair) => [pair.slice(0, 2), pair.slice(3)] as const);
    expect(degreeOf(pairs, 16)).toBeCloseTo(0.266666666666667, 12);
  });

  it('more nodes without a link raise it', () => {
    expect(degreeOf(ring, 6)).toBeCloseTo((4 * 0 + 2 * 2) / 20, 12);
  });
});
