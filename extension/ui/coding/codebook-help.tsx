import type { JSX } from 'preact';
import type { Codebook, CodebookEntry } from '../../../src/coding/codebook/codebook.ts';
import { Icon } from '../icon.tsx';
import { useUi } from '../ui-context.ts';

interface CodebookHelpProps {
  readonly codebook: Codebook;
  readonly entries: readonly CodebookEntry[];
}

/** What the codebook says of choices: definition, what counts, what does not. */
export function CodebookHelp({ codebook, entries }: CodebookHelpProps): JSX.Element {
  const { words } = useUi();
  const language = words.language === 'en' ? 'en' : 'zh';
  return (
    <aside class="codebook stack" aria-label={words.coding.codebook(codebook.version)}>
      <p class="small">{words.coding.codebook(codebook.version)}</p>
      {entries.map(({ definition, includes, excludes }) => (
        <div key={definition.en}>
          <p>{definition[language]}</p>
          <ul>
            {includes.map((example) => (
              <li key={example.en}>
                <Icon name="check" />
                <span class="hidden-text">{words.coding.counts}</span>
                {example[language]}
              </li>
            ))}
            {excludes.map((example) => (
              <li key={example.en}>
                <Icon name="close" />
                <span class="hidden-text">{words.coding.countsNot}</span>
                {example[language]}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </aside>
  );
}
