/** An address, or a part of one, without its per cent signs. Sites write some that stand for nothing; that stays as it is. */
export function decodedPath(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
