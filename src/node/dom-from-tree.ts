import { parseHTML } from 'linkedom';
import type { DefaultTreeAdapterTypes } from 'parse5';

type TreeNode = DefaultTreeAdapterTypes.Node;
type TreeParent = DefaultTreeAdapterTypes.ParentNode;

/** Browsers stop nesting here (Blink's limit) and go on with siblings; deeper trees would exhaust the stack. */
const MAX_DEPTH = 512;

/** A node whose children are still to be copied, and where to. */
interface Opened {
  readonly from: TreeParent;
  readonly to: Node;
  readonly depth: number;
}

/** A DOM with the content of a parse5 tree. Comments and the doctype are left out: nothing here reads them. */
export function domFromTree(tree: DefaultTreeAdapterTypes.Document): Document {
  const { document } = parseHTML('');
  document.replaceChildren();
  const open: Opened[] = [{ from: tree, to: document, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    // One at a time: a page with 100,000 siblings is more than a call takes as arguments.
    for (const opened of fill(next, document)) open.push(opened);
  }
  return document;
}

/** Copies a node's children; the copies that may have children themselves are returned, last one first. */
function fill({ from, to, depth }: Opened, document: Document): Opened[] {
  const opened: Opened[] = [];
  for (const child of from.childNodes) {
    const copy = copyOf(child, document);
    if (!copy) continue;
    to.appendChild(copy);
    if (!('childNodes' in child)) continue;
    const content = 'content' in child ? child.content : child;
    opened.push({ from: content, to: depth < MAX_DEPTH ? copy : to, depth: depth + 1 });
  }
  return opened.reverse();
}

function copyOf(node: TreeNode, document: Document): Node | null {
  if ('value' in node) return document.createTextNode(node.value);
  if (!('tagName' in node)) return null;
  const element = document.createElement(node.tagName);
  for (const { name, value, prefix } of node.attrs) {
    element.setAttribute(prefix ? `${prefix}:${name}` : name, value);
  }
  return element;
}
