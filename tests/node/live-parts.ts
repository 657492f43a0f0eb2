import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

const LIVE_TAGS = ['script', 'iframe', 'object', 'embed', 'style', 'link', 'base', 'form'];

/** What in a page could run, load or lead elsewhere than the web, as a browser's parser sees it. */
export function liveParts(page: string): string[] {
  return elements(parse(page)).flatMap((element) => [
    ...(LIVE_TAGS.includes(element.tagName) && !isData(element) ? [element.tagName] : []),
    ...element.attrs
      .filter(({ name, value }) => isLive(name, value))
      .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
  ]);
}

function elements(node: DefaultTreeAdapterTypes.Node): Element[] {
  const own = 'attrs' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elements)] : own;
}

function isData({ tagName, attrs }: Element): boolean {
  return (
    tagName === 'script' && attrs.some(({ name, value }) => name === 'type' && value === 'application/json')
  );
}

function isLive(name: string, value: string): boolean {
  if (name === 'src') return !value.startsWith('data:image/');
  if (name === 'href') return !/^(?:https?:|mailto:|#)/.test(value);
  return name.startsWith('on') || name === 'style' || name === 'srcset';
}
