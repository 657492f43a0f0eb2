import { InvalidInputError } from '../model/errors.ts';
import { manifestPath, repairOf } from './manifest.ts';

/** What to say of a segment that is not what its manifest says; its path names the device. */
export function damagedSegment(path: string, what: 'missing' | 'altered'): InvalidInputError {
  const remedy = repairOf(manifestPath(path.split('/')[1] ?? '*'));
  return new InvalidInputError(
    what === 'missing'
      ? 'A segment that the manifest names is missing'
      : 'A segment differs from what the manifest says',
    path,
    remedy,
  );
}
