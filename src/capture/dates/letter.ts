/** What letters and memoranda print between their date and their text. */
export const LETTER = /^(?:memorandum\b|to\s*:|from\s*:|subject\s*:|re\s*:|dear\b|circular no)/i;
/** How many lines below its date a letter addresses somebody. */
export const LETTER_LINES = 6;
