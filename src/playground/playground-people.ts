import type { TelegramWorld } from './telegram-stand-in/telegram-world';

const PEOPLE = [
  { id: 1001, first_name: '지민', language_code: 'ko' },
  { id: 1002, first_name: 'Emma', language_code: 'en' },
  { id: 1003, first_name: 'ハルカ', language_code: 'ja' },
  { id: 1004, first_name: '小雨', language_code: 'zh-hans' },
];

const GROUP_ID = -2001;

/** Four people who speak four languages, and the group they are in, which the first of them has made. */
export function settle(world: TelegramWorld): void {
  const people = PEOPLE.map((person) => world.addPerson(person));
  const ids = people.map(({ id }) => id);
  world.addGroup(GROUP_ID, 'Weekend trip', ids);
  world.setAdministrators(GROUP_ID, ids.slice(0, 1));
}
