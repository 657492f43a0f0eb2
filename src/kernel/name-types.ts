import type { TreeNode, TypeWriter } from './syntax-tree.ts';
import type { Program, TslabTypeScript } from './tslab.ts';

/**
 * Lets a cell keep a value whose type belongs to a package that the notebook's folder has not: the type is then
 * named by the path of the package, where TypeScript refuses (TS2742) because such a path is no good for others.
 * Nobody else reads the declarations of a cell. Call it for each program, before its diagnostics.
 */
export function nameTypesByPath(typescript: TslabTypeScript, program: Program, file: TreeNode): void {
  const resolver = program.getTypeChecker().getEmitResolver(file);
  const { AllowNodeModulesRelativePaths } = typescript.NodeBuilderFlags;
  const withPaths =
    (write: TypeWriter): TypeWriter =>
    (node, enclosing, flags, ...rest) =>
      write(node, enclosing, flags | AllowNodeModulesRelativePaths, ...rest);
  Object.assign(resolver, {
    createTypeOfDeclaration: withPaths(resolver.createTypeOfDeclaration),
    createReturnTypeOfSignatureDeclaration: withPaths(resolver.createReturnTypeOfSignatureDeclaration),
    createTypeOfExpression: withPaths(resolver.createTypeOfExpression),
  });
}
