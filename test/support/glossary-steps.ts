import type { Message } from '#bot/playground/telegram-stand-in/bot-api-objects';
import type { RunningBot } from './running-bot';
import type { TestPerson } from './test-person';

/** A person's message with a file, and the answers of the bot. */
export async function sendsFile(
  bot: RunningBot,
  person: TestPerson,
  content: string | Buffer,
  { name = 'words.csv', caption = '/glossary import' } = {},
): Promise<string[]> {
  const document = bot.telegram.world.files.add(name, Buffer.from(content));
  const answers = await person.sends({ text: caption, content: { document } });
  return answers.map(({ text = '' }) => text);
}

/** The terms that a person is shown, without what stands around them. */
export async function termsOf(person: TestPerson, chatId = person.user.id): Promise<string[]> {
  const [list] = await person.sends({ text: '/glossary' }, chatId);
  return (list?.text ?? '').split('\n').filter((line) => line.includes(' = ') && !line.startsWith('/'));
}

/** The text of a file in a message of the bot. */
export function contentOf(bot: RunningBot, message: Message | undefined): string {
  return bot.telegram.world.files.contentOf(message?.document?.file_id ?? '')?.toString() ?? '';
}
