import { describe, expect, it } from 'vitest';
import type { Chart, Language } from '../../src/charts/chart.ts';
import { evolutionChart } from '../../src/charts/evolution-chart.ts';
import { linkageChart } from '../../src/charts/linkage-chart.ts';
import { renderChartSvg } from '../../src/node/render-chart.ts';
import { drawnTexts, meetingTexts } from './drawn-texts.ts';
import { inventedCorpus, seededCorpus } from './invented-corpus.ts';

const one = inventedCorpus([
  {
    id: 'park',
    date: '2015-04-11',
    scale: 'intercity',
    kind: 'co-built-park',
    title: '北京·沧州渤海新区生物医药产业园开园',
    participants: ['110000', '130900'],
  },
]);
const corpora = {
  empty: inventedCorpus([]),
  one,
  small: seededCorpus(26),
  medium: seededCorpus(120),
  dense: seededCorpus(900, false),
};
const draws = { evolution: evolutionChart, linkage: linkageChart };
const languages: readonly Language[] = ['zh', 'en'];

/** Cities around Shanghai, to the nearest tenth of a degree. */
const YANGTZE: readonly (readonly [string, string, string, number, number])[] = [
  ['310000', '上海', 'Shanghai', 121.5, 31.2],
  ['320100', '南京', 'Nanjing', 118.8, 32.1],
  ['320200', '无锡', 'Wuxi', 120.3, 31.5],
  ['320400', '常州', 'Changzhou', 119.9, 31.8],
  ['320500', '苏州', 'Suzhou', 120.6, 31.3],
  ['320600', '南通', 'Nantong', 120.9, 32.0],
  ['321000', '扬州', 'Yangzhou', 119.4, 32.4],
  ['321100', '镇江', 'Zhenjiang', 119.4, 32.2],
  ['330100', '杭州', 'Hangzhou', 120.2, 30.3],
  ['330200', '宁波', 'Ningbo', 121.6, 29.9],
  ['330400', '嘉兴', 'Jiaxing', 120.8, 30.8],
  ['330500', '湖州', 'Huzhou', 120.1, 30.9],
  ['330600', '绍兴', 'Shaoxing', 120.6, 30.0],
  ['340100', '合肥', 'Hefei', 117.2, 31.8],
  ['340200', '芜湖', 'Wuhu', 118.4, 31.3],
  ['340500', '马鞍山', "Ma'anshan", 118.5, 31.7],
];

type ChartName = keyof typeof draws;
type CorpusName = keyof typeof corpora;

interface Case {
  readonly chart: ChartName;
  readonly corpus: CorpusName;
  readonly language: Language;
  readonly width: number;
}

const charts: readonly ChartName[] = ['evolution', 'linkage'];
const sizes: readonly CorpusName[] = ['empty', 'one', 'small', 'medium', 'dense'];
const cases: readonly Case[] = charts.flatMap((chart) =>
  sizes.flatMap((corpus) =>
    languages.flatMap((language) => [600, 900].map((width) => ({ chart, corpus, language, width }))),
  ),
);

function draw({ chart, corpus, language, width }: Case): Chart {
  return draws[chart](corpora[corpus], { language, width });
}

describe('every chart', () => {
  it.each(cases)(
    '$chart of a $corpus corpus in $language at $width px: no text meets another',
    async (which) => {
      expect(meetingTexts(await drawnTexts(draw(which).spec))).toEqual([]);
    },
  );

  it.each(cases)(
    '$chart of a $corpus corpus in $language at $width px: is exactly so wide',
    async (which) => {
      const svg = await renderChartSvg(draw(which).spec);
      expect(/<svg [^>]*?width="(\d+(?:\.\d+)?)"/.exec(svg)?.[1]).toBe(String(which.width));
    },
  );
});

describe('meetingTexts', () => {
  it('a text laid over another is found', async () => {
    const texts = await drawnTexts(evolutionChart(corpora.small).spec);
    const [first] = texts;
    expect(texts.length).toBeGreaterThan(30);
    expect(first && meetingTexts([...texts, { ...first, left: first.left + 1, text: 'planted' }])).toEqual([
      `${first?.text} × planted`,
    ]);
  });
});

describe('snapshots', () => {
  const shown = cases.filter(({ corpus, width }) => ['empty', 'small'].includes(corpus) && width === 600);
  it.each(shown)('$chart of a $corpus corpus in $language looks as it did', async (which) => {
    const svg = await renderChartSvg(draw(which).spec);
    const name = [which.chart, which.corpus, which.language].join('-');
    await expect(readable(svg)).toMatchFileSnapshot(`./snapshots/${name}.svg.txt`);
  });
});

/** One element a line, two decimals, without what counts the drawings of a process, so that a difference can be read. */
function readable(svg: string): string {
  const lines = svg
    .replaceAll('><', '>\n<')
    .replace(/ font-family="[^"]*"/g, '')
    .replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/\bclip\d+/g, 'clip');
  return `${lines}\n`;
}

