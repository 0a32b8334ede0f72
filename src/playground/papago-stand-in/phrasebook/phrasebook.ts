import { familyAndFriends } from './family-and-friends';
import { fanTalk } from './fan-talk';
import { feelings } from './feelings';
import { food } from './food';
import { greetings } from './greetings';
import { health } from './health';
import { helpAndQuestions } from './help-and-questions';
import { messenger } from './messenger';
import type { Phrase } from './phrase';
import { shopping } from './shopping';
import { thanksAndApologies } from './thanks-and-apologies';
import { timeAndPlans } from './time-and-plans';
import { travel } from './travel';
import { words1 } from './words-1';
import { words2 } from './words-2';
import { words3 } from './words-3';
import { words4 } from './words-4';
import { work } from './work';

/** Every whole sentence of the phrasebook: no Korean and no English sentence occurs twice. */
export const sentences: readonly Phrase[] = [
  ...greetings,
  ...thanksAndApologies,
  ...food,
  ...travel,
  ...work,
  ...familyAndFriends,
  ...shopping,
  ...timeAndPlans,
  ...health,
  ...feelings,
  ...messenger,
  ...helpAndQuestions,
  ...fanTalk,
];

/** Single words and short expressions, for translating word by word what no sentence covers. */
export const words: readonly Phrase[] = [...words1, ...words2, ...words3, ...words4];
