import { describe, expect, it } from 'vitest';
import { code, coderVersion } from '../../src/coding/code.ts';
import { linkagesOf } from '../../src/coding/linkages.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';
import { mentionSchema, policyEventSchema } from '../../src/model/event.ts';
import own from './gold/own-passages.json' with { type: 'json' };

const pack = loadPack('jing-jin-ji');

describe('code', () => {
  const text = {
    id: 'a',
    contentHash: 'h',
    title: '京津冀簽署《合作協議》',
    bodyText: '今天，天津市濱海新區與北京市簽署《產業合作協議》，共建生物医药基地。',
    datePublished: '2015-05-01',
  };

  it('quotes the original at its offsets, in both fields', () => {
    const { mentions, events } = code(text, pack);
    for (const { field, start, end, quote } of [...mentions, ...events])
      expect(text[field].slice(start, end)).toBe(quote);
    expect(
      mentions
        .filter((mention) => mention.kind === 'place')
        .map(({ field, entityId, quote }) => [field, entityId, quote]),
    ).toEqual([
      ['title', '110000', '京津冀'],
      ['title', '120000', '京津冀'],
      ['title', '130000', '京津冀'],
      ['bodyText', '120116', '天津市濱海新區'],
      ['bodyText', '110000', '北京市'],
    ]);
  });

  it('gives a title in 《》 as one reference', () => {
    const references = code(text, pack).mentions.filter((mention) => mention.kind === 'reference');
    expect(references.map((mention) => [mention.quote, mention.entityId])).toEqual([
      ['《合作協議》', '合作协议'],
      ['《產業合作協議》', '产业合作协议'],
    ]);
  });

  it('suggests, never decides, with industries and instruments by term', () => {
    const [event] = code(text, pack).events;
    expect(event).toMatchObject({
      status: 'suggested',
      coder: 'policyloom',
      industries: ['C27'],
      kind: 'agreement',
    });
    expect(event?.coderVersion).toBe(`${coderVersion}/${pack.version}`);
  });

  it('marks negation, exclusion, history and comparison on a place', () => {
    const flags = (sentence: string): unknown =>
      code({ id: 'x', bodyText: sentence }, pack)
        .mentions.filter((mention) => mention.kind === 'place')
        .map((mention) => mention.flags);
    expect(flags('不得将项目转移至张家口市。')).toEqual([['negated']]);
    expect(flags('除唐山外均已完成。')).toEqual([['excluded']]);
    expect(flags('北京奥运会期间停产。')).toEqual([['historical']]);
    expect(flags('税收高于廊坊，相比保定增长。')).toEqual([[], ['compared']]);
  });

  it('gives the same answer twice and ids that differ', () => {
    const coded = own.passages.map(({ id, text: bodyText, published }) =>
      code({ id, bodyText, datePublished: published }, pack),
    );
    const again = own.passages.map(({ id, text: bodyText, published }) =>
      code({ id, bodyText, datePublished: published }, pack),
    );
    expect(again).toEqual(coded);
    const ids = coded.flatMap(({ events, mentions }) => [...events, ...mentions].map((row) => row.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the form of the model', () => {
    for (const { id, text: bodyText, published } of own.passages) {
      const { mentions, events } = code({ id, bodyText, datePublished: published }, pack);
      expect(mentions.map((row) => mentionSchema.parse(row))).toEqual(mentions);
      expect(events.map((row) => policyEventSchema.parse(row))).toEqual(events);
    }
  });

  it('takes a text of 500 places and one without any', () => {
    const places = code({ id: 'x', bodyText: '石家庄、'.repeat(500) }, pack).mentions;
    expect(places).toHaveLength(500);
    expect(code({ id: 'x', bodyText: 'No place here.\n'.repeat(1000) }, pack).mentions).toEqual([]);
  });
});

describe('linkagesOf', () => {
  it('gives a row for each event and pair, moves directed, co-mentions of their own kind', () => {
    const text = {
      id: 'x',
      bodyText: '3月1日，北京一家企业搬迁至沧州市。天津与衡水相邻。',
      datePublished: '2018-03-05',
    };
    const rows = linkagesOf([code(text, pack)]).map(({ placeA, placeB, directed, kind, weight, date }) => [
      placeA,
      placeB,
      directed,
      kind,
      weight,
      date,
    ]);
    expect(rows).toEqual([
      ['110000', '130900', true, 'enterprise-transfer', 1, '2018-03-01'],
      ['120000', '131100', false, 'co-mention', 1, '2018-03-05'],
    ]);
  });

  it('counts each pair of an event of three once, and none of a rejected event', () => {
    const coded = code(
      { id: 'x', bodyText: '3月1日，京津冀三地签署合作协议。', datePublished: '2018-03-05' },
      pack,
    );
    expect(linkagesOf([coded]).map((row) => [row.placeA, row.placeB, row.kind])).toEqual([
      ['110000', '120000', 'agreement'],
      ['110000', '130000', 'agreement'],
      ['120000', '130000', 'agreement'],
    ]);
    const rejected = coded.events.map((event) => ({ ...event, status: 'rejected' as const }));
    expect(linkagesOf([{ events: rejected }])).toEqual([]);
  });
});
