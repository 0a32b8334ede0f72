import { SchematicsException, strings } from '@angular-devkit/schematics';

/** https://core.telegram.org/bots/api#botcommand */
const LONGEST = 32;

/** Begins with a letter, as the names of classes do. */
const FOLDER_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Every name that a new command goes by: `WordOfDay`, `word_of_day` and `/word-of-day` are the folder `word-of-day`.
 * @param {string} wish as the author wrote it
 * @throws {SchematicsException} for what Telegram or TypeScript would not take
 */
export function commandNames(wish) {
  const name = strings.dasherize(wish.trim().replace(/^\//, ''));
  if (!FOLDER_NAME.test(name))
    throw new SchematicsException(
      `"${wish}" is no name for a command: take a-z, 0-9 and -, with a letter first, such as word-of-day.`,
    );
  if (name.length > LONGEST)
    throw new SchematicsException(
      `"${wish}" has ${name.length} characters: Telegram takes commands of at most ${LONGEST}.`,
    );
  const inClasses = strings.classify(name);
  return {
    name,
    folder: `/src/features/${name}`,
    command: strings.underscore(name),
    handler: `${inClasses}Command`,
    module: `${inClasses}Module`,
    texts: `${strings.camelize(name)}Texts`,
  };
}
