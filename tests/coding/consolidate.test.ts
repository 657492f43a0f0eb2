import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { capture } from '../../src/capture/capture.ts';
import type { CodableText } from '../../src/coding/codable-text.ts';
import { code } from '../../src/coding/code.ts';
import { type CodedText, consolidate } from '../../src/coding/consolidate.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';
import { readDocument } from '../../src/node/read-document.ts';

const pack = loadPack('jing-jin-ji');
const PAGES = new URL('../fixtures/pages/', import.meta.url);

function page(name: string): CodedText {
  const file = (path: string) => readFileSync(new URL(`${name}/${path}`, PAGES));
  const { url } = z.object({ url: z.string() }).parse(JSON.parse(file('expected.json').toString()));
  const { document } = readDocument(file('page.html'));
  const result = capture(document, { url, capturedAt: '2024-05-06T07:08:09Z', capturedBy: 'test' });
  if (result.kind !== 'captured') throw new Error(result.reason);
  return coded({ ...result.record.announcement, id: name });
}

function coded(text: CodableText): CodedText {
  return { text, coded: code(text, pack) };
}

function news(id: string, datePublished: string, bodyText: string, title = ''): CodedText {
  return coded({ id, datePublished, bodyText, title });
}

/** One line an event: kind, date, precision, who tells it. */
function told(corpus: readonly CodedText[]): string[] {
  return consolidate(corpus).events.map(
    ({ event, sources }) =>
      `${event.kind} ${event.date} ${event.precision}: ${sources.map((source) => source.announcementId).join(' ')}`,
  );
}

describe('consolidate', () => {
  it('two pages that tell of one park are one event, the other agreement stays its own', () => {
    expect(
      told([page('lanzhou-baogaosu--cangzhou-park-2015'), page('guiyang-baogaosu--pharma-2015')]),
    ).toEqual([
      'co-built-park 2015-04-11 day: lanzhou-baogaosu--cangzhou-park-2015 guiyang-baogaosu--pharma-2015',
      'agreement 2015-01-19 day: guiyang-baogaosu--pharma-2015',
    ]);
  });

  it('a page of two years later tells the same opening as background', () => {
    expect(told([page('chinanews--baoding-centre-2015'), page('victorzhang--zhuozhou-park-2017')])).toEqual([
      'co-built-park 2015-04-28 day: chinanews--baoding-centre-2015 victorzhang--zhuozhou-park-2017',
      'agreement 2017-03-23 day: victorzhang--zhuozhou-park-2017',
    ]);
  });

  it.each([
    [
      'the telling with the day is chosen over month and report',
      [
        news('a', '2015-08-20', '近日，北京市与天津市签署合作协议。'),
        news('b', '2015-08-19', '8月18日，北京市与天津市签署合作协议。'),
        news('c', '2016-02-01', '2015年8月，北京市与天津市签署合作协议。'),
      ],
      ['agreement 2015-08-18 day: a b c'],
    ],
    [
      'a report of more than a week later is of another act',
      [
        news('a', '2015-08-19', '8月18日，北京市与天津市签署合作协议。'),
        news('b', '2015-08-27', '近日，北京市与天津市签署合作协议。'),
      ],
      ['agreement 2015-08-18 day: a', 'agreement 2015-08-27 published: b'],
    ],
    [
      'other participants are another act',
      [
        news('a', '2015-08-19', '8月18日，北京市与天津市签署合作协议。'),
        news('b', '2015-08-19', '8月18日，北京市与河北省签署合作协议。'),
      ],
      ['agreement 2015-08-18 day: a', 'agreement 2015-08-18 day: b'],
    ],
    [
      'papers of other titles are other acts',
      [
        news('a', '2015-08-19', '8月18日，北京市、天津市联合印发《旅游合作方案》。'),
        news('b', '2015-08-19', '8月18日，北京市、天津市联合印发《水务合作方案》。'),
      ],
      ['plan 2015-08-18 day: a', 'plan 2015-08-18 day: b'],
    ],
    [
      'firms of other names moved by themselves',
      [
        news('a', '2015-08-19', '8月18日，北京远山服装公司搬迁至沧州市。'),
        news('b', '2015-08-19', '8月18日，北京清河食品公司搬迁至沧州市。'),
      ],
      ['enterprise-transfer 2015-08-18 day: a', 'enterprise-transfer 2015-08-18 day: b'],
    ],
    [
      'the turn of a month parts nothing',
      [
        news('a', '2015-09-01', '8月31日，北京市与天津市签署合作协议。'),
        news('b', '2015-09-02', '近日，北京市与天津市签署合作协议。'),
      ],
      ['agreement 2015-08-31 day: a b'],
    ],
  ])('%s', (_rule, corpus, events) => {
    expect(told(corpus)).toEqual(events);
    expect(told(corpus.toReversed()).length).toBe(events.length);
  });

  it('leaves rejected events out and takes what a person confirmed for the best telling', () => {
    const vague = news('a', '2015-08-20', '近日，北京市与天津市签署合作协议。');
    const exact = news('b', '2015-08-19', '8月18日，北京市与天津市签署合作协议。');
    const withStatus = (text: CodedText, status: 'confirmed' | 'rejected'): CodedText => ({
      ...text,
      coded: { ...text.coded, events: text.coded.events.map((event) => ({ ...event, status })) },
    });
    expect(told([withStatus(vague, 'confirmed'), exact])).toEqual(['agreement 2015-08-20 published: a b']);
    expect(told([withStatus(vague, 'rejected'), exact])).toEqual(['agreement 2015-08-18 day: b']);
  });

  it('does not change what it was given', () => {
    const corpus = [page('lanzhou-baogaosu--cangzhou-park-2015'), page('guiyang-baogaosu--pharma-2015')];
    const before = structuredClone(corpus);
    consolidate(corpus);
    expect(corpus).toEqual(before);
  });
});