describe('evolutionChart', () => {
  it('says so when no event has a date', async () => {
    const chart = evolutionChart(inventedCorpus([{ id: 'a', date: null, scale: 'regional' }], false), {
      language: 'en',
    });
    const texts = (await drawnTexts(chart.spec)).map(({ text }) => text);
    expect([chart.description, texts.includes('No dated events yet')]).toEqual([
      'No dated events yet.',
      true,
    ]);
  });

  it('describes itself by its rows', () => {
    const chart = evolutionChart(one, { language: 'en' });
    expect(chart.description).toBe(
      '1 policy event in Jing-Jin-Ji, 2013–2018: 0 regional, 0 provincial, 1 intercity; the most are 1 intercity in 2015. SAMPLE TEXTS, NO EVIDENCE.',
    );
  });

  it('gives the marked events as rows in words of the language', () => {
    expect(evolutionChart(one).rows).toEqual([
      {
        id: 'park',
        date: '2015-04-11',
        precision: 'day',
        scale: '城际',
        kind: '共建园区',
        title: '北京·沧州渤海新区生物医药产业园开园',
        places: '北京、沧州',
        quote: '',
        url: 'https://example.test/park.html',
      },
    ]);
  });

  it('labels every marked event, also where they crowd', async () => {
    const chart = evolutionChart(corpora.dense, { labels: {} });
    const texts = (await drawnTexts(chart.spec)).map(({ text }) => text);
    const labels = texts.filter((text) => /(?:备忘录|揭牌|运营|投产|印发|示例）|…)$/.test(text));
    expect([chart.rows.length, labels.length]).toEqual([18, 18]);
  });

  it('draws the years asked for and says how many events are outside', async () => {
    const chart = evolutionChart(corpora.small, { language: 'en', from: 2014, to: 2019 });
    const texts = (await drawnTexts(chart.spec)).map(({ text }) => text).join(' ');
    expect(texts).toMatch(/\d+ outside 2014–2019/);
  });
});

describe('linkageChart', () => {
  it('describes each phase by its rows', () => {
    const chart = linkageChart(one, { language: 'en' });
    expect(chart.description).toBe(
      'Which cities of Jing-Jin-Ji policy links, and in what direction. I Proposal: 0 intercity events, 0 of 78 pairs linked; II Concept: 0 intercity events, 0 of 78 pairs linked; III National strategy: 1 intercity event, 1 of 78 pairs linked, strongest BJ–CZ 1. SAMPLE TEXTS, NO EVIDENCE.',
    );
  });

  it("draws Xiong'an by itself when asked", async () => {
    const texts = async (separate: boolean) =>
      (await drawnTexts(linkageChart(corpora.small, { language: 'en', separate }).spec)).map(
        ({ text }) => text,
      );
    const [merged, apart] = [await texts(false), await texts(true)];
    const names = (all: readonly string[]) => all.filter((text) => text === "Xiong'an").length;
    expect([names(merged), names(apart)]).toEqual([0, 1]);
  });

  it('stands on one map when the region has no phases', async () => {
    const { region } = one;
    const chart = linkageChart({ ...one, region: { ...region, phases: [] } }, { language: 'en' });
    expect(meetingTexts(await drawnTexts(chart.spec))).toEqual([]);
    expect(chart.description).toContain('I All years: 1 intercity event');
  });
});

describe('another region', () => {
  const cities = YANGTZE.map(([code, zh, en, lon, lat]) => ({
    code,
    name: { zh, en },
    short: { zh: zh.slice(0, 1), en: en.slice(0, 2).toUpperCase() },
    province: `${code.slice(0, 2)}0000`,
    lon,
    lat,
    tile: [0, 0] as const,
    labelSide: { zh: 'right', en: 'right' } as const,
  }));
  const provinces = [...new Set(cities.map((city) => city.province))].map((code) => ({
    code,
    name: { zh: code, en: code },
    short: { zh: code.slice(0, 2), en: code.slice(0, 2) },
  }));
  const region = { ...one.region, id: 'yangtze', provinces, cities, centre: '310000' };
  const events = cities.slice(1).map((city, i) => ({
    id: `e${i}`,
    date: `20${String(10 + (i % 10))}-05-01`,
    scale: i % 3 === 0 ? ('provincial' as const) : ('intercity' as const),
    participants: ['310000', city.code],
  }));

  it.each(languages)(
    'four provinces and sixteen cities draw by data alone, at most one name in twenty is left to a tooltip (%s)',
    async (language) => {
      const texts = await drawnTexts(linkageChart({ ...inventedCorpus(events), region }, { language }).spec);
      const names = new Set(cities.map((city) => city.name[language]));
      expect(meetingTexts(texts)).toEqual([]);
      const share = texts.filter(({ text }) => names.has(text)).length / (3 * cities.length);
      expect(share).toBeGreaterThanOrEqual(0.95);
    },
  );
});

describe('words of trust', () => {
  it.each(charts)(
    '%s over sample texts says in capitals that they are no evidence, over others it does not',
    async (name) => {
      const texts = async (isSample: boolean, language: Language) =>
        (await drawnTexts(draws[name]({ ...one, isSample }, { language }).spec)).map(({ text }) => text);
      expect((await texts(true, 'en')).includes('SAMPLE TEXTS, NO EVIDENCE.')).toBe(true);
      expect((await texts(true, 'zh')).includes('示例文本，不作依据。')).toBe(true);
      expect((await texts(false, 'en')).join(' ')).not.toContain('SAMPLE');
    },
  );

  it.each(charts)('%s links to http and https only', (name) => {
    const bad = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '', null].map((url, i) => ({
      id: `e${i}`,
      date: `201${i}-01-01`,
      scale: 'intercity' as const,
      participants: ['110000', '120000'],
      url,
    }));
    const spec = JSON.stringify(draws[name](inventedCorpus(bad)).spec);
    expect(spec.match(/"url":"[^"]*"/g)).toBeNull();
    expect(spec).not.toContain('javascript:');
  });
});
