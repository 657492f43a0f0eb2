/** What the page has of Vega 6 and vega-embed 7. */
declare const vega: { loader(): { sanitize(url: unknown, options: object): Promise<object> } };
declare function vegaEmbed(element: Element, spec: unknown, options: object): Promise<{ view: PageView }>;

interface PageView {
  toImageURL(type: 'svg' | 'png', scale?: number): Promise<string>;
}

interface ButtonWords {
  readonly saveSvg: string;
  readonly savePng: string;
}

/**
 * The page's own script. These functions run in the reader's browser, where they stand as text: they use
 * nothing but each other, the browser and Vega.
 */
export function pageScript(words: ButtonWords): string {
  const functions = [drawCharts, drawChart, saveButton, reportLoader].map(String).join('\n');
  const { saveSvg, savePng } = words;
  return `{\n${functions}\ndrawCharts(${JSON.stringify({ saveSvg, savePng })});\n}`;
}

/** One after the other, first the first: the reader starts at the top. What fails keeps its picture. */
function drawCharts(words: ButtonWords): void {
  document.documentElement.classList.add('scripted');
  const figures = Array.from(document.querySelectorAll<HTMLElement>('figure.chart'));
  figures.reduce(
    (before, figure, index) =>
      before
        .then(() => drawChart(figure, index, words))
        .catch((error) => figure.setAttribute('data-problem', String(error))),
    Promise.resolve(),
  );
}

async function drawChart(figure: HTMLElement, index: number, words: ButtonWords): Promise<void> {
  const live = figure.querySelector<HTMLElement>('.live');
  const spec = figure.querySelector('.spec')?.textContent;
  if (!live || !spec) return;
  const { view } = await vegaEmbed(live, JSON.parse(spec), {
    mode: figure.dataset['mode'],
    actions: false,
    ast: true,
    defaultStyle: false,
    loader: reportLoader(),
    renderer: 'svg',
    tooltip: { disableDefaultStyle: true },
  });
  live.hidden = false;
  figure.classList.add('drawn');
  const name = `${document.title} ${index + 1}`;
  figure
    .querySelector('figcaption')
    ?.append(saveButton(view, 'svg', words.saveSvg, name), saveButton(view, 'png', words.savePng, name));
}

function saveButton(view: PageView, type: 'svg' | 'png', label: string, name: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', async () => {
    const link = document.createElement('a');
    link.href = await view.toImageURL(type, type === 'png' ? 2 : 1);
    link.download = `${name}.${type}`;
    link.click();
  });
  return button;
}

/** Loads nothing, follows only addresses of the web and of mail, and those in a new tab. */
function reportLoader(): object {
  const refuse = () => Promise.reject(new Error('The report loads nothing.'));
  const sanitize = (url: unknown) => {
    const isLink = typeof url === 'string' && /^(?:https?|mailto):/i.test(url.trim());
    if (!isLink) return Promise.reject(new Error('The report does not follow this address.'));
    return Promise.resolve({ href: url, target: '_blank', rel: 'noopener noreferrer' });
  };
  return { ...vega.loader(), load: refuse, http: refuse, file: refuse, sanitize };
}