describe('references', () => {
  const plan = coded({
    id: 'plan',
    title: '北京市人民政府关于印发《对接曹妃甸行动计划（2016—2020年）》的通知',
    docNumber: '京政发〔2016〕20号',
    issuers: ['北京市人民政府'],
    bodyText: '现印发给你们。',
    dateWritten: '2016-05-01',
  });
  const opinion = coded({
    id: 'opinion',
    title: '河北省人民政府关于推进旅游业发展的意见',
    docNumber: '冀政发〔2015〕8号',
    issuers: ['河北省人民政府'],
    bodyText: '各市：',
  });
  const story = coded({
    id: 'story',
    title: '行动计划出台',
    genre: 'news',
    bodyText: '《对接曹妃甸行动计划》出台。',
  });

  function resolved(bodyText: string): string[] {
    const citing = coded({ id: 'citing', bodyText });
    return consolidate([plan, opinion, story, citing])
      .references.filter((row) => row.announcementId === 'citing')
      .map(({ targetId, by }) => `${targetId} by ${by}`);
  }

  it.each([
    ['by the title that a notice forwards', '落实《对接曹妃甸行动计划》。', ['plan by title']],
    ['with its years in brackets', '落实《对接曹妃甸行动计划（2016—2020年）》。', ['plan by title']],
    ['without its issuer', '《关于推进旅游业发展的意见》', ['opinion by title']],
    ['by the number behind a title that is cut', '按照《行动计划》（京政发[2016]20号）', ['plan by number']],
    ['a title that the corpus does not hold', '《水务合作方案》', []],
    ['a number further on is not the title’s', '《水务合作方案》和京政发〔2016〕20号', []],
  ])('%s', (_rule, bodyText, targets) => {
    expect(resolved(bodyText)).toEqual(targets);
  });

  it('news of a document name it, not themselves', () => {
    const rows = consolidate([story, plan]).references;
    expect(rows.map(({ announcementId, targetId }) => [announcementId, targetId])).toEqual([
      ['story', 'plan'],
    ]);
  });
});
