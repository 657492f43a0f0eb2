import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, findDates, isIsoDate, smallNumber } from '../../src/model/time.ts';

describe('findDates', () => {
  it.each([
    { rule: 'Arabic digits', text: '2016年3月5日印发', iso: ['2016-03-05'] },
    { rule: 'Chinese numerals', text: '二〇一六年十二月三十一日', iso: ['2016-12-31'] },
    {
      rule: 'every form of zero',
      text: '二○○六年一月、二零一〇年、二OO八年',
      iso: ['2006-01', '2010', '2008'],
    },
    { rule: 'full-width digits', text: '２０１６年３月', iso: ['2016-03'] },
    {
      rule: 'dots, dashes and slashes',
      text: '2016.3.5 2016-03-06 2016/3/7',
      iso: ['2016-03-05', '2016-03-06', '2016-03-07'],
    },
    {
      rule: 'day before month where dots part them',
      text: '12.04.2015 发布，版本 2.12.4',
      iso: ['2015-04-12'],
    },
    {
      rule: 'days between slashes that can be read one way only',
      text: '09/25/2025, 25/09/2025, 04/04/2024, 04/05/2024',
      iso: ['2025-09-25', '2025-09-25', '2024-04-04'],
    },
    {
      rule: 'a year set apart from its day',
      text: '2023 05/19 19:33 和 2014-08/01',
      iso: ['2023-05-19', '2014-08-01'],
    },
    { rule: 'spaces inside', text: '2016 年 3 月 5 日', iso: ['2016-03-05'] },
    {
      rule: 'English months',
      text: 'Published 5 March 2016, updated March 6th, 2016',
      iso: ['2016-03-05', '2016-03-06'],
    },
    {
      rule: 'years of the emperors',
      text: '令和6年3月14日、平成元年1月8日',
      iso: ['2024-03-14', '1989-01-08'],
    },
    {
      rule: 'months in other languages of Europe, the day first',
      text: '17. März 2015, le 1er août 2016, 14 de marzo de 2017, 5 mei 2018',
      iso: ['2015-03-17', '2016-08-01', '2017-03-14', '2018-05-05'],
    },
    { rule: 'the year first, as journals cite', text: '. 2016 Mar 5;15(1):e33', iso: ['2016-03-05'] },
    { rule: 'the first year of a range', text: '2011—2015年', iso: ['2011'] },
    {
      rule: 'only the year with a lunar day',
      text: '二〇一六年正月、二〇一六年五月初五',
      iso: ['2016', '2016'],
    },
    { rule: 'the calendar of the Republic', text: '民國104年、民国105年3月5日', iso: ['2015', '2016-03-05'] },
    {
      rule: '… also in Chinese numerals',
      text: '民國一百零四年四月三十日、民國九十八年、民國一百一十年',
      iso: ['2015-04-30', '2009', '2021'],
    },
    {
      rule: 'the first of several days',
      text: '2015年4月29-30日、2016年5月1日至3日',
      iso: ['2015-04-29', '2016-05-01'],
    },
    { rule: 'the first month by its own name', text: '二〇一五年元月一日', iso: ['2015-01-01'] },
    { rule: 'no decade and no year that counts numbers', text: '1990年代、公告2016年第27号', iso: [] },
    { rule: 'no impossible day', text: '2015年2月29日', iso: [] },
    { rule: 'no year of a document number', text: '京发〔2016〕7号', iso: [] },
    { rule: 'no version number', text: '1.2016.3.5 IP 10.2016.1', iso: [] },
  ])('reads $rule', ({ text, iso }) => {
    expect(findDates(text).map((date) => date.iso)).toEqual(iso);
  });

  it('reads days between slashes in the order that the text is known to use', () => {
    const days = (['month-first', 'day-first'] as const).map(
      (order) => findDates('04/05/2024', order)[0]?.iso,
    );
    expect(days).toEqual(['2024-04-05', '2024-05-04']);
  });

  it('says where each date stands', () => {
    const text = '会议于2016年3月5日召开';
    const [date] = findDates(text);
    expect(text.slice(date?.start, date?.end)).toBe('2016年3月5日');
  });

  it('finds again every day that it is given', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-').map(Number);
        expect(findDates(`于${year}年${month}月${dayOfMonth}日`)[0]?.iso).toBe(iso);
        expect(isIsoDate(iso)).toBe(true);
      }),
    );
  });
});

describe('calendarDate', () => {
  it.each([
    { rule: 'a leap day of a leap year', args: [2016, 2, 29], iso: '2016-02-29' },
    { rule: 'no leap day of another year', args: [2015, 2, 29], iso: null },
    { rule: 'a month alone', args: [2015, 7], iso: '2015-07' },
    { rule: 'no month 13', args: [2015, 13], iso: null },
    { rule: 'no day 0', args: [2015, 1, 0], iso: null },
  ])('gives $rule', ({ args: [year = 0, month, day], iso }) => {
    expect(calendarDate(year, month, day)).toBe(iso);
  });
});

describe('smallNumber', () => {
  it.each([
    ['十', 10],
    ['二十', 20],
    ['廿六', 26],
    ['三十一', 31],
    ['０７', 7],
  ] as const)('reads %s', (text, value) => {
    expect(smallNumber(text)).toBe(value);
  });
});
