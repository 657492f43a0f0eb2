import { type ActWords, type ActWordsKind, actLexicons } from '../../src/lexicon/act-words.ts';
import { type TermLexicon, termLexicons } from '../../src/lexicon/terms.ts';

const titles: Readonly<Record<TermLexicon['kind'], string>> = {
  industry: 'Industries · 产业',
  instrument: 'Policy instruments · 政策工具',
  actor: 'Actors · 主体',
  governance: 'Governance · 治理',
};

const actTitles: Readonly<Record<ActWordsKind, string>> = {
  signing: 'Verbs of signing · 签署',
  issuing: 'Verbs of issuing · 印发',
  founding: 'Verbs of founding · 设立',
  moving: 'Verbs of moving · 搬迁',
  meeting: 'Verbs of meeting · 召开',
  deciding: 'Verbs of deciding · 批准',
  recognising: 'Verbs of recognising and sharing · 互认、分享',
  papers: 'Papers · 文件',
  things: 'Things founded · 园区、联盟、基金、机构',
  states: 'What comes into force · 互认、税收分享',
  movers: 'Who moves · 企业、机构',
  gatherings: 'Gatherings · 会议',
  cues: 'Cues of what is done or not · 已做与未做',
};

/** Every word of every list by class, with its source. */
export function lexiconPage(): string {
  return [
    '# Lexicon · 词表',
    'The words by which texts are read, by list, class and entry. This page is printed from `src/lexicon/terms` by `npm run docs`.',
    ...termLexicons.map(listText),
    '## Frames of acts · 事件动词框架',
    'The verbs by which acts are told and the nouns that make their kinds. `…` stands for up to the stated number of characters of the clause, `*` for one Chinese character. “Not” lists longer words that hold a word and do not mean it. How verb, noun and parties must stand to each other is grammar, in `src/coding/acts`.',
    ...actLexicons.map(frameText),
    '',
  ].join('\n\n');
}

function listText({ kind, version, source, entries }: TermLexicon): string {
  const words = entries.reduce((count, { terms }) => count + terms.length, 0);
  const byClass = Map.groupBy(entries, (entry) => entry.class);
  return [
    `## ${titles[kind]}`,
    `Version ${version}: ${entries.length} entries, ${words} words. Source: ${source}.`,
    ...Array.from(byClass, ([name, members]) => classText(name, members)),
  ].join('\n\n');
}

function classText(name: string, entries: TermLexicon['entries']): string {
  const rows = entries.map(
    ({ id, en, terms, note }) => `| ${id} | ${en} | ${terms.join('、')} | ${note ?? ''} |`,
  );
  return [
    `### ${name}`,
    ['| entry | meaning | words | note |', '|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

function frameText({ kind, version, source, entries }: ActWords): string {
  const rows = entries.map((entry) => `| ${frameCells(entry).join(' | ')} |`);
  return [
    `### ${actTitles[kind]}`,
    `Version ${version}. Source: ${source}.`,
    ['| class | entry | meaning | words | not | note |', '|---|---|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

function frameCells({ id, en, terms, traps, reach, note, ...entry }: ActWords['entries'][number]): string[] {
  const words = terms.join('、').replaceAll('*', '\\*');
  const gap = reach === undefined ? [] : [`… up to ${reach}`];
  return [entry.class, id, en, words, (traps ?? []).join('、'), [...gap, ...(note ? [note] : [])].join('; ')];
}
