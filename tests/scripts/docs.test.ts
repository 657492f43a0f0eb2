import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docPages } from '../../scripts/docs/pages.ts';

describe('printed pages of the docs', () => {
  it.each(Object.entries(docPages))('%s says what the data say today (else: npm run docs)', (path, print) => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(print());
  });
});
