/** The line that opens the synced folder in a notebook beside it. */
export function openCorpusCode(folder: string): string {
  return `const corpus = await openCorpus('${folder.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}')`;
}
