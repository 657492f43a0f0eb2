import { type TermLexicon, termLexicons } from '../../src/lexicon/terms.ts';

const titles: Readonly<Record<TermLexicon['kind'], string>> = {
  industry: 'Industries · 产业',
  instrument: 'Policy instruments · 政策工具',
  actor: 'Actors · 主体',
  governance: 'Governance · 治理',
};

/** Every word of every list by class, with its source. */
export function lexiconPage(): string {
  return [
    '# Lexicon · 词表',
    'The words by which texts are read, by list, class and entry. This page is printed from `src/lexicon/terms` by `npm run docs`.',
    ...termLexicons.map(listText),
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
