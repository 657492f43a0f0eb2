import { z } from 'zod';
import { InvalidInputError } from '../model/errors.ts';

/** Text in Jupyter's format: one string, or one for each line. */
const Text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(''))]);

/** Values by MIME type: text as one string, JSON types as they are. */
const MimeData = z.record(z.string(), z.unknown()).transform((data) =>
  Object.fromEntries(
    Object.entries(data).map(([type, value]) => {
      const isJson = type === 'application/json' || type.endsWith('+json');
      return [type, isJson ? value : (mimeText(value) ?? value)];
    }),
  ),
);

const Output = z.discriminatedUnion('output_type', [
  z.object({ output_type: z.literal('stream'), name: z.string(), text: Text }),
  z.object({ output_type: z.literal('display_data'), data: MimeData }),
  z.object({ output_type: z.literal('update_display_data'), data: MimeData }),
  z.object({ output_type: z.literal('execute_result'), data: MimeData }),
  z.object({
    output_type: z.literal('error'),
    ename: z.string(),
    evalue: z.string(),
    traceback: z.array(z.string()),
  }),
]);

const tags = z.object({ tags: z.array(z.string()).optional() }).optional();

const Cell = z.discriminatedUnion('cell_type', [
  z.object({ cell_type: z.literal('markdown'), source: Text }),
  z.object({ cell_type: z.literal('raw'), source: Text }),
  z.object({ cell_type: z.literal('code'), source: Text, outputs: z.array(Output), metadata: tags }),
]);

const Notebook = z.object({ nbformat: z.literal(4), cells: z.array(Cell) });

/** A notebook of Jupyter's format 4 with its outputs; only what is read here. */
export type ExecutedNotebook = z.infer<typeof Notebook>;
export type NotebookCell = z.infer<typeof Cell>;
export type CellOutput = z.infer<typeof Output>;

/**
 * The notebook in a text.
 *
 * @param where names it in the error
 * @throws {InvalidInputError} when it is not a notebook of format 4
 */
export function parseNotebook(text: string, where: string): ExecutedNotebook {
  try {
    return Notebook.parse(JSON.parse(text));
  } catch (cause) {
    const remedy = 'Open it in JupyterLab and save it there, or take a fresh copy.';
    throw new InvalidInputError('This is not a notebook of format 4', where, remedy, { cause });
  }
}

/** A value of a MIME type as text; null when it is no text. */
export function mimeText(value: unknown): string | null {
  const text = Text.safeParse(value);
  return text.success ? text.data : null;
}
