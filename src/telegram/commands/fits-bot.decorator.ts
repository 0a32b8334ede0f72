import { SetMetadata } from '@nestjs/common';
import validRange from 'semver/ranges/valid';

export const FITS_BOT = Symbol('fits bot');

/**
 * Says of a Nest module from outside which versions of the bot it works with; the bot refuses to start with it
 * otherwise. Versions count as in package.json: `^0.1.0` is every 0.1.
 * @throws {Error} when the class is loaded, for what is no range of versions
 */
export function FitsBot(versions: string): ClassDecorator {
  if (validRange(versions) === null)
    throw new Error(
      `@FitsBot: "${versions}" is no range of versions; write it as in package.json, such as ^0.1.0`,
    );
  return SetMetadata(FITS_BOT, versions);
}
