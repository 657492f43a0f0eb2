import { describe, expect, it } from 'vitest';
import { type ModeFacts, modeOf } from '../../src/coding/mode-of.ts';

const none: ModeFacts = {
  kind: 'agreement',
  isFromAbove: false,
  governmentUnits: 0,
  hasFirm: false,
  hasInstitution: false,
  isRelocationOrder: false,
};

describe('modeOf', () => {
  it.each<[string, Partial<ModeFacts>, string]>([
    ['one body stands above the others', { isFromAbove: true, governmentUnits: 3 }, 'hierarchical'],
    ['governments of two units agree, firms may join', { governmentUnits: 2, hasFirm: true }, 'negotiated'],
    ['a firm with one government', { governmentUnits: 1, hasFirm: true }, 'market'],
    ['firms alone', { hasFirm: true }, 'market'],
    ['universities agree', { hasInstitution: true }, 'negotiated'],
    ['an alliance', { kind: 'alliance', hasFirm: true }, 'negotiated'],
    ['a firm moves', { kind: 'enterprise-transfer', hasFirm: true }, 'market'],
    ['a hospital opens a branch', { kind: 'enterprise-transfer', hasInstitution: true }, 'negotiated'],
    [
      'a hospital is moved away',
      { kind: 'enterprise-transfer', hasInstitution: true, isRelocationOrder: true },
      'hierarchical',
    ],
    ['an approval from above', { kind: 'co-built-park', isFromAbove: true }, 'hierarchical'],
    [
      'a firm builds with one government',
      { kind: 'co-built-park', hasFirm: true, governmentUnits: 1 },
      'market',
    ],
  ])('%s', (_row, facts, mode) => {
    expect(modeOf({ ...none, ...facts })).toBe(mode);
  });
});
