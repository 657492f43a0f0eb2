/** A step of TypeScript's emitter, as `builder.emit` takes it. */
export type Transformer = (context: unknown) => (file: TreeNode) => TreeNode;

/** Resolves names; undefined where there is nothing to resolve. */
export interface Checker {
  getSymbolAtLocation(node: TreeNode): TreeSymbol | undefined;
  getShorthandAssignmentValueSymbol(node: TreeNode): TreeSymbol | undefined;
  getExportSpecifierLocalTargetSymbol(node: TreeNode): TreeSymbol | undefined;
}

export interface TreeSymbol {
  readonly declarations?: readonly { getSourceFile(): { readonly fileName: string } }[];
}

/** What writes types into the declarations of a cell; `flags` say how. */
export interface EmitResolver {
  createTypeOfDeclaration: TypeWriter;
  createReturnTypeOfSignatureDeclaration: TypeWriter;
  createTypeOfExpression: TypeWriter;
}
export type TypeWriter = (
  node: TreeNode,
  enclosing: TreeNode,
  flags: number,
  tracker: unknown,
  ...rest: unknown[]
) => unknown;

/** A node of the syntax tree; a node that a transformer made has no parent. */
export interface TreeNode {
  readonly kind: number;
  readonly parent?: TreeNode;
  /** Behind its last character, in UTF-16 units from the start of the file. */
  readonly end: number;
}

export interface Identifier extends TreeNode {
  readonly text: string;
}

export interface Shorthand extends TreeNode {
  readonly name: Identifier;
  readonly objectAssignmentInitializer?: TreeNode;
}

type Visitor = (node: TreeNode) => TreeNode | undefined;

/** The parts of TypeScript 5.0 that read and make trees. */
export interface TreeTypeScript {
  isIdentifier(node: TreeNode): node is Identifier;
  isShorthandPropertyAssignment(node: TreeNode): node is Shorthand;
  isExportSpecifier(node: TreeNode): boolean;
  isPropertyAccessExpression(node: TreeNode): node is TreeNode & { readonly name: TreeNode };
  isBindingElement(node: TreeNode): node is TreeNode & { readonly propertyName?: TreeNode };
  isCallExpression(node: TreeNode): node is TreeNode & { readonly expression: TreeNode };
  isTaggedTemplateExpression(node: TreeNode): node is TreeNode & { readonly tag: TreeNode };
  getNullTransformationContext(): unknown;
  visitNode(node: TreeNode, visit: Visitor): TreeNode;
  visitEachChild(node: TreeNode, visit: Visitor, context: unknown): TreeNode;
  setTextRange<T extends TreeNode>(made: T, original: TreeNode): T;
  /** The place that the source map gives for what is made, from `pos` to `end`. */
  setSourceMapRange<T extends TreeNode>(made: T, range: { readonly pos: number; readonly end: number }): T;
  readonly factory: {
    createIdentifier(text: string): Identifier;
    createNumericLiteral(value: number): TreeNode;
    createPropertyAccessExpression(object: TreeNode, name: Identifier): TreeNode;
    createPropertyAssignment(name: Identifier, value: TreeNode): TreeNode;
    createParenthesizedExpression(inner: TreeNode): TreeNode;
    createComma(left: TreeNode, right: TreeNode): TreeNode;
    createAssignment(left: TreeNode, right: TreeNode): TreeNode;
  };
}
