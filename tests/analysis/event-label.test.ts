import { describe, expect, it } from 'vitest';
import { eventLabel } from '../../src/analysis/event-label.ts';
import { loadRegion } from '../../src/lexicon/load-region.ts';

const region = loadRegion('jing-jin-ji');
const kinds = { plan: 'Plan', agreement: '协议' };
const zh = (title: string | null, participants: readonly string[] = []) =>
  eventLabel({ kind: 'agreement', title, participants }, region, 'zh', kinds);
const en = (title: string | null, participants: readonly string[] = []) =>
  eventLabel({ kind: 'plan', title, participants }, region, 'en', kinds);

describe('eventLabel in Chinese', () => {
  it.each([
    {
      rule: 'what stands in 《》 names the event',
      title: '关于印发《产业转移指南》的通知',
      label: '产业转移指南',
    },
    {
      rule: 'the longest of several titles in 《》',
      title: '《办法》与《合作示范区条例》解读',
      label: '合作示范区条例',
    },
    {
      rule: 'what a paper reports, not the paper',
      title: '《北方网》：三地签署旅游协议',
      label: '三地签署旅游协议',
    },
    { rule: 'the document that a notice forwards', title: '市政府关于印发港口规划的通知', label: '港口规划' },
    {
      rule: 'the region of the figure is left out',
      title: '京津冀协同发展规划纲要',
      label: '协同发展规划纲要',
    },
    {
      rule: 'a name that would be left with too little stays whole',
      title: '京津冀规划',
      label: '京津冀规划',
    },
    {
      rule: 'a long title is cut with …',
      title: '两市签署装备制造产业链合作框架协议',
      label: '两市签署装备制造产业链合…',
    },
    { rule: 'spaces and line breaks are one space', title: '保定 \n 中关村', label: '保定 中关村' },
  ])('$rule', ({ title, label }) => {
    expect(zh(title)).toBe(label);
  });

  it('without a title, kind and places', () => {
    expect(zh(null, ['110000', '130900'])).toBe('协议 京–沧');
  });
});

describe('eventLabel in English', () => {
  it('a Chinese title gives way to kind and places', () => {
    expect(en('关于印发规划的通知', ['110000', '120000', '130900'])).toBe('Plan BJ–TJ–CZ');
  });

  it('the whole region need not be told by its parts', () => {
    expect(en('规划', ['110000', '120000', '130000'])).toBe('Plan');
  });

  it('more than three places are left out', () => {
    expect(en('规划', ['110000', '120000', '130000', '130900'])).toBe('Plan');
  });

  it('an English title is kept and cut at twice the characters', () => {
    expect(en('Framework agreement on ports and railways')).toBe('Framework agreement on po…');
  });
});
