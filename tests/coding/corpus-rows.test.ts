import { describe, expect, it } from 'vitest';
import type { CodableText } from '../../src/coding/codable-text.ts';
import { code } from '../../src/coding/code.ts';
import { type CorpusText, corpusRows } from '../../src/coding/corpus-rows.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';
import type { Status } from '../../src/model/event.ts';

const pack = loadPack('jing-jin-ji');

function coded(text: CodableText, status: Status = 'suggested'): CorpusText {
  const { events, ...rest } = code(text, pack);
  return { text, coded: { ...rest, events: events.map((event) => ({ ...event, status })) } };
}

const exact = { id: 'exact', datePublished: '2015-08-19', bodyText: '8月18日，北京市与天津市签署合作协议。' };
const vague = { id: 'vague', datePublished: '2015-08-20', bodyText: '近日，北京市与天津市签署合作协议。' };
const other = { id: 'other', datePublished: '2015-08-21', bodyText: '北京与天津相邻。' };

describe('corpusRows', () => {
  it('has an act that two texts tell once, with both as its sources, and its link once', () => {
    const { events, linkages } = corpusRows([coded(vague), coded(exact), coded(other)]);
    const [told] = code(exact, pack).events;
    const [again] = code(vague, pack).events;
    expect(events).toEqual([
      { ...told, sources: ['vague', 'exact'], tellings: [again?.id, told?.id], isSuggested: true },
    ]);
    expect(linkages.map(({ id, kind }) => [id, kind])).toEqual([
      [`${told?.id}:110000-120000`, 'agreement'],
      ['other:co-mention:110000-120000', 'co-mention'],
    ]);
  });

  it('keeps what a person rejected as a row of its own, of which only the co-mention is left', () => {
    const { events, linkages } = corpusRows([coded(exact, 'rejected'), coded(vague)]);
    expect(events.map(({ status, sources }) => [status, sources])).toEqual([
      ['rejected', ['exact']],
      ['suggested', ['vague']],
    ]);
    expect(linkages.map((link) => link.eventIds)).toEqual([[events[1]?.id], []]);
  });

  it('says which announcement a title in 《》 names', () => {
    const plan: CodableText = {
      id: 'plan',
      title: '北京市人民政府关于印发《对接曹妃甸行动计划》的通知',
      docNumber: '京政发〔2016〕20号',
      bodyText: '现印发给你们。',
    };
    const citing = { id: 'citing', bodyText: '落实《对接曹妃甸行动计划》和《水务合作方案》，北京市已行动。' };
    const rows = corpusRows([coded(citing), coded(plan)]).mentions.filter(
      (mention) => mention.announcementId === 'citing',
    );
    expect(rows.map(({ kind, quote, targetId }) => [kind, quote, targetId])).toEqual([
      ['reference', '《对接曹妃甸行动计划》', 'plan'],
      ['reference', '《水务合作方案》', null],
      ['place', '北京市', null],
    ]);
  });
});
