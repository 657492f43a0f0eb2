/** Texts about attachments and their text. */
export interface AnnexWords {
  readonly fetch: string;
  readonly fetchAll: (count: string) => string;
  readonly retry: string;
  readonly cancel: string;
  readonly save: string;
  readonly readByOcr: string;
  readonly showText: string;
  readonly hideText: string;
  readonly textOf: string;
  readonly search: string;
  readonly hits: (count: string) => string;
  readonly more: (count: string) => string;
  readonly askReason: (hosts: string) => string;
  readonly denied: string;
  readonly notHere: string;
  readonly waiting: string;
  readonly fetching: string;
  /** @param progress pages done of all, such as `3/12`; empty before the first is done */
  readonly readingByOcr: (progress: string) => string;
  /** Stands for a site where OCR is listed among them. */
  readonly onDevice: string;
  readonly ocrFailed: string;
  readonly textByOcr: (count: string, confidence: string) => string;
  readonly sizeLimit: string;
  readonly sizeLimitText: string;
  /** Reasons that read otherwise for a file than for a page. */
  readonly problems: Readonly<Record<string, string>>;
}
