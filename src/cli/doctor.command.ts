import { parseArgs } from 'node:util';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Configuration } from '../config/configuration';
import { ConfigurationModule } from '../config/configuration.module';
import { EnvironmentError } from '../config/environment-error';
import { readConfiguration } from '../config/read-configuration';
import { LibreTranslateClient } from '../libretranslate/libretranslate-client';
import { LibreTranslateModule } from '../libretranslate/libretranslate.module';
import { broken, type Finding, formatFindings, ok, warn } from '../operations/doctor/finding';
import { checkLibreTranslate } from '../operations/doctor/libretranslate-checks';
import { checkClock, checkNode, checkStore } from '../operations/doctor/machine-checks';
import { checkHost, checkWire, KEY_NOT_TRIED, probeKey } from '../operations/doctor/papago-checks';
import { checkBot, checkMode } from '../operations/doctor/telegram-checks';
import { PapagoEngine } from '../papago/papago-engine';
import { isPapagoPair } from '../papago/papago-pairs';
import { PapagoModule } from '../papago/papago.module';
import { toolsFor, variablesHere } from './bot-tools';
import type { CliCommand } from './cli-command';

@Module({})
class ProbeModule {}

/** Tries one part of the bot, made for the occasion. */
async function probe(
  configuration: Configuration,
  part: Type,
  check: (context: INestApplicationContext) => Promise<Finding>,
): Promise<Finding> {
  const imports = [ConfigurationModule.holding(configuration), part];
  const context = await NestFactory.createApplicationContext(
    { module: ProbeModule, imports },
    { logger: false },
  );
  try {
    return await check(context);
  } finally {
    await context.close();
  }
}

function probePapago(configuration: Configuration): Promise<Finding> {
  return probe(configuration, PapagoModule, (context) => probeKey(context.get(PapagoEngine)));
}

function probeLibreTranslate(configuration: Configuration, mayTranslate: boolean): Promise<Finding> {
  return probe(configuration, LibreTranslateModule, (context) =>
    checkLibreTranslate(context.get(LibreTranslateClient), mayTranslate),
  );
}

interface Wishes {
  /** Try the Papago key, for the price of one character. */
  probe: boolean;
  /** Have dead letters handled once more. */
  retry: boolean;
}

async function examine(configuration: Configuration, { probe: mayPay, retry }: Wishes): Promise<Finding[]> {
  const { telegram, papago, libreTranslate, storage } = configuration;
  const { source } = telegram;
  await using tools = toolsFor(configuration);
  const publicUrl =
    source.mode === 'webhook' && source.address.kind === 'fixed' ? source.address.publicUrl : undefined;
  return [
    ...(await checkBot(tools.calls)),
    ...(await checkMode(tools.calls, source.mode, publicUrl)),
    checkWire(papago),
    await checkHost(papago),
    mayPay ? await probePapago(configuration) : KEY_NOT_TRIED,
    ...(libreTranslate ? [await probeLibreTranslate(configuration, mayPay)] : []),
    ...(await checkStore(storage.folder, retry)),
    await checkClock(telegram.apiRoot),
  ];
}

function environmentFindings(): { findings: Finding[]; configuration?: Configuration } {
  try {
    const configuration = readConfiguration(variablesHere(), isPapagoPair);
    const warnings = configuration.warnings.map((warning) => warn('environment', warning));
    return { findings: warnings.length > 0 ? warnings : [ok('environment', 'complete.')], configuration };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return {
      findings: error.faults.map(({ variable, remedy }) => broken('environment', `${variable}: ${remedy}`)),
    };
  }
}

/** `doctor [--probe] [--retry]`: looks at everything the bot needs, one line each; 1 when something is broken. */
export const doctor: CliCommand = async (args) => {
  const no = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args, options: { probe: no, retry: no } });
  const { findings, configuration } = environmentFindings();
  findings.push(checkNode());
  if (configuration) findings.push(...(await examine(configuration, values)));
  process.stdout.write(formatFindings(findings));
  return findings.some(({ status }) => status === 'broken') ? 1 : 0;
};
