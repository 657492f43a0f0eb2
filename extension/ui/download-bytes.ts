/** The browser has begun to read the file by then. */
const RELEASE_AFTER_MS = 10_000;

/** Hands a file to the person as a download. */
export function downloadBytes(name: string, content: BlobPart, mediaType: string): void {
  const href = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), RELEASE_AFTER_MS);
}
