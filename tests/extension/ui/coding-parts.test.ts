import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codingDesk } from '../../../extension/ui/coding/coding-desk.ts';
import { codingParts } from '../../../extension/ui/coding/coding-parts.ts';
import { judgedValue } from '../../../extension/ui/coding/judged-value.ts';
import { unitName } from '../../../extension/ui/coding/region-units.ts';
import type { DecidedEvent } from '../../../src/coding/decided-events.ts';
import type { Store } from '../../../src/store/store.ts';
import { testStore } from '../../store/test-store.ts';
import { announcementOf } from '../../support/records.ts';

const page = (bodyText: string) =>
  announcementOf({
    ...{ url: 'http://a.example/1', canonicalUrl: 'http://a.example/1', datePublished: '2016-05-08' },
    ...{ title: '签约', bodyText },
  });
const told = '5月7日，唐山市与天津市签署港口合作协议。\n';

let store: Store;
let sent: number;
beforeEach(async () => {
  store = await testStore();
  sent = 0;
  await store.saveRecord({ announcement: page(told), attachments: [], provenance: [] });
});
afterEach(() => store.close());

const asCoder = (name: string) =>
  codingParts(
    store,
    async () => name,
    async () => '',
    () => {
      sent += 1;
    },
  );
const onlyEvent = async (): Promise<DecidedEvent> => {
  const { documents } = await codingDesk(store, '', () => undefined, new AbortController().signal);
  const [event, ...others] = documents.flatMap(({ events }) => events);
  if (!event || others.length > 0) throw new Error('The text tells one event.');
  return event;
};
const standing = async () => {
  const { status, coder, scale, isSuggested } = await onlyEvent();
  return [status, coder, scale, isSuggested];
};

describe('codingParts', () => {
  it('keeps a judgement as a coding with the event’s values, which is sent like every other', async () => {
    const event = await onlyEvent();
    await asCoder('anna').judge(judgedValue(event, 'confirmed', { scale: 'provincial' }), 'event');
    expect([await standing(), sent]).toEqual([['confirmed', 'anna', 'provincial', true], 1]);
    const { codings } = await store.changesSince(0, 100);
    expect(
      codings.map(({ targetType, targetId, field, value }) => [
        targetType,
        targetId,
        field,
        JSON.parse(value),
      ]),
    ).toEqual([
      ['event', event.id, 'event', expect.objectContaining({ scale: 'provincial', coder: 'policyloom' })],
    ]);
  });

  it('takes back step by step, each time by one more coding', async () => {
    const anna = asCoder('anna');
    const accept = await anna.judge(judgedValue(await onlyEvent(), 'confirmed'), 'event');
    const reject = await anna.judge(judgedValue(await onlyEvent(), 'rejected'), 'event');
    await reject();
    expect((await standing())[0]).toBe('confirmed');
    await accept();
    expect([(await standing())[0], (await store.counts()).codings]).toEqual(['suggested', 4]);
  });

  it('two coders who differ dispute; a settlement ends it, and taking that back opens it again', async () => {
    await asCoder('anna').judge(judgedValue(await onlyEvent(), 'confirmed'), 'event');
    const ben = asCoder('ben');
    await ben.judge(judgedValue(await onlyEvent(), 'rejected'), 'event');
    expect((await standing())[0]).toBe('disputed');
    const undo = await ben.judge(judgedValue(await onlyEvent(), 'confirmed'), 'settlement');
    expect((await standing())[0]).toBe('confirmed');
    await undo();
    expect((await standing())[0]).toBe('disputed');
  });

  it('an event that somebody judged stays when a new version of the text no longer tells it', async () => {
    await asCoder('anna').judge(judgedValue(await onlyEvent(), 'confirmed'), 'event');
    const announcement = page('各单位：现将休假安排通知如下。\n');
    await store.saveRecord({ announcement, attachments: [], provenance: [] });
    expect(await standing()).toEqual(['confirmed', 'anna', 'intercity', false]);
  });

  it('terms that a coder changed are told as set, and stay so', async () => {
    const anna = asCoder('anna');
    const changed = judgedValue(await onlyEvent(), 'confirmed', { industries: ['C31'] });
    await anna.judge(changed, 'event');
    const again = judgedValue(await onlyEvent(), 'confirmed', { scale: 'provincial' });
    expect([changed.setTerms, again.setTerms, again.industries]).toEqual([
      ['industries'],
      ['industries'],
      ['C31'],
    ]);
  });
});

describe('codingDesk', () => {
  const desk = (region: string) => codingDesk(store, region, () => undefined, new AbortController().signal);

  it('looks for events in the places of the region that is chosen', async () => {
    const found = await Promise.all(['', 'yangtze-river-delta', 'no-such-pack'].map(desk));
    expect(found.map(({ region, documents }) => [region.id, documents[0]?.events.length])).toEqual([
      ['jing-jin-ji', 1],
      ['yangtze-river-delta', 0],
      ['jing-jin-ji', 1],
    ]);
  });

  it('an event that was judged under another region stays, and its places keep their names', async () => {
    await asCoder('anna').judge(judgedValue(await onlyEvent(), 'confirmed'), 'event');
    const { documents, names } = await desk('yangtze-river-delta');
    const places = documents[0]?.events[0]?.participants ?? [];
    expect(places.map((code) => unitName(code, names, 'zh-CN'))).toEqual(['天津', '唐山']);
  });

  it('ended in the middle, it keeps what it has read, and the next goes on from there', async () => {
    const records = Array.from({ length: 450 }, (_, i) => {
      const url = `http://b.example/${i}`;
      const announcement = announcementOf({ url, canonicalUrl: url, bodyText: `第${i}号。${told}` });
      return { announcement, attachments: [], provenance: [] };
    });
    await store.importRecords(records, { name: 'many' });
    const visit = new AbortController();
    const asked: number[] = [];
    const watched: Store = {
      ...store,
      currentAnnouncements: (ids) => {
        asked.push(ids.length);
        return store.currentAnnouncements(ids);
      },
      async putSuggestions(rows) {
        await store.putSuggestions(rows);
        visit.abort(new Error('left'));
      },
    };
    await expect(codingDesk(watched, '', () => undefined, visit.signal)).rejects.toThrow('left');
    expect([asked, (await store.suggestionsOf('jing-jin-ji')).length]).toEqual([[200], 200]);
    const { documents } = await codingDesk(watched, '', () => undefined, new AbortController().signal);
    expect([asked, documents.length]).toEqual([[200, 200, 51], 451]);
  });

  it('keeps suggestions, by region, and makes them anew when a text or a correction of it is', async () => {
    await desk('');
    const [first] = await store.suggestionsOf('jing-jin-ji');
    expect(first?.events.map(({ date }) => date)).toEqual(['2016-05-07']);
    expect(await store.suggestionsOf('yangtze-river-delta')).toEqual([]);
    const correction = {
      targetType: 'announcement',
      targetId: first?.id ?? '',
      field: 'datePublished',
    } as const;
    const year = { ...correction, value: '"2017-05-08"', replaces: null, coder: 'ben' };
    await store.takeCodings('segment', [
      { ...year, id: 'c', device: 'other', lamport: 9, at: '2020-01-01T00:00:00.000Z' },
    ]);
    expect((await onlyEvent()).date).toBe('2017-05-07');
    const changes: unknown[] = [];
    const stop = store.subscribe(() => changes.push('change'));
    await store.putSuggestions(await store.suggestionsOf('jing-jin-ji'));
    stop();
    expect(changes).toEqual([]);
  });
});
