import { type CodebookEntry, codebook } from '../../src/coding/codebook/codebook.ts';

/** The codebook as a page in both languages. */
export function codebookPage(): string {
  const { version, source, fields, kinds, scales, modes } = codebook;
  return [
    `# Codebook, version ${version} · 编码手册 第 ${version} 版`,
    `What counts as a policy event and how each field is coded. Examples are made up. Source: ${source}. This page is printed from \`src/coding/codebook/codebook.json\` by \`npm run docs\`.`,
    ...section('Fields · 字段', fields),
    ...section('Kinds · 类型', kinds),
    ...section('Scales · 尺度', scales),
    ...section('Modes · 方式', modes),
    '',
  ].join('\n\n');
}

function section(heading: string, entries: ReadonlyMap<string, CodebookEntry>): string[] {
  return [`## ${heading}`, ...Array.from(entries, ([id, entry]) => entryText(id, entry))];
}

function entryText(id: string, { definition, includes, excludes }: CodebookEntry): string {
  const lines = (sign: string, examples: CodebookEntry['includes']) =>
    examples.map(({ zh, en }) => `- ${sign} ${en} · ${zh}`);
  return [
    `### ${id}`,
    `${definition.en}\n\n${definition.zh}`,
    [...lines('✓', includes), ...lines('✗', excludes)].join('\n'),
  ].join('\n\n');
}
