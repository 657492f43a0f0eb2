const IDEOGRAPH = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef]';
const BETWEEN_IDEOGRAPHS = new RegExp(`(?<=${IDEOGRAPH}) +(?=${IDEOGRAPH})`, 'g');
const BESIDE_IDEOGRAPH = new RegExp(
  `(?<=${IDEOGRAPH}) +(?=[\\dA-Za-z〔（(])|(?<=[\\dA-Za-z〕）)]) +(?=${IDEOGRAPH})`,
  'g',
);

/** Commas of Chinese text, which OCR takes for Latin ones. */
const COMMA = new RegExp(`(?<=${IDEOGRAPH}) ?, ?(?=${IDEOGRAPH}|\\d)`, 'g');

/** A page as OCR reads it, without the spaces that it puts between ideographs and without empty lines; lines end with a line break. */
export function ocrText(read: string): string {
  return read
    .split('\n')
    .map((line) =>
      line.replace(COMMA, '，').replace(BETWEEN_IDEOGRAPHS, '').replace(BESIDE_IDEOGRAPH, '').trim(),
    )
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('');
}
