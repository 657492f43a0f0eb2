/** One row of the table that goes with a chart. Places and kinds are words in the chart's language. */
export interface ChartRow {
  readonly [column: string]: string | number | boolean | null;
}

/** A chart with all that it needs to be shown, read aloud and checked. */
export interface Chart {
  /** Vega-Lite, valid for versions 5.6.1 to 6; carries its data. */
  readonly spec: object;
  readonly title: string;
  /** One sentence made from the rows: what, how many, largest, smallest. */
  readonly description: string;
  /** The events behind the marks, earliest first: date, scale, kind, title, places, url. */
  readonly rows: readonly ChartRow[];
}

export type Language = 'zh' | 'en';

/** A part of a Vega-Lite specification. */
export interface Spec {
  readonly [key: string]: unknown;
}
