import { type ConformancePromise, refuse } from './conformance-promise';

const PARSE_MODE = 'parse_mode';
/** Refusals of what is so already, or does not matter any more. */
const HARMLESS = /message is not modified|query is too old|message to (?:edit|delete) not found/;

/** What people write may look like a mark, so styles go as entities. */
export const usesNoParseMode: ConformancePromise = {
  name: 'uses no parse mode on foreign text',
  check: async (subject) => {
    const { wireFaults } = await subject.usualTour();
    refuse(wireFaults.filter((fault) => fault.includes(PARSE_MODE)));
  },
};

/** Every call is as the Bot API has it: https://core.telegram.org/bots/api */
export const makesValidCalls: ConformancePromise = {
  name: 'makes valid Bot API calls only',
  check: async (subject) => {
    const { wireFaults, refused } = await subject.usualTour();
    refuse([
      ...wireFaults.filter((fault) => !fault.includes(PARSE_MODE)),
      ...refused
        .filter(({ answer }) => !HARMLESS.test(String(answer)))
        .map(({ method, answer }) => `${method} is refused: ${String(answer)}`),
    ]);
  },
};
