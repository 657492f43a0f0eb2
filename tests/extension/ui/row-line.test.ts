import { describe, expect, it } from 'vitest';
import type { RecordSummary } from '../../../extension/ui/panel-port.ts';
import { leadingTitle, rowLine } from '../../../extension/ui/row-line.ts';
import { en } from '../../../extension/ui/words/en.ts';
import { zh } from '../../../extension/ui/words/zh.ts';

const summary: RecordSummary = {
  id: 'a',
  title: '关于印发《京津冀协同发展产业转移对接企业税收收入分享办法》的通知',
  issuers: ['财政部', '国家税务总局'],
  url: 'http://yss.mof.gov.cn/a.htm',
  docNumber: '财预〔2015〕92号',
  dateWritten: '2015-06-03',
  datePublished: '2015-06-25',
  syncMark: 'synced',
  bodyHits: 4,
};

const line = (change: Partial<RecordSummary> = {}, words = zh) =>
  rowLine({ ...summary, ...change }, words, String);

describe('rowLine', () => {
  it('leads with the document that a notice announces and keeps the whole title', () => {
    expect(line()).toEqual({
      lead: '京津冀协同发展产业转移对接企业税收收入分享办法',
      fullTitle: '关于印发《京津冀协同发展产业转移对接企业税收收入分享办法》的通知',
      issuer: '财政部等',
      issuersTooltip: '财政部、国家税务总局',
      number: '财预〔2015〕92号',
      date: '2015-06-03',
      dateTooltip: '成文日期 2015-06-03',
    });
  });

  it('without a number the hits in the body stand in its place', () => {
    expect(line({ docNumber: null }).number).toBe('正文 4 处');
    expect(line({ docNumber: null, bodyHits: 1 }, en).number).toBe('1 hit in body');
    expect(line({ docNumber: null, bodyHits: 0 }).number).toBe('');
  });

  it('without a date written the date published is shown and the tooltip says so', () => {
    const { date, dateTooltip } = line({ dateWritten: null });
    expect([date, dateTooltip]).toEqual(['2015-06-25', '发布日期 2015-06-25（成文日期未载明）']);
  });

  it('without any date the place stays empty and the tooltip says why', () => {
    const { date, dateTooltip } = line({ dateWritten: null, datePublished: null });
    expect([date, dateTooltip]).toEqual(['', '日期未载明']);
  });

  it('without an issuer the host is shown', () => {
    const { issuer, issuersTooltip } = line({ issuers: [] });
    expect([issuer, issuersTooltip]).toEqual(['yss.mof.gov.cn', 'http://yss.mof.gov.cn/a.htm']);
  });

  it('a record without a title has a name all the same', () => {
    expect(line({ title: null }).lead).toBe('（没有标题）');
  });
});

describe('leadingTitle', () => {
  it.each([
    ['国务院办公厅关于转发《甲规划》的通知', '甲规划'],
    ['关于印发《甲〈乙〉实施方案（2023—2025年）》的通知', '甲〈乙〉实施方案（2023—2025年）'],
    ['关于印发《甲方案》（试行）的通知', '甲方案'],
    ['关于发布《甲目录》的公告', '甲目录'],
    ['关于印发《甲〈乙》的通知', '甲〈乙'],
    ['关于印发《落实《甲》方案》的通知', '落实《甲》方案'],
    ['关于印发《甲》和《乙》的通知', '关于印发《甲》和《乙》的通知'],
    ['关于印发《甲的通知', '关于印发《甲的通知'],
    ['关于加强《条例》宣传的意见', '关于加强《条例》宣传的意见'],
    ['关于《印发》的通知', '关于《印发》的通知'],
    ['关于印发《》的通知', '关于印发《》的通知'],
    ['三地签署《框架协议》', '三地签署《框架协议》'],
  ])('%s → %s', (title, lead) => {
    expect(leadingTitle(title)).toBe(lead);
  });
});
