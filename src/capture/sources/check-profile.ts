import { z } from 'zod';
import { InvalidInputError } from '../../model/errors.ts';
import type { SiteProfile } from './site-profile.ts';

/**
 * A profile, when it has the fields of profiles in their forms and no other.
 *
 * @param file named in the message
 * @param document any: it tells which texts are selectors
 * @throws {InvalidInputError} naming the file, the field and the remedy
 */
export function checkedProfile(value: unknown, file: string, document: Document): SiteProfile {
  const { error, data } = schemaWith(document).safeParse(value);
  if (data) return data;
  const [issue] = error.issues;
  const field = issue?.path.join('.') || 'the profile';
  throw new InvalidInputError(`${field}: ${issue?.message}`, file, remedyOf(issue));
}

function schemaWith(document: Document): z.ZodType<SiteProfile> {
  const selector = z.string().refine((text) => isSelector(document, text), {
    error: ({ input }) => `${JSON.stringify(input)} is no CSS selector`,
  });
  const list = z.strictObject({
    items: selector,
    link: selector.nullable(),
    title: selector.nullish(),
    date: selector.nullable(),
  });
  return z.strictObject({
    id: z.string().regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, 'is not in kebab-case'),
    host: z.string().regex(/^(?!www\.)[a-z\d-]+(?:\.[a-z\d-]+)+$/, 'is no host without www.'),
    siteName: z.string().min(1, 'is empty'),
    body: selector.nullable(),
    published: selector.nullish(),
    list: list.nullable(),
    next: z.union([z.strictObject({ link: selector }), addressPattern()]).nullish(),
  });
}

function isSelector(document: Document, text: string): boolean {
  try {
    document.querySelector(text);
    return true;
  } catch {
    return false;
  }
}

function addressPattern() {
  return z.strictObject({
    address: z
      .string()
      .regex(
        /^(?:\?[\w-]+=\{n\}|[\w.-]*(?:\{name\})?[\w.-]*\{n\}[\w.-]*)$/,
        'is neither a file name with {n} nor ?name={n}',
      ),
    second: z.int().min(0).max(2),
  });
}

function remedyOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys')
    return 'Leave it out: site-profile.ts says which fields there are.';
  if (issue?.code === 'invalid_type') return 'Give it, or null where the site has none; see site-profile.ts.';
  return 'See its comment in src/capture/sources/site-profile.ts.';
}
