/** Formats that a table can be written in. */
export const tableFormats = ['csv', 'json', 'ndjson', 'arrow'] as const;
export type TableFormat = (typeof tableFormats)[number];
