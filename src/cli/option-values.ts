import { InvalidArgumentError } from 'commander';
import { parseUrl } from '../capture/address/parse-url.ts';

/** An address as it was given. @throws {InvalidArgumentError} when no browser would take it */
export function addressOption(text: string): string {
  if (parseUrl(text)) return text;
  throw new InvalidArgumentError('Give the whole address, such as https://www.example.gov.cn/a.html.');
}

/** A name of an encoding as it was given. @throws {InvalidArgumentError} when the Encoding standard has no such name */
export function charsetOption(text: string): string {
  try {
    return new TextDecoder(text.replaceAll('_', '-')) && text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidArgumentError('Known are utf-8, gb18030, gbk, gb2312, big5 and the others of the web.');
  }
}

/** A whole number of at least 1. @throws {InvalidArgumentError} for anything else */
export function countOption(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError('Give a whole number of at least 1.');
}
