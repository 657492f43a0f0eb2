import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** What axe finds on a page of the extension, named by view, rule and place. */
export async function axeViolations(page: Page, where: string): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async (name) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations: found } = await axe.run(document);
    return found.map(({ id, impact, nodes }) => `${name}: ${impact} ${id} at ${nodes[0]?.target.join(' ')}`);
  }, where);
}
