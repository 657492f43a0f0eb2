import { describe, expect, it } from 'vitest';
import { type ScaleFacts, scaleOf } from '../../src/coding/scale-of.ts';

const none: ScaleFacts = {
  isNational: false,
  hasGovernment: false,
  isForWhole: false,
  reachesBeyond: false,
  hasProvince: false,
  isMunicipalOnly: false,
  isUnnamed: false,
  isPaper: false,
};

describe('scaleOf', () => {
  it.each([
    ['a national body decides', { isNational: true, hasProvince: true, hasGovernment: true }, 'regional'],
    ['no government, for the region as a whole', { isForWhole: true }, 'regional'],
    [
      'governments for the region as a whole',
      { isForWhole: true, hasGovernment: true, hasProvince: true },
      'provincial',
    ],
    [
      'the whole region and provinces beyond it',
      { reachesBeyond: true, hasProvince: true, hasGovernment: true },
      'regional',
    ],
    ['Hebei or its department decides', { hasProvince: true, hasGovernment: true }, 'provincial'],
    ['only the two municipalities', { isMunicipalOnly: true, hasGovernment: true }, 'provincial'],
    ['a municipality with a city', { hasGovernment: true }, 'intercity'],
    ['firms of two cities', {}, 'intercity'],
    [
      'nobody named but the region: a paper',
      { isUnnamed: true, isPaper: true, isForWhole: true },
      'provincial',
    ],
    ['nobody named but the region: a park or an alliance', { isUnnamed: true, isForWhole: true }, 'regional'],
  ])('%s', (_row, facts, scale) => {
    expect(scaleOf({ ...none, ...facts })).toBe(scale);
  });
});
