import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '#bot/texts/interface-language';
import type { CommandDeclaration } from '#bot/telegram/commands/bot-command.decorator';
import { type ConformancePromise, refuse } from './conformance-promise';
import { exampleLines } from './example-lines';
import { ModuleBot } from './module-bot';
import { TELLING_WORDS, withoutTellingWords } from './telling-words';

/** https://core.telegram.org/bots/api#botcommand */
const LONGEST_DESCRIPTION = 256;
const HAS_WORDS = /\p{L}{2}/u;

/** Descriptions that are missing, too long, or in English for everybody. */
function faultsInDescription({ name, description }: CommandDeclaration): string[] {
  const told = INTERFACE_LANGUAGES.map((language) => [language, description(language)] as const);
  const misfits = told.filter(([, text]) => !text || text.trim() === '' || text.length > LONGEST_DESCRIPTION);
  return [
    ...misfits.map(
      ([language]) => `/${name} has no description of 1 to ${LONGEST_DESCRIPTION} characters in ${language}`,
    ),
    ...(new Set(told.map(([, text]) => text)).size === 1
      ? [`/${name} has one description for all languages`]
      : []),
  ];
}

/** What a command says to people of each language. */
async function answersTo(started: ModuleBot, line: string): Promise<Map<InterfaceLanguage, string>> {
  const answers = new Map<InterfaceLanguage, string>();
  for (const language of INTERFACE_LANGUAGES)
    answers.set(language, (await started.bot.person(language, TELLING_WORDS.person).says(line)).join('\n'));
  return answers;
}

/** The bot speaks the language of whoever writes to it. */
export const speaksAllLanguages: ConformancePromise = {
  name: 'has strings in every language',
  check: async (subject) => {
    await using started = await ModuleBot.start(subject);
    const commands = started.parts.commands();
    const faults = commands.flatMap(faultsInDescription);
    for (const command of commands)
      for (const line of exampleLines(command)) {
        const texts = new Set([...(await answersTo(started, line)).values()].map(withoutTellingWords));
        if (texts.size === 1 && HAS_WORDS.test([...texts][0] ?? ''))
          faults.push(`${line} is answered with the same words in every language`);
      }
    refuse(faults);
  },
};
