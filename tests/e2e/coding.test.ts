import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { fillStore } from '../support/fill-store.ts';
import { announcementOf } from '../support/records.ts';
import { type PanelBench, startPanelBench } from './support/panel-bench.ts';

const browser = findBrowser();
const texts = [
  {
    url: 'http://a.example/1',
    title: '两地签署合作协议',
    dateWritten: '2016-05-08',
    bodyText:
      '5月6日，天津市武清区与廊坊市签署产业合作框架协议，双方将建立对接机制。\n5月7日，唐山市与天津市签署港口合作协议。\n两市还商定每年会商一次。\n',
  },
  {
    url: 'http://a.example/2',
    title: '关于休假安排的通知',
    dateWritten: '2015-01-01',
    bodyText: '各单位：现将休假安排通知如下。\n',
  },
].map((fields) => announcementOf({ ...fields, canonicalUrl: fields.url, datePublished: fields.dateWritten }));

/** Of those, so many stay undecided. */
const LEFT = 6;
/** Agreements and meetings in turn, one a text. */
const toJudge = Array.from({ length: 28 }, (_, index) => {
  const day = index + 1;
  const url = `http://b.example/${day}`;
  const act = index % 2 === 0 ? '签署产业合作协议' : '举行产业协同发展联席会议';
  return announcementOf({
    ...{ url, canonicalUrl: url, title: '消息', datePublished: '2016-06-30', dateWritten: '2016-06-30' },
    bodyText: `6月${day}日，天津市与唐山市${act}。\n`,
  });
});

