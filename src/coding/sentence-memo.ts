import type { FieldReading } from './read-field.ts';
import type { SentenceView } from './sentence-view.ts';

/**
 * What is read of a sentence once and then asked for by every act in it. Only the sentences of the field read last
 * are remembered: a `WeakMap` would keep them all until the next collection, and make each one dearer.
 */
export class SentenceMemo<T> {
  #reading: FieldReading | null = null;
  #sentences: (SentenceView | undefined)[] = [];
  #values: T[] = [];

  /** @param read a pure function of the sentence */
  of(sentence: SentenceView, read: (sentence: SentenceView) => T): T {
    const { index, reading } = sentence;
    if (this.#reading !== reading) this.#forget(reading);
    const known = this.#values[index];
    if (known !== undefined && this.#sentences[index] === sentence) return known;
    const value = read(sentence);
    this.#sentences[index] = sentence;
    this.#values[index] = value;
    return value;
  }

  #forget(reading: FieldReading): void {
    this.#reading = reading;
    this.#sentences = [];
    this.#values = [];
  }
}
