import type {
  Checker,
  Identifier,
  Shorthand,
  Transformer,
  TreeNode,
  TreeSymbol,
  TreeTypeScript,
} from './syntax-tree.ts';

/**
 * The transformer that lets a cell use the names of earlier cells: they live in an object that tslab calls
 * `exports`, so `f(a)` becomes `(0, exports.f)(exports.a)` and `{ a }` becomes `{ a: exports.a }`.
 *
 * tslab's own transformer takes every identifier for an expression: it breaks shorthand properties, patterns and
 * export lists, and hands `exports` to a called function as its `this`. It runs behind this one and finds nothing
 * left to do.
 *
 * @param isPrevious says whether a file holds the declarations of the earlier cells
 */
export function previousNames(
  typescript: TreeTypeScript,
  checker: Checker,
  isPrevious: (fileName: string) => boolean,
): Transformer {
  const rewriter = new NameRewriter(typescript, checker, isPrevious);
  return () => (file) => rewriter.rewriteChildren(file);
}

class NameRewriter {
  readonly #typescript: TreeTypeScript;
  readonly #checker: Checker;
  readonly #isPrevious: (fileName: string) => boolean;

  constructor(typescript: TreeTypeScript, checker: Checker, isPrevious: (fileName: string) => boolean) {
    this.#typescript = typescript;
    this.#checker = checker;
    this.#isPrevious = isPrevious;
  }

  rewriteChildren(node: TreeNode): TreeNode {
    const context = this.#typescript.getNullTransformationContext();
    return this.#typescript.visitEachChild(node, (child) => this.#rewrite(child), context);
  }

  #rewrite(node: TreeNode): TreeNode | undefined {
    if (this.#typescript.isIdentifier(node)) return this.#identifier(node);
    if (this.#typescript.isShorthandPropertyAssignment(node)) return this.#shorthand(node);
    const isExport = this.#typescript.isExportSpecifier(node);
    // What an earlier cell defined is exported already.
    if (isExport && this.#isOfEarlierCell(this.#checker.getExportSpecifierLocalTargetSymbol(node)))
      return undefined;
    return this.rewriteChildren(node);
  }

  #identifier(node: Identifier): TreeNode {
    if (isMemberName(this.#typescript, node)) return node;
    if (!this.#isOfEarlierCell(this.#checker.getSymbolAtLocation(node))) return node;
    if (isPatternKey(this.#typescript, node)) return this.#nameOnly(node);
    return isCallee(this.#typescript, node) ? this.#called(node) : this.#inExports(node);
  }

  /** `{ a }`, or `({ a = 1 } = b)` where it is assigned to. */
  #shorthand(node: Shorthand): TreeNode {
    if (!this.#isOfEarlierCell(this.#checker.getShorthandAssignmentValueSymbol(node)))
      return this.rewriteChildren(node);
    const { factory } = this.#typescript;
    const { name, objectAssignmentInitializer: fallback } = node;
    const value = fallback
      ? factory.createAssignment(
          this.#inExports(name),
          this.#typescript.visitNode(fallback, (child) => this.#rewrite(child)),
        )
      : this.#inExports(name);
    return this.#placed(factory.createPropertyAssignment(this.#nameOnly(name), value), node);
  }

  /** By where it was declared: a local variable of the same name is not meant. */
  #isOfEarlierCell(symbol: TreeSymbol | undefined): boolean {
    const declarations = symbol?.declarations ?? [];
    return declarations.some((declaration) => this.#isPrevious(declaration.getSourceFile().fileName));
  }

  #inExports(node: Identifier): TreeNode {
    const { factory } = this.#typescript;
    const holder = factory.createIdentifier('exports');
    return this.#placed(factory.createPropertyAccessExpression(holder, this.#nameOnly(node)), node);
  }

  /** A called function gets no `this`, as where it was defined. */
  #called(node: Identifier): TreeNode {
    const { factory } = this.#typescript;
    const value = factory.createComma(factory.createNumericLiteral(0), this.#inExports(node));
    const callee = this.#placed(factory.createParenthesizedExpression(value), node);
    // V8 places such a call at its arguments, so what ends there is said to stand where the name begins.
    const begin = node.end - node.text.length;
    return this.#typescript.setSourceMapRange(callee, { pos: begin, end: begin });
  }

  #nameOnly(node: Identifier): Identifier {
    return this.#placed(this.#typescript.factory.createIdentifier(node.text), node);
  }

  /** Keeps the place, for stack traces, but no tie to the author's node, by which tslab would find it again. */
  #placed<T extends TreeNode>(made: T, original: TreeNode): T {
    return this.#typescript.setTextRange(made, original);
  }
}

/** The `b` of `a.b`. */
function isMemberName(typescript: TreeTypeScript, node: Identifier): boolean {
  const { parent } = node;
  return parent !== undefined && typescript.isPropertyAccessExpression(parent) && parent.name === node;
}

/** The `a` of `const { a: b } = c`: the name of a property, which an earlier cell's type may declare. */
function isPatternKey(typescript: TreeTypeScript, node: Identifier): boolean {
  const { parent } = node;
  return parent !== undefined && typescript.isBindingElement(parent) && parent.propertyName === node;
}

function isCallee(typescript: TreeTypeScript, node: Identifier): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (typescript.isCallExpression(parent)) return parent.expression === node;
  return typescript.isTaggedTemplateExpression(parent) && parent.tag === node;
}