describe.skipIf(!browser)('coding in the side panel', () => {
  let bench: PanelBench;
  let panel: Page;

  beforeAll(async () => {
    bench = await startPanelBench({ settings: { coderName: 'Anna' } });
    ({ panel } = bench);
  });
  afterAll(() => bench?.close());

  const heading = (name: string) => panel.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const notice = (text: string) => panel.locator('footer .notice-text', { hasText: text }).waitFor();
  const field = (label: string) => panel.locator(`.event-fields dt:text-is("${label}") + dd`);
  const rows = () => panel.locator('.event-row').allTextContents();

  it('says what to do while there is nothing to code', async () => {
    await panel.keyboard.press('Alt+3');
    await panel.getByRole('heading', { name: 'Nothing to code yet' }).waitFor();
  });

  it('shows each event in its text; one key accepts, rejects, takes back', async () => {
    await fillStore(
      panel,
      texts.map((announcement) => ({ announcement, attachments: [], provenance: [] })),
    );
    await panel.reload();
    await panel.getByRole('tab').first().waitFor();
    await panel.keyboard.press('Alt+3');
    await heading('0 / 2 events judged');
    expect(await panel.locator('mark.active').textContent()).toContain('签署产业合作框架协议');
    expect(await field('Participants').textContent()).toBe('Tianjin, Langfang');
    await panel.keyboard.press('a');
    await notice('Event accepted');
    await heading('1 / 2 events judged');
    await panel.keyboard.press('x');
    await panel.getByRole('heading', { name: 'All events are judged' }).waitFor();
    await panel.keyboard.press('Control+z');
    await heading('1 / 2 events judged');
    expect(await panel.locator('mark.active').textContent()).toContain('港口合作协议');
  });

  it('corrects a field with the codebook beside it, and refuses what is no date or no place', async () => {
    await panel.keyboard.press('e');
    await panel.getByLabel('Scale', { exact: true }).last().selectOption('provincial');
    await panel.locator('.codebook').getByText('Hebei or its department is a deciding party').waitFor();
    await panel.locator('#event-date').fill('2016-02-30');
    await panel.locator('#event-participants').fill('Atlantis');
    await panel.keyboard.press('Enter');
    await panel.getByText('“Atlantis” is no unit of the region').waitFor();
    await panel.locator('#event-participants').fill('河北省');
    await panel.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByText('This is no date.').waitFor();
    await panel.locator('#event-industries').fill('no such trade');
    await panel.keyboard.press('Enter');
    await panel.getByText('“no such trade” is not in the word list').waitFor();
    await panel.locator('#event-industries').fill('Iron and steel');
    await panel.keyboard.press('Enter');
    await panel.locator('#event-date').fill('2016-05');
    await panel.keyboard.press('Enter');
    await notice('Event corrected');
    await panel.getByRole('heading', { name: 'All events are judged' }).waitFor();
    await panel.getByRole('button', { name: 'Show all' }).click();
    expect(await field('Date').textContent()).toBe('2016-05 month');
    expect(await field('Industries').textContent()).toContain('Iron and steel');
    expect(await field('Participants').textContent()).toBe('Tianjin, Hebei, Tangshan');
    await panel.keyboard.press('k');
    expect(await field('Date').textContent()).toBe('2016-05-06 day');
  });

  it('an event is added from the selected sentence', async () => {
    await panel.keyboard.press('n');
    await notice('First select the sentence');
    await panel.keyboard.press('l');
    await panel.getByText('两市还商定每年会商一次。').selectText();
    await panel.keyboard.press('n');
    await panel.locator('#event-kind').selectOption('organisation');
    await panel.locator('#event-participants').fill('Tangshan');
    await panel.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Save' }).click();
    await notice('Event added');
    await heading('3 / 3 events judged');
    expect((await rows()).length).toBe(3);
    expect(await field('Status').textContent()).toBe('Confirmed Added by hand');
  });

  it('a second coder who differs makes a dispute, and either judgement can be made to stand', async () => {
    await bench.set({ coderName: 'Ben' });
    await panel.locator('.event-row').nth(1).click();
    await panel.keyboard.press('x');
    await heading('2 / 3 events judged');
    await panel.getByLabel('Status').selectOption('disputed');
    await panel.getByRole('heading', { name: 'Coders differ' }).waitFor();
    expect(await panel.locator('.judgements li').allTextContents()).toEqual([
      expect.stringContaining('Confirmed Anna'),
      expect.stringContaining('Rejected you'),
    ]);
    await panel.getByRole('button', { name: 'Settle so' }).first().click();
    await notice('Dispute settled');
    await heading('3 / 3 events judged');
    await panel.keyboard.press('u');
    await heading('2 / 3 events judged');
  });

  it('the region is chosen, kept, and decides where events are looked for', async () => {
    await panel.getByLabel('Status').selectOption('all');
    await panel.locator('.event-row').first().click();
    const standing = (text: string) => field('Status').getByText(text).waitFor();
    await standing('confidence');
    await panel.getByLabel('Region').selectOption('Yangtze River Delta');
    await standing('No longer suggested');
    await panel.reload();
    await panel.getByRole('tab').first().waitFor();
    await panel.keyboard.press('Alt+3');
    await panel.getByLabel('Status').selectOption('all');
    await standing('No longer suggested');
    await panel.getByLabel('Region').selectOption('Jing-Jin-Ji');
    await standing('confidence');
  });

  it('the corpus is narrowed by scale and kind of what is told; sync tells the totals', async () => {
    await panel.keyboard.press('Alt+2');
    const row = panel.locator('.list-row');
    await row.locator('.badge').waitFor();
    expect(await row.count()).toBe(2);
    await panel.getByRole('button', { name: /^Provincial 1/ }).click();
    await panel.locator('.hits').getByText('1 / 2').waitFor();
    expect(await row.count()).toBe(1);
    await panel.getByLabel('Kind').selectOption('fund');
    await panel.getByRole('heading', { name: 'No announcement passes the filters' }).waitFor();
    await panel.getByRole('button', { name: 'Drop the filters' }).click();
    await row.nth(1).waitFor();
    await panel.keyboard.press('Alt+6');
    const cells = panel.locator('.event-totals tbody td');
    await cells.first().waitFor();
    expect((await cells.allTextContents()).reduce((sum, count) => sum + Number(count), 0)).toBe(3);
  });

  it('opens a record without events for adding, and the way back to it', async () => {
    await panel.keyboard.press('Alt+2');
    await panel.getByRole('option', { name: '休假安排' }).click();
    await panel.getByRole('button', { name: 'Code events' }).click();
    await panel.getByText('各单位：现将休假安排通知如下。').waitFor();
    await panel.getByRole('button', { name: '关于休假安排的通知' }).click();
    await panel.getByRole('button', { name: 'Code events' }).waitFor();
  });

  it('suggestions come in the order that decisions teach, once asked for; off again, in the old one', async () => {
    await panel.evaluate((settings) => chrome.storage.local.set({ settings }), {
      language: 'en',
      coderName: 'Anna',
      region: 'jing-jin-ji',
    });
    await fillStore(
      panel,
      toJudge.map((announcement) => ({ announcement, attachments: [], provenance: [] })),
    );
    await panel.reload();
    await panel.getByRole('tab').first().waitFor();
    await panel.keyboard.press('Alt+3');
    await panel.getByLabel('Status').selectOption('suggested');
    const learn = panel.getByLabel('Order suggestions by my decisions');
    const active = panel.locator('mark.active');
    const placeOf = (text: string) => panel.locator('.coding-document [role=status]', { hasText: text });
    const place = (text: string) => placeOf(text).waitFor();
    const sequence = async () => {
      const now = await placeOf(`of ${LEFT}`).textContent();
      for (let at = Number.parseInt(now ?? '', 10); at > 1; at--) {
        await place(`${at} of ${LEFT}`);
        await panel.getByRole('button', { name: 'Previous' }).click();
      }
      const agreements: boolean[] = [];
      for (let at = 1; at <= LEFT; at++) {
        await place(`${at} of ${LEFT}`);
        agreements.push((await active.textContent())?.includes('协议') ?? false);
        await panel.keyboard.press('j');
      }
      return agreements;
    };
    await learn.check();
    await panel.getByText('Too few decisions to learn from').waitFor();
    await learn.uncheck();
    for (let left = toJudge.length; left > LEFT; left--) {
      await place(`of ${left}`);
      await panel.keyboard.press((await active.textContent())?.includes('协议') ? 'a' : 'x');
    }
    const before = await sequence();
    await learn.check();
    await panel.getByText(/Of the \d+ suggestions it would put first, \d+ were accepted by you/).waitFor();
    expect(await sequence()).toEqual(before.toSorted().toReversed());
    expect(before).not.toEqual(before.toSorted().toReversed());
    await learn.uncheck();
    await panel.getByText('Learnt in this browser').waitFor({ state: 'detached' });
    expect(await sequence()).toEqual(before);
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in it, %s', async (colorScheme) => {
    await panel.emulateMedia({ colorScheme });
    await panel.keyboard.press('Alt+3');
    await panel.getByLabel('Status').selectOption('all');
    await panel.locator('.event-row').first().click();
    await panel.keyboard.press('h');
    expect(await violations(panel)).toEqual([]);
    await panel.keyboard.press('e');
    await panel.locator('.event-editor').waitFor();
    expect(await violations(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('h');
  });
});

async function violations(panel: Page): Promise<unknown> {
  await panel.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return panel.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations: found } = await axe.run(document);
    return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]);
  });
}
