import type { ConformancePromise } from './conformance-promise';
import { declaresWho } from './declares-who';
import { ignoresBots } from './ignores-bots';
import { neverLogsText } from './never-logs-text';
import { returnsNothing } from './returns-nothing';
import { showsAllParts } from './shows-all-parts';
import { speaksAllLanguages } from './speaks-all-languages';
import { makesValidCalls, usesNoParseMode } from './speaks-the-bot-api';
import { survivesProviderFailure } from './survives-provider-failure';
import { survivesRedelivery } from './survives-redelivery';

/** Everything that a command module promises. */
export const CONFORMANCE_PROMISES: readonly ConformancePromise[] = [
  showsAllParts,
  declaresWho,
  speaksAllLanguages,
  ignoresBots,
  returnsNothing,
  usesNoParseMode,
  makesValidCalls,
  neverLogsText,
  survivesProviderFailure,
  survivesRedelivery,
];
